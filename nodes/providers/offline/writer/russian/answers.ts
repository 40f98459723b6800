import { ReelError } from '../../../../../engine/model/errors.ts'
import { adjective, readAdjective } from './grammar/adjective.ts'
import { ADJECTIVES, NOUNS } from './words/dictionary.ts'
import { kindInEnglish } from './words/kinds.ts'
import { COLOURS } from './words/looks.ts'
import { KITS } from './words/kits.ts'
import { FLAWS, GIFTS, MOTIFS, WISHES } from './words/things.ts'
import { isCyrillic, toCyrillic } from './words/translit.ts'

type Answers = Record<string, string>

/** English adjectives by the masculine nominative of the Russian. */
const ADJECTIVE: ReadonlyMap<string, string> = new Map([
  ...Object.values(COLOURS).flat().map(([ru, en]) => [en, ru] as const),
  ...'small маленький;little маленький;tiny крошечный;big большой;large большой;tall высокий;old старый;young молодой;red рыжий;rust-red рыжий;brown бурый;blue синий;green зелёный;yellow жёлтый;golden золотой;silver серебряный;round круглый;lonely одинокий;brave храбрый;shy робкий;grumpy ворчливый;kind добрый;slow медленный;striped полосатый;brass медный;paper бумажный;wooden деревянный;clockwork заводной;dented помятый;magic волшебный;stone каменный;dark тёмный'.split(';').map((entry) => { const at = entry.indexOf(' '); return [entry.slice(0, at), entry.slice(at + 1)] as const }),
])

const PERSONS = /hero|protagonist|character|name|kind|species|animal|friend|companion|helper|sidekick|antagonist|villain|foe|rival|enemy/i

/**
 * Answers in Russian: Russian ones as they are, English ones by a dictionary of common kinds, looks, things, fears and
 * wishes. Throws `bad-input` that names every answer which the dictionary cannot say.
 */
export function inRussian(answers: Answers): Answers {
  const unsaid: string[] = []
  const told = Object.entries(answers).map(([id, text]): [string, string] => {
    if (text.trim() === '' || isCyrillic(text) || /^(?:yes|no)$/i.test(text.trim())) return [id, text]
    const russian = translate(id, text.trim())
    if (russian === undefined) unsaid.push(id)
    return [id, russian ?? '']
  })
  if (unsaid.length > 0) {
    throw new ReelError('bad-input', `The film is to be in Russian, and the offline writer cannot say these English answers in Russian: ${unsaid.join(', ')}.`, {
      hint: 'Write these answers in Russian, shorten them to common words, or choose another model for the text.',
    })
  }
  return Object.fromEntries(told)
}

function translate(id: string, text: string): string | undefined {
  if (/flaw|weakness|fear/i.test(id)) return FLAWS.find(({ keys }) => keys.test(text))?.is
  if (/wish|want|goal|dream/i.test(id)) return WISHES.find(({ keys }) => keys.test(text))?.to
  if (/motif|image/i.test(id)) return MOTIFS.find(({ en }) => sharesNoun(en, text))?.ru
  if (/power|gift|talent|magic|thing/i.test(id)) return GIFTS.find(({ keys }) => keys.test(text))?.ru
  if (/world|place|setting|where/i.test(id)) return KITS.find(({ keys }) => keys.test(text))?.land
  if (/ending|end$|look/i.test(id)) return undefined
  return PERSONS.test(id) ? somebody(text) : undefined
}

/** "Tock, a cricket with a tiny pocket watch" as "Ток, сверчок": what has no Russian word is left out, the kind must have one. */
function somebody(text: string): string | undefined {
  const [, named, rest] = /^(\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)*), (.+)$/u.exec(text) ?? []
  if (!named && /^\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)*$/u.test(text)) return toCyrillic(text)
  const whole = (rest ?? text).split(/,| (?:who|which|that|with|in|wearing|from|of) /)[0] ?? ''
  const clause = /\b(?:who|which|that) (.+)$/.exec(text)?.[1] ?? ''
  const kind = kindInEnglish(whole)
  if (!kind) return undefined
  const before = whole.toLowerCase().slice(0, whole.length - kind.en.length).split(/[\s,]+/).flatMap((word) => ADJECTIVE.get(word) ?? [])
  const agreed = before.flatMap((lemma) => readAdjective(lemma) ?? []).map((read) => adjective(read, kind.gender, true, 'и'))
  const fear = FLAWS.find(({ keys }) => clause !== '' && keys.test(clause))?.is
  const line = [...agreed, kind.ru].join(' ') + (fear ? `, ${{ м: 'который', ж: 'которая', с: 'которое', мн: 'которые' }[kind.gender]} ${fear}` : '')
  return named ? `${toCyrillic(named)}, ${line}` : line
}

function sharesNoun(en: string, text: string): boolean {
  return NOUNS.some(([, noun]) => en.includes(noun) && text.toLowerCase().includes(noun)) && !ADJECTIVES.some(([, word]) => word === text)
}
