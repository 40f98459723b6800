const LATIN: Readonly<Record<string, string>> = { а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'yo', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya' }
const CYRILLIC: readonly (readonly [RegExp, string])[] = [
  [/shch/gi, 'щ'], [/sch/gi, 'ш'], [/zh/gi, 'ж'], [/kh/gi, 'х'], [/ts/gi, 'ц'], [/tch|ch/gi, 'ч'], [/sh/gi, 'ш'], [/ph/gi, 'ф'], [/th/gi, 'т'], [/ck/gi, 'к'], [/qu/gi, 'кв'], [/x/gi, 'кс'], [/oo/gi, 'у'], [/ee/gi, 'и'], [/yo/gi, 'ё'], [/yu/gi, 'ю'], [/ya|ia/gi, 'я'],
]
const LETTERS: Readonly<Record<string, string>> = { a: 'а', b: 'б', c: 'к', d: 'д', e: 'е', f: 'ф', g: 'г', h: 'х', i: 'и', j: 'дж', k: 'к', l: 'л', m: 'м', n: 'н', o: 'о', p: 'п', q: 'к', r: 'р', s: 'с', t: 'т', u: 'у', v: 'в', w: 'в', y: 'и', z: 'з' }

export const isCyrillic = (text: string): boolean => /\p{Script=Cyrillic}/u.test(text)

/** A Russian word in Latin letters. */
export const toLatin = (word: string): string => [...word].map((letter) => LATIN[letter.toLowerCase()] ?? letter).join('')

/** A name in Latin letters as Russians would write it. */
export function toCyrillic(name: string): string {
  return name.split(' ').map((word) => {
    const text = CYRILLIC.reduce((all, [latin, russian]) => all.replace(latin, russian), word)
    const letters = [...text].map((letter) => LETTERS[letter.toLowerCase()] ?? letter).join('').toLowerCase()
    return letters.charAt(0).toUpperCase() + letters.slice(1)
  }).join(' ')
}
