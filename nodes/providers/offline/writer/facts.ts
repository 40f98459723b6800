import type { z } from 'zod'
import type { LoresContext } from '../../../purposes.ts'
import { bare, calling, type Deed, deedOf, type Described, describe } from './described.ts'
import type { Gender } from './grammar.ts'
import { type Introduced, introduced, land, longing, plain, weakness, withArticle } from './phrases.ts'
import { genderOf } from './words/kinds.ts'
import { readWorld, type World } from './world.ts'

export type TaleBrief = z.infer<typeof LoresContext>['brief']

/** What the brief says, read once; undefined is left to invention. */
export interface Facts {
  title: string
  logline: string
  hero: Introduced
  gender: Gender | undefined
  look: string | undefined
  /** What the hero, the friend and the one against them wear and how they look, from "with" or "in" on. */
  looks: { hero: string; friend: string; foe: string }
  /** Verb phrase: "is too shy to speak". */
  flaw: string | undefined
  /** After "longs": "to …" or "for …". */
  wish: string | undefined
  world: string | undefined
  /** The world read for what it holds. */
  setting: World | undefined
  antagonist: string | undefined
  /** The antagonist taken apart. */
  foe: Described | undefined
  deed: Deed
  power: string | undefined
  /** The power as a thing that can be held; undefined when it is none. */
  gift: Described | undefined
  motif: Described | undefined
  ending: string | undefined
  friend: (Introduced & { gender: Gender | undefined }) | undefined
  /** The brief says that nobody goes along. */
  alone: boolean
  /** A thing that the story itself names, such as "fallen star". */
  thing: string | undefined
  /** Words that say which power it is: the answer, else the named thing, else the sentence. */
  gifted: string
  /** Everything that was said, for looking up words. */
  all: string
  mild: boolean
  /** To fall asleep by: whatever happens, it ends in bed. */
  bedtime: boolean
  wordless: boolean
}

const THING = /\b(?:an?|the|his|her|its|one)\s+((?:[\p{L}-]+\s)?(?:music box|pocket watch|star|lantern|lamp|ball|toy|flute|fiddle|violin|key|seed|shell|brush|book|map|bell|egg|feather|stone|ring|compass|kite|drum|mirror|crystal|sword|crown|mask|wand|pencil|flower|rose|necklace|pearl|coin|recipe|amulet|locket|whistle|umbrella|telescope|balloon))\b/iu

/** Powers that can be held: "a lantern", "one old key", but not "a talent for singing" or "to fly". */
const THINGLIKE = /^(?:an?|the|one|two|his|her|their|some)\s(?!(?:\p{L}+\s)?(?:power|gift|talent|ability|skill|magic|strength|voice|sense|art|way|courage|knowledge|understanding)\b)/iu

/** Reads the brief: answers first, then the sentence of the story. */
export function readFacts(brief: TaleBrief): Facts {
  const answer = (...ids: string[]) => {
    for (const id of ids) {
      const hit = Object.entries(brief.answers).find(([key]) => key.toLowerCase() === id) ?? Object.entries(brief.answers).find(([key]) => key.toLowerCase().includes(id))
      const text = plain(hit?.[1])
      if (text) return text
    }
    return undefined
  }
  const logline = plain(brief.logline), title = plain(brief.title)
  const heroText = answer('hero', 'protagonist', 'character', 'name')
  const kindText = answer('kind', 'species', 'animal')
  const heroSaid = describe(kindText ?? heroText)
  const told = introduced(heroText ?? logline), said = introduced(kindText ? headOf(heroSaid, kindText) : ''), line = introduced(logline)
  const oneWord = heroText !== undefined && /^\p{L}+$/u.test(heroText) ? introduced(`a ${heroText}`) : undefined
  const named = heroText && describe(heroText)
  const kind = said.kind ?? (told.kind === lowerOf(told.name) ? undefined  : told.kind) ?? (named && named.name && named.head ? calling(named.head) : undefined) ?? line.kind
  const from = said.kind ? said : told.kind ? told : line
  const hero: Introduced = {
    name: told.name ?? line.name ?? (oneWord && oneWord.kind === undefined ? heroText : undefined),
    kind,
    adjectives: [...new Set([...from.adjectives, ...(from === line || line.kind !== kind ? [] : line.adjectives)])],
  }
  const flaw = answer('flaw', 'weakness', 'fear'), wish = answer('wish', 'want', 'goal', 'dream'), world = answer('world', 'place', 'setting', 'where')
  const friendText = answer('friendname', 'companionname', 'helpername', 'friend', 'companion', 'helper', 'sidekick')
  const alone = ['friend', 'companion', 'helper'].some((id) => brief.answers[id]?.trim().toLowerCase() === 'no')
  const friendSaid = alone || /^(?:yes|no)$/i.test(friendText ?? '') ? undefined : describe(friendText)
  const antagonist = answer('antagonist', 'villain', 'foe', 'rival', 'enemy'), foe = describe(antagonist)
  const motif = answer('motif')
  const power = answer('power', 'gift', 'talent', 'magic')
  const gift = power && THINGLIKE.test(power) ? describe(power) : undefined
  const thing = (THING.exec(`a ${power ?? ''}`)?.[1] ?? THING.exec(logline)?.[1])?.toLowerCase()
  const all = plain([title, logline, ...Object.keys(brief.answers).sort().map((id) => brief.answers[id])].join(' . '))
  return {
    title, logline, hero,
    gender: genderOf(`${kindText ?? hero.kind ?? ''} ${heroText ?? ''} ${flaw ?? ''}`) ?? genderOf(wish ?? '') ?? (/\b(?:they|themsel(?:f|ves))\b/i.test(`${kindText ?? ''} ${flaw ?? ''}`) ? 'they' : undefined) ?? genderOf(logline),
    look: answer('look', 'appearance', 'mark', 'clothes'),
    looks: { hero: heroSaid?.looks ?? '', friend: friendSaid?.looks ?? '', foe: foe?.looks ?? '' },
    flaw: flaw ? weakness(flaw) : flawOf(heroSaid), wish: wish ? longing(wish) : goalOf(logline),
    world: world && land(world), setting: world ? readWorld(world) : undefined, antagonist, foe, deed: foe ? deedOf(foe) : { does: undefined, why: undefined },
    power, gift, motif: motif ? describe(withArticle(motif)) : undefined, ending: answer('ending', 'end'),
    friend: friendSaid && friendText ? { ...introduced(headOf(friendSaid, friendText)), name: friendSaid.name, gender: genderOf(friendText) } : undefined, alone,
    thing, gifted: power ?? (thing ? thing.replace(/\b(?:ball|toy|map|egg|stone|ring|compass|mirror|crystal|crown|mask|wand|pearl|coin|amulet|locket|necklace|umbrella|telescope|bell|whistle)\b/, 'whisper') : logline),
    all, mild: brief.audience === '2-3' || brief.audience === '3-4' || (brief.audience !== '16+' && isBedtime(`${title} ${logline}`)),
    bedtime: brief.audience !== '16+' && isBedtime(all), wordless: brief.nonVerbal,
  }
}

/** What the story’s sentence says is to be done: "to bring back the music". */
function goalOf(logline: string): string | undefined {
  const goal = /\b(?:must|wants to|has to|sets out to|tries to|longs to|hopes to|needs to|decides to)\s+(.+)$/i.exec(logline)?.[1]?.split(/[.;:—,]| but | while | although | before it/)[0]?.trim()
  return goal && goal.split(' ').length <= 16 ? `to ${goal}` : undefined
}

/** Name and head alone, so that nobody is taken for what the clauses speak of. */
function headOf(said: Described | undefined, text: string): string {
  if (!said?.head) return withArticle(text)
  return said.name ? `${said.name}, ${said.head}` : said.head
}

/** A weakness that is told with the kind: "an owl who is afraid of the dark". */
function flawOf(said: Described | undefined): string | undefined {
  const told = /^(?:who|that|which)\s((?:is|has|never|always|cannot|can)\s.+)$/i.exec(said?.clause ?? '')?.[1]
  return told && bare(told)
}

const lowerOf = (text: string | undefined): string | undefined => text?.toLowerCase()

/** The facts as one text for seeding: the same facts in any order seed the same choices. */
export function canon(brief: TaleBrief): string {
  const answers = Object.keys(brief.answers).sort().map((id) => [id, brief.answers[id]])
  return JSON.stringify([brief.title, brief.logline, answers, brief.language, brief.audience, brief.nonVerbal])
}

/** A story to fall asleep by, for whomever it is. */
const isBedtime = (text: string): boolean => /\b(?:bed ?time|fall(?:s|ing)? asleep|good ?night|lullaby|goes? to sleep|cannot sleep)\b/i.test(text)
