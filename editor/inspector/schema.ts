import { t } from '../text/text.ts'
import { inWords } from '../ui/words.ts'

export interface FieldSpec {
  name: string
  title: string
  kind: 'text' | 'number' | 'boolean' | 'choice' | 'numbers' | 'pairs' | 'file' | 'json'
  help?: string
  initial?: unknown
  choices?: readonly string[]
  min?: number
  max?: number
  isWhole?: boolean
  /** Most letters of a text. */
  longest?: number
  /** Shown only while each of these parameters has one of its values. */
  when?: Readonly<Record<string, readonly unknown[]>>
  /** Files that it takes, by ending or kind. */
  accept?: readonly string[]
  /** The field for one value of a list or of pairs. */
  inner?: FieldSpec
}

interface JsonSchema {
  type?: unknown
  enum?: readonly unknown[]
  title?: string
  description?: string
  default?: unknown
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  maxLength?: number
  properties?: Record<string, JsonSchema>
  additionalProperties?: JsonSchema | boolean
  items?: JsonSchema
  when?: Record<string, unknown[]>
  accept?: string[]
}

/** The fields of a form for a JSON Schema object, in its order. What has no control of its own is edited as JSON. */
export function toFields(schema: Record<string, unknown>): FieldSpec[] {
  return Object.entries((schema as JsonSchema).properties ?? {}).map(([name, property]) => toField(name, property))
}

function toField(name: string, schema: JsonSchema): FieldSpec {
  const common = { name, title: schema.title ?? inWords(name), ...(schema.description ? { help: schema.description } : {}), ...(schema.default === undefined ? {} : { initial: schema.default }), ...(schema.when ? { when: schema.when } : {}), ...(schema.accept ? { accept: schema.accept } : {}) }
  if (schema.enum?.every((choice) => typeof choice === 'string')) return { ...common, kind: 'choice', choices: schema.enum as string[] }
  switch (schema.type) {
    case 'string': return { ...common, kind: 'text', ...(schema.maxLength === undefined ? {} : { longest: schema.maxLength }) }
    case 'boolean': return { ...common, kind: 'boolean' }
    case 'number':
    case 'integer': {
      const min = schema.minimum ?? schema.exclusiveMinimum
      // A bound that only says "a safe integer" is none for a person.
      const max = schema.maximum !== undefined && schema.maximum < Number.MAX_SAFE_INTEGER ? schema.maximum : undefined
      return {
        ...common, kind: 'number', isWhole: schema.type === 'integer',
        ...(min !== undefined && min > Number.MIN_SAFE_INTEGER ? { min } : {}), ...(max === undefined ? {} : { max }),
      }
    }
    case 'array': {
      const inner = schema.items && toField(name, schema.items)
      return inner?.kind === 'number' ? { ...common, kind: 'numbers', inner } : { ...common, kind: 'json' }
    }
    case 'object': {
      if (schema.accept && schema.properties && 'artifact' in schema.properties) return { ...common, kind: 'file' }
      const inner = typeof schema.additionalProperties === 'object' && !schema.properties ? toField(name, schema.additionalProperties) : undefined
      return inner?.kind === 'number' || inner?.kind === 'text' ? { ...common, kind: 'pairs', inner } : { ...common, kind: 'json' }
    }
    default: return { ...common, kind: 'json' }
  }
}

/** Whether a field is shown beside what the others are set to. */
export function isShown({ when = {} }: FieldSpec, fields: readonly FieldSpec[], params: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(when).every(([name, values]) => values.includes(params[name] ?? fields.find((field) => field.name === name)?.initial))
}

/** The numbers that fit a field, in words; empty when all do. */
export function rangeOf({ min, max }: FieldSpec): string {
  if (min !== undefined && max !== undefined) return t('inspector.range', { min, max })
  if (min !== undefined) return t('inspector.range.min', { min })
  return max === undefined ? '' : t('inspector.range.max', { max })
}

/** Why a value does not fit its field, in words; undefined when it does. Undefined stands for the default and always fits. */
export function faultOf(field: FieldSpec, value: unknown): string | undefined {
  if (value === undefined) return undefined
  if (field.kind === 'text') return typeof value === 'string' && value.length > (field.longest ?? Number.POSITIVE_INFINITY) ? t('inspector.fault.long', { most: field.longest ?? 0 }) : undefined
  if (field.kind !== 'number') return undefined
  if (typeof value !== 'number' || !Number.isFinite(value)) return t('inspector.fault.number')
  if (field.isWhole && !Number.isInteger(value)) return t('inspector.fault.whole')
  if (field.min !== undefined && value < field.min) return t('inspector.range.min', { min: field.min })
  if (field.max !== undefined && value > field.max) return t('inspector.range.max', { max: field.max })
  return undefined
}
