import type { Brief, Utterance } from '../values/index.ts'

/** Words a second at a pace that a listener follows with ease. */
const WORDS_PER_SECOND = 2.5
/** Characters a second in scripts written without spaces. */
const SIGNS_PER_SECOND = 5
/** Silence around speech, in seconds, so that a cut never clips a word. */
export const SPEECH_PAD = 0.6
/** Shortest shot that small children can follow, in seconds. */
const SMALL_CHILDREN_SECONDS = 4
const SMALL_CHILDREN: readonly Brief['audience'][] = ['2-3', '3-4']

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu

/** Seconds it takes to say the words, in any script, without silence around them. */
export function spokenSeconds(text: string): number {
  const signs = text.match(UNSPACED)?.length ?? 0
  const words = text.replace(UNSPACED, ' ').split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
  return words / WORDS_PER_SECOND + signs / SIGNS_PER_SECOND
}

/** Seconds a shot must last to hold what is said in it; 0 when nothing is said. */
export function secondsFor(utterances: readonly Pick<Utterance, 'text'>[]): number {
  const spoken = utterances.reduce((sum, { text }) => sum + spokenSeconds(text), 0)
  return spoken === 0 ? 0 : spoken + SPEECH_PAD
}

/** True for the age bands that need slow cutting and few characters in frame. */
export function isForSmallChildren(audience: Brief['audience']): boolean {
  return SMALL_CHILDREN.includes(audience)
}

/** The shortest shot for an audience: what was asked for, and never under four seconds for small children. */
export function shortestShot(audience: Brief['audience'], asked: number): number {
  return isForSmallChildren(audience) ? Math.max(asked, SMALL_CHILDREN_SECONDS) : asked
}

/** The next half second: footage lengths that every frame rate in use divides. */
export function toHalfSeconds(seconds: number): number {
  return Math.ceil(seconds * 2 - 1e-9) / 2
}
