import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { Field } from './field.tsx'
import { toFields } from './schema.ts'

const schema = z.toJSONSchema(z.object({
  count: z.number().int().min(1).max(8).default(3).describe('How many'),
  look: z.enum(['cut-paper', 'ink']).default('ink'),
  byBeat: z.record(z.string(), z.number()).default({}).describe('By beat'),
  lengths: z.array(z.number()).default([]),
  picture: z.object({ artifact: z.string(), mime: z.string() }).optional().meta({ accept: ['image'] }),
})) as Record<string, unknown>
const fields = new Map(toFields(schema).map((field) => [field.name, field]))
const shown = (name: string, value?: unknown) => {
  const field = fields.get(name)
  return field ? renderToStaticMarkup(<Field field={field} value={value} onChange={() => undefined} />) : ''
}

test('a field says what it is for and which values fit, and shows its default', () => {
  expect(shown('count')).toMatch(/placeholder="3".*How many\. 1 to 8\./)
  expect(shown('look')).toMatch(/<option value="ink" selected="">Ink/)
})

test('pairs, lists and files have controls of their own instead of code', () => {
  expect(shown('byBeat', { ending: 2 })).toMatch(/value="ending".*value="2"/)
  expect(shown('lengths', [4, 6.5])).toContain('value="4  6.5"')
  expect(shown('picture')).toContain('accept="image/*"')
  expect(shown('picture', { artifact: 'a'.repeat(64), mime: 'image/png' })).toContain('class="thumb')
})
