import type { Depiction } from '../../../capabilities.ts'
import { covered, grown } from './areas.ts'
import { onStage, type Actor } from './actor.ts'
import { STAGE, viewOf, type Subjects, type View } from './frame.ts'
import { boundsOf, faceOf, type Area } from './puppet/index.ts'
import { buildOf } from './puppet/build.ts'

/** What of the puppets' plane is in the picture, in units of the stage. */
export function seenBy(view: View, aspect: number): Area {
  const height = STAGE.height / view.zoom
  const width = height * aspect
  return { x: view.x - width / 2, y: view.y - height / 2, width, height }
}

/**
 * Moves those who the frame would lose, or who would stand before one another, to where their heads are seen; the one
 * the picture is about, and everybody who is well placed, stays. Over a shoulder, the shoulder comes to the frame's edge.
 */
export function composed(depiction: Depiction, actors: readonly Actor[], subjects: Subjects, aspect: number): Actor[] {
  if (actors.length < 2) return [...actors]
  const seen = seenBy(viewOf(depiction, subjects, aspect), aspect)
  const settled: Actor[] = []
  for (const actor of actors) settled.push(actor.shoulder ? shouldered(actor, actors, seen) : settled.length === 0 && !subjects.inHand ? actor : fitted(actor, settled, { seen, size: depiction.size }))
  return settled
}

/** Large, near and dark at the edge of the frame, from behind; the head stays in frame. */
function shouldered(actor: Actor, actors: readonly Actor[], seen: Area): Actor {
  const lead = actors.find(({ shoulder }) => !shoulder)
  const face = faceOf(actor.look, actor.pose)
  const theirs = lead ? onStage(lead, faceOf(lead.look, lead.pose)) : seen
  const middle = theirs.x + theirs.width / 2
  const left = middle > seen.x + seen.width / 2 || (lead !== undefined && middle > seen.x + seen.width * 0.4 && lead.flip)
  const scale = Math.min((seen.height * 0.46) / face.height, (seen.width * 0.27) / face.width)
  const x = left ? seen.x + face.width * scale * 0.42 : seen.x + seen.width - face.width * scale * 0.42
  return { ...actor, scale, flip: !left, x: x - (left ? 1 : -1) * (face.x + face.width / 2) * scale, y: seen.y + seen.height * 0.52 - (face.y + face.height / 2) * scale }
}

const LOW: ReadonlySet<Depiction['size']> = new Set(['full', 'wide', 'extreme-wide'])

function fitted(actor: Actor, settled: readonly Actor[], { seen, size }: { seen: Area; size: Depiction['size'] }): Actor {
  const taken = settled.flatMap(obstacles)
  const held = actor.action === 'hug' && settled.some(({ action }) => action === 'hug')
  if (held ? loss(actor, settled.map((one) => onStage(one, faceOf(one.look, one.pose))), seen) < 0.4 : loss(actor, taken, seen) < 0.16) return actor
  const face = faceOf(actor.look, actor.pose)
  const [lead] = settled
  const top = lead ? onStage(lead, faceOf(lead.look, lead.pose)) : seen
  const crowd = settled.length > 1 ? 0.3 : 0.42
  const tall = Math.min(face.height * actor.scale, seen.height * crowd)
  const scale = Math.max(tall, Math.min(top.height * 0.6, seen.height * 0.24)) / face.height
  const natural = onStage(actor, face)
  let best = actor
  let least = Infinity
  for (const across of [0.14, 0.26, 0.38, 0.5, 0.62, 0.74, 0.86]) for (const down of LOW.has(size) ? [0] : seen.height > seen.width ? [0, 0.16, 0.3, 0.44, 0.58, 0.7, 0.82] : [0, 0.3, 0.44, 0.58, 0.7]) {
    const x = seen.x + seen.width * across
    const y = down === 0 ? natural.y + natural.height / 2 : seen.y + seen.height * down
    const sized = down === 0 && LOW.has(size) ? actor.scale : scale
    const moved: Actor = { ...actor, scale: sized, x: x - (actor.flip ? -1 : 1) * (face.x + face.width / 2) * sized, y: down === 0 && LOW.has(size) ? actor.y : y - (face.y + face.height / 2) * sized }
    const wanted = natural.x + natural.width / 2
    const cost = loss(moved, taken, seen) * 10 + Math.abs(x - Math.max(seen.x, Math.min(seen.x + seen.width, wanted))) / seen.width + (Math.abs(y - (natural.y + natural.height / 2)) / seen.height) * 0.4 + (LOW.has(size) ? 0 : (Math.max(0, seen.y + seen.height - moved.y) / seen.height) * 2)
    if (cost < least) { least = cost; best = moved }
  }
  return best
}

/** How much of a head is out of the picture or behind others, and how much it takes from theirs. */
function loss(actor: Actor, taken: readonly Area[], seen: Area): number {
  const face = grown(onStage(actor, faceOf(actor.look, actor.pose)), 0.08)
  return 1 - covered(face, grown(seen, -0.02)) + taken.reduce((sum, area) => sum + covered(face, area), 0)
}

/** What of an actor hides others: the head with ears or hat, and the body below it. */
function obstacles(actor: Actor): Area[] {
  const { look, pose } = actor
  const face = faceOf(look, pose)
  const bounds = boundsOf(look, pose)
  const build = buildOf(look)
  const head = { x: face.x, y: Math.min(face.y, bounds.y), width: face.width, height: face.y + face.height - Math.min(face.y, bounds.y) }
  const body = build.whole || pose.seated ? bounds : { x: -build.waist, y: face.y + face.height, width: build.waist * 2, height: Math.max(1, -face.y - face.height) }
  return [onStage(actor, head), onStage(actor, body)]
}
