import { kindNamed } from '../words/kinds.ts'
import { type Adjective, adjective, readAdjective } from './adjective.ts'
import { type Case, type Gender, noun } from './noun.ts'

/** "маленькая серая сова с белым пером": what declines with the noun, the noun, and what stays. */
export interface NounPhrase {
  adjectives: Adjective[]
  head: string
  gender: Gender
  animate: boolean
  /** What follows the noun and does not decline, with its leading space; may be empty. */
  tail: string
}

const MEN_IN_A = /^(?:мужчина|юноша|дедушка|папа|дядя|дяденька|старшина|воевода|мальчишка|воришка|зайчишка|зайка|зайчишка|мишка|воробьишка|малышка|волчишка|трусишка|судья)$/i
const NAMES_IN_A = /^(?:Миша|Саша|Паша|Лёша|Гоша|Илья|Никита|Кузя|Тёма|Ваня|Петя|Коля|Вася|Митя|Федя|Гриша|Антоша|Лёва|Вова|Дима|Серёжа|Слава|Фома|Лука|Савва|Кеша|Проша|Тоша|Яша|Боря|Сеня|Стёпа|Жора)$/
const SOFT_FEMININE = /(?:ость|знь|чь|шь|жь|щь|вь|сть|ель|ань|нь)$/i
const SOFT_MASCULINE = /(?:тель|арь|ырь|ель|ень|онь|овь|убь|уль|авль|абль|ось)$/i

/** The gender a noun or name seems to have. */
export function genderOf(word: string): Gender {
  const known = kindNamed(word.toLowerCase())
  if (known) return known.gender
  if (MEN_IN_A.test(word) || NAMES_IN_A.test(word)) return 'м'
  if (/[ая]$/i.test(word)) return 'ж'
  if (/[оеё]$/i.test(word)) return /^\p{Lu}/u.test(word) ? 'м' : 'с'
  if (/[ыи]$/i.test(word)) return /^\p{Lu}/u.test(word) ? 'ж' : 'мн'
  if (word.endsWith('ь')) return SOFT_MASCULINE.test(word) ? 'м' : SOFT_FEMININE.test(word) ? 'ж' : 'м'
  return 'м'
}

/** Reads a phrase given in the nominative; undefined where no noun is found. */
export function readPhrase(text: string, animate = false): NounPhrase | undefined {
  const words = text.trim().split(/\s+/)
  const adjectives: Adjective[] = []
  let at = 0
  for (; at < words.length - 1; at++) {
    const word = words[at] ?? ''
    const read = kindNamed(word.toLowerCase()) ? undefined : readAdjective(word.replace(/,$/, ''))
    if (!read) break
    adjectives.push(read)
  }
  const head = words[at]?.replace(/[,.;:]+$/, '')
  if (!head || !/^[\p{L}-]+$/u.test(head)) return undefined
  const first = words[at - 1] ?? ''
  const agreed: Gender | undefined = adjectives.length === 0 ? undefined : /(?:ая|яя|ья)$/i.test(first) ? 'ж' : /(?:ое|ее|ье)$/i.test(first) ? 'с' : /(?:ые|ие|ьи)$/i.test(first) ? 'мн' : 'м'
  const kind = kindNamed(head.toLowerCase())
  const tail = words.slice(at + 1).join(' ')
  return { adjectives, head, gender: agreed ?? genderOf(head), animate: kind?.animate ?? animate, tail: tail ? ` ${tail}` : '' }
}

/** The phrase in a case, whole or without its tail. */
export function decline(phrase: NounPhrase, to: Case, whole = true): string {
  const { adjectives, head, gender, animate, tail } = phrase
  const heads = head.split('-').map((part) => noun(part, gender, animate, to)).join('-')
  return [...adjectives.map((each) => adjective(each, gender, animate, to)), heads].join(' ') + (whole ? tail : '')
}

/** A proper name of one word or more in a case: «Мадам Пика», «Старый Том». */
export function declineName(name: string, gender: Gender, to: Case): string {
  if (to === 'и') return name
  return name.split(' ').map((word) => {
    if (/^(?:Мадам|Мисс|Леди|Фрау|де|ван|фон)$/i.test(word) || !/[а-яё]/i.test(word)) return word
    const read = name.includes(' ') || /[ыо]й$/.test(word) ? readAdjective(word) : undefined
    return read ? adjective(read, gender, true, to) : word.split('-').map((part) => noun(part, gender, true, to)).join('-')
  }).join(' ')
}
