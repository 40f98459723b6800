import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyStructure, Decision, rejected } from './decisions.ts'
import type { StructureOp } from './decisions.ts'

interface Part { id: string; text: string }
const make = (id: string, value: Record<string, unknown>): Part => ({ id, text: String(value['text']) })
const apply = (parts: readonly Part[], ops: readonly StructureOp[]) => applyStructure(parts, ops, make)
const parts = (ids: string): Part[] => [...ids].map((id) => ({ id, text: `planned ${id}` }))
const ids = (list: readonly Part[]) => list.map((part) => part.id).join('')
const insert = (id: string, after: string | null): StructureOp => ({ op: 'insert', id, after, value: { text: `written ${id}` } })

describe('the structure of a plan', () => {
  it('takes insertions at the start, in the middle and at the end', () => {
    expect(ids(apply(parts('abc'), [insert('x', null)]))).toBe('xabc')
    expect(ids(apply(parts('abc'), [insert('x', 'b')]))).toBe('abxc')
    expect(ids(apply(parts('abc'), [insert('x', 'c')]))).toBe('abcx')
  })

  it('moves parts without touching them', () => {
    const before = parts('abcd')
    const after = apply(before, [{ op: 'move', id: 'd', after: null }, { op: 'move', id: 'a', after: 'c' }])
    expect(ids(after)).toBe('dbca')
    for (const part of after) expect(before).toContain(part)
  })

  it('keeps what lost its place at the end, and leaves out what is about ids that are gone', () => {
    expect(ids(apply(parts('ab'), [insert('x', 'gone')]))).toBe('abx')
    expect(ids(apply(parts('ab'), [{ op: 'delete', id: 'gone' }, { op: 'move', id: 'gone', after: null }]))).toBe('ab')
  })

  it('leaves a part that is moved behind itself in the list', () => {
    expect(ids(apply(parts('abc'), [{ op: 'move', id: 'b', after: 'b' }])).split('').sort().join('')).toBe('abc')
  })

  it('is not changed in place', () => {
    const before = parts('abc')
    apply(before, [{ op: 'delete', id: 'b' }, insert('x', null)])
    expect(ids(before)).toBe('abc')
  })

  const id = fc.constantFrom(...'abcdexyz')
  const op: fc.Arbitrary<StructureOp> = fc.oneof(
    fc.record({ op: fc.constant('delete' as const), id }),
    fc.record({ op: fc.constant('move' as const), id, after: fc.option(id) }),
    fc.record({ op: fc.constant('insert' as const), id, after: fc.option(id), value: fc.record({ text: fc.string() }) }),
  )

  it('never renumbers, doubles or invents a part, whatever is done to it', () => {
    fc.assert(fc.property(fc.subarray([...'abcde']), fc.array(op, { maxLength: 20 }), (planned, ops) => {
      const before = parts(planned.join(''))
      const after = apply(before, ops)
      expect(new Set(after.map((part) => part.id)).size).toBe(after.length)
      // A model by sets: what is there is what was planned or inserted and not deleted since, with its own value.
      const there = new Map(before.map((part) => [part.id, part.text]))
      for (const each of ops) {
        if (each.op === 'delete') there.delete(each.id)
        else if (each.op === 'insert' && !there.has(each.id)) there.set(each.id, String(each.value['text']))
      }
      expect(new Map(after.map((part) => [part.id, part.text]))).toEqual(there)
    }), { numRuns: 500 })
  })

  it('never brings back what was deleted, unless it is inserted again', () => {
    fc.assert(fc.property(fc.array(op, { maxLength: 10 }), fc.array(op.filter((each) => each.op !== 'insert'), { maxLength: 10 }), id, (before, after, gone) => {
      expect(ids(apply(parts('abcde'), [...before, { op: 'delete', id: gone }, ...after]))).not.toContain(gone)
    }), { numRuns: 300 })
  })

  it('keeps the order of all parts that were not moved', () => {
    fc.assert(fc.property(fc.array(op, { maxLength: 12 }), (ops) => {
      const moved = new Set(ops.map((each) => each.id))
      const still = ids(apply(parts('abcde'), ops)).split('').filter((each) => 'abcde'.includes(each) && !moved.has(each))
      expect(still).toEqual([...still].sort())
    }), { numRuns: 300 })
  })
})

describe('a rejection', () => {
  it('asks for the next take with the note, and drops the verdict', () => {
    const first = rejected({ verdict: { state: 'approved' }, edit: { fields: { a: 1 } } }, 'darker')
    expect(first).toEqual({ take: { index: 1, notes: ['', 'darker'] }, edit: { fields: { a: 1 } } })
    expect(rejected(first, 'wider')).toMatchObject({ take: { index: 2, notes: ['', 'darker', 'wider'] } })
  })

  it('is a decision that the document takes', () => {
    expect(Decision.safeParse(rejected(rejected(undefined, 'darker'), '')).success).toBe(true)
  })

  it('never overwrites an earlier take that is still in its list', () => {
    const back: Decision = { take: { index: 0, notes: ['', 'darker', 'wider'] } }
    expect(rejected(back, 'brighter').take).toEqual({ index: 3, notes: ['', 'darker', 'wider', 'brighter'] })
  })
})
