import { describe, expect, it } from 'vitest'
import { defineModels, retirement } from './model.ts'
import type { PriceLine } from './model.ts'
import { priceOf, tokensIn } from './price.ts'

const line = (unit: PriceLine['unit'], usd: number, when?: PriceLine['when']): PriceLine => ({ unit, usd, source: 'test', asOf: '2026-11', ...(when ? { when } : {}) })

describe('what a call costs', () => {
  it('is the sum over all that is used', () => {
    const prices = [line('million-input-tokens', 2), line('million-output-tokens', 10)]
    expect(priceOf({ prices }, { inputTokens: 1000, outputTokens: [0, 2000] })).toEqual({ min: 0.002, max: 0.022 })
  })
  it('takes the line that says most about the request', () => {
    const prices = [line('second', 0.1), line('second', 0.2, { resolution: '1080p' }), line('second', 0.3, { resolution: '1080p', sound: true })]
    expect(priceOf({ prices }, { seconds: 5 }).max).toBeCloseTo(0.5)
    expect(priceOf({ prices }, { seconds: 5, resolution: '1080p' }).max).toBeCloseTo(1)
    expect(priceOf({ prices }, { seconds: 5, resolution: '1080p', sound: true }).max).toBeCloseTo(1.5)
  })
  it('is unknown, not nothing, when one part has no price', () => {
    expect(priceOf({ prices: [line('million-input-tokens', 2)] }, { inputTokens: 1e6, outputTokens: [0, 10] })).toEqual({ min: 2, max: undefined })
    expect(priceOf({ prices: [] }, { images: 1 }).max).toBeUndefined()
    expect(priceOf({ prices: [] }, {}).max).toBeUndefined()
  })
  it('counts a picture by the piece where there is such a price, else by its tokens', () => {
    const tokens = { images: 1, inputTokens: 1000, imageTokens: [1000, 2000] as const }
    expect(priceOf({ prices: [line('image', 0.04)] }, tokens)).toEqual({ min: 0.04, max: 0.04 })
    expect(priceOf({ prices: [line('million-image-tokens', 30), line('million-input-tokens', 5)] }, tokens).max).toBeCloseTo(0.065)
  })
  it('counts more tokens for a text that is not in Latin letters', () => {
    expect(tokensIn('Привет, мир')).toBeGreaterThan(tokensIn('Hello, world'))
  })
})

describe('a model that is switched off', () => {
  const [model] = defineModels([{ id: 'a/b', name: 'b', title: 'B', capability: 'image', limits: { concurrency: 1 }, retiresOn: '2026-12-01', replacedBy: 'a/c' }])
  it('is announced a month before, and gone on the day', () => {
    expect(retirement(model!, '2026-10-01')).toBeUndefined()
    expect(retirement(model!, '2026-11-24')).toEqual({ gone: false, message: 'B will be switched off on 2026-12-01.', hint: 'Use a/c instead.' })
    expect(retirement(model!, '2026-12-01')).toMatchObject({ gone: true })
  })
  it('cannot be described with a slip in its data', () => {
    expect(() => defineModels([{ id: 'no slash', name: 'b', title: 'B', capability: 'image', limits: { concurrency: 1 } }])).toThrow()
  })
})
