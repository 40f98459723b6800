import { z } from '@hono/zod-openapi'
import type { NodeType } from '../../engine/model/node-type.ts'
import type { InputPort, OutputPort } from '../../engine/model/ports.ts'
import type { NodeTypes } from '../../engine/model/validate.ts'
import type { NodeTypeInfo, ValueTypeInfo } from './types.ts'

const FUNCTIONS = ['plan', 'run', 'gather'] as const

/** The node types as the editor needs them. */
export function catalogueOf(types: NodeTypes): NodeTypeInfo[] {
  return [...types.values()].map(toInfo)
}

/** The values that flow between them, each once, with the fields that they may have. */
export function valueTypesOf(types: NodeTypes): z.infer<typeof ValueTypeInfo>[] {
  const values = [...types.values()].flatMap(({ inputs, outputs }) => [...Object.values(inputs), ...Object.values(outputs)].map(({ value }) => value))
  return [...new Map(values.map((value) => [value.name, value])).values()].map(({ name, title, schema }) => ({ name, title, fields: z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Record<string, unknown> }))
}

function toInfo({ type, version, title, category, summary, params, inputs, outputs, needs, reads }: NodeType): NodeTypeInfo {
  return {
    type, version, title, category, summary,
    params: z.toJSONSchema(params, { io: 'input', unrepresentable: 'any' }) as Record<string, unknown>,
    inputs: Object.entries(inputs).map(([name, port]) => toInput(name, port)),
    outputs: Object.entries(outputs).map(([name, port]) => toOutput(name, port)),
    functions: FUNCTIONS.filter((fn) => reads[fn] !== undefined),
    needs: Object.fromEntries(Object.entries(needs).map(([fn, list]) => [fn, [...(list ?? [])]])),
    reads: Object.fromEntries(Object.entries(reads).map(([fn, fields]) => [fn, Object.fromEntries(Object.entries(fields ?? {}).map(([name, names]) => [name, names === '*' ? ('*' as const) : [...names]]))])),
  }
}

function toInput(name: string, { value, mode, isOptional, self }: InputPort): NodeTypeInfo['inputs'][number] {
  return { name, value: value.name, title: value.title, mode, optional: isOptional, ...(self ? { self } : {}) }
}

function toOutput(name: string, { value, kind, hidden, by, made }: OutputPort): NodeTypeInfo['outputs'][number] {
  return { name, value: value.name, title: value.title, kind, hidden, by, made: [...made] }
}
