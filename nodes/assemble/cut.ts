import type { InputOf } from '../../engine/model/node-type.ts'
import type { Picture, Segment, Shot, Shown } from '../values/index.ts'
import { captionsOf } from './captions.ts'
import type { assemble } from './node.ts'

type Input = InputOf<typeof assemble, 'plan'>
type Policy = Input['params']['missing']
type Filmed = Input['clips']

/** How long a slate stands for a shot of which nothing is known, in seconds. */
const UNKNOWN = 3

/** Decides one segment: what it shows, for how many frames, and how it opens. */
export function cut({ params, shots: shot, clips: clip, before, shotBefore, speech, brief }: Input): Omit<Segment, 'footage'> {
  const shows = clip ? played(clip) : standIn(shot, params.missing)
  const reason = clip ? '' : reasonOf(shot, shows)
  if (!shows) return { frames: 0, opening: 'cut', captions: [], reason }
  const spoken = speech?.seconds ?? 0
  // A clip was made to fit the speech; a still is given its time to breathe here.
  const seconds = clip ? Math.max(clip.seconds, spoken) : Math.max(shot?.seconds ?? UNKNOWN, spoken > 0 ? spoken + params.speechPad : 0)
  const frames = Math.max(1, Math.round(seconds * params.fps))
  const from = before ? played(before) : shotBefore && params.missing === 'still' ? still(shotBefore) : undefined
  const opening = openingOf(shot?.transition ?? 'cut', from !== undefined, params.titles)
  const captions = params.captions && speech ? captionsOf(speech.lines, { frames, frame: params, audience: brief?.audience }) : []
  return { frames, shows, opening, captions, reason, ...(from && opening !== 'cut' ? { before: from } : {}) }
}

/** The first shot comes out of the title card; without one it may still fade in, but there is nothing to dissolve from. */
function openingOf(asked: Shot['transition'], hasBefore: boolean, titles: boolean): Shot['transition'] {
  if (hasBefore || asked === 'cut') return asked
  return titles || asked === 'dissolve' ? 'cut' : asked
}

function played({ footage, seconds }: NonNullable<Filmed>): Shown {
  return { kind: 'clip', footage, seconds }
}

function still({ image, movement }: { image: Picture; movement: Shot['movement'] }): Shown {
  const { layout: _, ...picture } = image
  return { kind: 'still', image: picture, movement }
}

function standIn(shot: Input['shots'], policy: Policy): Shown | undefined {
  if (policy === 'skip') return undefined
  if (!shot) return { kind: 'slate', words: 'This shot could not be made.' }
  return policy === 'slate' ? { kind: 'slate', words: shot.action.replaceAll('@', '') } : still(shot)
}

function reasonOf(shot: Input['shots'], shows: Shown | undefined): string {
  const why = shot ? 'there is no clip' : 'there is neither a clip nor a picture'
  if (!shows) return `left out, because ${why}`
  return `${shows.kind === 'still' ? 'the still picture with a camera move' : 'a slate'}, because ${why}`
}
