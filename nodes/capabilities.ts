import { z } from 'zod'
import { implementer } from '../engine/implement.ts'
import { Sound } from './values/media.ts'
import type { Footage, Picture } from './values/media.ts'
import type { TextPurpose } from './purposes.ts'
import { Word } from './values/index.ts'
import type { ComponentKind, Scene, Shot, Staging } from './values/index.ts'

/**
 * A text call. `purpose` and `context` are the structured facts that the words of the prompt are made of: a live
 * adapter sends `system` and `prompt`, which say all of them; a writer that needs no language model reads the context.
 */
export interface TextRequest<T = unknown> {
  purpose: TextPurpose
  system: string
  prompt: string
  context: Record<string, unknown>
  /** The strict form of the answer, every field described. */
  schema: z.ZodType<T>
  /** How hard the model should think. */
  effort: 'none' | 'medium'
}

/** A component in frame, as whoever draws it must know it. */
export interface Figure {
  name: string
  kind: ComponentKind
  visual: string
  /** Of a character in a shot: where in the frame it is, where it looks, how it acts. */
  staged?: Omit<Staging, 'name'>
}

/** What a picture shows, in structure. Prompts are made from it; a studio that draws without a model reads it. */
export interface Depiction {
  subject: 'component' | 'stage' | 'shot'
  /** The place, in words, where it is not the ground of a component sheet. */
  place: string
  description: string
  time: Scene['time']
  weather: Scene['weather']
  mood: string
  /** Colour script of the act, in words; may be empty. */
  palette: string
  framing: Shot['framing']
  size: Shot['size']
  angle: Shot['angle']
  lens: number
  light: string
  expression: string
  /** Who and what is in frame, characters first. */
  figures: Figure[]
}

export interface ImageRequest {
  prompt: string
  /** What must not be seen, as nouns, for models with a field of their own for it. */
  negative?: string
  depiction: Depiction
  /** Reference pictures by importance: the set, then characters, then props. The prompt names them in this order. */
  references: { name: string; picture: Picture }[]
  width: number
  height: number
  style: string
}

export interface VideoRequest {
  /** Motion and camera only: the picture shows the rest. */
  prompt: string
  image: Picture
  depiction: Depiction
  movement: Shot['movement']
  /** Effects and ambience that are heard, in words; may be empty. */
  sound: string
  seconds: number
  fps: number
  width: number
  height: number
  style: string
}

export interface SpeechRequest {
  text: string
  speaker: string
  /** Age, pitch and temper in words; "narrator" for the narrator. */
  voice: string
  /** What the speaker is, in a line, such as "a small brown mouse in a red coat". */
  about?: string
  /** 1 as one speaks to grown-ups; below 1 slower. */
  pace?: number
  language: string
}

export interface MusicRequest {
  seconds: number
  title: string
  /** Mood and energy (0 to 1) over the length, in order, with the beat of the story and the number of the act; the shares add up to 1. */
  arc: { share: number; mood: string; energy: number; beat?: string; act?: number }[]
  /** The world and the story in words, for the choice of instruments. */
  world?: string
  /** Whether small children listen: nothing loud, sudden or dark. */
  gentle?: boolean
}

export const SpeechReplySchema = z.object({ audio: Sound, words: z.array(Word) })
export type SpeechReply = z.infer<typeof SpeechReplySchema>

/** What the node functions can call; each is journalled, priced, limited and retried by the engine. */
export interface Capabilities {
  /** Returns the parsed answer; an answer of the wrong form is repaired once by telling the model what was wrong. `shared`: the same request gives the same answer wherever it is asked. */
  text<T>(request: TextRequest<T>, more?: { shared?: boolean; check?: (value: T) => string[] }): Promise<T>
  image(request: ImageRequest): Promise<Picture>
  video(request: VideoRequest): Promise<Footage>
  speech(request: SpeechRequest): Promise<SpeechReply>
  music(request: MusicRequest): Promise<Sound>
}

export const implement = implementer<Capabilities>()
