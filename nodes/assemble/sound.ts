import { join } from 'node:path'
import type { ArtifactRef } from '../../engine/model/artifact.ts'
import type { SpokenLine } from '../film/cues.ts'
import type { Loudness } from '../film/loudness.ts'
import { madeOnce } from '../film/made-once.ts'
import { makeSoundtrack } from '../film/soundtrack.ts'
import type { Sound } from '../values/index.ts'
import type { Place } from './elements.ts'
import type { FilmInput } from './film-input.ts'
import type { Timeline } from './timeline.ts'

export interface HeardLine extends SpokenLine { audio: Sound }

/** The lines of the shots that are shown, at their times in the film. */
export function linesOf({ elements }: Timeline, { params, speech }: FilmInput): HeardLine[] {
  return elements.flatMap((element) => {
    const lines = element.kind === 'shot' ? speech?.[element.shot]?.lines ?? [] : []
    const shift = element.start / params.fps
    return lines.map(({ text, audio, start, words }) => ({
      text, audio, start: shift + start, end: shift + start + audio.seconds,
      words: words.map((word) => ({ start: shift + start + word.start, end: shift + start + word.end })),
    }))
  })
}

/** Where each shown clip with a sound of its own is heard. */
function soundedClips({ elements }: Timeline, { params, parts }: FilmInput): { artifact: string; start: number; seconds: number }[] {
  if (params.clipSound === 0) return []
  return elements.flatMap((element) => {
    const shows = element.kind === 'shot' ? parts[element.shot]?.shows : undefined
    if (shows?.kind !== 'clip' || !shows.footage.hasSound) return []
    return [{ artifact: shows.footage.artifact, start: element.start / params.fps, seconds: Math.min(shows.seconds, element.frames / params.fps) }]
  })
}

/** The sound of the film; made again only when what is heard, or when, has changed. */
export async function soundOf(lines: readonly HeardLine[], timeline: Timeline, input: FilmInput, { folder, artifacts, signal }: Place): Promise<ArtifactRef & Loudness> {
  const { params: { loudness: target, clipSound, fps }, music } = input
  const seconds = timeline.frames / fps
  const speech = lines.map(({ audio, start }) => ({ artifact: audio.artifact, start }))
  const clips = soundedClips(timeline, input)
  const bed = music?.audio.artifact
  return await madeOnce(['sound', speech, bed, clips, clipSound, seconds, target], artifacts, async () => {
    const out = join(folder, 'sound.m4a')
    const filed = async <T extends { artifact: string }>(list: readonly T[]) => await Promise.all(list.map(async (each) => ({ ...each, path: await artifacts.file(each.artifact) })))
    const heard = await makeSoundtrack({
      speech: await filed(speech), clips: await filed(clips), music: bed && await artifacts.file(bed),
      clipSound, seconds, target, folder, out, signal,
    })
    return { ...await artifacts.adopt(out, 'audio/mp4'), ...heard }
  })
}
