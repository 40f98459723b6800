import { join } from 'node:path'
import type { ArtifactRef } from '../../engine/model/artifact.ts'
import type { SpokenLine } from '../film/cues.ts'
import type { Loudness } from '../film/loudness.ts'
import { madeOnce } from '../film/made-once.ts'
import { makeSoundtrack } from '../film/soundtrack.ts'
import type { Sound } from '../values/index.ts'
import type { Place } from './elements.ts'
import type { FilmInput } from './film.ts'
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

/** The sound of the film; made again only when what is heard, or when, has changed. */
export async function soundOf(lines: readonly HeardLine[], { params, music }: FilmInput, { seconds, folder, artifacts, signal }: Place & { seconds: number }): Promise<ArtifactRef & Loudness> {
  const speech = lines.map(({ audio, start }) => ({ artifact: audio.artifact, start }))
  const bed = music?.audio.artifact
  return await madeOnce(['sound', speech, bed, seconds, params.loudness], artifacts, async () => {
    const out = join(folder, 'sound.m4a')
    const heard = await makeSoundtrack({
      speech: await Promise.all(speech.map(async ({ artifact, start }) => ({ path: await artifacts.file(artifact), start }))),
      music: bed && await artifacts.file(bed),
      seconds, target: params.loudness, folder, out, signal,
    })
    return { ...await artifacts.adopt(out, 'audio/mp4'), ...heard }
  })
}
