import type { Depiction, Figure } from '../../../capabilities.ts'
import { STAGE, type Subjects } from './frame.ts'
import { iconFor } from './icons.ts'
import type { Palette } from './palette.ts'
import { boundsOf, faceOf, lookOf, palmOf, type Area, type Look } from './puppet/index.ts'
import { wordsOf } from './puppet/look.ts'
import { actionOf, emotionOf, poseOf, type Action, type Emotion, type Pose } from './puppet/pose.ts'
import { propOf, type Prop } from './props.ts'

/** A puppet at its place on the stage. */
export interface Actor {
  name: string
  look: Look
  emotion: Emotion
  action: Action
  pose: Pose
  x: number
  y: number
  /** Units of the stage for one unit of the puppet. */
  scale: number
  flip: boolean
  held: Prop | undefined
}

/** A prop that stands on the floor. */
export interface Standing { prop: Prop; x: number; y: number; size: number }

export interface Cast { actors: Actor[]; props: Standing[]; subjects: Subjects | undefined }

const HANDY = 36

/** Puts the figures of a depiction on the stage: who stands where, how, and what they hold. */
export async function castOf(depiction: Depiction, palette: Palette): Promise<Cast> {
  const people = depiction.subject === 'stage' ? [] : depiction.figures.filter((figure) => figure.kind === 'character')
  const things = depiction.figures.filter((figure) => figure.kind === 'prop')
  if (depiction.size === 'insert' && things.length === 0) { const thing = thingIn(depiction.description); if (thing) things.push(thing) }
  const props = await Promise.all(things.map((thing) => propOf(thing.name, thing.visual, palette)))
  const main = props.find((prop) => prop.size <= HANDY)
  const actors = people.map((figure, i) => actorOf(depiction, people, { figure, i, held: i === 0 ? main : undefined }))
  const loose = props.filter((prop) => actors.length === 0 || prop !== main)
  const standing = stand(loose, actors, depiction.subject)
  return { actors, props: standing, subjects: subjectsOf(depiction, actors, standing) }
}

/** A thing that the words name, for an insert that lists none. */
function thingIn(text: string): Figure | undefined {
  const word = wordsOf(text).find((one) => one.length > 3 && !actionOf(one) && iconFor(one) !== undefined)
  return word ? { name: word, kind: 'prop', visual: word } : undefined
}

function actorOf(depiction: Depiction, people: readonly Figure[], { figure, i, held }: { figure: Figure; i: number; held: Prop | undefined }): Actor {
  const look = lookOf(figure)
  const own = clauseOf(depiction.description, figure.name)
  const emotion = (i === 0 ? emotionOf(depiction.expression) : undefined) ?? emotionOf(own) ?? (i === 0 ? emotionOf(depiction.description) : undefined) ?? emotionOf(depiction.mood) ?? 'calm'
  const told = (i === 0 ? actionOf(depiction.expression) : undefined) ?? actionOf(own) ?? (i === 0 && people.length === 1 ? actionOf(depiction.description) : undefined) ?? 'stand'
  const action = depiction.subject === 'component' ? 'stand' : held && (told === 'stand' || told === 'reach' || depiction.size === 'insert') ? 'hold' : told
  const { x, behind } = placeOf(depiction.size, i, people.length)
  return {
    name: figure.name, look, emotion, action, pose: poseOf(emotion, action, { phase: 0.2, carries: held !== undefined }), held, flip: x > 0,
    x: STAGE.width / 2 + x, y: STAGE.floor - behind, scale: (STAGE.person / 100) * look.height * (behind > 0 ? 0.95 : 1),
  }
}

/** Where the i-th of so many stands from the middle, and how far back. In close pictures the others look over the shoulders of the lead. */
function placeOf(size: Depiction['size'], i: number, count: number): { x: number; behind: number } {
  const tight = { close: [112, 14], 'extreme-close': [104, 8], insert: [62, 18], 'medium-close': [168, 150] }[size as string]
  if (!tight) return { x: count === 1 ? -20 : (i - (count - 1) / 2) * STAGE.person * 0.68, behind: count > 2 ? (i % 2) * 20 : 0 }
  if (i === 0) return { x: 0, behind: 0 }
  const [first = 0, more = 0] = tight
  return { x: (first + (Math.ceil(i / 2) - 1) * more) * (i % 2 ? 1 : -1), behind: 14 }
}

/** What a text says of one person: the clauses with the name. */
function clauseOf(text: string, name: string): string {
  const first = wordsOf(name).find((word) => !['the', 'a', 'an', 'old', 'little'].includes(word)) ?? name.toLowerCase()
  return text.split(/[.;,!?]|\bwhile\b|\bas\b|\band\b/).filter((clause) => clause.toLowerCase().includes(first)).join(', ')
}

function stand(props: readonly Prop[], actors: readonly Actor[], subject: Depiction['subject']): Standing[] {
  const unit = STAGE.person / 100
  const side = actors.length === 0 ? 0 : (actors.length * STAGE.person * 0.68) / 2 + 60
  return props.map((prop, i) => {
    const size = prop.size * unit
    const x = subject === 'stage' ? STAGE.width / 2 + ((i % 2 ? 1 : -1) * (190 + Math.floor(i / 2) * 170)) : actors.length === 0 ? STAGE.width / 2 + (i - (props.length - 1) / 2) * 190 : STAGE.width / 2 + (i % 2 ? -1 : 1) * (side + Math.floor(i / 2) * 120 + size * 0.3)
    return { prop, x, y: STAGE.floor + (actors.length > 0 ? 6 : 0), size }
  })
}

/** An area of a puppet in units of the stage. */
export function onStage(actor: Actor, area: Area): Area {
  const x = actor.flip ? -area.x - area.width : area.x
  return { x: actor.x + x * actor.scale, y: actor.y + area.y * actor.scale, width: area.width * actor.scale, height: area.height * actor.scale }
}

/** Where a held prop is, in units of the puppet. Puppets have their own size, things the size they have for a grown person. */
export function heldArea({ look, pose }: Actor, prop: Prop): Area {
  const palm = palmOf(look, pose)
  const size = prop.size / Math.max(0.6, look.height)
  return { x: palm.x + 1 - size / 2, y: palm.y - size * (prop.hangs ? 0.1 : 0.9), width: size, height: size }
}

export function standingArea({ prop, x, y, size }: Standing): Area {
  const side = size / Math.max(0.7, prop.ground)
  return { x: x - side / 2, y: y - size, width: side, height: size }
}

function subjectsOf(depiction: Depiction, actors: readonly Actor[], standing: readonly Standing[]): Subjects | undefined {
  if (depiction.subject === 'stage') return undefined
  const [lead] = actors
  const whole = actors.map((actor) => onStage(actor, boundsOf(actor.look, actor.pose)))
  const floor = standing.map(standingArea)
  if (depiction.size === 'insert' && lead?.held) {
    const held = heldArea(lead, lead.held)
    const area = onStage(lead, { ...held, height: held.height * 1.1 })
    return { face: area, main: area, all: area, inHand: true }
  }
  const [thing] = floor
  if (depiction.size === 'insert' && thing) return { face: thing, main: thing, all: thing }
  if (!lead) return thing ? { face: { ...thing, height: thing.height * 0.8 }, main: { ...thing, height: Math.max(thing.height, 90), y: STAGE.floor - Math.max(thing.height, 90) }, all: unite(floor) } : undefined
  const main = whole[0] ?? unite(whole)
  const all = unite(depiction.size === 'full' || depiction.size === 'wide' || depiction.size === 'extreme-wide' ? [...whole, ...floor] : whole)
  return { face: onStage(lead, faceOf(lead.look, lead.pose)), main, all }
}

function unite(areas: readonly Area[]): Area {
  const x = Math.min(...areas.map((area) => area.x))
  const y = Math.min(...areas.map((area) => area.y))
  return { x, y, width: Math.max(...areas.map((area) => area.x + area.width)) - x, height: Math.max(...areas.map((area) => area.y + area.height)) - y }
}
