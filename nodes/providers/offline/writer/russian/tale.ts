import type { Lore, Narrative } from '../../../../values/index.ts'
import type { Facts, Told } from './facts.ts'
import { isInfinitive, readTold } from './facts.ts'
import { decline, genderOf, type NounPhrase, readPhrase } from './grammar/phrase.ts'
import { adjective, readAdjective } from './grammar/adjective.ts'
import type { Gender } from './grammar/noun.ts'
import { type Cast, type Entity, capitalised } from './render.ts'
import type { Rng } from '../rng.ts'
import { ENGINES, type Engine, TINY } from './engines/index.ts'
import { kindNamed, type Kind } from './words/kinds.ts'
import { type Kit, kitFor, KITS, MILD_PLACES, type Place, ROLES, type Role } from './words/kits.ts'
import { CLOTHES, COLOURS, FOE_CLOTHES, MARKS, NAMES, NATURAL, SMALL_CLOTHES } from './words/looks.ts'
import { ANY_GIFT, FLAWS, MILD_FLAWS, type Gift, GIFTS, type Motif, MOTIFS, WISHES } from './words/things.ts'
import { placeOf } from './world.ts'

/** The whole story in structure: what every text is made of. */
export interface Tale {
  facts: Facts
  engine: Engine
  kit: Kit
  places: Record<Role, Place>
  hero: Entity
  friend: Entity
  foe: Entity
  gift: Entity
  motif: Entity
  giftKind: Omit<Gift, 'ru' | 'en'>
  motifKind: Omit<Motif, 'ru' | 'en'>
  flaw: string
  shows: string
  wish: string
}

export interface Guide { lore?: Lore | undefined; narrative?: Narrative | undefined }
/** Parts that a caller insists on, so that options differ. */
export interface Wants { kit?: Kit; gift?: Gift; motif?: Motif; engine?: Engine }

/** Imagines the tale of a brief. What a lore or a narrative already tells is taken from there. */
export function imagine(facts: Facts, rng: Rng, { lore, narrative }: Guide = {}, wants: Wants = {}): Tale {
  const told = lore ? Object.values(lore).join(' ') : ''
  const kit = (lore && KITS.find((each) => lore.world.includes(each.land) || each.places.some((place) => lore.world.includes(place.line)))) ?? wants.kit ?? kitFor(facts.worldLine ?? '') ?? kitFor(facts.all) ?? rng.fork('kit').pick(kitsFor(facts))
  const places = Object.fromEntries(ROLES.map((role) => [role, kit.places.find((place) => place.role === role)])) as Record<Role, Place>
  if (facts.world && facts.worldLine) places.square = placeOf(facts.world, facts.worldLine, kit)
  if (facts.mild) for (const place of MILD_PLACES) places[place.role] = place
  const hero = (lore && readPerson(lore.hero, facts.hero)) ?? person({ told: facts.hero, kinds: kit.heroes, part: 'hero', look: facts.look, mild: facts.mild }, rng.fork('hero'), [])
  const foe = (lore && readPerson(lore.antagonist, facts.foe)) ?? person({ told: facts.foe, kinds: facts.mild ? kit.rascals : kit.foes, part: facts.mild ? 'rascal' : 'foe', look: undefined, mild: facts.mild }, rng.fork('foe'), [hero])
  const beside = lore && /Рядом — ([^.]+)\./.exec(lore.hero)?.[1]
  const friend = (beside && readPerson(`${beside.replace(',', ' —')}.`, facts.friend)) || person({ told: facts.friend, kinds: kit.friends.filter((kind) => kind !== hero.phrase.head && kind !== foe.phrase.head), part: 'friend', look: undefined, mild: facts.mild }, rng.fork('friend'), [hero, foe])
  const known = lore && GIFTS.find((each) => lore.rules.toLowerCase().startsWith(each.ru))
  const like = facts.gift ? GIFTS.find((each) => each.keys.test(`${facts.giftLine ?? ''}`)) : undefined
  const gift = facts.gift ? undefined : known ?? wants.gift ?? GIFTS.find((each) => each.keys.test(facts.giftLine ?? '')) ?? rng.fork('gift').pick(GIFTS)
  const motif = facts.motif ? undefined : (lore && MOTIFS.find((each) => lore.motif.toLowerCase().startsWith(each.ru))) ?? wants.motif ?? rng.fork('motif').pick(MOTIFS)
  const asked = facts.motif && decline(facts.motif, 'и')
  const likeMotif = MOTIFS.find(({ ru }) => ru === asked)
  const flaw = facts.flaw ?? [...MILD_FLAWS, ...FLAWS.map(({ is }) => is)].find((is) => told.includes(is)) ?? rng.fork('flaw').pick(facts.mild ? MILD_FLAWS : FLAWS.map(({ is }) => is))
  return {
    facts, kit, places, hero, foe, friend, flaw,
    engine: facts.mild ? TINY : (narrative && ENGINES.find((each) => each.themes.includes(narrative.theme))) ?? wants.engine ?? engineFor(facts, rng),
    gift: thingOf(facts.gift, facts.giftLine, gift?.ru ?? 'медный фонарь'), motif: thingOf(facts.motif, undefined, motif?.ru ?? 'белый камешек'),
    giftKind: { ...(gift ?? like ?? ANY_GIFT), ...(facts.giftClause ? { rule: `Это не простая вещь: ${facts.giftWhole ?? ''}` } : {}) },
    motifKind: motif ?? likeMotif ?? { low: '{m~лежит} там, где никто не смотрит', high: '{m~лежит} на самом виду', meaning: 'маленькое замечает тот, кто не спешит' },
    shows: FLAWS.find(({ is, keys }) => is === flaw || keys.test(flaw))?.shows ?? 'опускает голову и отходит в сторону',
    wish: facts.wish ?? WISHES.map(({ to }) => to).find((to) => told.includes(to)) ?? WISHES.find(({ keys }) => keys.test(facts.all))?.to ?? rng.fork('wish').pick(WISHES).to,
  }
}

/** Countries that suit the hero: nobody of human size lives in a flower pot. */
export const kitsFor = (facts: Facts): readonly Kit[] => (facts.hero?.kind?.body === 'person' || facts.hero?.kind?.body === 'hoofed' ? KITS.filter(({ id }) => id !== 'garden') : KITS)

/** The engine whose words the brief uses, else any. */
export function engineFor(facts: Facts, rng: Rng): Engine {
  const asked = ENGINES.find((each) => each.keys.test(facts.foe?.clause ?? ''))
  const counted = ENGINES.map((engine) => ({ engine, words: facts.all.match(new RegExp(engine.keys.source, 'gi'))?.length ?? 0 }))
  const most = Math.max(...counted.map(({ words }) => words))
  return asked ?? rng.fork('engine').pick(counted.filter(({ words }) => words === most)).engine
}

/** What a brief says has vanished or is coming, in the nominative. */
const LOST_THINGS: readonly (readonly [RegExp, string])[] = [[/песн/i, 'песня'], [/музык/i, 'музыка'], [/ламп|фонар|свет/i, 'свет в окнах'], [/звёзд|звезд/i, 'звёздный свет'], [/лун/i, 'лунный свет'], [/краск|цвет/i, 'цвет'], [/смех/i, 'смех']]
const STORMS: readonly (readonly [RegExp, string])[] = [[/метел|вьюг/i, 'великая метель'], [/шторм/i, 'большой шторм'], [/наводн|потоп/i, 'большая вода'], [/засух/i, 'долгая засуха'], [/долг(?:ой|ая|ую) зим|мороз/i, 'долгая зима'], [/гроз/i, 'большая гроза'], [/(?:^|\s)бур[яюией]/i, 'страшная буря'], [/туман/i, 'густой туман']]
const named = (list: readonly (readonly [RegExp, string])[], text: string): string | undefined => list.find(([word]) => word.test(text))?.[1]

/** Entities and words for templates of this tale. */
export function castFor(tale: Tale): Cast {
  const { kit, facts } = tale
  const phrase = (text: string): Entity => ({ ...thingOf(undefined, undefined, text), name: text })
  const [и, р, д, т] = kit.crowd
  const deed = facts.foe?.clause.replace(/,? потому что.*$/, '')
  return {
    entities: { H: tale.hero, F: tale.friend, A: tale.foe, G: tale.gift, M: tale.motif, L: phrase(named(LOST_THINGS, facts.foe?.clause ?? '') ?? kit.lost), W: phrase(kit.work), S: phrase(named(STORMS, facts.all) ?? kit.storm) },
    words: {
      wish: tale.wish, hochu: tale.wish.startsWith('чтобы ') ? `хочу, ${tale.wish.replace(/(?<=\s)(?:его|её|их)(?=\s|$)/u, 'меня')}` : isInfinitive(tale.wish) ? `хочу ${tale.wish}` : `${tale.wish}… вот моя мечта`, flaw: tale.flaw, shows: tale.shows,
      does: tale.giftKind.does, rule: tale.giftKind.rule, wakes: tale.giftKind.wakes, fails: tale.giftKind.fails, shines: tale.giftKind.shines,
      mlow: tale.motifKind.low, mhigh: tale.motifKind.high, meaning: tale.motifKind.meaning, land: facts.worldLine ?? kit.land, within: facts.world ? tale.places.square.where : kit.within,
      'crowd.и': и, 'crowd.р': р, 'crowd.д': д, 'crowd.т': т, feast: kit.feast, deed: deed || '[смотрит на всех свысока|ходит, где хочет, и не здоровается|собирает чужое и никому не показывает]',
    },
  }
}

function thingOf(phrase: NounPhrase | undefined, line: string | undefined, ru: string): Entity {
  const own = phrase ?? readPhrase(ru) ?? { adjectives: [], head: ru, gender: 'м' as Gender, animate: false, tail: '' }
  return { name: capitalised(decline({ ...own, tail: shortTail(own.tail) }, 'и')), phrase: { ...own, tail: shortTail(own.tail) }, gender: own.gender, line: line ?? decline(own, 'и'), proper: false }
}

/** Of what follows a noun only the next word belongs to its name: "банка светлячков". */
const shortTail = (tail: string): string => (/^ \p{Ll}+(?:ов|ев|ей|ий|а|я|ы|и|у)$/u.test(tail) ? tail : '')

interface Sketch { told: Told | undefined; kinds: readonly string[]; part: 'hero' | 'friend' | 'foe' | 'rascal'; look: string | undefined; mild: boolean }

function person({ told, kinds, part, look, mild }: Sketch, rng: Rng, others: readonly Entity[]): Entity {
  const options = kinds.filter((kind) => told?.name === undefined || kindNamed(kind)?.gender === told.gender)
  const kind = told?.kind ?? (told?.phrase ? stranger(told.phrase) : kindNamed(rng.pick(options.length > 0 ? options : kinds)))
  if (!kind) throw new Error('A kit names a kind that the lexicon lacks')
  const gender = told?.phrase ? told.gender : kind.gender
  const name = told?.name ?? inventName(gender, part, { rng, others })
  return { name, phrase: bareKind(kind), gender, body: kind.body, proper: true, line: lineOf({ told, kind, gender, part, look, mild }, rng, others) }
}

/** Somebody of a kind that only the brief knows: two legs and two hands will do. */
const stranger = ({ head, gender }: NounPhrase): Kind => ({ ru: head, en: head, gender, body: 'person', animate: true, young: false })

const bareKind = ({ ru, gender }: Kind): NounPhrase => ({ adjectives: [], head: ru, gender, animate: true, tail: '' })

function lineOf({ told, kind, gender, part, look, mild }: Omit<Sketch, 'kinds'> & { kind: Kind; gender: Gender }, rng: Rng, others: readonly Entity[]): string {
  const given = told?.line ?? ''
  const agree = (lemma: string): string => { const read = readAdjective(lemma); return read ? adjective(read, gender, true, 'и') : lemma }
  const hasColour = (told?.phrase?.adjectives ?? []).length > 0
  const head = given ? given : [part === 'hero' && !kind.young ? agree('маленький') : '', agree(NATURAL[kind.ru] ?? rng.pick(COLOURS[kind.body])[0]), kind.ru].filter(Boolean).join(' ')
  const looks = look ? ` ${/^(?:в|во|с|со|из|без|на)\s/.test(look) ? look : `с приметой: ${look}`}` : ''
  if (/ (?:в|во|с|со) /.test(head) || looks) return head + looks
  const coloured = given && !hasColour && kind.body !== 'person' ? `${agree(NATURAL[kind.ru] ?? rng.pick(COLOURS[kind.body])[0])} ${head}` : head
  const fresh = <T extends readonly [string, string]>(list: readonly T[]): T => {
    const free = list.filter(([ru]) => !others.some(({ line }) => line.includes(ru)))
    return rng.pick(free.length > 0 ? free : list)
  }
  const small = mild || kind.body === 'bird' || kind.body === 'tiny' || kind.body === 'swimmer'
  const wear = part === 'foe' && !mild ? fresh(FOE_CLOTHES) : small ? fresh(SMALL_CLOTHES) : fresh(CLOTHES)
  return `${coloured} в ${wear[0]}, с ${fresh(MARKS[kind.body].filter(([ru]) => gender === 'ж' || !ru.includes('косичк')))[0]}`
}

function inventName(gender: Gender, part: Sketch['part'], { rng, others }: { rng: Rng; others: readonly Entity[] }): string {
  const female = gender === 'ж'
  const list: readonly string[] = part === 'foe' ? NAMES[female ? 'foeж' : 'foeм'] : part === 'rascal' ? NAMES[female ? 'rascalж' : 'rascalм'] : NAMES[female ? 'ж' : 'м']
  const taken = new Set(others.map(({ name }) => name.charAt(0)))
  const free = list.filter((name) => !taken.has(name.charAt(0)))
  return rng.pick(free.length > 0 ? free : list)
}

/** Reads "Тиша — рыжий лисёнок в синем шарфе." back into a person; undefined when it is told otherwise. */
export function readPerson(text: string, known: Told | undefined): Entity | undefined {
  const [, name, line] = /^(\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*)*) — ([^.;!?]+)/u.exec(text) ?? []
  if (!name || !line) return undefined
  const told = readTold(line)
  const kind = told?.kind ?? known?.kind
  const phrase = kind ? bareKind(kind) : known?.phrase ? bareKind(stranger(known.phrase)) : readPhrase(line, true)
  if (!phrase) return undefined
  const gender = kind ? told?.gender ?? kind.gender : known?.gender ?? genderOf(name)
  return { name, phrase, gender, line: line.replace(/,? котор.*$/, '').trim(), body: kind?.body ?? 'person', proper: true }
}
