import { capitalise, sentences, tidy } from './grammar.ts'

export interface Quote { kind: 'dialogue' | 'voiceover'; speaker: string; text: string }

/** What one shot shows, and what is said in it. */
export interface Moment {
  action: string
  /** Names in frame that the action does not spell out. */
  also: string[]
  quotes: Quote[]
  kind: 'place' | 'story' | 'reaction' | 'detail' | 'view'
}

export interface Names { characters: readonly string[]; props: readonly string[] }

export const namesIn = (text: string): string[] => [...text.matchAll(/@([\p{L}\p{N}]+)/gu)].map((match) => match[1] ?? '')
export const wordsIn = (text: string): number => text.trim().split(/\s+/).filter(Boolean).length

const VERBS = 'says|calls|asks|whispers|cries|answers|mutters|shouts|replies|adds|sighs|laughs|admits|announces|explains|murmurs|repeats|promises|warns|grumbles|offers|begs|declares|insists|remarks|observes|groans|reads|said|called|asked|whispered|cried|answered|shouted|replied|added'
const QUOTED = /["“]([^"”]+)["”]/gu
const TOLD = /^Narrator: ["“](.+)["”]$/u
const SAID_BY = new RegExp(`["”],? (?:${VERBS}) (?:(?:old|little|young|the) )?@?([\\p{L}\\p{N}]+)`, 'u')
const ATTRIBUTION = new RegExp(`,? ?(?:and |but |then )?(?:@[\\p{L}\\p{N}]+|s?he|it|they)? ?\\b(?:${VERBS})\\b(?: (?:old |little )?@[\\p{L}\\p{N}]+(?: the [\\p{Ll}’ -]+?(?=,|\\.| and |$))?)?[^,.]*?(?=[,.]| and |$)`, 'gu')

/** Reads a scene sentence by sentence: deeds are filmed, quotes are heard in the shot of whoever says them, the narrator over what is near. */
export function readScene(text: string, names: Names): Moment[] {
  const moments: Moment[] = []
  const recent: string[] = [], waiting: Quote[] = []
  let last: string | undefined, lastProp: string | undefined, lastSpeaker: string | undefined
  for (const sentence of sentences(text)) {
    const told = TOLD.exec(sentence)?.[1]
    const before = moments.at(-1)
    if (told) {
      const quote: Quote = { kind: 'voiceover', speaker: 'Narrator', text: told }
      if (before && before.quotes.length === 0) before.quotes.push(quote)
      else waiting.push(quote)
      continue
    }
    const moment = readSentence(sentence, names, last, lastSpeaker)
    const quote = moment.quotes[0]
    if (PLURAL.test(sentence) && namesIn(moment.action).filter((name) => names.characters.includes(name)).length === 0) moment.also = [...new Set([...moment.also, ...recent])].slice(-2)
    for (const name of [...namesIn(moment.action), ...moment.also].filter((name) => names.characters.includes(name))) recent.splice(0, recent.length, ...recent.filter((other) => other !== name).slice(-1), name)
    const here = new Set([...namesIn(moment.action), ...moment.also])
    if (/\b[Ii]t\b/.test(sentence) && lastProp && ![...here].some((name) => names.props.includes(name))) moment.also.push(lastProp)
    lastProp = [...here].filter((name) => names.props.includes(name)).at(-1) ?? lastProp
    last = quote ? quote.speaker : namesIn(moment.action).find((name) => names.characters.includes(name)) ?? moment.also[0] ?? last
    lastSpeaker = quote?.speaker ?? lastSpeaker
    const goesOn = quote && before?.quotes.at(-1)?.speaker === quote.speaker && isBare(moment)
    if (goesOn) before.quotes = [{ ...quote, text: `${before.quotes.at(-1)?.text.replace(/,$/, '.')} ${quote.text}` }]
    else {
      if (moment.quotes.length === 0) moment.quotes.push(...waiting.splice(0))
      moments.push(moment)
    }
  }
  const end = [...moments].reverse().find(({ quotes }) => quotes.length === 0) ?? moments.at(-1)
  if (end && waiting.length > 0) end.quotes.push(...waiting)
  return moments
}

/** What is left of a sentence when its quote is gone, with whoever does it in front. */
function withSubject(rest: string, speaker: string): string {
  const bare = rest.replace(/^(?:very |quite |a good deal )?\p{Ll}+(?:ly|er)\b,? ?/u, '').replace(/^(?:and|then|but) /, '').trim()
  if (bare === '' || /^(?:@|\p{Lu})/u.test(bare)) return bare
  return /^\p{Ll}+(?:s|es)\b/u.test(bare) ? `@${speaker} ${bare}` : bare.split(' ').length > 2 && bare.includes('@') ? bare : ''
}

/** Somebody speaks whom nobody sees. */
export const UNSEEN = 'A voice is heard.'
/** Two who were just seen act together. */
const PLURAL = /\b(?:[Tt]hey|[Bb]oth|each other|[Tt]he two)\b/
const SPEAKS = /^@[\p{L}\p{N}]+ (?:leans closer and asks|calls out|speaks)\.$/u
export const isBare = (moment: Moment): boolean => SPEAKS.test(moment.action)

function readSentence(told: string, { characters, props }: Names, last: string | undefined, lastSpeaker: string | undefined): Moment {
  const unquoted = told.replace(QUOTED, '')
  const nobody = !namesIn(unquoted).some((name) => characters.includes(name))
  const sentence = nobody && last ? told.replace(/\b(?:he|she)\b(?=[^"“]*(?:["“][^"”]*["”][^"“]*)*$)/i, `@${last}`) : told
  const named = namesIn(sentence.replace(QUOTED, '')).filter((name) => characters.includes(name))
  const pronoun = /\b(?:he|she|him|her|his|it|they|them)\b/i.test(unquoted)
  const also = named.length === 0 && pronoun && last ? [last] : []
  const said = [...sentence.matchAll(QUOTED)].map((match) => match[1] ?? '').join(' ')
  if (said === '') return { action: sentence, also, quotes: [], kind: named.length > 0 || pronoun ? 'story' : namesIn(sentence).some((name) => props.includes(name)) ? 'detail' : 'place' }
  const after = SAID_BY.exec(sentence)?.[1]
  const before = namesIn(sentence.slice(0, sentence.search(/["“]/))).find((name) => characters.includes(name))
  const speaker = after && characters.includes(after) ? after : before ?? (unquoted.trim() === '' ? lastSpeaker ?? last : named[0] ?? last)
  const rest = sentence.replace(QUOTED, '').replace(ATTRIBUTION, '').replace(/[\s,.:;]+$/, '').replace(/^[\s,.:;]+/, '').trim()
  const speaks = said.endsWith('?') ? 'leans closer and asks' : said.endsWith('!') ? 'calls out' : 'speaks'
  const deed = speaker ? withSubject(rest, speaker) : rest
  const action = deed.split(' ').length > 2 ? capitalise(tidy(`${deed}.`)) : speaker ? `@${speaker} ${speaks}.` : UNSEEN
  return {
    action, also: speaker && !action.includes(`@${speaker}`) ? [speaker, ...also.filter((name) => name !== speaker)] : also,
    quotes: speaker ? [{ kind: 'dialogue', speaker, text: said }] : [], kind: 'story',
  }
}
