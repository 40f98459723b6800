import { slug } from '../story/slug.ts'
import type { ComponentKind, Mention } from '../values/index.ts'
import type { Element, Scenario } from './form.ts'

/** Everyone and everything that a scenario names, each once, with the prompt that says how it looks. */
export function elementsOf({ elements = [], characters = [], backgrounds = [] }: Scenario): Mention[] {
  const all = [...elements.map((each) => toMention(each, kindOf(each))), ...characters.map((each) => toMention(each, 'character')), ...backgrounds.map((each) => toMention(each, 'location'))]
  return [...new Map(all.map((each) => [slug(each.name), each])).values()]
}

function kindOf({ kind, type = '' }: Element): ComponentKind {
  if (kind) return kind
  return /back|place|location|set/iu.test(type) ? 'location' : /prop|object|thing/iu.test(type) ? 'prop' : 'character'
}

function toMention({ name, line = '', ...prompts }: Element, kind: ComponentKind): Mention {
  const visual = [prompts.prompt, prompts.reference_prompt, prompts.reference_prompts, prompts.description].find((each) => each !== undefined)?.map((each) => each.trim()).filter(Boolean).join(' ') ?? ''
  return { name: name.trim().replace(/^@/, ''), kind, line: line || (/^[^.!?]*/u.exec(visual)?.[0] ?? ''), ...(visual === '' ? {} : { visual }) }
}
