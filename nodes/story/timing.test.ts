import { describe, expect, it } from 'vitest'
import { secondsFor, shortestShot, spokenSeconds, toHalfSeconds } from './timing.ts'

describe('timing', () => {
  it('counts two and a half words a second, and signs where words have no spaces', () => {
    expect(spokenSeconds('One two three four five')).toBe(2)
    expect(spokenSeconds('Well — yes …')).toBeCloseTo(0.8)
    expect(spokenSeconds('狐は灯を')).toBeCloseTo(0.8)
  })
  it('pads speech and nothing else', () => {
    expect(secondsFor([{ text: 'One two three four five' }])).toBeCloseTo(2.6)
    expect(secondsFor([])).toBe(0)
  })
  it('keeps shots for small children long', () => {
    expect(shortestShot('3-4', 2)).toBe(4)
    expect(shortestShot('3-4', 5)).toBe(5)
    expect(shortestShot('8-12', 2)).toBe(2)
  })
  it('rounds up to half seconds, forgiving float noise', () => {
    expect([4, 4.1, 4.5, 0.1 + 0.2 + 4.2].map(toHalfSeconds)).toEqual([4, 4.5, 4.5, 4.5])
  })
})
