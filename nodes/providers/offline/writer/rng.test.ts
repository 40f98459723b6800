import { describe, expect, it } from 'vitest'
import { createDeck, createRng } from './rng.ts'

describe('a deck', () => {
  it('deals every entry before any comes back, and none twice running', () => {
    for (let seed = 0; seed < 50; seed++) {
      const deal = createDeck(createRng('deck', seed), ['a', 'b', 'c'], ['d', 'e'])
      const dealt = Array.from({ length: 40 }, deal)
      expect([...dealt.slice(0, 3)].sort()).toEqual(['a', 'b', 'c'])
      expect([...dealt.slice(0, 5)].sort()).toEqual(['a', 'b', 'c', 'd', 'e'])
      dealt.slice(1).forEach((card, index) => expect(card).not.toBe(dealt[index]))
    }
  })
})

describe('a stream of choices', () => {
  it('is the same for the same parts and independent of other forks', () => {
    const one = createRng('x', 1), two = createRng('x', 1)
    one.next()
    expect(one.fork('a').next()).toBe(two.fork('a').next())
    expect(createRng('x', 1).next()).not.toBe(createRng('x', 2).next())
  })
})
