import type { z } from 'zod'
import type { LoresAnswer, LoresContext } from '../../../purposes.ts'
import type { Lore } from '../../../values/index.ts'
import { canon, type Facts, readFacts } from './facts.ts'
import { capitalise, spaced } from './grammar.ts'
import { endingOf } from './ending.ts'
import { fill, render, type Slots } from './render.ts'
import { createDeck, createRng, type Rng } from './rng.ts'
import { slotsOf } from './slots.ts'
import { choosePlaces, imagine, matching, type Tale, type Wants } from './tale.ts'
import { MOTIFS, MOTIVES } from './words/foes.ts'
import { GIFTS } from './words/gifts.ts'
import type { Kit, Place } from './words/kit.ts'
import { affinity, KITS } from './words/kits.ts'
import { type Slant, SLANTS } from './words/slants.ts'
import { TROUBLES } from './words/troubles.ts'
import { holdings, kitFor } from './world.ts'

/** Options that differ in world, trouble, gift, motive, motif and voice, as far as the brief leaves them open. */
export function writeLores(context: z.infer<typeof LoresContext>, seed: number): z.infer<typeof LoresAnswer> {
  const facts = readFacts(context.brief)
  const rng = createRng('lores', canon(context.brief), context.seedWords, context.count, seed)
  const next = options(facts, rng)
  const slants = createDeck(rng.fork('slants'), SLANTS)
  const titles = new Set<string>()
  return {
    options: Array.from({ length: Math.max(1, context.count) }, (_none, index) => {
      const own = rng.fork(`option ${index}`)
      const tale = imagine(facts, own, {}, next(index))
      const lore = tell(tale, slants(), own)
      const title = titles.has(lore.title) ? `${lore.title}, Again ${index + 1}` : lore.title
      titles.add(title)
      return { ...lore, title }
    }),
  }
}

/** What each option insists on: what the brief names stays, everything else is dealt without repeats. */
function options(facts: Facts, rng: Rng): (index: number) => Wants {
  const scores = KITS.map((kit) => ({ kit, score: affinity(kit, facts.all) })).sort((a, b) => b.score - a.score)
  const best = scores[0], asked = kitFor(facts)
  const settled = best !== undefined && (facts.setting !== undefined || best.score >= 2 || best.score > 2 * (scores[1]?.score ?? 0))
  const kits = asked ? [asked] : settled && best && best.score > 0 ? [best.kit] : scores.filter(({ score }) => score > 0).length > 0 ? scores.filter(({ score }) => score > 0).map(({ kit }) => kit) : rng.fork('kits').shuffle(KITS)
  const decks = {
    motif: createDeck(rng.fork('motifs'), MOTIFS),
    motive: dealer(rng.fork('motives'), MOTIVES, facts.antagonist ?? ''),
    trouble: dealer(rng.fork('troubles'), TROUBLES, `${facts.logline} ${facts.antagonist ?? facts.wish ?? ''}`),
    gift: dealer(rng.fork('gifts'), GIFTS, facts.gifted),
  }
  return (index) => {
    const kit = kits[index % kits.length] as Kit
    return {
      kit, motif: decks.motif(), motive: decks.motive([]), trouble: decks.trouble(kit.troubles), gift: decks.gift(kit.gifts),
      places: choosePlaces(kit, '', rng.fork(`places ${index}`)),
    }
  }
}

/** Deals parts that match the hint, or else those that fit the world, or else any; the same one as late as possible. */
function dealer<T extends { id: string; keys: RegExp }>(rng: Rng, list: readonly T[], hint: string): (fit: readonly string[]) => T {
  const named = matching(list, hint)
  const order = rng.shuffle(named.length > 0 ? named : list)
  return (fit) => {
    const at = named.length > 0 ? 0 : Math.max(0, order.findIndex((entry) => fit.length === 0 || fit.includes(entry.id)))
    const [found] = order.splice(at, 1)
    if (found === undefined) throw new Error('Nothing to deal')
    order.push(found)
    return found
  }
}

function tell(tale: Tale, slant: Slant, rng: Rng): Lore {
  const slots = loreSlots(tale, rng)
  const write = (templates: readonly string[]) => render(rng.pick(templates), slots, rng)
  const ending = tale.facts.ending ? ` And the end of it: ${inner(fill(endingOf(tale.facts, slots) ?? '', slots, rng))}.` : ''
  const power = tale.facts.power && !tale.facts.thing && !tale.facts.gift ? called(tale.hero.display, tale.facts.power) : ''
  const against = tale.facts.antagonist && !tale.obstacle && !tale.facts.deed.does && !tale.facts.antagonist.toLowerCase().includes(tale.foe.kind.split(' ').at(-1) ?? '') && !tale.foe.display.toLowerCase().includes(tale.facts.antagonist.toLowerCase().replace(/^(?:an?|the) /, ''))
    ? ` People say that it is really ${tale.facts.antagonist}.` : ''
  return {
    title: write(slant.titles),
    world: write(slant.world.map((world) => `${world}${holdings(tale.facts.setting)}`)),
    rules: write(slant.rules) + power,
    tone: tale.facts.mild ? slant.gentle : slant.tone,
    hero: write([`${tale.hero.display} is ${tale.hero.line}. {He} {heroIs}{comma} and longs {wish}.`]),
    antagonist: tale.obstacle ? write([`${capitalise(tale.foe.display)} ${tale.obstacle.is}. It means no harm. It is simply there, and somebody has to find a way.`]) : write(tale.facts.mild
      ? [`${tale.foe.display} is ${tale.foe.line}. {Ahe} {prankT}, only for fun, and would really like to play too. That is how {trouble} begins.`]
      : tale.facts.deed.does ? [`${tale.foe.display} is ${tale.foe.line}. {Ahe} {cause}, because {why}; that is how {trouble} began. What {ahe} wants is {want}.`]
      : [`${tale.foe.display} is ${tale.foe.line}. {Ahe} brings {trouble}, because {why}. What {ahe} wants is {want}.`]) + against,
    motif: render(`{M}, ${tale.motif.prop[1]}: it ${tale.motif.low[0]}, and in the end it ${tale.motif.high[0]}. It says that ${tale.motif.meaning}.${ending}`, slots, rng),
  }
}

/** A sentence as it stands after a colon. */
const inner = (text: string): string => text.replace(/^(?:The|An?|Everybody|Everyone|All|Nobody|They|It|And|Every|Each)\b/, (word) => word.toLowerCase())

/** The power in the words of the brief: "can talk to stones" or "glowing feathers". */
function called(hero: string, power: string): string {
  if (/^can /i.test(power)) return ` With it, ${hero} ${power.charAt(0).toLowerCase()}${power.slice(1)}.`
  return /^to /i.test(power) ? ` It is the power ${power}.` : ` People speak of ${power}.`
}

function loreSlots(tale: Tale, rng: Rng): Slots {
  const lines = (Object.keys(tale.places) as (keyof Tale['places'])[]).flatMap((role) => {
    const place: Place = tale.places[role]
    return [[`${role}Line`, place.line], [`${role}Detail`, rng.pick(place.details)]] as const
  })
  const at = (place: Place) => `${place.at} the ${spaced(place.name)}`
  return {
    ...slotsOf(tale, 'prose', rng), ...Object.fromEntries(lines), heroName: tale.hero.display, atSquare: at(tale.places.square), atHome: at(tale.places.home),
    ...(tale.facts.setting ? { square: 'the open place in the middle', squareLine: 'where all paths meet', atSquare: 'at the open place in the middle' } : {}),
    land: tale.land, rule: tale.gift.rule, rule1: tale.gift.rule.charAt(0).toLowerCase() + tale.gift.rule.slice(1), Land: capitalise(tale.land),
  }
}
