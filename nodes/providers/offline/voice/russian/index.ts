import { setImmediate } from 'node:timers/promises'
import type { SpeechRequest } from '../../../../capabilities.ts'
import type { Word } from '../../../../values/index.ts'
import { resample } from '../pitch.ts'
import type { Token } from '../tokens.ts'
import { speak, type Said } from './espeak.ts'
import { toPhrases, toTokens } from './text.ts'
import { chooseTimbre, deliver, pitchSetting, type Timbre } from './timbre.ts'

const RATE = 48_000
/** Left of the silence before and after the words, in seconds. */
const EDGE = 0.05
/** Words a minute of the synthesiser at the pace of 1. */
const WORDS_A_MINUTE = 152

export const isRussian = (language: string): boolean => /^\s*(?:ru\b.*|russian\b.*)$/i.test(language)

/** Speaks a Russian line as 48 kHz phrases, not yet levelled, with word times. Throws `bad-input` for a line without words and `missing-tool` where the optional engine is absent. */
export async function speakRussian({ text, speaker, voice, pace = 1 }: SpeechRequest, io: { seed: number; signal: AbortSignal }): Promise<{ parts: Float32Array[]; words: Word[] }> {
  const own = chooseTimbre(speaker, voice)
  const timbre = deliver({ ...own, pace: own.pace / pace }, io.seed)
  const parts: Float32Array[] = []
  const words: Word[] = []
  let length = 0
  for (const { tokens, pause } of toPhrases(toTokens(text))) {
    // between phrases others have their turn
    await setImmediate()
    io.signal.throwIfAborted()
    const spoken = await speakPhrase(tokens, timbre)
    const offset = length / RATE
    words.push(...spoken.words.map((word) => ({ ...word, start: word.start + offset, end: word.end + offset })))
    const part = new Float32Array(spoken.samples.length + Math.round(pause * timbre.pace * RATE))
    part.set(spoken.samples)
    parts.push(part)
    length += part.length
  }
  return { parts, words }
}

async function speakPhrase(tokens: readonly Token[], { base, pitch, range, formant, pace }: Timbre): Promise<{ samples: Float32Array; words: Word[] }> {
  // the smaller throat is made by playing faster, so it is spoken lower and slower by as much
  const said = await speak(tokens.map(({ spoken }) => spoken).join(' '), { voice: base, rate: WORDS_A_MINUTE / pace / formant, pitch: pitchSetting(base, pitch / formant), range })
  const whole = padded(resample(said.samples, said.rate * formant, RATE))
  const { from, to } = heard(whole)
  const at = (seconds: number): number => Math.min(Math.max(seconds / formant + EDGE - from / RATE, 0), (to - from) / RATE)
  return { samples: whole.slice(from, to), words: timeTokens(tokens, said).map(({ text, start, end }) => ({ text, start: at(start), end: at(end) })) }
}

/** Times of each token: from its first spoken word to its last. A token that the engine joined to its neighbour shares the neighbour’s end. */
export function timeTokens(tokens: readonly Token[], { words }: Pick<Said, 'words'>): Word[] {
  let position = 0, reached = words[0]?.start ?? 0
  return tokens.map(({ written, spoken }) => {
    const from = position, to = position + spoken.length
    position = to + 1
    const own = words.filter(({ at }) => at >= from && at <= to)
    const start = Math.max(reached, own[0]?.start ?? reached), end = Math.max(start, own.at(-1)?.end ?? start)
    reached = end
    return { text: written, start, end }
  })
}

/** With silence at both ends: the engine begins and ends with the sound itself. */
function padded(samples: Float32Array): Float32Array {
  const edge = EDGE * RATE
  const out = new Float32Array(samples.length + 2 * edge)
  out.set(samples, edge)
  return out
}

/** Where sound is: above a hundredth of the peak, with an edge on both sides. */
function heard(samples: Float32Array): { from: number; to: number } {
  const floor = samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0) / 100
  const loud = (sample: number): boolean => Math.abs(sample) > floor
  const first = samples.findIndex(loud)
  if (first < 0) return { from: 0, to: samples.length }
  return { from: Math.max(0, first - EDGE * RATE), to: Math.min(samples.length, samples.findLastIndex(loud) + EDGE * RATE) }
}
