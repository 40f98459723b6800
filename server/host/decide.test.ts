import { describe, expect, it } from 'vitest'
import { settleDecisions } from './decide.ts'

const [SEEN, PLANNED] = ['a'.repeat(64), 'b'.repeat(64)]
const settle = (before: Parameters<typeof settleDecisions>[0], given: Parameters<typeof settleDecisions>[1], planned?: string) => settleDecisions(before, given, () => ({ result: SEEN, planned }))

describe('what a person decides', () => {
  it('replaces the decision at its address, leaves the others, and is removed by null', () => {
    const before = { 'a:1': { take: { index: 2 } }, 'a:2': { take: { index: 1 } } }
    expect(settle(before, { 'a:1': { choice: { index: 1 } }, 'a:2': null })).toEqual({ 'a:1': { choice: { index: 1, on: SEEN } } })
  })
  it('becomes the next take when it is a rejection, and keeps what else was settled', () => {
    const edit = { fields: { text: 'x' } }
    expect(settle({ 'a:1': { take: { index: 1, notes: ['', 'darker'] }, edit } }, { 'a:1': { verdict: { state: 'rejected', note: 'larger' } } })).toEqual({ 'a:1': { take: { index: 2, notes: ['', 'darker', 'larger'] }, edit } })
  })
  it('knows what it was decided on: the planned part for an edit, the result for an approval', () => {
    expect(settle({}, { 'a:1': { edit: { fields: {} } } }, PLANNED)['a:1']?.edit?.on).toBe(PLANNED)
    expect(settle({}, { 'a:1': { verdict: { state: 'approved' } } })['a:1']?.verdict?.on).toBe(SEEN)
    expect(settle({}, { 'a:1': { verdict: { state: 'approved', on: PLANNED } } })['a:1']?.verdict?.on).toBe(PLANNED)
  })
  it('approves whatever comes of a change that is made with the approval', () => {
    expect(settle({}, { 'a:1': { choice: { index: 1 }, verdict: { state: 'approved' } } })['a:1']?.verdict).toEqual({ state: 'approved' })
    expect(settle({ 'a:1': { choice: { index: 1 } } }, { 'a:1': { choice: { index: 1 }, verdict: { state: 'approved' } } })['a:1']?.verdict).toEqual({ state: 'approved', on: SEEN })
  })
})
