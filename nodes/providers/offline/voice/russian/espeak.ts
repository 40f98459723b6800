import { ReelError } from '../../../../../engine/model/errors.ts'

/** A word with the place of its first character in the text and its times in seconds. */
export interface Timed {
  at: number
  start: number
  end: number
}

export interface Said {
  samples: Float32Array
  rate: number
  words: Timed[]
}

/** What the synthesiser is told besides the text; `pitch` and `range` from 0 to 99, `rate` in words a minute. */
export interface EspeakSettings {
  voice: string
  rate: number
  pitch: number
  range: number
}

interface Event { type: string; text_position: number; audio_position: number }
interface Worker {
  set_voice(name: string): void
  set_rate(value: number): void
  set_pitch(value: number): void
  set_range(value: number): void
  get_samplerate(): number
  synthesize(text: string, heard: (chunk: ArrayBuffer | ArrayLike<number> | null, events: Event[]) => void): void
  synthesize_ipa(text: string): { ipa: string }
}
interface Studio { eSpeakNGWorker: new () => Worker }
type Factory = () => Promise<Studio>

// not a literal, so that the project type-checks and runs where the optional package was not installed
const PACKAGE: string = '@echogarden/espeak-ng-emscripten'
let loaded: Promise<Factory> | undefined

/** Speaks a text. Each call has an engine of its own: what was said before changes nothing, so the same text gives the same samples. */
export async function speak(text: string, { voice, rate, pitch, range }: EspeakSettings): Promise<Said> {
  const worker = await createWorker(voice)
  worker.set_rate(Math.round(rate))
  worker.set_pitch(Math.round(pitch))
  worker.set_range(Math.round(range))
  const chunks: Float32Array[] = []
  const events: Event[] = []
  worker.synthesize(text, (chunk, found) => {
    if (chunk) chunks.push(toSamples(chunk))
    events.push(...found)
  })
  const samples = joined(chunks)
  return { samples, rate: worker.get_samplerate(), words: timesOf(events, samples.length / worker.get_samplerate()) }
}

/** The sounds of a text in the phonetic alphabet, as it would be spoken. */
export async function pronounce(text: string): Promise<string> {
  return (await createWorker('ru')).synthesize_ipa(text).ipa.trim()
}

async function createWorker(voice: string): Promise<Worker> {
  const { eSpeakNGWorker } = await (await factory())()
  const worker = await new eSpeakNGWorker()
  worker.set_voice(voice)
  return worker
}

function factory(): Promise<Factory> {
  loaded ??= load(PACKAGE)
  return loaded
}

/** The engine’s factory from a package; says what to install where it is absent. */
export async function load(name: string): Promise<Factory> {
  try {
    const found: { default: Factory } = await import(name)
    return found.default
  } catch (cause) {
    throw new ReelError('missing-tool', `Russian speech needs the optional package ${name}, which is not installed.`, {
      hint: `Install it with "npm install --include=optional" (it is under the GPL, which is why it is optional), make the film non-verbal, or choose another model for the speech. English speech needs nothing.`, cause,
    })
  }
}

function toSamples(chunk: ArrayBuffer | ArrayLike<number>): Float32Array {
  const numbers = chunk instanceof ArrayBuffer ? new Int16Array(chunk) : chunk
  return Float32Array.from(numbers, (value) => value / 32768)
}

function joined(chunks: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}

/** A word lasts until the next word or the end of its clause. Positions count from 1 and times are in milliseconds. */
function timesOf(events: readonly Event[], seconds: number): Timed[] {
  const marks = events.filter(({ type }) => type === 'word' || type === 'end' || type === 'sentence')
  return marks.flatMap((mark, index) => {
    if (mark.type !== 'word') return []
    const start = mark.audio_position / 1000
    const next = marks[index + 1]
    return [{ at: mark.text_position - 1, start, end: Math.max(start, next ? next.audio_position / 1000 : seconds) }]
  })
}
