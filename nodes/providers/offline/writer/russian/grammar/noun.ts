import library from 'russian-nouns-js'

/** The six cases, by the letters Russian schools use: и р д в т п. */
export type Case = 'и' | 'р' | 'д' | 'в' | 'т' | 'п'
/** Masculine, feminine, neuter, plural only. */
export type Gender = 'м' | 'ж' | 'с' | 'мн'

const engine = new library.Engine()
const { Case: CASE, Gender: GENDER } = library
const CASES: Record<Case, string> = { и: CASE.NOMINATIVE, р: CASE.GENITIVE, д: CASE.DATIVE, в: CASE.ACCUSATIVE, т: CASE.INSTRUMENTAL, п: CASE.PREPOSITIONAL }
const GENDERS = { м: GENDER.MASCULINE, ж: GENDER.FEMININE, с: GENDER.NEUTER }

/** Stressed endings, which the library cannot know: their instrumental has ё. */
const STRESSED = /^(?:фонарь|журавль|король|воробей|муравей|ручей|соловей|корабль|огонь|дождь|конь|барсук|ключ|ёж|мяч|плащ|грач|чиж|морж|врач|богатырь|гусь|лебедь|зверь|маяк|секретарь|вратарь|кузнец|скворец|отец|мудрец|храбрец|жрец|купец|певец|птенец|боец|гонец)$/
const IRREGULAR: Readonly<Record<string, Partial<Record<Case, string>>>> = {
  гусь: { т: 'гусем' }, лебедь: { т: 'лебедем' }, зверь: { т: 'зверем' }, путь: { р: 'пути', д: 'пути', в: 'путь', т: 'путём', п: 'пути' }, мышь: {}, дочь: { т: 'дочерью' }, мать: { т: 'матерью' },
  щенок: { р: 'щенка', д: 'щенку', в: 'щенка', т: 'щенком', п: 'щенке' },
}
/** Plural-only nouns and set plurals: и р д в т п. */
const PLURALS: Readonly<Record<string, readonly [string, string, string, string, string, string]>> = {
  часы: ['часы', 'часов', 'часам', 'часы', 'часами', 'часах'], очки: ['очки', 'очков', 'очкам', 'очки', 'очками', 'очках'], ножницы: ['ножницы', 'ножниц', 'ножницам', 'ножницы', 'ножницами', 'ножницах'],
  ворота: ['ворота', 'ворот', 'воротам', 'ворота', 'воротами', 'воротах'], краски: ['краски', 'красок', 'краскам', 'краски', 'красками', 'красках'], горы: ['горы', 'гор', 'горам', 'горы', 'горами', 'горах'], крыши: ['крыши', 'крыш', 'крышам', 'крыши', 'крышами', 'крышах'], джунгли: ['джунгли', 'джунглей', 'джунглям', 'джунгли', 'джунглями', 'джунглях'],
  сапоги: ['сапоги', 'сапог', 'сапогам', 'сапоги', 'сапогами', 'сапогах'], светлячки: ['светлячки', 'светлячков', 'светлячкам', 'светлячков', 'светлячками', 'светлячках'], крылья: ['крылья', 'крыльев', 'крыльям', 'крылья', 'крыльями', 'крыльях'], бусы: ['бусы', 'бус', 'бусам', 'бусы', 'бусами', 'бусах'],
  лапы: ['лапы', 'лап', 'лапам', 'лапы', 'лапами', 'лапах'], лапки: ['лапки', 'лапок', 'лапкам', 'лапки', 'лапками', 'лапках'], руки: ['руки', 'рук', 'рукам', 'руки', 'руками', 'руках'], плавники: ['плавники', 'плавников', 'плавникам', 'плавники', 'плавниками', 'плавниках'], копыта: ['копыта', 'копыт', 'копытам', 'копыта', 'копытами', 'копытах'],
}
const ORDER: readonly Case[] = ['и', 'р', 'д', 'в', 'т', 'п']

/** One noun in a case. Nouns that do not decline (пианино, Бо, Мими) stay as they are. */
export function noun(word: string, gender: Gender, animate: boolean, to: Case): string {
  if (to === 'и') return word
  const lower = word.toLowerCase()
  const plural = PLURALS[lower]
  if (plural) return likeCase(word, plural[ORDER.indexOf(to)] ?? word)
  const own = IRREGULAR[lower]?.[to]
  if (own) return likeCase(word, own)
  if (gender === 'мн' || isFixed(word, gender)) return word
  const lemma = library.createLemma({ text: word, gender: GENDERS[gender], animate })
  const form = engine.decline(lemma, CASES[to])[0] ?? word
  return to === 'т' && STRESSED.test(lower) ? form.replace(/ем$/, 'ём') : form
}

/** A word that has one form only: it ends in a vowel its gender does not decline, or a woman’s name in a hard consonant. */
function isFixed(word: string, gender: Gender): boolean {
  if (/[уюиыэ]$/i.test(word)) return true
  if (/[оеё]$/i.test(word)) return gender !== 'с' || /^(?:пальто|кино|пианино|метро|какао|радио|депо|кимоно)$/i.test(word)
  return gender === 'ж' && /[бвгджзйклмнпрстфхцчшщ]$/i.test(word) && !/[жшчщ]$/i.test(word)
}

const likeCase = (model: string, word: string): string => (/^\p{Lu}/u.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word)
