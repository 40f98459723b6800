import type { Gender } from './noun.ts'

/** Forms of the third person by what is asked for: он, его, него (after prepositions), ему, нему, им, ним, нём. */
const FORMS: Record<string, readonly [m: string, f: string, n: string, pl: string]> = {
  он: ['он', 'она', 'оно', 'они'], его: ['его', 'её', 'его', 'их'], него: ['него', 'неё', 'него', 'них'], ему: ['ему', 'ей', 'ему', 'им'],
  нему: ['нему', 'ней', 'нему', 'ним'], им: ['им', 'ею', 'им', 'ими'], ним: ['ним', 'ней', 'ним', 'ними'], нём: ['нём', 'ней', 'нём', 'них'], сам: ['сам', 'сама', 'само', 'сами'],
  один: ['один', 'одна', 'одно', 'одни'], тот: ['тот', 'та', 'то', 'те'], весь: ['весь', 'вся', 'всё', 'все'], который: ['который', 'которая', 'которое', 'которые'], рад: ['рад', 'рада', 'радо', 'рады'], твой: ['твой', 'твоя', 'твоё', 'твои'],
}
const AT: Record<Gender, number> = { м: 0, ж: 1, с: 2, мн: 3 }

/** The form of a pronoun for a gender; undefined for a word that is none. */
export function pronoun(word: string, gender: Gender): string | undefined {
  return FORMS[word]?.[AT[gender]]
}

/** One of the forms written as `нашёл/нашла/нашло/нашли`; the neuter and the plural may be left out. */
export function byGender(forms: string, gender: Gender): string {
  const all = forms.split('/')
  const wanted = all[AT[gender]]
  if (wanted !== undefined) return wanted
  return (gender === 'мн' ? all[2] ?? all[0] : all[0]) ?? forms
}
