import { join } from 'node:path'
import type { Artifacts } from '../../engine/model/artifact.ts'
import { drawCaption } from '../film/caption.ts'
import { drawCard } from '../film/card.ts'
import { conforms } from '../film/conforming.ts'
import type { Frame } from '../film/encoding.ts'
import type { Scenery } from '../film/scenery.ts'
import type { Grade, Laid } from '../film/segment-graph.ts'
import { copyPictures, renderSegment } from '../film/segment.ts'
import type { Footage, Segment, Shown } from '../values/index.ts'

export type Part = Pick<Segment, 'frames' | 'shows' | 'opening' | 'before' | 'captions'>
export interface Room { artifacts: Artifacts; signal: AbortSignal }

/** Makes the footage of a segment; undefined for one that shows nothing. A clip that is already what would be made of it is taken as it is. */
export async function renderPart({ shows, frames, opening, before, captions }: Part, { width, height, fps, grade }: Frame & { grade: Grade }, { artifacts, signal }: Room): Promise<Footage | undefined> {
  if (!shows) return undefined
  const frame = { width, height, fps }
  const format = { seconds: frames / fps, width, height, fps, hasSound: false }
  if (shows.kind === 'clip' && opening === 'cut' && captions.length === 0 && grade === 'none') {
    const { artifact, mime, bytes, hasSound } = shows.footage
    const clip = await artifacts.file(artifact)
    if (!hasSound && await conforms(clip, frame, frames, signal)) return { artifact, mime, bytes, ...format }
    if (hasSound) {
      const pictures = join(await artifacts.scratch(), 'pictures.mp4')
      await copyPictures(clip, pictures, signal)
      if (await conforms(pictures, frame, frames, signal)) return { ...await artifacts.adopt(pictures, 'video/mp4'), ...format }
    }
  }
  const out = join(await artifacts.scratch(), 'segment.mp4')
  await renderSegment({
    shows: await sceneryOf(shows, frame, artifacts),
    before: before && await sceneryOf(before, frame, artifacts),
    captions: await Promise.all(captions.map(async ({ start, end, lines }): Promise<Laid> => {
      const { artifact } = await artifacts.put(drawCaption(lines, frame), 'image/png')
      return { path: await artifacts.file(artifact), start, end }
    })),
    frames, frame, opening, grade, out, signal,
  })
  return { ...await artifacts.adopt(out, 'video/mp4'), ...format }
}

/** The file of what is shown, as scenery of a segment. */
export async function sceneryOf(shown: Shown, frame: Frame, artifacts: Artifacts): Promise<Scenery> {
  if (shown.kind === 'slate') {
    const card = await artifacts.put(drawCard({ kind: 'slate', heading: 'Shot to come', words: shown.words }, frame), 'image/png')
    return { kind: 'card', path: await artifacts.file(card.artifact), width: frame.width, height: frame.height }
  }
  const media = shown.kind === 'clip' ? shown.footage : shown.image
  const source = { path: await artifacts.file(media.artifact), width: media.width, height: media.height }
  return shown.kind === 'clip' ? { ...source, kind: 'clip', seconds: shown.seconds } : { ...source, kind: 'still', movement: shown.movement }
}
