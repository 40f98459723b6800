import { expect, test } from 'vitest'
import type { ProviderInfo } from '../api/types.ts'
import { capabilitiesOf, capabilityWord, modelsFor } from './models.ts'
import { rangeOf } from './schema.ts'

const provider = (id: string, ready: boolean, max: number | null): ProviderInfo => ({ id, title: id, ready, message: '', models: [{ capability: 'image', model: `${id}/draw`, paid: true, usd: { min: 0.5, max } }, { capability: 'text', model: `${id}/write`, paid: true, usd: { min: 0, max: 0 } }] })

test('models are those that can do it, the ready first, each with its price or that it is not known', () => {
  expect(modelsFor([provider('a', false, 0.5), provider('b', true, null)], 'image').map(({ model, price }) => [model, price])).toEqual([['b/draw', '$0.50 or more'], ['a/draw', '$0.50']])
})

test('a node needs each capability once, and a new one is called by its own name', () => {
  expect(capabilitiesOf({ needs: { plan: ['text'], run: ['image', 'text'] } })).toEqual(['text', 'image'])
  expect(['image', 'lipSync'].map(capabilityWord)).toEqual(['pictures', 'lip sync'])
})

test('the range of a number is said as far as it has bounds', () => {
  const field = { name: 'n', title: 'N', kind: 'number' as const }
  expect([rangeOf({ ...field, min: 1, max: 8 }), rangeOf({ ...field, max: 2 }), rangeOf(field)]).toEqual(['1 to 8.', 'At most 2.', ''])
})
