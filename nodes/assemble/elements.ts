import { join } from 'node:path'
import type { Artifacts } from '../../engine/model/artifact.ts'
import { ReelError } from '../../engine/model/errors.ts'
import { drawCard, type Card } from '../film/card.ts'
import type { Frame } from '../film/encoding.ts'
import { madeOnce } from '../film/made-once.ts'
import { renderSegment } from '../film/segment.ts'
import type { FilmInput } from './film.ts'
import type { Element } from './timeline.ts'

export interface Place { folder: string; artifacts: Artifacts; signal: AbortSignal }

/** A file for each element, in order: the segments of the shots as they are stored, and the cards, drawn and encoded. */
export async function filesOf(elements: readonly Element[], { parts, params }: FilmInput, place: Place): Promise<string[]> {
  const { width, height, fps } = params
  return await Promise.all(elements.map(async (element, index) => {
    if (element.kind !== 'shot') {
      const { start: _, ...card } = element
      return await cardFile(card, { width, height, fps }, { ...place, name: `card-${index}` })
    }
    const footage = parts[element.shot]?.footage
    if (!footage) throw new ReelError('internal', 'A shot on the timeline has no segment.')
    return await place.artifacts.file(footage.artifact)
  }))
}

async function cardFile(card: Card & { frames: number }, frame: Frame, { folder, artifacts, signal, name }: Place & { name: string }): Promise<string> {
  const { artifact } = await madeOnce(['card', card, frame], artifacts, async () => {
    const picture = await artifacts.put(drawCard(card, frame), 'image/png')
    const out = join(folder, `${name}.mp4`)
    await renderSegment({
      shows: { kind: 'card', path: await artifacts.file(picture.artifact), width: frame.width, height: frame.height },
      frames: card.frames, frame, opening: 'fade', fadesOut: true, out, signal,
    })
    return await artifacts.adopt(out, 'video/mp4')
  })
  return await artifacts.file(artifact)
}
