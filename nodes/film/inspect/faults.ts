import { TOLD, type Measures } from './inspect-film.ts'
import { READING, readingProblems, type ReadingRules } from './reading.ts'
import type { Span } from './spans.ts'

/** What a film is held to. Lengths in seconds. */
export interface FilmRules {
  /** LUFS, within half a unit; `undefined` for a film that may have any loudness. */
  loudness: number | undefined
  truePeak: number
  ducking: number
  black: number
  frozen: number
  silence: number
  shortestShot: number
  flashesPerSecond: number
  reading: ReadingRules
}
export const FILM_RULES: FilmRules = {
  loudness: -14, truePeak: -1, ducking: 9, black: TOLD.black, frozen: TOLD.frozen, silence: 3, shortestShot: 0.8, flashesPerSecond: 3, reading: READING,
}

export type Rule = 'loudness' | 'peak' | 'ducking' | 'black' | 'frozen' | 'silence' | 'short shot' | 'flashes' | 'red flashes' | 'reading'
export interface Fault { rule: Rule; message: string; at?: number }

/** Every rule that a film breaks, in words, with the time where. */
export function faultsOf(measures: Measures, rules: FilmRules = FILM_RULES): Fault[] {
  const { sound, ducking, shots, flashes, redFlashes } = measures
  const faults: Fault[] = []
  const add = (isWrong: boolean, fault: Fault) => void (isWrong && faults.push(fault))
  const spans = (rule: Rule, found: readonly Span[], most: number) => {
    for (const { start, end } of found) add(end - start >= most, { rule, at: start, message: `${(end - start).toFixed(1)} s ${rule}` })
  }
  if (sound && rules.loudness !== undefined) add(Math.abs(sound.integrated - rules.loudness) > 0.5, { rule: 'loudness', message: `${sound.integrated} LUFS instead of ${rules.loudness}` })
  if (sound) add(sound.truePeak > rules.truePeak, { rule: 'peak', message: `peaks at ${sound.truePeak} dBTP` })
  add(ducking !== undefined && ducking < rules.ducking, { rule: 'ducking', message: `music only ${ducking?.toFixed(1)} dB lower under speech` })
  spans('black', measures.black, rules.black)
  spans('frozen', measures.frozen, rules.frozen)
  spans('silence', measures.silences, rules.silence)
  add(shots.count > 0 && shots.shortest < rules.shortestShot, { rule: 'short shot', message: `a shot of ${shots.shortest.toFixed(2)} s` })
  add(flashes.most > rules.flashesPerSecond, { rule: 'flashes', at: flashes.at, message: `${flashes.most} flashes in a second` })
  add(redFlashes.most > rules.flashesPerSecond, { rule: 'red flashes', at: redFlashes.at, message: `${redFlashes.most} red flashes in a second` })
  return [...faults, ...readingProblems(measures.cues, measures.fps, rules.reading).map(({ at, message }): Fault => ({ rule: 'reading', at, message }))]
}
