import type { Lore, Narrative } from '../../../values/index.ts'
import { type Person, person, readCompanions, readPerson } from './cast.ts'
import type { Facts } from './facts.ts'
import { camel, fixArticles, spaced } from './grammar.ts'
import { introduced, plain, withArticle } from './phrases.ts'
import type { Rng } from './rng.ts'
import { MOTIFS, MOTIVES, type Motif, type Motive } from './words/foes.ts'
import { GIFTS, type Gift } from './words/gifts.ts'
import { FLAWS, type Flaw, WISHES, type Wish } from './words/hearts.ts'
import { bodyOf } from './words/kinds.ts'
import { type Kit, type Place, ROLES, type Role } from './words/kit.ts'
import { affinity, KITS, placesOf } from './words/kits.ts'
import { TROUBLES, type Trouble } from './words/troubles.ts'

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
  const kit = wants.kit ?? bestKit(`${facts.all} ${lore?.world ?? ''}`, told, rng.fork('kit'))
  const places = wants.places ?? choosePlaces(kit, told, rng.fork('places'))
  const part = <T extends Part>(label: string, list: readonly T[], signs: (entry: T) => string[], hint: string, fit: readonly string[] = []): T =>
    choosePart(list, signs, told, hint, fit, rng.fork(label))

  const gift = wants.gift ?? part('gift', GIFTS, (entry) => [spaced(entry.prop[0]).toLowerCase(), entry.power, entry.rule], facts.gifted, kit.gifts)
  const trouble = wants.trouble ?? part('trouble', TROUBLES, (entry) => [entry.name], `${facts.logline} ${facts.antagonist ?? ''}`, kit.troubles)
  const motive = wants.motive ?? part('motive', MOTIVES, (entry) => [entry.want], `${facts.antagonist ?? ''} ${lore?.antagonist ?? ''}`)
  const motif = wants.motif ?? part('motif', MOTIFS, (entry) => [spaced(entry.prop[0]).toLowerCase(), entry.meaning], lore?.motif ?? '')
  const flaw = part('flaw', FLAWS, (entry) => [entry.is], facts.flaw ?? `${lore?.hero ?? ''} ${facts.hero.adjectives.join(' ')}`)
  const wish = part('wish', WISHES, (entry) => [entry.to.replace(/\{\w+\}/g, '')], facts.wish ?? `${facts.logline} ${lore?.hero ?? ''}`)

  const kind = facts.hero.kind ?? rng.fork('hero kind').pick(kit.heroes)
  const hero = (lore && readPerson(plainKeepStops(lore.hero))) ?? person({
    name: facts.hero.name ?? (lore && introduced(plain(lore.hero)).name), kind, adjectives: facts.hero.adjectives, gender: facts.gender, look: facts.look, clothes: kit.clothes, size: 'small', part: 'hero', mild: facts.mild,
  }, rng.fork('hero'), [])
  const foe = (lore && readPerson(plainKeepStops(lore.antagonist))) ?? inventFoe(facts, lore && plain(lore.antagonist), kit, rng.fork('foe'), hero)
  const met = readCompanions(told, [...kit.friends, ...kit.elders, ...kit.rascals]).filter(({ name }) => name !== hero.display && name !== foe.display && !foe.display.includes(name))
  const met1 = met.find(({ old }) => !old), met2 = met.find(({ old, name }) => old && name !== met1?.name)
  const friendRng = rng.fork(met1 ? `friend of ${met1.name}` : 'friend'), elderRng = rng.fork(met2 ? `elder ${met2.name}` : 'elder')
  const others = kit.friends.filter((entry) => entry !== hero.kind && !hero.kind.endsWith(entry) && entry !== foe.kind)
  const friend = person({
    name: met1?.name ?? facts.friend?.name, kind: met1?.kind ?? facts.friend?.kind ?? friendRng.pick(others), adjectives: met1 ? [] : facts.friend?.adjectives ?? [],
    clothes: kit.clothes, size: 'small', beside: [hero.line], part: 'friend', mild: facts.mild,
  }, friendRng, [hero.display, foe.display])
  const elder = person({ name: met2?.name, kind: met2?.kind ?? elderRng.pick(kit.elders.filter((entry) => entry !== foe.kind && entry !== hero.kind)), adjectives: ['old'], beside: [hero.line, friend.line], clothes: kit.clothes, part: 'elder', mild: facts.mild }, elderRng, [hero.display, foe.display, friend.display])
  return {
    facts, kit, places, hero, friend, elder, foe, flaw, wish, gift, trouble, motive, motif,
    land: facts.world ?? kit.lands.find((land) => told.includes(land)) ?? rng.fork('land').pick(kit.lands),
    giftProp: facts.thing ? [camel(facts.thing), fixArticles(`a ${facts.thing} that is more than it seems, warm to the touch`)] : gift.prop,
  }
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
  const told = lore ? introduced(lore) : facts.antagonist ? introduced(withArticle(facts.antagonist)) : undefined
  const kinds = facts.mild ? kit.rascals : kit.foes
  const kind = told?.kind && bodyOf(told.kind) ? told.kind : rng.pick(kinds)
  const known = told?.kind !== undefined && bodyOf(told.kind) !== undefined
  const name = told?.name ?? (known || lore ? undefined : facts.antagonist && nameFrom(facts.antagonist))
  return person({ name, kind, adjectives: known ? told?.adjectives ?? [] : [], clothes: kit.clothes, size: facts.mild ? 'small' : 'tall', beside: [hero.line], part: 'foe', mild: facts.mild }, rng, [hero.display])
}

/** "the long winter" stands up as somebody called Long Winter; whole sentences do not. */
function nameFrom(text: string): string | undefined {
  const words = text.replace(/^(?:an?|the|his|her|their)\s+/i, '').split(' ')
  return words.length <= 3 && words.every((word) => /^[\p{L}’'-]+$/u.test(word)) ? words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ') : undefined
}
