import { describe, expect, it } from 'vitest'
import { duckingGain } from './ducking.ts'

const RATE = 100
const low = 10 ** (-12 / 20)

describe('ducking', () => {
  const gainOf = duckingGain([{ from: 500, to: 700 }, { from: 750, to: 900 }], RATE)
  it('is down before the first word and up again after the last', () => {
    const gains = gainOf(0, 1200)
    expect(gains[470]).toBe(1)
    expect(gains[500]).toBeCloseTo(low)
    expect(gains[899]).toBeCloseTo(low)
    expect(gains[970]).toBe(1)
  })
  it('stays down over a short pause', () => {
    expect(Math.max(...gainOf(500, 400))).toBeCloseTo(low)
  })
  it('is the same whichever block it is asked in', () => {
    const whole = gainOf(0, 1200)
    const blocks = [0, 1, 2, 3].flatMap((index) => [...gainOf(index * 300, 300)])
    expect(blocks).toEqual([...whole])
  })
})
