import { join } from 'node:path'
import { ReelError } from '../../engine/model/errors.ts'
import { drawCard, type PaperCard } from '../film/card.ts'
import { coloursOf, PLAIN_COLOURS, type FilmColours } from '../film/film-colours.ts'
import { madeOnce } from '../film/made-once.ts'
import type { Scenery } from '../film/scenery.ts'
import { renderSegment } from '../film/segment.ts'
import type { Footage } from '../values/index.ts'
import type { FilmInput } from './film-input.ts'
import { renderPart, type Room } from './render.ts'
import type { Element } from './timeline.ts'

export interface Place extends Room { folder: string }
type ShotElement = Extract<Element, { kind: 'shot' }>

/** A file for each element, in order: the segments of the shots as they are stored, and the cards, drawn and encoded. */
export async function filesOf(elements: readonly Element[], input: FilmInput, place: Place): Promise<string[]> {
  const { artifacts } = place
  const shots = await Promise.all(elements.map(async (element, index) =>
    (element.kind === 'shot' ? await segmentOf(element, elements[index - 1]?.kind === 'chapter', input, place) : undefined)))
  return await Promise.all(elements.map(async (element, index) => {
    const shot = shots[index]
    if (shot) return await artifacts.file(shot.artifact)
    const { start: _, frames, ...card } = element as Exclude<Element, ShotElement>
    const colours = await coloursAt(index, elements, input, place)
    return await cardFile({ card, frames, colours, before: shots[index - 1], after: shots[index + 1], name: `card-${index}` }, input.params, place)
  }))
}

/** The segment of a shot. A chapter card has already blended into its first picture, so after one it opens with a cut. */
async function segmentOf({ shot }: ShotElement, isAfterCard: boolean, { parts, params }: FilmInput, place: Place): Promise<Footage> {
  const part = parts[shot]
  const { width, height, fps, grade } = params
  const footage = part && isAfterCard && part.opening !== 'cut'
    ? await madeOnce(['after a card', part.shows, part.frames, part.captions, width, height, fps, grade], place.artifacts, async () => made(await renderPart({ ...part, opening: 'cut' }, params, place)))
    : part?.footage
  return made(footage)
}

function made(footage: Footage | undefined): Footage {
  if (!footage) throw new ReelError('internal', 'A shot on the timeline has no segment.')
  return footage
}

/** A card has the colours of the picture that it leads to, the last one those of the picture before it. */
async function coloursAt(index: number, elements: readonly Element[], { shots }: FilmInput, { artifacts }: Place): Promise<FilmColours> {
  const isShot = (element: Element): element is ShotElement => element.kind === 'shot'
  const near = elements.slice(index).find(isShot) ?? elements.slice(0, index).findLast(isShot)
  const picture = near && shots[near.shot]?.image.artifact
  return picture === undefined ? PLAIN_COLOURS : await coloursOf(await artifacts.read(picture))
}

interface CardJob { card: PaperCard; frames: number; colours: FilmColours; before: Footage | undefined; after: Footage | undefined; name: string }

/** A card comes out of the shot before it, or its words appear on its paper, and it goes into the shot after it. */
async function cardFile(job: CardJob, { width, height, fps }: FilmInput['params'], { folder, artifacts, signal }: Place): Promise<string> {
  const { card, frames, colours, before, after, name } = job
  const frame = { width, height, fps }
  const drawn = async (words: boolean): Promise<Scenery> => {
    const picture = await artifacts.put(drawCard(card, frame, { colours, words }), 'image/png')
    return { kind: 'still', path: await artifacts.file(picture.artifact), width, height, movement: 'static' }
  }
  const filmed = async ({ artifact, seconds }: Footage): Promise<Scenery> => ({ kind: 'clip', path: await artifacts.file(artifact), width, height, seconds })
  const { artifact } = await madeOnce(['card', card, frames, colours, before?.artifact, after?.artifact, frame], artifacts, async () => {
    const out = join(folder, `${name}.mp4`)
    await renderSegment({
      shows: await drawn(true), frames, frame, opening: 'dissolve', out, signal,
      before: before ? await filmed(before) : await drawn(false),
      after: after && await filmed(after),
    })
    return await artifacts.adopt(out, 'video/mp4')
  })
  return await artifacts.file(artifact)
}
