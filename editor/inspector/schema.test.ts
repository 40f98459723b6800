import { expect, test } from 'vitest'
import { z } from 'zod'
import { faultOf, isShown, toFields } from './schema.ts'

const schema = z.toJSONSchema(z.object({
  count: z.number().int().min(1).max(8).default(3).describe('How many'),
  seconds: z.number().min(0.5).default(3),
  any: z.number().int(),
  look: z.enum(['paper', 'ink']).default('paper'),
  loud: z.boolean().default(false),
  style: z.string().default(''),
  byBeat: z.record(z.string(), z.number()).default({}),
  lengths: z.array(z.number().positive().max(60)).default([]),
  picture: z.object({ artifact: z.string() }).optional().meta({ accept: ['image'] }),
  owner: z.string().max(5).default('').meta({ when: { look: ['ink'], loud: [true, false] } }),
  form: z.object({ properties: z.record(z.string(), z.string()) }).optional(),
})) as Record<string, unknown>

test('each parameter gets the control that fits it', () => {
  expect(toFields(schema).map(({ name, kind }) => `${name} ${kind}`)).toEqual(['count number', 'seconds number', 'any number', 'look choice', 'loud boolean', 'style text', 'byBeat pairs', 'lengths numbers', 'picture file', 'owner text', 'form json'])
  expect(toFields(schema)[0]).toEqual({ name: 'count', title: 'Count', help: 'How many', initial: 3, kind: 'number', isWhole: true, min: 1, max: 8 })
  expect(toFields(schema)[2]).not.toHaveProperty('max')
})

test('a number outside its bounds is refused in words', () => {
  const [count, seconds] = toFields(schema)
  expect([0, 9, 2.5, 3, undefined].map((value) => faultOf(count!, value))).toEqual(['At least 1.', 'At most 8.', 'This must be a whole number.', undefined, undefined])
  expect(faultOf(seconds!, 0.5)).toBeUndefined()
})

test('a field is shown only while the others have the values that it names, their defaults included', () => {
  const fields = toFields(schema)
  const owner = fields.find(({ name }) => name === 'owner')!
  expect([{}, { look: 'ink' }, { look: 'paper' }, { look: 'ink', loud: true }].map((params) => isShown(owner, fields, params))).toEqual([false, true, false, true])
  expect(isShown(fields[0]!, fields, {})).toBe(true)
})

test('a text that is too long is refused in words', () => {
  const owner = toFields(schema).find(({ name }) => name === 'owner')!
  expect([faultOf(owner, 'five5'), faultOf(owner, 'sixsix')]).toEqual([undefined, 'At most 5 characters. The last text that fits is kept.'])
})
