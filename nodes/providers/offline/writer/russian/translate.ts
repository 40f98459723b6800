import type { ComponentKind } from '../../../../values/index.ts'
import { readPhrase } from './grammar/phrase.ts'
import { ADJECTIVES, lookUp, NOUNS, PREPOSITIONS } from './words/dictionary.ts'
import { kindNamed } from './words/kinds.ts'
import { toLatin } from './words/translit.ts'

const UNCOUNTED = /^(?:fur|hair|fog|snow|ice|wind|rain|paints|outer space|whiskers|overalls|glasses|.*[^s]s)$/
const KINDS_AFTER: Readonly<Record<ComponentKind, string>> = { character: 'creature', location: 'place', prop: 'thing' }

/** A Russian line as English picture words: "маленькая сова в синем шарфе" is "a small owl in a blue scarf". Unknown words are written in Latin letters. */
export function toPictureWords(line: string, kind: ComponentKind): string {
  const [first = '', ...more] = line.replace(/[«»@]/g, '').split(/,\s*(?=\S)/)
  const phrase = readPhrase(first, kind === 'character')
  if (!phrase) return `a ${KINDS_AFTER[kind]}`
  const words = first.trim().split(/\s+/)
  const headAt = words.findIndex((word) => word.replace(/[,.;:]+$/, '') === phrase.head)
  const known = kindNamed(phrase.head.toLowerCase())?.en ?? lookUp(NOUNS, phrase.head)
  const head = known ?? `${toLatin(phrase.head.toLowerCase())} (a ${KINDS_AFTER[kind]})`
  const before = words.slice(0, Math.max(0, headAt)).map((word) => lookUp(ADJECTIVES, word) ?? toLatin(word.toLowerCase()))
  const rest = [words.slice(headAt + 1).join(' '), ...more].filter(Boolean).map((part, index) => tailWords(part, index === 0))
  return withArticle([...before, head].join(' ')) + rest.map((part, index) => (index === 0 && headAt + 1 < words.length ? ` ${part}` : `, ${part}`)).join('')
}

/** What follows the noun: prepositions, adjectives and nouns word by word, with articles. */
function tailWords(text: string, joined: boolean): string {
  const out: string[] = joined && !PREPOSITIONS[text.split(' ')[0] ?? ''] && !lookUp(ADJECTIVES, text.split(' ')[0] ?? '') ? ['of'] : []
  let open: string[] = []
  const close = (noun: string): void => {
    const group = [...open, noun].join(' ')
    const before = out.at(-1) ?? ''
    out.push(/^(?:with|in|on|under|above|by|behind|near|of|and)$/.test(before) && !UNCOUNTED.test(noun) && !/^one\b/.test(group) && !(before === 'of' && out.length === 1) ? withArticle(group) : before !== '' && !/^(?:with|in|on|under|above|by|behind|near|of|and|without|among|between|for|in front of)$/.test(before) ? `of ${group}` : group)
    open = []
  }
  for (const raw of text.split(/\s+/)) {
    const word = raw.replace(/[.;:!?]+$/, '')
    if (word === '') continue
    const preposition = PREPOSITIONS[word.toLowerCase()]
    const adjective = lookUp(ADJECTIVES, word), noun = lookUp(NOUNS, word) ?? kindNamed(word.toLowerCase())?.en
    if (preposition) out.push(preposition)
    else if (adjective && (!noun || /(?:ым|им|ой|ей|ом|ем|ая|яя|ый|ий|ые|ие|ую|юю|ых|их|ого|его)$/.test(word))) open.push(adjective)
    else if (noun) close(noun)
    else close(toLatin(word.toLowerCase()))
  }
  if (open.length > 0) out.push(open.join(' '))
  return out.join(' ')
}

export const withArticle = (phrase: string): string => (/^(?:a|an|the|one|two)\s/.test(phrase) || UNCOUNTED.test(phrase.split(' ').at(-1) ?? '') ? phrase : `${/^[aeiou]/i.test(phrase) ? 'an' : 'a'} ${phrase}`)
