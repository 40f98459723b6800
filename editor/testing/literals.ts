import { parseSync } from 'vite'

type Node = { type: string; [member: string]: unknown }
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

/** What a person reads of an attribute, or hears of it. */
const ATTRIBUTES = new Set(['title', 'aria-label', 'aria-roledescription', 'aria-valuetext', 'placeholder', 'alt', 'label', 'what', 'help'])
/** The same in every language: the program's name, and what stands on keys. */
const NAMES = /Reelgraph|Ctrl|Shift|Enter|Esc|[+ ]Z\b/g
/** At least two letters beside each other: no sign, no unit of one letter, no number. */
const isWords = (text: string) => /\p{L}{2}/u.test(text.replace(NAMES, ''))

/** The words that a file shows without the catalogue: texts between tags, and what an attribute that is read or heard is given. */
export function literalsIn(file: string, code: string): string[] {
  const found: string[] = []
  const take = (text: unknown) => typeof text === 'string' && isWords(text) && found.push(text.trim())

  /** What an expression may come to: of a choice both, of a call nothing, since what it returns is said elsewhere. */
  function shown(node: unknown): void {
    if (!isNode(node)) return
    if (node.type === 'Literal') take(node['value'])
    else if (node.type === 'TemplateLiteral') for (const { value } of node['quasis'] as { value: { cooked: string } }[]) take(value.cooked)
    else if (node.type === 'ConditionalExpression') [node['consequent'], node['alternate']].forEach(shown)
    else if (node.type === 'LogicalExpression' || node.type === 'BinaryExpression') [node['left'], node['right']].forEach((side) => node['operator'] !== '===' && node['operator'] !== '!==' && shown(side))
    else if (node.type === 'ArrayExpression') (node['elements'] as unknown[]).forEach(shown)
    else if (node.type === 'JSXExpressionContainer') shown(node['expression'])
  }

  function walk(node: unknown): void {
    if (Array.isArray(node)) return node.forEach(walk)
    if (!isNode(node)) return
    if (node.type === 'JSXText') take(node['value'])
    if (node.type === 'JSXAttribute' && ATTRIBUTES.has((node['name'] as { name: string }).name)) shown(node['value'])
    if (node.type === 'JSXElement' || node.type === 'JSXFragment') for (const child of node['children'] as Node[]) if (child.type === 'JSXExpressionContainer') shown(child)
    for (const member of Object.values(node)) walk(member)
  }
  walk(parseSync(file, code).program)
  return found
}
