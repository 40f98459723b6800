import { isNarrator } from '../story/narrator.ts'
import { slug } from '../story/slug.ts'
import type { Mention } from '../values/index.ts'
import { titled, wordOf } from './names.ts'
import type { Element } from './script.ts'

type Role = Omit<Mention, 'visual'>

/** Words in capitals that are no thing: what is heard, what the camera does, what is written. */
const NO_THING = /^(?:angle|back|beat|bang|boom|camera|close|closer|continued|crash|cut|day|director|dissolve|ext|fade|flash|flashback|insert|int|later|montage|moments?|night|pan|pov|series|shot|smash|sfx|sound|super|supered|the end|title|titles|track|vfx|we|wide|zoom)\b/iu
const THING = /\b(?:an?|the|his|her|its|their|my|your|one|old)\s+(\p{Lu}[\p{Lu}\p{N}'’-]{2,}(?:\s\p{Lu}[\p{Lu}\p{N}'’-]{2,})?)(?![\p{L}\p{N}])/gu
const DOES = /(?:S|ED|ING)$/u

/** Everyone who speaks or is introduced in capitals before a description, and every thing written in capitals after an article, once by id. */
export function peopleOf(elements: readonly Element[]): Role[] {
  const found = new Map<string, Role>()
  const add = (name: string, kind: Role['kind']): unknown => (found.has(slug(name)) || isNarrator(name) ? undefined : found.set(slug(name), { name: titled(name), kind, line: '' }))
  const actions = elements.flatMap((element) => (element.kind === 'action' ? [element.text] : []))
  for (const element of elements) if (element.kind === 'speech') add(element.speaker, 'character')
  for (const text of actions) for (const [, name = ''] of text.matchAll(/(?<![\p{L}\p{N}])(\p{Lu}[\p{Lu}\p{N}'’.-]+(?:\s\p{Lu}[\p{Lu}\p{N}'’.-]*){0,3})\s*(?:\((?=[^)]{2,})|,\s(?=(?:an?|the|\d{1,3})\b))/gu)) if (!NO_THING.test(name) && !endsAfterArticle(text, name)) add(name, 'character')
  for (const text of actions) for (const [, name = ''] of text.matchAll(THING)) if (!NO_THING.test(name) && !(name.includes(' ') && DOES.test(name))) add(name, 'prop')
  return [...found.values()].map((role) => ({ ...role, line: introductionOf(role.name, actions) }))
}

/** `the BRASS KEY, a heavy thing` introduces a thing, not somebody. */
const endsAfterArticle = (text: string, name: string): boolean => new RegExp(`\\b(?:an?|the|his|her|its|their)\\s+${name.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')}`, 'u').test(text)

/** What follows a name where it is first met: what stands in parentheses, or between commas. */
function introductionOf(name: string, actions: readonly string[]): string {
  for (const text of actions) {
    for (const { 0: found, index } of text.matchAll(wordOf(name))) {
      const after = text.slice(index + found.length)
      const [, told = ''] = /^\s*\(([^)]{2,160})\)/u.exec(after) ?? /^,\s((?:an?|the|\d{1,3})\b[^.;:,]{2,160})(?=[.,;:])/u.exec(after) ?? []
      if (told !== '') return sentence(told)
    }
  }
  return ''
}

function sentence(text: string): string {
  const clean = text.replace(/\s+/g, ' ').trim()
  return `${clean.charAt(0).toUpperCase()}${clean.slice(1)}${/[.!?]$/.test(clean) ? '' : '.'}`
}
