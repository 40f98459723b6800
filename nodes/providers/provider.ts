import type { Service } from '../../engine/service.ts'
import type { Footage, Picture, Sound } from '../values/media.ts'
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

/** What writes, draws, films, speaks or scores. A new provider is one folder with one of these. */
export interface Provider {
  id: string
  title: string
  models: { [C in keyof ServicesOf]?: ServicesOf[C][] }
  readiness(): Promise<Readiness>
}
