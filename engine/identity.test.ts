import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carryIds } from './identity.ts'
import type { CarriedPart } from './identity.ts'
import { isIdSegment } from './model/ids.ts'
import { Value } from './value.ts'

const part = (id: string, text: string) => ({ id, value: new Value({ text }) })
type Known = [string, string, string][]
const known = (list: readonly CarriedPart[]): Known => list.map((each) => [each.id, each.returned, each.value.whole])
const nothing = { isDecided: () => false, madeOn: () => undefined }
const ids = (list: readonly CarriedPart[]) => list.map((each) => each.id)
/** Plans in a row, each knowing the one before; answers the ids of the last. */
function replan(...plans: ReturnType<typeof part>[][]) {
  let last: Known | undefined
  let given: CarriedPart[] = []
  for (const plan of plans) {
    given = carryIds(plan, last, nothing)
    last = known(given)
  }
  return ids(given)
}

describe('the ids of a plan’s parts', () => {
  it('are those that the plan returns, the first time', () => {
    expect(replan([part('s01', 'a'), part('s02', 'b')])).toEqual(['s01', 's02'])
  })

  it('follow the content when a part is put first and the plan numbers anew', () => {
    expect(replan([part('1', 'a'), part('2', 'b')], [part('1', 'new'), part('2', 'a'), part('3', 'b')])).toEqual(['1-2', '1', '2'])
  })

  it('follow the content when parts change places', () => {
    expect(replan([part('1', 'a'), part('2', 'b'), part('3', 'c')], [part('1', 'c'), part('2', 'a'), part('3', 'b')])).toEqual(['3', '1', '2'])
  })

  it('stay with the returned id when the wording of all is new', () => {
    expect(replan([part('1', 'a'), part('2', 'b')], [part('1', 'A'), part('2', 'B')])).toEqual(['1', '2'])
  })

  it('tell equal parts apart by the returned id', () => {
    expect(replan([part('1', 'same'), part('2', 'same')], [part('2', 'same'), part('1', 'same')])).toEqual(['2', '1'])
  })

  it('stay when nothing changed, however often it is planned', () => {
    const plan = [part('1', 'a'), part('2', 'b'), part('3', 'a')]
    expect(replan(plan, plan, plan)).toEqual(['1', '2', '3'])
  })

  it('of a plan with one part may be empty', () => {
    expect(replan([part('', 'a')], [part('', 'b')])).toEqual([''])
  })

  it('become the first again when a single part becomes several and single again', () => {
    expect(replan([part('', 'a')], [part('1', 'a'), part('2', 'b')], [part('', 'a')])).toEqual([''])
  })

  it('that a decision names are given to no other part', () => {
    const last = known(carryIds([part('1', 'a')], undefined, nothing))
    const decided = { isDecided: (id: string) => id === '2', madeOn: () => undefined }
    expect(ids(carryIds([part('1', 'a'), part('2', 'another')], last, decided))).toEqual(['1', '2-2'])
  })

  it('are given back to what an edit was made on when nothing else is known', () => {
    const edited = part('7', 'b')
    const decided = { isDecided: (id: string) => id === '2', madeOn: (digest: string) => (digest === edited.value.whole ? '2' : undefined) }
    expect(ids(carryIds([part('1', 'a'), edited], undefined, decided))).toEqual(['1', '2'])
  })

  it('are given back to what an edit was made on when it returns after it was gone', () => {
    const edited = part('2', 'b')
    const decided = { isDecided: (id: string) => id === '2', madeOn: (digest: string) => (digest === edited.value.whole ? '2' : undefined) }
    const first = known(carryIds([part('1', 'a'), edited], undefined, decided))
    const without = known(carryIds([part('1', 'a')], first, decided))
    expect(ids(carryIds([part('1', 'a'), edited], without, decided))).toEqual(['1', '2'])
  })

  const plans = fc.array(fc.uniqueArray(fc.record({ id: fc.constantFrom('1', '2', '3', '4', 'x'), text: fc.constantFrom('a', 'b', 'c', 'd') }), { selector: (each) => each.id, maxLength: 5 }), { minLength: 1, maxLength: 6 })

  it('are unique and well formed, keep their parts in order, and never move to another part while their own is there', () => {
    fc.assert(fc.property(plans, fc.uniqueArray(fc.constantFrom('1', '2', '3', '4', 'x')), (rounds, decidedIds) => {
      let last: Known | undefined
      for (const round of rounds) {
        const given = carryIds(round.map(({ id, text }) => part(id, text)), last, { isDecided: (id) => decidedIds.some((each) => each === id), madeOn: () => undefined })
        expect(given.map((each) => [each.returned, each.value.fields['text']])).toEqual(round.map(({ id, text }) => [id, text]))
        expect(new Set(ids(given)).size).toBe(given.length)
        for (const each of given) expect(isIdSegment(each.id)).toBe(true)
        for (const [id, , digest] of last ?? []) {
          const now = given.find((each) => each.id === id)
          if (!now || now.value.whole === digest) continue
          // Its id went to other content: then no part with its content is left without the id of an equal part.
          const equals = given.filter((each) => each.value.whole === digest)
          const before = (last ?? []).filter((each) => each[2] === digest)
          expect(equals.length).toBeLessThan(before.length)
        }
        // An id that was not there before and that a decision names is not given away.
        if (last) for (const each of given) if (!last.some(([id]) => id === each.id)) expect(decidedIds).not.toContain(each.id)
        last = known(given)
      }
    }), { numRuns: 500 })
  })

  it('do not depend on what the plan calls its parts, as long as their content is the same', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 6 }), fc.infiniteStream(fc.nat()), (texts, random) => {
      const first = carryIds(texts.map((text, index) => part(`a${index}`, text)), undefined, nothing)
      const order = texts.map((text) => ({ text, at: random.next().value as number })).sort((a, b) => a.at - b.at)
      const second = carryIds(order.map(({ text }, index) => part(`b${index}`, text)), known(first), nothing)
      const idOf = (list: CarriedPart[]) => new Map(list.map((each) => [each.value.fields['text'], each.id]))
      expect(idOf(second)).toEqual(idOf(first))
    }), { numRuns: 200 })
  })
})
