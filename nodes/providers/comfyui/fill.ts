import { ReelError } from '../../../engine/model/errors.ts'
import type { ModelInfo } from '../kit/model.ts'

export type Graph = NonNullable<ModelInfo['workflow']>
/** What placeholders stand for: `{{prompt}}`, `{{negative}}`, `{{seed}}`, `{{width}}`, `{{height}}`, `{{frames}}`, `{{fps}}`, `{{image}}`, `{{image2}}` … */
export type Values = Readonly<Record<string, string | number>>

/**
 * The workflow with its placeholders filled. A text that is nothing but one placeholder becomes the value itself, so that
 * numbers stay numbers; an unknown placeholder is a fault of the workflow and named with its node.
 */
export function fillGraph(graph: Graph, values: Values): Graph {
  return Object.fromEntries(Object.entries(graph).map(([id, node]) => [id, { ...node, inputs: Object.fromEntries(Object.entries(node.inputs).map(([name, value]) => [name, filled(value, values, `${id}.${name}`)])) }]))
}

function filled(value: unknown, values: Values, place: string): unknown {
  if (typeof value !== 'string') return value
  const alone = /^\{\{(\w+)\}\}$/.exec(value)?.[1]
  if (alone !== undefined) return valueOf(alone, values, place)
  return value.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(valueOf(name, values, place)))
}

function valueOf(name: string, values: Values, place: string): string | number {
  const value = values[name]
  if (value === undefined) throw new ReelError('bad-input', `The ComfyUI workflow asks for {{${name}}} at ${place}, which this call does not have.`, { hint: `It may ask for: ${Object.keys(values).map((one) => `{{${one}}}`).join(', ')}.` })
  return value
}

/** Whether a workflow asks for a value. */
export function asksFor(graph: Graph, name: string): boolean {
  return JSON.stringify(graph).includes(`{{${name}}}`)
}
