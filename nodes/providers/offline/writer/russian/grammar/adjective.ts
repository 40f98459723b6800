import type { Case, Gender } from './noun.ts'

/** An adjective taken apart: what stays, how its endings go, and "-ся" where it has it. */
export interface Adjective { stem: string; type: 'hard' | 'velar' | 'hush' | 'soft' | 'soft-sign'; stressed: boolean; tail: string }

type Endings = Record<Exclude<Case, 'в'>, string>
const HARD: Record<Gender, Endings> = {
  м: { и: 'ый', р: 'ого', д: 'ому', т: 'ым', п: 'ом' }, с: { и: 'ое', р: 'ого', д: 'ому', т: 'ым', п: 'ом' },
  ж: { и: 'ая', р: 'ой', д: 'ой', т: 'ой', п: 'ой' }, мн: { и: 'ые', р: 'ых', д: 'ым', т: 'ыми', п: 'ых' },
}
const SOFT: Record<Gender, Endings> = {
  м: { и: 'ий', р: 'его', д: 'ему', т: 'им', п: 'ем' }, с: { и: 'ее', р: 'его', д: 'ему', т: 'им', п: 'ем' },
  ж: { и: 'яя', р: 'ей', д: 'ей', т: 'ей', п: 'ей' }, мн: { и: 'ие', р: 'их', д: 'им', т: 'ими', п: 'их' },
}
const STRESSED_HUSH = /^(?:больш|чуж)$/i
const POSSESSIVE = /^(?:лис|волч|медвеж|птич|рыб|кошач|заяч|мыш|бож|овеч|коз|олен)$/i

/** Reads an adjective in any nominative; undefined for a word that does not look like one. */
export function readAdjective(word: string): Adjective | undefined {
  const tail = /(?:щ|вш|ш)(?:ий|ая|ее|ие)ся$/i.test(word) ? 'ся' : ''
  const bare = tail ? word.slice(0, -2) : word
  const signed = /^(.+)ь(?:я|е|и)$/i.exec(bare)?.[1] ?? /^(.+)ий$/i.exec(bare)?.[1]
  if (signed && POSSESSIVE.test(signed)) return { stem: signed, type: 'soft-sign', stressed: false, tail }
  const [, stem, ending] = /^(.{2,})(ый|ий|ой|ая|яя|ое|ее|ые|ие)$/i.exec(bare) ?? []
  if (!stem || !ending) return undefined
  if (/[кгх]$/i.test(stem)) return { stem, type: 'velar', stressed: ending === 'ой', tail }
  if (/[жшчщ]$/i.test(stem)) return { stem, type: 'hush', stressed: ending === 'ой' || STRESSED_HUSH.test(stem), tail }
  if (/^(?:ий|яя|ее|ие)$/i.test(ending)) return { stem, type: 'soft', stressed: false, tail }
  return { stem, type: 'hard', stressed: ending === 'ой', tail }
}

/** The form of an adjective beside a noun of a gender; the accusative follows the noun’s being alive or not. */
export function adjective(read: Adjective, gender: Gender, animate: boolean, to: Case): string {
  const { stem, type, stressed, tail } = read
  if (to === 'в') {
    if (gender === 'ж') return stem + (type === 'soft-sign' ? 'ью' : type === 'soft' ? 'юю' : 'ую') + tail
    return adjective(read, gender, animate, animate && gender !== 'с' ? 'р' : 'и')
  }
  if (type === 'soft-sign') return stem + (to === 'и' ? { м: 'ий', ж: 'ья', с: 'ье', мн: 'ьи' }[gender] : `ь${SOFT[gender][to]}`) + tail
  if (type === 'soft') return stem + SOFT[gender][to] + tail
  const hard = HARD[gender][to]
  if (stressed && to === 'и' && gender === 'м') return `${stem}ой${tail}`
  if (type === 'hush' && !stressed && gender !== 'мн') return stem + (to === 'и' && gender === 'ж' ? 'ая' : SOFT[gender][to]) + tail
  return stem + (type === 'hard' ? hard : hard.replace(/^ы/, 'и')) + tail
}
