import type { Depiction, Figure } from '../../../capabilities.ts'
import { aboard, vesselOf } from './aboard.ts'
import { aspectOf, clauseOf, meetEyes, partOf, poseOfPart } from './acting.ts'
import { onStage, type Actor } from './actor.ts'
import { unite } from './areas.ts'
import { composed } from './compose.ts'
import { STAGE, type Subjects } from './frame.ts'
import { HANDY, hasHandFree, heldArea, isHandling, LONG } from './held.ts'
import { findIcon } from './icons.ts'
import { boundsOf, faceOf, lookOf, type Area } from './puppet/index.ts'
import { actionOf, type Action } from './puppet/pose.ts'
import { propOf, type Prop } from './props.ts'
import { lineUp } from './stand.ts'
import { wordsOf } from './words.ts'

export { onStage, type Actor } from './actor.ts'
export { heldArea } from './held.ts'

/** A prop that stands on the floor. */
export interface Standing { prop: Prop; x: number; y: number; size: number }

export interface Cast { actors: Actor[]; props: Standing[]; subjects: Subjects | undefined }

/** The figures of a depiction with the one that the framing is about first: over a shoulder that is whoever looks at the camera's side. */
export function leadFirst({ figures, framing }: Pick<Depiction, 'figures' | 'framing'>): Figure[] {
  const people = figures.filter(({ kind }) => kind === 'character')
  if (framing !== 'over-shoulder' || people.length < 2) return [...figures]
  const lead = people.find(({ staged }) => staged?.facing !== 'away') ?? people[0]
  return lead ? [lead, ...figures.filter((figure) => figure !== lead)] : [...figures]
}

/** Puts the figures of a depiction on the stage: who stands where, how, and what they hold. `aspect` is the width of the picture by its height. */
export function castOf(depiction: Depiction, aspect = 16 / 9): Cast {
  const people = depiction.subject === 'stage' ? [] : depiction.figures.filter((figure) => figure.kind === 'character')
  const things = depiction.figures.filter((figure) => figure.kind === 'prop')
  if (depiction.size === 'insert' && things.length === 0) { const thing = thingIn(depiction.description); if (thing) things.push(thing) }
  const props = things.map((thing) => propOf(thing.name, thing.visual))
  const parts = people.map((figure, i) => partOf(depiction, figure, { lead: i === 0, alone: people.length === 1 }))
  answer(parts)
  const vessel = vesselOf(depiction, props)
  if (vessel) for (const part of parts) if (RIDES.has(part.action)) part.action = 'sit'
  const hands = handOut(depiction, people, parts, props)
  const near = depiction.framing === 'over-shoulder' && people.length > 1 ? Math.max(1, people.findIndex(({ staged }, i) => i > 0 && staged?.facing === 'away')) : -1
  const actors = people.map((figure, i): Actor => {
    const look = lookOf(figure)
    const held = hands[i]
    const { emotion, action: told } = parts[i] ?? { emotion: 'calm', action: 'stand' }
    const action = held && (told === 'stand' || (depiction.size === 'insert' && !isHandling(told))) ? 'hold' : told
    const toward = sideOf(figure, i, people.length) > 0 ? -1 : 1
    const aspect = depiction.subject === 'component' ? { yaw: 0.3, away: false, flip: false } : aspectOf(i === near ? { ...figure, staged: { side: 'left', acting: '', ...figure.staged, facing: 'away' } } : figure, action, toward)
    return { name: figure.name, look, emotion, action, pose: poseOfPart({ emotion, action, ...aspect }, { carries: held !== undefined, seated: vessel !== undefined, look }), x: STAGE.width / 2, y: STAGE.floor, scale: (STAGE.person / 100) * look.height, flip: aspect.flip, held, shoulder: i === near }
  })
  const grounded = looking(lineUp(actors, people.map((figure, i) => sideOf(figure, i, people.length)), depiction))
  const ride = vessel && grounded.length > 0 ? aboard(grounded, vessel) : undefined
  const placed = ride?.actors ?? grounded
  const loose = props.filter((prop) => !hands.includes(prop) && !(ride && prop === vessel))
  const standing = [...(ride && vessel ? [{ prop: vessel, x: ride.x, y: STAGE.floor + 10, size: ride.size }] : []), ...stand(loose, placed, depiction.subject)]
  const subjects = subjectsOf(depiction, placed, standing)
  return { actors: subjects && depiction.subject === 'shot' ? composed(depiction, placed, subjects, aspect) : placed, props: standing, subjects }
}

/** What somebody who rides does not do on foot. */
const RIDES: ReadonlySet<Action> = new Set(['stand', 'walk', 'run', 'swim', 'climb', 'fly'])

/** Which side of the frame a figure is on: −1 left, 0 middle, 1 right; two who were not placed face each other. */
function sideOf(figure: Figure, i: number, count: number): number {
  if (figure.staged) return { left: -1, centre: 0, right: 1 }[figure.staged.side]
  return count === 1 ? -0.2 : count === 2 ? (i === 0 ? -1 : 1) : i === 0 ? 0 : i % 2 ? -1 : 1
}

/** Who is hugged hugs back, and who is offered something takes it. */
function answer(parts: { action: Action }[]): void {
  const [one, other] = parts
  if (!one || !other || parts.length !== 2) return
  for (const [a, b] of [[one, other], [other, one]] as const) if (b.action === 'stand') b.action = a.action === 'hug' ? 'hug' : a.action === 'offer' ? 'reach' : 'stand'
}

/** What each character holds: a thing goes to whoever is said to handle it, else to the first who has a hand free. */
function handOut(depiction: Depiction, people: readonly Figure[], parts: readonly { action: Action }[], props: readonly Prop[]): (Prop | undefined)[] {
  const hands: (Prop | undefined)[] = people.map(() => undefined)
  for (const prop of props) {
    if (prop.size > (prop.grip === 'stem' ? LONG : HANDY)) continue
    const words = wordsOf(prop.name)
    const told = (figure: Figure) => `${figure.staged?.acting ?? ''} ${clauseOf(depiction.description, figure.name)}`.toLowerCase()
    const free = (i: number) => hands[i] === undefined && hasHandFree(parts[i]?.action ?? 'stand')
    const names = people.findIndex((figure, i) => free(i) && words.some((word) => word.length > 2 && told(figure).includes(word)))
    const handles = people.findIndex((_, i) => free(i) && isHandling(parts[i]?.action ?? 'stand'))
    const anybody = people.findIndex((_, i) => free(i) && i === 0)
    const who = names >= 0 ? names : handles >= 0 ? handles : hands.every((held) => held === undefined) ? anybody : -1
    if (who >= 0) hands[who] = prop
  }
  return hands
}

/** Two who look towards each other look into each other's eyes. */
function looking(actors: readonly Actor[]): Actor[] {
  if (actors.length !== 2) return [...actors]
  return actors.map((actor, i) => {
    const other = actors[1 - i]
    if (!other || actor.pose.away) return actor
    const ahead = (other.x - actor.x) * (actor.flip ? -1 : 1) > 0
    return ahead && (actor.pose.yaw > 0.3) ? { ...actor, pose: meetEyes(actor.pose, middleOf(onStage(actor, faceOf(actor.look, actor.pose))), middleOf(onStage(other, faceOf(other.look, other.pose)))) } : actor
  })
}

const middleOf = ({ x, y, width, height }: Area) => ({ x: x + width / 2, y: y + height / 2 })

/** A thing that the words name, for an insert that lists none. */
function thingIn(text: string): Figure | undefined {
  const word = wordsOf(text).find((one) => one.length > 3 && !actionOf(one) && findIcon(one, 5) !== undefined)
  return word ? { name: word, kind: 'prop', visual: word } : undefined
}

function stand(props: readonly Prop[], actors: readonly Actor[], subject: Depiction['subject']): Standing[] {
  const unit = STAGE.person / 100
  const boxes = actors.map((actor) => onStage(actor, boundsOf(actor.look, actor.pose)))
  const group = boxes.length === 0 ? undefined : unite(boxes)
  let [left, right] = group ? [group.x - 10, group.x + group.width + 10] : [0, 0]
  return props.map((prop, i) => {
    const size = prop.size * unit
    const width = size * Math.min(1.6, prop.wide)
    const middle = STAGE.width / 2
    if (subject === 'stage') return { prop, x: middle + (i % 2 ? 1 : -1) * (190 + Math.floor(i / 2) * 170), y: STAGE.floor, size }
    if (!group) return { prop, x: middle + (i - (props.length - 1) / 2) * 190, y: STAGE.floor, size }
    const lead = actors[0]
    const ahead = lead && actors.length === 1 ? (lead.flip ? i % 2 === 1 : i % 2 === 0) : i % 2 === 0
    const x = ahead ? right + width / 2 : left - width / 2
    if (ahead) right += width + 14
    else left -= width + 14
    return { prop, x, y: STAGE.floor + (size < 60 ? 8 : -4), size }
  })
}

export function standingArea({ prop, x, y, size }: Standing): Area {
  const width = size * Math.min(1.6, prop.wide)
  return { x: x - width / 2, y: y - size, width, height: size }
}

function subjectsOf(depiction: Depiction, actors: readonly Actor[], standing: readonly Standing[]): Subjects | undefined {
  if (depiction.subject === 'stage') return undefined
  const shown = actors.filter(({ shoulder }) => !shoulder)
  const [lead] = shown
  const whole = shown.map((actor) => onStage(actor, boundsOf(actor.look, actor.pose)))
  const floor = standing.map(standingArea)
  const holder = depiction.size === 'insert' ? actors.find(({ held }) => held) : undefined
  if (holder?.held) {
    const held = heldArea(holder, holder.held)
    const area = onStage(holder, { ...held, height: held.height * 1.1 })
    return { face: area, main: area, all: area, inHand: true }
  }
  const [thing] = floor
  if (depiction.size === 'insert' && thing) return { face: thing, main: thing, all: thing }
  if (!lead) return thing ? { face: { ...thing, height: thing.height * 0.8 }, main: { ...thing, height: Math.max(thing.height, 90), y: STAGE.floor - Math.max(thing.height, 90) }, all: unite(floor) } : undefined
  const main = whole[0] ?? unite(whole)
  const all = unite(depiction.size === 'full' || depiction.size === 'wide' || depiction.size === 'extreme-wide' ? [...whole, ...floor] : whole)
  return { face: onStage(lead, faceOf(lead.look, lead.pose)), main, all }
}
