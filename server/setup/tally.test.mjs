import { expect, it } from 'vitest'
import { sum, toLine, toTally } from './tally.mjs'

/** @param {string} status @param {string[]} results */
const file = (status, results) => ({ name: 'a.test.ts', status, assertionResults: results.map((result) => ({ status: result })) })

it('counts each test by how it ended', () => {
  const report = { success: false, testResults: [file('failed', ['passed', 'failed', 'pending']), file('passed', ['passed', 'todo'])] }
  expect(toTally(report, false)).toEqual({ passed: 2, failed: 1, skipped: 2 })
})

it('counts a file that did not load as one failure', () => {
  expect(toTally({ success: false, testResults: [file('failed', []), file('passed', ['passed'])] }, false)).toEqual({ passed: 1, failed: 1, skipped: 0 })
})

it('is never green when the run broke outside every test', () => {
  const green = { success: true, testResults: [file('passed', ['passed'])] }
  expect(toTally(undefined, true).failed).toBe(1)
  expect(toTally({ ...green, success: false }, true).failed).toBe(1)
  expect(toTally(green, false).failed).toBe(1)
  expect(toTally(green, true).failed).toBe(0)
})

it('says nothing of skipped tests when there are none', () => {
  expect(toLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed')
  expect(toLine(sum({ passed: 3, failed: 1, skipped: 0 }, { passed: 1, failed: 0, skipped: 2 }))).toBe('4 passed, 1 failed, 2 skipped')
})
