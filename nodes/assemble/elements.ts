import { join } from 'node:path'
import { ReelError } from '../../engine/model/errors.ts'
import { drawCard, type PaperCard } from '../film/card.ts'
import { coloursOf, PLAIN_COLOURS, type FilmColours } from '../film/film-colours.ts'
import { madeOnce } from '../film/made-once.ts'
import type { Scenery } from '../film/scenery.ts'
import { renderSegment } from '../film/segment.ts'
import type { Shown } from '../values/index.ts'
import type { FilmInput } from './film.ts'
import { renderPart, sceneryOf, type Room } from './render.ts'
import type { Element } from './timeline.ts'

export interface Place extends Room { folder: string }

/** A file for each element, in order: the segments of the shots as they are stored, and the cards, drawn and encoded. */
export async function filesOf(elements: readonly Element[], input: FilmInput, place: Place): Promise<string[]> {
  const { parts, params } = input
  return await Promise.all(elements.map(async (element, index) => {
    const before = elements[index - 1], after = elements[index + 1]
    if (element.kind !== 'shot') {
      const shows = (near: Element | undefined) => (near?.kind === 'shot' ? parts[near.shot]?.shows : undefined)
      const { start: _, frames, ...card } = element
      // The end card has the colours of the last picture, the others those of the one they lead to.
      const shot = [after, before].find((near) => near?.kind === 'shot')
      const colours = await filmColours(shot?.kind === 'shot' ? input.shots[shot.shot]?.image.artifact : undefined, place)
      return await cardFile({ card, frames, colours, before: shows(before), after: shows(after), name: `card-${index}` }, params, place)
    }
    const part = parts[element.shot]
    // A card has already blended into the first picture of the shot.
    const opening = before?.kind === 'chapter' ? 'cut' : part?.opening
    const footage = part && opening !== part.opening
      ? await madeOnce(['after a card', part.shows, part.frames, part.captions, params.width, params.height, params.fps, params.grade], place.artifacts, () => cutTo(part, input, place))
      : part?.footage
    if (!footage) throw new ReelError('internal', 'A shot on the timeline has no segment.')
    return await place.artifacts.file(footage.artifact)
  }))
}

async function cutTo(part: FilmInput['parts'][number], { params }: FilmInput, place: Place) {
  const footage = await renderPart({ ...part, opening: 'cut' }, params, place)
  if (!footage) throw new ReelError('internal', 'A shot on the timeline shows nothing.')
  return footage
}

async function filmColours(picture: string | undefined, { artifacts }: Place): Promise<FilmColours> {
  return picture === undefined ? PLAIN_COLOURS : await coloursOf(await artifacts.read(picture))
}

interface CardJob { card: PaperCard; frames: number; colours: FilmColours; before: Shown | undefined; after: Shown | undefined; name: string }

/** A card comes out of the shot before it, or its words appear on its paper, and it goes into the shot after it, or its words go. */
async function cardFile(job: CardJob, { width, height, fps }: FilmInput['params'], { folder, artifacts, signal }: Place): Promise<string> {
  const { card, frames, colours, before, after, name } = job
  const frame = { width, height, fps }
  const drawn = async (words: boolean): Promise<Scenery> => {
    const picture = await artifacts.put(drawCard(card, frame, { colours, words }), 'image/png')
    return { kind: 'still', path: await artifacts.file(picture.artifact), width, height, movement: 'static' }
  }
  const { artifact } = await madeOnce(['card', card, frames, colours, before, after, frame], artifacts, async () => {
    const out = join(folder, `${name}.mp4`)
    await renderSegment({
      shows: await drawn(true), frames, frame, opening: 'dissolve', out, signal,
      before: before ? await sceneryOf(before, frame, artifacts) : await drawn(false),
      after: after ? await sceneryOf(after, frame, artifacts) : undefined,
    })
    return await artifacts.adopt(out, 'video/mp4')
  })
  return await artifacts.file(artifact)
}
