import type { Mention } from '../../../../values/index.ts'
import type { TaleBrief } from '../facts.ts'
import { camel, capitalise, fixArticles, sentences } from '../grammar.ts'
import { bodyOf, genderOf, isKindWord } from '../words/kinds.ts'
import { knownGround } from '../words/grounds.ts'

/** Somebody or something a page names: every way it is named there, longest first. */
export interface Named extends Mention { called: readonly string[]; times: number; gender?: 'she' | 'he' | undefined }

/** A page of prose, read for who and what is in it and where it is; everything in the order of the page. */
export interface Page { title: string; paragraphs: readonly (readonly string[])[]; people: readonly Named[]; places: readonly Named[]; things: readonly Named[] }

const LONG = 60

/** The page a brief brings: its answer `prose` (or `page`, `text`), or a logline as long as one; undefined without. */
export function pageOf(brief: TaleBrief): string | undefined {
  const told = ['prose', 'page', 'text'].flatMap((id) => brief.answers[id] ?? []).find((text) => text.trim() !== '')
  if (told) return told
  return brief.logline.split(/\s+/).length >= LONG && sentences(brief.logline).length >= 4 ? brief.logline : undefined
}

const NOT_NAMES = new Set('I The A An He She It They We You His Her Their My Our But And Or So Then When While After Before As At In On If No Not Yes Yet Now Once One Two Three There Here This That These Those What Who Why How Where For From To With By Of Nobody Nothing Somebody Something Everybody Everyone Everything Every Each All Some Many Only Even Still Just Perhaps Maybe Later Soon Suddenly Slowly Outside Inside Behind Under Over Above Below Far Near Down Up Out Back Never Always Again Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Christmas God'.split(' '))
const TITLES = 'Mr|Mrs|Ms|Miss|Dr|Old|Young|Little|Uncle|Aunt|Captain|King|Queen|Prince|Princess|Mother|Father|Grandmother|Grandfather|Sister|Brother'
const TITLED = new RegExp(`^(?:${TITLES})\\.? \\p{Lu}`, 'u')
const NAME = new RegExp(`(?<![\\p{L}’'@])((?:(?:${TITLES})\\.? )?\\p{Lu}[\\p{Ll}’]+(?: \\p{Lu}\\p{Ll}+)?)`, 'gu')
const WITHIN = /(?:^|\s)(in|at|to|from|into|near|towards|through|across|of) $/
const THING = /\b(the|an?|his|her|their|its|one) ((?:[\p{Ll}-]+ )?(?:lantern|lamp|letter|key|box|book|map|bell|coin|ring|photograph|picture|basket|boat|kite|watch|clock|coat|hat|scarf|shoe|boots?|bottle|cup|bowl|knife|rope|drum|fiddle|violin|flute|piano|doll|ball|stone|shell|feather|flower|rose|seed|apple|bread|candle|suitcase|bag|umbrella|bicycle|cart|radio|telephone|mirror|blanket|envelope|chest|egg|star|crown|sword|wand|toy|tin|jar|net|anchor|oar|spade|ladder|bucket|needle|thread|button|ribbon))\b/giu

/** Reads a page. The same text gives the same page. */
export function readPage(text: string, title: string): Page {
  const clean = text.replace(/[@{}[\]|<>#*_]/g, '').replace(/[“”]/g, '"').replace(/(?<=\p{L})'(?=\p{L})/gu, '’')
  const paragraphs = clean.split(/\n\s*\n|\n(?=")/).map((part) => sentences(part.replace(/\s+/g, ' ').trim())).filter((part) => part.length > 0)
  const all = paragraphs.flat()
  const people = [...namedPeople(all), ...kindPeople(all)].filter((one, at, list) => list.findIndex((other) => other.name === one.name) === at).slice(0, 6)
  const places = placesIn(all).filter((one) => !people.some(({ name }) => name === one.name))
  const things = thingsIn(all).filter((one) => ![...people, ...places].some(({ name }) => name === one.name))
  return { title, paragraphs, people: kin(adopt(people, all).map((one) => withGender(one, all))), places, things }
}

/** Proper names: not just the first word of a sentence, or often enough to be sure. */
function namedPeople(all: readonly string[]): Named[] {
  const found = new Map<string, { times: number; inside: number; place: number }>()
  for (const sentence of all) for (const match of sentence.matchAll(NAME)) {
    const name = (match[1] ?? '').replace(/’s$/, ''), at = match.index
    if (NOT_NAMES.has(name.split(' ')[0] ?? '') || name.length < 2) continue
    const entry = found.get(name) ?? { times: 0, inside: 0, place: 0 }
    const before = sentence.slice(0, at)
    entry.times++
    if ((at > 0 && !/["]\s?$/.test(before)) || TITLED.test(name)) entry.inside++
    if (WITHIN.test(before) && !/\b(?:to|from|of) $/.test(before)) entry.place++
    found.set(name, entry)
  }
  return [...found].filter(([name, { times, inside, place }]) => (inside > 0 || times > 1) && place * 2 < times && !isProperPlace(name)).map(([name, { times }]) => {
    const told = all.join(' '), called = new RegExp(`(?<!\\p{L})(an? (?:[\\p{Ll}-]+ ){0,3}[\\p{Ll}-]+) (?:called|named) ${name}`, 'u').exec(told)?.[1]
    const apposition = called ?? new RegExp(`${name},? (?:was |is )?((?:an?|the) (?:[\\p{Ll}’-]+ ?){1,6}?)(?=[,.;]| (?:who|and|with|in|on|of|that|lived|had) )`, 'u').exec(told)?.[1]?.trim()
    return { name: camel(name), kind: 'character', line: fixArticles(apposition && kindIn(apposition) ? apposition.replace(/^the /, 'a ') : `${/^(?:Old|Grand)/.test(name) ? 'an old' : 'a'} person called ${name}`), called: [name], times }
  })
}

/** The grandmother of an otter is an otter. */
function kin(people: readonly Named[]): Named[] {
  const kind = people[0]?.line.split(/ (?:in|with|of|who|on) |,/)[0]?.split(' ').at(-1) ?? ''
  const isAnimal = bodyOf(kind) !== undefined && bodyOf(kind) !== 'person'
  return people.map((one) => (isAnimal && /^an? grand\p{L}+$/u.test(one.line) ? { ...one, line: `an old ${kind}, ${one.line}` } : one))
}

/** "Slate Lake", "Harbour Street". */
const isProperPlace = (name: string): boolean => / /.test(name) && isPlace(name.split(' ').at(-1)?.toLowerCase() ?? '', 'in ')

const kindIn = (phrase: string): string | undefined => phrase.split(' ').reverse().find((word) => isKindWord(word))

/** Those who have no name: "the old lighthouse keeper" is called after what they are. */
function kindPeople(all: readonly string[]): Named[] {
  const found = new Map<string, Named & { times: number }>()
  for (const sentence of all) for (const match of sentence.matchAll(/\b(?:the|an?|his|her|their|one) ((?:[\p{Ll}-]+ ){0,2}[\p{Ll}-]+)\b/giu)) {
    const words = (match[1] ?? '').split(' '), at = words.findIndex((word) => isKindWord(word) && !word.endsWith('s'))
    if (at < 0) continue
    const kind = words.slice(0, at + 1).join(' '), head = words[at] ?? ''
    const known = found.get(head)
    if (known) found.set(head, { ...known, times: known.times + 1, called: [...new Set([kind, ...known.called])] })
    else found.set(head, { name: camel(kind), kind: 'character', line: fixArticles(`a ${kind}`), called: [kind], times: 1 })
  }
  return [...found.values()].filter(({ times, called }) => times > 1 || /\bgrand|\bold (?:man|woman)$/.test(called[0] ?? ''))
}

/** Which pronoun follows a name most; it also makes a "person" a man or a woman. */
function withGender(one: Named, all: readonly string[]): Named {
  const after = all.flatMap((sentence, at) => (one.called.some((name) => sentence.includes(name)) ? [sentence, all[at + 1] ?? ''] : [])).filter((text) => !text.includes('"')).join(' ')
  const gender = genderOf(one.called.join(' ')) ?? genderOf(one.line) ?? genderOf(after)
  return { ...one, gender, line: gender ? one.line.replace(/person called .*/, gender === 'she' ? 'woman' : 'man') : one.line }
}

/** "the old man" is the one who is called Old, and "the girl" the young one of the page. */
function isSame(named: Named, other: Named): boolean {
  const kind = other.called.join(' ')
  if (/\b(?:old|grand\w+)\b/.test(kind)) return /^(?:Old|Grand|Uncle|Aunt|Mother|Father)/.test(named.called[0] ?? '')
  return /\b(?:girl|boy|child)\b/.test(kind) && /\b(?:daughter|son|girl|boy|pupil|of (?:six|seven|eight|nine|ten|eleven|twelve))\b/.test(named.line)
}

/** "the girl" is the one whose line says girl, so that nobody is there twice. */
function adopt(people: readonly Named[], all: readonly string[]): Named[] {
  const named = people.filter(({ called }) => /^\p{Lu}/u.test(called[0] ?? '')), rest = people.filter((one) => !named.includes(one))
  const taken = new Set<Named>()
  const grown = named.map((one) => {
    const own = rest.filter((other) => !taken.has(other) && (isSame(one, other) || new RegExp(`(?<!\\p{L})${other.called[0]?.split(' ').at(-1)}(?![\\p{L}’])`, 'u').test(one.line) || all.some((sentence) => new RegExp(`${other.called[0]},? ${one.called[0]}|${one.called[0]},? the ${other.called[0]}`, 'u').test(sentence))))
    for (const other of own) taken.add(other)
    const [first] = own
    return first ? { ...one, line: one.line.includes('person called') ? first.line : one.line, called: [...one.called, ...own.flatMap(({ called }) => called)], times: one.times + own.reduce((sum, { times }) => sum + times, 0) } : one
  })
  return [...grown, ...rest.filter((one) => !taken.has(one)).sort((a, b) => b.times - a.times)]
}

function placesIn(all: readonly string[]): Named[] {
  const found = new Map<string, Named>()
  for (const sentence of all) for (const match of sentence.matchAll(/\b(?:in|at|on|to|into|from|under|through|near|behind|inside|across|by|towards|over|up|down|along|reached|left|entered|stood|of) (?:the|an?|his|her|their|its) ((?:[\p{Ll}’-]+ ){0,2}[\p{Ll}-]+)(?![\p{L}-])/giu)) {
    const words = (match[1] ?? '').split(' '), at = words.findIndex((_word, index) => isPlace(words.slice(0, index + 1).join(' '), match[0]))
    if (at < 0) continue
    const called = words.slice(0, at + 1).filter((word) => !/^(?:own|very|same|whole|other)$/.test(word)).join(' '), head = words[at] ?? ''
    const known = found.get(head)
    found.set(head, known ? { ...known, times: known.times + 1, called: [...new Set([...known.called, called, head])] } : { name: camel(called), kind: 'location', line: fixArticles(`a ${called}`), called: [...new Set([called, head])], times: 1 })
  }
  for (const sentence of all) for (const match of sentence.matchAll(/\b(?:in|at|to|into|near|across|on|over) (\p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}+)?)/gu)) {
    const name = match[1] ?? ''
    const head = name.split(' ').at(-1)?.toLowerCase() ?? '', known = found.get(head)
    if (NOT_NAMES.has(name.split(' ')[0] ?? '') || !(isProperPlace(name) || /\b(?:in|at) $/.test(sentence.slice(0, match.index + 3)))) continue
    found.set(isProperPlace(name) ? head : name, { name: camel(name), kind: 'location', line: isProperPlace(name) ? fixArticles(`a ${head} called ${name}`) : `the place called ${name}`, called: [name, ...(known?.called ?? [])], times: 1 + (known?.times ?? 0) })
  }
  return [...found.values()]
}

/** Boats and trains are places for those on board only. */
function isPlace(noun: string, told: string): boolean {
  if (/\b(?:boat|ship|train|drawer|cupboard|tree)$/.test(noun)) return /^(?:in|on|into|inside|aboard|under)\s/i.test(told)
  return knownGround(noun) !== undefined || /(?:house|yard|room|shop)$|\b(?:field|road|path|beach|shore|square|bay|tunnel|platform|office|corridor|stairs)$/.test(noun)
}

function thingsIn(all: readonly string[]): Named[] {
  const found = new Map<string, Named>()
  for (const sentence of all) for (const match of sentence.matchAll(THING)) {
    const called = match[2] ?? '', head = called.split(' ').at(-1) ?? ''
    const known = found.get(head)
    found.set(head, known ? { ...known, times: known.times + 1, called: [...new Set([...known.called, called])] } : { name: camel(called), kind: 'prop', line: fixArticles(`a ${called}`), called: [...new Set([called, head])], times: 1 })
  }
  return [...found.values()].sort((a, b) => b.times - a.times).slice(0, 4)
}

/** The hero’s own sentence start, for titles: "The Lantern" from "lantern". */
export const titled = (text: string): string => text.split(' ').map(capitalise).join(' ')
