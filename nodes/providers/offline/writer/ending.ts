import type { Facts } from './facts.ts'
import type { Slots } from './render.ts'

/** The ending a brief asks for as one sentence template; undefined when it asks for none. */
export function endingOf(facts: Facts, slots: Slots): string | undefined {
  const told = facts.ending
  if (!told) return undefined
  const hero = String(slots.H), clause = /^(?:the|an?|everybody|everyone|all|nobody|it|they|he|she|every|both|\p{Lu}\p{L}+)\b.*\s(?:is|are|has|have|can|will|glow|share|dance|sing|laugh|live|\p{L}+[^s\W]s)\b/iu.test(told)
  const known = told
    .replace(/\bthe one who stood against (?:them|him|her)\b|\bthe (?:antagonist|villain|enemy)\b/gi, '{A}')
    .replace(/\bthe hero\b/gi, hero).replace(/\bthe power\b/gi, '{G}').replace(/\bthe (?:friend|companion|helper)\b/gi, '{F}')
  const named = (['H', 'F', 'A'] as const).reduce((text, slot) => {
    const shown = String(slots[slot === 'A' ? 'An' : slot === 'F' ? 'Fn' : 'Hn'])
    return /^\p{Lu}/u.test(shown) ? text.replace(new RegExp(`(?<!@)\\b${shown.replace(/[^\p{L}\p{N} ]/gu, '.')}\\b`, 'gu'), `{${slot}}`) : text
  }, known.replaceAll(hero, '{H}'))
  return clause ? named : `And so it ends: ${named.startsWith('{') ? named : named.charAt(0).toLowerCase() + named.slice(1)}`
}
