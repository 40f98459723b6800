import type { Lore, Narrative } from '../../../values/index.ts'
import { type Person, person, readCompanions, readPerson } from './cast.ts'
import type { Facts } from './facts.ts'
import { bare, calling, nameOf, saying, troubleNamed } from './described.ts'
import { camel, fixArticles, spaced } from './grammar.ts'
import { introduced, plain, withArticle } from './phrases.ts'
import type { Rng } from './rng.ts'
import { MOTIFS, MOTIVES, type Motif, type Motive } from './words/foes.ts'
import { GIFTS, type Gift } from './words/gifts.ts'
import { FLAWS, type Flaw, WISHES, type Wish } from './words/hearts.ts'
import { bodyOf, genderOf } from './words/kinds.ts'
import { type Kit, type Place, ROLES, type Role } from './words/kit.ts'
import { affinity, KITS, placesOf } from './words/kits.ts'
import { TROUBLES, type Trouble } from './words/troubles.ts'
import { PLAIN } from './words/plain.ts'
import { kitFor, placesWith } from './world.ts'

/** The whole story in structure: what every text is made of. */
export interface Tale {
  facts: Facts
  kit: Kit
  land: string
  places: Record<Role, Place>
  hero: Person
  friend: Person
  elder: Person
  foe: Person
  flaw: Flaw
  wish: Wish
  gift: Gift
  trouble: Trouble
  motive: Motive
  motif: Motif
  /** The gift as a component; it may be a thing the brief names. */
  giftProp: readonly [name: string, line: string]
  /** What the hero of a story for the smallest has with them on the way, taken from the wish where it names one. */
  burden: readonly [name: string, line: string]
  /** What stands against the hero is a thing, such as a brook that is too wide. */
  obstacle: { is: string } | undefined
}

/** Parts that a caller insists on; the rest is read from the guide, then from the brief, then invented. */
export interface Wants { kit?: Kit; gift?: Gift; trouble?: Trouble; motive?: Motive; motif?: Motif; places?: Record<Role, Place> }
export interface Guide { lore?: Lore | undefined; narrative?: Narrative | undefined }

interface Part { id: string; keys: RegExp }

/** Imagines the tale of a brief. What a lore or a narrative already tells is taken from there, word for word where it can be. */
export function imagine(facts: Facts, rng: Rng, guide: Guide = {}, wants: Wants = {}): Tale {
  const lore = guide.lore
  const loreText = lore ? plain([lore.world, lore.rules, lore.hero, lore.antagonist, lore.motif].join(' ')) : ''
  const storyText = guide.narrative ? plain(JSON.stringify(guide.narrative)) : ''
  const told = `${loreText} ${storyText}`
  const kit = wants.kit ?? kitFor(facts) ?? bestKit(`${facts.all} ${lore?.world ?? ''}`, told, rng.fork('kit'))
  const places = placesWith(facts.setting, kit, wants.places ?? choosePlaces(kit, told, rng.fork('places')))
  const part = <T extends Part>(label: string, list: readonly T[], signs: (entry: T) => string[], hint: string, fit: readonly string[] = []): T =>
    choosePart(list, signs, told, hint, fit, rng.fork(label))

  const gift = ruled(facts, wants.gift ?? part('gift', GIFTS, (entry) => [spaced(entry.prop[0]).toLowerCase(), entry.power, entry.rule], facts.gifted, kit.gifts))
  const trouble = doneBy(facts, wants.trouble ?? part('trouble', TROUBLES, (entry) => [entry.name], `${facts.logline} ${facts.antagonist ?? facts.wish ?? ''}`, kit.troubles))
  const obstacle = obstacleOf(facts)
  const motive = obstacle ? OBSTACLE : withReason(facts, wants.motive ?? part('motive', MOTIVES, (entry) => [entry.want], `${facts.antagonist ?? ''} ${lore?.antagonist ?? ''}`))
  const motif = motifOf(facts) ?? wants.motif ?? part('motif', MOTIFS, (entry) => [spaced(entry.prop[0]).toLowerCase(), entry.meaning], lore?.motif ?? '')
  const flaw = part('flaw', FLAWS, (entry) => [entry.is], facts.flaw ?? `${lore?.hero ?? ''} ${facts.hero.adjectives.join(' ')}`)
  const wish = part('wish', WISHES, (entry) => [entry.to.replace(/\{\w+\}/g, '')], facts.wish ?? `${facts.logline} ${lore?.hero ?? ''}`)

  const kind = facts.hero.kind ?? rng.fork('hero kind').pick(kit.heroes)
  const hero = (lore && readPerson(plainKeepStops(lore.hero), facts.gender)) ?? person({
    name: facts.hero.name ?? (lore && introduced(plain(lore.hero)).name), kind, adjectives: facts.hero.adjectives, gender: facts.gender, look: facts.look, looks: facts.looks.hero, clothes: kit.clothes, size: 'small', part: 'hero', mild: facts.mild,
  }, rng.fork('hero'), [])
  const foe = obstacle && facts.foe ? thing(facts.foe.head) : (lore && readPerson(plainKeepStops(lore.antagonist), facts.antagonist ? genderOf(facts.antagonist) : undefined)) ?? inventFoe(facts, lore && plain(lore.antagonist), kit, rng.fork('foe'), hero)
  const met = readCompanions(told, [...kit.friends, ...kit.elders, ...kit.rascals]).filter(({ name }) => name !== hero.display && name !== foe.display && !foe.display.includes(name))
  const met1 = facts.friend?.name ? undefined : met.find(({ old }) => !old), met2 = met.find(({ old, name }) => old && name !== met1?.name && name !== facts.friend?.name)
  const friendRng = rng.fork(met1 ? `friend of ${met1.name}` : 'friend'), elderRng = rng.fork(met2 ? `elder ${met2.name}` : 'elder')
  const others = kit.friends.filter((entry) => entry !== hero.kind && !hero.kind.endsWith(entry) && entry !== foe.kind)
  const along = person({
    name: met1?.name ?? facts.friend?.name, kind: met1?.kind ?? facts.friend?.kind ?? friendRng.pick(others), adjectives: met1 ? [] : facts.friend?.adjectives ?? [],
    gender: met1 ? undefined : facts.friend?.gender, looks: met1 ? undefined : facts.looks.friend, clothes: kit.clothes, size: 'small', beside: [hero.line], part: 'friend', mild: facts.mild,
  }, friendRng, [hero.display, foe.display])
  const elder = person({ name: met2?.name, kind: met2?.kind ?? elderRng.pick(kit.elders.filter((entry) => entry !== foe.kind && entry !== hero.kind)), adjectives: ['old'], beside: [hero.line, along.line], clothes: kit.clothes, part: 'elder', mild: facts.mild }, elderRng, [hero.display, foe.display, along.display])
  return {
    facts, kit, places, hero, friend: facts.alone ? elder : along, elder, foe, obstacle, flaw, wish, gift, trouble, motive, motif,
    land: facts.setting?.land ?? kit.lands.find((land) => told.includes(land)) ?? rng.fork('land').pick(kit.lands),
    burden: burdenOf(facts),
    giftProp: facts.gift ? [nameOf(facts.gift.head), [facts.gift.head, facts.gift.looks].filter(Boolean).join(' ')] : facts.thing ? [camel(facts.thing), fixArticles(`a ${facts.thing} that is more than it seems, warm to the touch`)] : gift.prop,
  }
}

/** "to roll the biggest apple home" has an apple; other wishes get a pumpkin, which is good company. */
function burdenOf(facts: Facts): Tale['burden'] {
  const named = /^to (?:roll|carry|bring|push|pull|take|fetch|move|drag|get) ((?:the|an?|his|her|their|one) [\p{L}’'-]+(?: [\p{L}’'-]+)?)/iu.exec(facts.wish ?? '')?.[1]
  const words = named?.split(' ').filter((word) => !/^(?:home|back|up|down|to|over|across|away|in|on|into)$/.test(word)) ?? []
  const head = words.join(' ')
  return words.length < 2 ? ['Pumpkin', 'a big, round, orange pumpkin'] : [nameOf(head), fixArticles(`a ${bare(head).replace(/^biggest/, 'very big').replace(/^(\p{L}+?)(?:e)?st (?=\p{L})/u, '$1 ')}`)]
}

/** The gift with the rule the brief gives it. */
function ruled(facts: Facts, gift: Gift): Gift {
  const rule = facts.gift && saying(facts.gift)
  return rule ? { ...gift, rule } : gift
}

/** The trouble that the antagonist of the brief makes, with the signs of the one that is most like it. */
function doneBy(facts: Facts, like: Trouble): Trouble {
  const does = facts.deed.does, obstacle = obstacleOf(facts)
  if (obstacle && facts.foe) return { ...SMALL_TROUBLE, symptom: [`the ${calling(facts.foe.head, false)} ${obstacle.is}`] }
  if (!does || !facts.foe) return like
  const known = matching(TROUBLES, does).length > 0 ? like : { ...like, id: 'told', symptom: PLAIN.symptom, worse: PLAIN.worse, healed: PLAIN.healed }
  return { ...known, cause: [does], prank: does, name: troubleNamed(does) ?? like.name }
}

function withReason(facts: Facts, motive: Motive): Motive {
  return facts.deed.why ? { ...motive, why: facts.deed.why } : motive
}

/** For the smallest a trouble that is nobody stays what it is: a brook that is too wide. */
function obstacleOf(facts: Facts): Tale['obstacle'] {
  const { foe } = facts
  if (!facts.mild || !foe?.head || foe.name || bodyOf(foe.head)) return undefined
  const is = /^(?:who|that|which)\s(.+)$/i.exec(foe.clause)?.[1] ?? ''
  return { is: is !== '' && is.split(' ').length <= 11 ? is : 'is in the way' }
}

const OBSTACLE: Motive = {
  id: 'obstacle', keys: /$^/, why: 'that is simply how it is', want: 'nothing at all',
  trick: ['lets nobody by', 'is as it always was'], prank: ['lets nobody by'], reach: ['looks at it for a long time and finds a way'], turn: ['is no trouble any more'],
}

const SMALL_TROUBLE: Trouble = {
  id: 'told', keys: /$^/, name: 'the small trouble', cause: ['lets nobody by'], prank: 'lets nobody by', symptom: [],
  worse: ['nobody knows what to do', 'one try after another goes wrong'], healed: ['everybody is where they want to be', 'nobody is left behind'],
}

function thing(head: string): Person {
  const called = calling(head, false)
  return { display: `the ${called}`, name: camel(called), kind: called, gender: 'it', body: 'person', line: /^the\s/i.test(head) ? fixArticles(`a ${bare(head)}`) : head }
}

function motifOf(facts: Facts): Motif | undefined {
  const { motif } = facts
  if (!motif?.head) return undefined
  const prop = [nameOf(motif.head), [motif.head, motif.looks].filter(Boolean).join(' ')] as const
  const like = matching(MOTIFS, motif.head)[0]
  return like ? { ...like, prop: [prop[0], like.prop[0] === prop[0] && motif.looks === '' ? like.prop[1] : prop[1]] }
    : { id: 'given', keys: /$^/, prop, low: ['has a speck of dust on it', 'keeps quite still', 'is hard to see in this light'], high: ['is there again, and everyone sees it', 'has never looked so bright'], meaning: 'small things come back to those who look after them' }
}

/** Free text without markup that keeps its sentences. */
const plainKeepStops = (text: string): string => `${plain(text)}.`

function bestKit(text: string, told: string, rng: Rng): Kit {
  const scored = rng.shuffle(KITS).map((kit) => ({ kit, score: affinity(kit, text) + 5 * kit.places.filter((place) => told.includes(spaced(place.name))).length }))
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).kit
}

/** One place for each role: those that were already told of, else by choice. */
export function choosePlaces(kit: Kit, told: string, rng: Rng): Record<Role, Place> {
  const chosen = ROLES.map((role) => {
    const options = placesOf(kit, role)
    return [role, options.find((place) => told.includes(spaced(place.name))) ?? rng.fork(role).pick(options)] as const
  })
  return Object.fromEntries(chosen) as Record<Role, Place>
}

function choosePart<T extends Part>(list: readonly T[], signs: (entry: T) => string[], told: string, hint: string, fit: readonly string[], rng: Rng): T {
  const lower = told.toLowerCase()
  const signed = list.filter((entry) => signs(entry).some((sign) => sign !== '' && lower.includes(sign.toLowerCase())))
  if (signed.length > 0) return rng.pick(signed)
  const fitting = list.filter((entry) => fit.includes(entry.id))
  return rng.pick(matching(list, hint)[0] ? matching(list, hint) : fitting.length > 0 ? fitting : list)
}

/** The parts whose key words a text uses most. */
export function matching<T extends Part>(list: readonly T[], hint: string): T[] {
  const scored = list.map((entry) => ({ entry, score: hint.match(new RegExp(entry.keys.source, 'gi'))?.length ?? 0 }))
  const top = Math.max(0, ...scored.map(({ score }) => score))
  return top === 0 ? [] : scored.filter(({ score }) => score === top).map(({ entry }) => entry)
}

function inventFoe(facts: Facts, lore: string | undefined, kit: Kit, rng: Rng, hero: Person): Person {
  const told = lore ? introduced(lore) : facts.antagonist ? introduced(facts.foe?.head ? `${facts.foe.name ? `${facts.foe.name}, ` : ''}${facts.foe.head}` : withArticle(facts.antagonist)) : undefined
  const kinds = facts.mild ? kit.rascals : kit.foes
  const kind = told?.kind && bodyOf(told.kind) ? told.kind : rng.pick(kinds)
  const known = told?.kind !== undefined && bodyOf(told.kind) !== undefined
  const name = told?.name ?? (known || lore ? undefined : facts.antagonist && nameFrom(facts.antagonist))
  return person({ name, kind, adjectives: known ? told?.adjectives ?? [] : [], gender: facts.antagonist ? genderOf(facts.antagonist) : undefined, looks: known ? facts.looks.foe : '', clothes: kit.clothes, size: facts.mild ? 'small' : 'tall', beside: [hero.line], part: 'foe', mild: facts.mild }, rng, [hero.display])
}

/** "the long winter" stands up as somebody called Long Winter; whole sentences do not. */
function nameFrom(text: string): string | undefined {
  const words = text.replace(/^(?:an?|the|his|her|their)\s+/i, '').split(' ')
  return words.length <= 3 && words.every((word) => /^[\p{L}’'-]+$/u.test(word)) ? words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ') : undefined
}
