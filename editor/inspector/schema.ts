import { t } from '../text/text.ts'
import { inWords } from '../ui/words.ts'

export interface FieldSpec {
  name: string
  title: string
  kind: 'text' | 'number' | 'boolean' | 'choice' | 'json'
  help?: string
  initial?: unknown
  choices?: readonly string[]
  min?: number
  max?: number
  isWhole?: boolean
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
  properties?: Record<string, JsonSchema>
}

/** The fields of a form for a JSON Schema object, in its order. What has no control of its own is edited as JSON. */
export function toFields(schema: Record<string, unknown>): FieldSpec[] {
  return Object.entries((schema as JsonSchema).properties ?? {}).map(([name, property]) => toField(name, property))
}

function toField(name: string, schema: JsonSchema): FieldSpec {
  const common = { name, title: schema.title ?? inWords(name), ...(schema.description ? { help: schema.description } : {}), ...(schema.default === undefined ? {} : { initial: schema.default }) }
  if (schema.enum?.every((choice) => typeof choice === 'string')) return { ...common, kind: 'choice', choices: schema.enum as string[] }
  switch (schema.type) {
    case 'string': return { ...common, kind: 'text' }
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
    default: return { ...common, kind: 'json' }
  }
}

/** The numbers that fit a field, in words; empty when all do. */
export function rangeOf({ min, max }: FieldSpec): string {
  if (min !== undefined && max !== undefined) return t('inspector.range', { min, max })
  if (min !== undefined) return t('inspector.range.min', { min })
  return max === undefined ? '' : t('inspector.range.max', { max })
}

/** Why a value does not fit its field, in words; undefined when it does. Undefined stands for the default and always fits. */
export function faultOf(field: FieldSpec, value: unknown): string | undefined {
  if (value === undefined || field.kind !== 'number') return undefined
  if (typeof value !== 'number' || !Number.isFinite(value)) return t('inspector.fault.number')
  if (field.isWhole && !Number.isInteger(value)) return t('inspector.fault.whole')
  if (field.min !== undefined && value < field.min) return t('inspector.range.min', { min: field.min })
  if (field.max !== undefined && value > field.max) return t('inspector.range.max', { max: field.max })
  return undefined
}
