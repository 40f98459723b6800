import { tidy } from './grammar.ts'
import type { Rng } from './rng.ts'

/** What a template may name: fixed words, or words drawn anew at each use. */
export type Slots = Readonly<Record<string, string | (() => string)>>

/**
 * Fills a template: `{slot}` is looked up (`{Slot}` with a capital when only `slot` is known), `[a|b]` is one of the
 * alternatives, nested as needed. Slot values are templates themselves. An unknown slot is a bug and throws.
 */
export function fill(template: string, slots: Slots, rng: Rng): string {
  let text = template
  for (let depth = 0; depth < 12 && /[[{]/.test(text); depth++) {
    text = text.replace(/\[([^[\]]*)\]/g, (_all, choices: string) => rng.pick(choices.split('|')))
    text = text.replace(/\{(\w+)\}/g, (_all, name: string) => look(name, slots))
  }
  return text
}

/** Fills a template and tidies the sentences it makes. */
export function render(template: string, slots: Slots, rng: Rng): string {
  return tidy(fill(template, slots, rng))
}

function look(name: string, slots: Slots): string {
  const exact = slots[name]
  if (exact !== undefined) return typeof exact === 'string' ? exact : exact()
  const lower = slots[name.charAt(0).toLowerCase() + name.slice(1)]
  if (lower === undefined) throw new Error(`Template names an unknown slot: ${name}`)
  const value = typeof lower === 'string' ? lower : lower()
  return value.charAt(0).toUpperCase() + value.slice(1)
}
