import type { Artifacts } from '../../engine/model/artifact.ts'
import { FILM_RULES, type FilmRules } from '../film/inspect/faults.ts'
import type { Known } from '../film/inspect/inspect-film.ts'
import { cuesOf, READING } from '../film/inspect/reading.ts'
import { isForSmallChildren } from '../story/timing.ts'
import type { Film } from '../values/index.ts'
import { readingSpeed } from './captions.ts'
import { timelineOf } from './film.ts'
import type { FilmInput } from './film-input.ts'
import { linesOf } from './sound.ts'

/** What is known of a film from what it was assembled of, for measuring it. */
export async function knownOf(input: FilmInput, film: Film, artifacts: Artifacts): Promise<Known> {
  const timeline = timelineOf(input)
  const bed = input.music?.audio.artifact
  const burned = timeline.elements.flatMap((element) => (element.kind === 'shot' ? (input.parts[element.shot]?.captions ?? []).map(({ start, end, lines }) => ({ start: start + element.start, end: end + element.start, lines })) : []))
  return {
    shots: timeline.elements.flatMap(({ kind, frames }) => (kind === 'shot' ? [frames] : [])),
    spoken: linesOf(timeline, input).map(({ start, end }) => ({ start, end })),
    bed: bed === undefined ? undefined : await artifacts.file(bed),
    cues: film.subtitles ? cuesOf(new TextDecoder().decode(await artifacts.read(film.subtitles.artifact)), input.params.fps) : burned,
  }
}

/** What a film is held to: its own loudness, and the pace and reading speed of its audience. */
export function rulesFor({ params, brief }: Pick<FilmInput, 'params' | 'brief'>): FilmRules {
  const isSlow = brief?.audience !== undefined && isForSmallChildren(brief.audience)
  return {
    ...FILM_RULES, loudness: params.loudness, shortestShot: isSlow ? 4 : FILM_RULES.shortestShot,
    reading: { ...READING, charactersPerSecond: readingSpeed(brief?.audience) },
  }
}
