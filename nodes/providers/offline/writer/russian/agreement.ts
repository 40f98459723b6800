import { ALL_KINDS } from './words/kinds.ts'
import { GIFTS, MOTIFS } from './words/things.ts'
import { KITS } from './words/kits.ts'
import { type Case, type Gender, noun } from './grammar/noun.ts'
import { readPhrase } from './grammar/phrase.ts'

/** A second opinion on agreement for tests: endings by gender and case, with no share in how phrases are declined. */
const ENDINGS: Record<Gender, Record<Case, RegExp>> = {
  м: { и: /(?:ый|ий|ой)$/, р: /(?:ого|его)$/, д: /(?:ому|ему)$/, в: /(?:ый|ий|ой|ого|его)$/, т: /(?:ым|им)$/, п: /(?:ом|ем)$/ },
  с: { и: /(?:ое|ее|ье)$/, р: /(?:ого|его)$/, д: /(?:ому|ему)$/, в: /(?:ое|ее|ье)$/, т: /(?:ым|им)$/, п: /(?:ом|ем)$/ },
  ж: { и: /(?:ая|яя|ья)$/, р: /(?:ой|ей)$/, д: /(?:ой|ей)$/, в: /(?:ую|юю|ью)$/, т: /(?:ой|ей|ою|ею)$/, п: /(?:ой|ей)$/ },
  мн: { и: /(?:ые|ие|ьи)$/, р: /(?:ых|их)$/, д: /(?:ым|им)$/, в: /(?:ые|ие|ых|их|ьи)$/, т: /(?:ыми|ими)$/, п: /(?:ых|их)$/ },
}
const CASES: readonly Case[] = ['и', 'р', 'д', 'в', 'т', 'п']
const ADJECTIVE = /^\p{Ll}{2,}(?:ый|ий|ой|ая|яя|ое|ее|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ей|ых|их|ыми|ими|ые|ие)$/u
const NO_ADJECTIVES = new Set('свой своей своего своему своим своём своими своих самой самого самому самим самом сам твой моей моего моему моим моём твоей этой этого этому этим этом той того тому тем том всей всего всему всем всём им ей ему чей ничей другой третий никому кому одной одного одному одним одном такой такого такому таким таком никого чего некому кого его чужой потом домой дом каким какой какого этим вниманием путём днём всех их одним своём собой'.split(' '))

const FORMS = new Map<string, { gender: Gender; to: Case }[]>()
const add = (word: string, gender: Gender, animate: boolean): void => {
  for (const to of CASES) {
    const form = noun(word, gender, animate, to).toLowerCase()
    FORMS.set(form, [...(FORMS.get(form) ?? []), { gender, to }])
  }
}
for (const { ru, gender } of ALL_KINDS) add(ru, gender, true)
for (const text of [...GIFTS.map(({ ru }) => ru), ...MOTIFS.map(({ ru }) => ru), ...KITS.flatMap(({ places, lost, work, storm }) => [...places.map(({ name }) => name.toLowerCase()), lost, work, storm])]) {
  const phrase = readPhrase(text)
  if (phrase) add(phrase.head, phrase.gender, phrase.animate)
}

/** Adjectives that do not agree with the known noun after them: "медная фонарь". */
export function disagreements(text: string): string[] {
  const words = text.replace(/@(?=\p{L})/gu, '').match(/[\p{L}-]+|[^\s\p{L}]/gu) ?? []
  return words.flatMap((raw, at) => {
    const word = raw.toLowerCase(), next = words[at + 1]?.toLowerCase() ?? ''
    const readings = FORMS.get(next)
    if (!readings || FORMS.has(word) || NO_ADJECTIVES.has(word) || !ADJECTIVE.test(word) || /[аяую]ем$/.test(word)) return []
    return readings.some(({ gender, to }) => ENDINGS[gender][to].test(word)) ? [] : [`${raw} ${next}`]
  })
}

const PAST: Record<Exclude<Gender, 'мн'>, RegExp> = { м: /[^аоеиыуюя]?л(?:ся)?$|(?:нёс|вёз|мог|лёг|рос|шёл|ёг|ёк)(?:ся)?$/, ж: /ла(?:сь)?$/, с: /ло(?:сь)?$/ }

/** Past verbs and the like beside a name that are of another gender: "Мира нашёл", "Мира сам". */
export function wrongPast(text: string, genders: ReadonlyMap<string, Gender>): string[] {
  const found: string[] = []
  for (const [name, gender] of genders) {
    const other = gender === 'ж' ? 'первым|сам|один' : 'первой|сама|одна'
    for (const [whole] of text.matchAll(new RegExp(`@?${name} (?:${other})(?!\\p{L})`, 'gu'))) found.push(whole)
    for (const [whole, verb = ''] of text.matchAll(new RegExp(`@?${name} (?:не |уже |больше не )?(\\p{Ll}+(?:ёл|л|ла|ло|ли)(?:ся|сь)?)(?![\\p{L}])`, 'gu'))) {
      if (gender !== 'мн' && !PAST[gender].test(verb)) found.push(whole)
    }
  }
  return found
}

/** Past verbs and short forms of a speaker’s "я" that are of another gender: "я пришла" said by him. */
export function wrongFirstPerson(text: string, gender: Gender): string[] {
  const said = [...text.matchAll(/(?:^|[^\p{L}])[Яя] (?:не |тут |уже |не отнимать |тебя )?(\p{Ll}+(?:л|ла|ло)(?:ся|сь)?)(?!\p{L})/gu)].map((match) => match[1] ?? '')
  return gender === 'мн' ? [] : said.filter((verb) => !PAST[gender].test(verb))
}
