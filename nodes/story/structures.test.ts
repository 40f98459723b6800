import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beatAt, beatsOf, coverageProblems } from './structures.ts'

const spans = (structure: 'power-fantasy' | 'kids' | 'classic', count: number) => beatsOf(structure, count)?.map(({ name, from, to }) => `${name} ${from}-${to}`)

describe('structures', () => {
  it('lay the power fantasy over exactly twenty scenes', () => {
    expect(spans('power-fantasy', 20)).toEqual([
      'underdog 1-4', 'discovery 5-6', 'first failure 7-8', 'training 9-10', 'transformation 11-12', 'power display 13-14', 'challenge to redemption 15-19', 'triumph 20-20',
    ])
    expect(beatsOf('power-fantasy', 19)).toBeUndefined()
    expect(beatsOf('power-fantasy', 21)).toBeUndefined()
  })
  it('cover any number of scenes without gap or overlap, and always have an ending', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 120 }), fc.constantFrom('kids' as const, 'classic' as const), (count, structure) => {
      const beats = beatsOf(structure, count) ?? []
      expect(coverageProblems(beats, count)).toEqual([])
      expect(beatAt(beats, count)?.name).toMatch(/end/)
      expect(new Set(beats.map(({ name }) => name)).size).toBe(beats.length)
    }))
  })
  it('scale by weight', () => {
    expect(spans('kids', 8)).toEqual(['hello 1-1', 'little wish 2-2', 'setting out 3-4', 'small trouble 5-5', 'friends help 6-7', 'happy end 8-8'])
    expect(spans('classic', 3)).toEqual(['opening 1-1', 'tries 2-2', 'ending 3-3'])
  })
  it('leave a free structure to the writer', () => {
    expect(beatsOf('free', 9)).toEqual([])
  })
})

describe('coverage', () => {
  const at = (name: string, from: number, to: number) => ({ name, from, to })
  it.each([
    ['a gap', [at('a', 1, 2), at('b', 4, 5)], /gap before "b": scene 3/],
    ['an overlap', [at('a', 1, 3), at('b', 3, 5)], /"b" starts at scene 3, which is already taken/],
    ['an early end', [at('a', 1, 4)], /must end at scene 5/],
    ['too many scenes', [at('a', 1, 6)], /end at scene 6; they must end at scene 5/],
    ['a range backwards', [at('a', 1, 5), at('b', 6, 5)], /ends \(scene 5\) before it starts/],
    ['nothing at all', [], /must end at scene 5/],
  ])('tells %s', (_, ranges, message) => {
    expect(coverageProblems(ranges, 5).join(' ')).toMatch(message)
  })
})
