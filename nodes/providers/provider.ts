import type { Service } from '../../engine/service.ts'
import type { Footage, Picture, Sound } from '../values/media.ts'
import type { ModelInfo } from './kit/model.ts'
import type { ProviderSetup } from './kit/setup.ts'
import type { ImageRequest, MusicRequest, SpeechReply, SpeechRequest, TextRequest, VideoRequest } from '../capabilities.ts'

/** A text request as it is sent and journalled: the schema as JSON Schema. */
export type TextWire = Omit<TextRequest, 'schema'> & { schema: Record<string, unknown> }

export interface ServicesOf {
  /** Answers the parsed JSON; its form is checked by the caller. */
  text: Service<TextWire, unknown>
  image: Service<ImageRequest, Picture>
  video: Service<VideoRequest, Footage>
  speech: Service<SpeechRequest, SpeechReply>
  music: Service<MusicRequest, Sound>
}

export interface Readiness {
  ready: boolean
  /** In words: what is configured, or what is missing and how to add it. Never a secret. */
  message: string
}

/** What an operator can configure of a provider: a key or an address, in the environment or in Settings. */
export interface Credential {
  /** Name in Settings and in messages. */
  title: string
  /** Environment variables that hold it, the first that is set wins; later ones are names of older systems. */
  env: readonly [string, ...string[]]
  /** Kept secret: never shown again, never logged. */
  secret: boolean
}

/** A provider before it is configured. A new provider is one folder with one of these, and one line in `index.ts`. */
export interface ProviderType {
  id: string
  title: string
  /** By role: `key`, `baseUrl`, and whatever else the provider needs. */
  credentials: Readonly<Record<string, Credential>>
  models: readonly ModelInfo[]
  /** What is sent before a create, by its path, and an answer that stands for the provider's where nothing is to be sent. */
  uploads?: readonly { path: RegExp; answer: unknown }[]
  create(setup: ProviderSetup): Provider
}

/** What a question that costs nothing told; null is what it could not tell. */
export interface Probed {
  reachable: boolean | null
  accepted: boolean | null
  /** In words, with the credit where the provider tells it. Never a secret. */
  message: string
}

/** What writes, draws, films, speaks or scores. */
export interface Provider {
  id: string
  title: string
  models: { [C in keyof ServicesOf]?: ServicesOf[C][] }
  readiness(): Promise<Readiness>
  /** Asks for something that costs nothing, to see whether it is there and takes the key. Absent where there is nothing free to ask. */
  probe?(signal: AbortSignal): Promise<Probed>
}
