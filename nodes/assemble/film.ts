import { join } from 'node:path'
import type { BaseContext } from '../../engine/implement.ts'
import { ReelError } from '../../engine/model/errors.ts'
import { toCues } from '../film/cues.ts'
import { muxFilm } from '../film/mux.ts'
import { takePoster } from '../film/poster.ts'
import { toVtt } from '../film/subtitle-files.ts'
import type { Film } from '../values/index.ts'
import { readingSpeed } from './captions.ts'
import { filesOf } from './elements.ts'
import { endWords } from './end-card.ts'
import type { FilmInput } from './film-input.ts'
import { posterFrame } from './poster-shot.ts'
import { linesOf, soundOf, type HeardLine } from './sound.ts'
import { standInsOf } from './stand-ins.ts'
import { shotTimesOf, toTimeline, type Timeline } from './timeline.ts'

/** Joins the segments, adds cards, sound, subtitles, chapters and a poster, and says what stands in for what. */
export async function makeFilm(input: FilmInput, { artifacts, signal }: BaseContext): Promise<{ film: Film }> {
  const { width, height, fps } = input.params
  const standIns = standInsOf(input)
  const title = titleOf(input)
  const timeline = timelineOf(input)
  const shots = timeline.elements.filter((element) => element.kind === 'shot')
  if (shots.length === 0) throw new ReelError('bad-input', 'There is nothing to assemble: no shot has a clip or a picture.')

  const place = { folder: await artifacts.scratch(), artifacts, signal }
  const seconds = timeline.frames / fps
  const lines = linesOf(timeline, input)
  const [segments, sound] = await Promise.all([filesOf(timeline.elements, input, place), soundOf(lines, timeline, input, place)])
  const vtt = subtitlesOf(lines, timeline, input)
  const out = join(place.folder, 'film.mp4'), poster = join(place.folder, 'poster.jpg')
  await muxFilm({ segments, sound: await artifacts.file(sound.artifact), subtitles: vtt, chapters: timeline.chapters, title, folder: place.folder, out, signal })
  const chosen = await posterFrame(shots, input, place)
  await takePoster({ path: out, seconds: chosen / fps, out: poster, signal })

  return {
    film: {
      title,
      video: { ...await artifacts.adopt(out, 'video/mp4'), width, height, seconds, fps, hasSound: true },
      poster: { ...await artifacts.adopt(poster, 'image/jpeg'), width, height },
      ...(vtt === undefined ? {} : { subtitles: await artifacts.put(new TextEncoder().encode(vtt), 'text/vtt') }),
      chapters: timeline.chapters,
      shots: shots.length,
      shotTimes: shotTimesOf(timeline, { fps, count: input.parts.length }),
      standIns,
      loudness: sound.integrated,
      truePeak: sound.truePeak,
    },
  }
}

/** Where the shots and cards of the film stand. */
export function timelineOf(input: FilmInput): Timeline {
  const { params, parts, sceneOf, narrative, brief } = input
  const { fps, titles, subtitle, endCard, credit, chapterCards, actCards } = params
  return toTimeline({
    fps, chapterCards, acts: actCards ? narrative?.acts ?? [] : [], shots: parts.map(({ frames }) => frames), scenes: sceneOf ?? [],
    title: { words: titles ? titleOf(input) : '', small: subtitle }, end: { words: titles ? endWords(endCard, brief?.language) : '', small: credit },
  })
}

function titleOf({ narrative, brief }: FilmInput): string {
  return narrative?.title || brief?.title || ''
}

function subtitlesOf(lines: readonly HeardLine[], { frames }: Timeline, { params, brief }: FilmInput): string | undefined {
  if (!params.subtitles) return undefined
  const cues = toCues(lines, { fps: params.fps, frames, charactersPerSecond: readingSpeed(brief?.audience) })
  return cues.length > 0 ? toVtt(cues, params.fps) : undefined
}
