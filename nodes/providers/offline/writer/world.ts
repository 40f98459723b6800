import { bare, calling, nameOf } from './described.ts'
import { capitalise, fixArticles } from './grammar.ts'
import { land as landOf, plain } from './phrases.ts'
import { bodyOf } from './words/kinds.ts'
import type { Facts } from './facts.ts'
import { CORNERS, groundOf, knownGround } from './words/grounds.ts'
import type { Kit, Place, Role } from './words/kit.ts'
import { affinity, KITS } from './words/kits.ts'

/** The place a brief names, read for what it holds. */
export interface World {
  /** As given, with an article. */
  text: string
  /** Short enough for the subject of a sentence: "a harbour town under a fog". */
  land: string
  /** "harbour town". */
  noun: string
  /** Without what its clauses say: "a harbour town under a fog, with stilt houses and a dark lighthouse". */
  line: string
  /** "stilt houses", "a dark lighthouse". */
  features: string[]
  /** Other places it stands on or by: "a hill". */
  beside: string[]
  /** What its clauses say, as sentences: "The fog has not lifted for years". */
  sayings: string[]
  night: boolean
  weather: 'fog' | 'snow' | 'rain' | 'wind' | undefined
}

const CLAUSE = /,?\s(?:that|which|where|whose|who)\s[^,]*/gi

export function readWorld(answer: string): World {
  const text = landOf(plain(answer))
  const line = text.replace(CLAUSE, '')
  const [front = text, held = ''] = line.split(/,?\swith\s/i)
  const head = front.split(/,|\s(?:in|on|at|under|above|below|by|beside|near|behind|between|over|inside|from|full)\s/)[0] ?? front
  const beside = [...front.matchAll(/\s(?:on|at|by|beside|near|above|below|behind|over)\s((?:an?|the|one)\s.+?)(?=\s(?:in|on|at|under|above|below|by|beside|near|behind|between|over)\s|,|$)/gi)].map((match) => match[1] ?? '')
  const sayings = [...text.matchAll(/(\p{L}+),?\s(?:that|which)\s([^,]+)/giu)].map((match) => `The ${bare(head).endsWith(match[1] ?? '') ? calling(head, false) : match[1]} ${match[2]}`)
  return {
    text, line, land: front.split(',')[0] ?? front, noun: calling(head, false), beside: beside.filter((place) => knownGround(place)), sayings,
    features: held.split(/,\s?(?:and\s)?|\sand\s/).map((feature) => feature.trim()).filter(Boolean),
    night: /\b(?:night|moon\w*|midnight|starlit|stars)\b/i.test(text),
    weather: /\b(?:fog\w*|mist\w*)\b/i.test(text) ? 'fog' : /\b(?:snow\w*|icy|frozen)\b/i.test(text) ? 'snow' : /\brain\w*\b/i.test(text) ? 'rain' : /\b(?:wind(?:y|s)?|storm\w*)\b/i.test(text) ? 'wind' : undefined,
  }
}

/** The kind of world the brief asks for: a stored one that speaks its language, else one made from its words; undefined when it names none. */
export function kitFor(facts: Facts): Kit | undefined {
  const { setting: world } = facts
  if (!world) return undefined
  const near = (text: string) => [...KITS].sort((a, b) => 10 * (affinity(b, text) - affinity(a, text)) + affinity(b, facts.all) - affinity(a, facts.all))[0] as Kit
  const stored = near(world.text), ground = knownGround(world.noun)
  if ((ground === undefined || ground.country) && affinity(stored, world.text) > 0) return { ...stored, lands: [world.land] }
  const kind = facts.hero.kind ?? ''
  const base = affinity(near(kind), kind) > 0 ? near(kind) : near(facts.all)
  const person = (bodyOf(kind) ?? 'person') === 'person'
  return {
    ...base, id: `made of ${world.noun}`, lands: [world.land], crowd: person ? 'the people of the place' : 'the neighbours', feast: `the ${world.noun} feast`,
    places: [mainOf(world), ...CORNERS.map((corner) => ({ ...corner, line: corner.line.replaceAll('{place}', world.noun) }))],
  }
}

/** The places of a tale, with those that the brief names put where they fit; the named one itself is where people meet. */
export function placesWith(world: World | undefined, kit: Kit, places: Record<Role, Place>): Record<Role, Place> {
  if (!world) return places
  const main = mainOf(world, groundOf(world.noun).country ? places.square.details : [])
  const found: Record<Role, Place> = { ...places, square: main }
  const taken = new Set<Role>(['square'])
  const named = [...world.features, ...world.beside].filter((feature) => /^(?:an?|one|the)\s/i.test(feature) && !/[^s]s$/.test(feature))
  for (const feature of named) {
    const called = calling(feature, false), last = called.split(' ').at(-1) ?? ''
    const stored = kit.places.find((place) => place.role !== 'square' && new RegExp(`${last}$`, 'i').test(place.name))
    const free = (['edge', 'secret', 'lair'] as const).find((role) => !taken.has(role))
    const role = stored && !taken.has(stored.role) ? stored.role : free
    if (!role || nameOf(feature, false) === main.name) continue
    const ground = groundOf(called)
    found[role] = { role, at: stored?.at ?? ground.at, name: nameOf(feature, false), indoors: false, line: fixArticles(`${feature.replace(/^(?:one|the)\s/, 'a ')} ${world.beside.includes(feature) ? 'by' : 'in'} the ${world.noun}`), details: stored?.details ?? ground.details }
    taken.add(role)
  }
  return found
}

const SEEN = ['{f} can just be made out', 'the eye finds {f} before anything else', 'nobody can walk past {f} without looking up'] as const

function mainOf(world: World, more: readonly string[] = []): Place {
  const ground = groundOf(world.noun)
  const seen = world.features.map((feature, index) => (SEEN[index % SEEN.length] ?? SEEN[0]).replace('{f}', feature.replace(/^one\s/, 'the one ')))
  const sky = /\bfull moon\b/i.test(world.text) ? ['the full moon stands over everything', 'each leaf and stone has a rim of moonlight'] : /\bclouds\b/i.test(world.text) ? ['clouds drift past below', 'a cloud comes up and leaves everything wet'] : []
  return { role: 'square', at: ground.at, indoors: ground.indoors, name: nameOf(`a ${world.noun}`, false), line: world.line, details: [...sky, ...seen, ...ground.details.slice(0, 4), ...more.slice(0, 2)] }
}

/** What is known of a world beyond its name, as sentences; empty when nothing is. */
export function holdings(world: World | undefined): string {
  if (!world) return ''
  const held = world.line.split(/,?\swith\s/i).slice(1).join(' with ')
  return [...world.sayings.map(capitalise), ...(held ? [`The ${world.noun} has ${held}`] : [])].map((sentence) => ` ${sentence}.`).join('')
}
