import type { ModelInput } from '../api/types.ts'

/** A model with another value at a path such as `limits.starts`; undefined takes the field away. */
export function withAt(model: ModelInput, path: string, value: unknown): ModelInput {
  const [first = '', inner] = path.split('.')
  const fields = model as unknown as Record<string, unknown>
  const next = inner === undefined ? value : without({ ...(fields[first] as Record<string, unknown> | undefined), [inner]: value })
  return without({ ...fields, [first]: next }) as unknown as ModelInput
}

const without = (fields: Record<string, unknown>): Record<string, unknown> => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

/** The words of a list, with commas or lines between them. */
export const wordsIn = (text: string): string[] => text.split(/[,\n;]+/).map((word) => word.trim()).filter(Boolean)

/** A price that a person entered, as of a day. */
export const ownPrice = (usd: number, unit: Price['unit'], today: string, before?: Price): Price => ({ ...before, unit, usd, source: OWN, asOf: today })

export type Price = NonNullable<ModelInput['prices']>[number]

/** Where a figure comes from that a person entered. */
const OWN = 'own figure'

/** What the server found wrong, by field; what belongs to no field of the form is under the empty name. */
export function byField(problems: readonly { path: string; message: string }[], shown: ReadonlySet<string>): Record<string, string> {
  const faults: Record<string, string> = {}
  for (const { path, message } of problems) {
    const found = [...shown].find((name) => path === name || (path.startsWith(`${name}.`) && name !== 'limits'))
    const place = found ?? ''
    const words = found === undefined ? `${path}: ${message}` : message
    faults[place] = faults[place] === undefined ? words : `${faults[place]} ${words}`
  }
  return faults
}

/** The fields of the form, as the server names them. */
export const FORM_FIELDS: ReadonlySet<string> = new Set(['title', 'id', 'name', 'capability', 'resolutions', 'aspectRatios', 'durations', 'references', 'promptChars', 'outputTokens', 'limits.concurrency', 'limits.starts', 'limits.intervalMs', 'sound', 'seed', 'prices'])
