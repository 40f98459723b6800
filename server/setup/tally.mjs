/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */
/** What we read of the report that `vitest --reporter=json` writes.
 * @typedef {{ success: boolean, testResults: { name: string, status: string, assertionResults: { status: string }[] }[] }} Report */

/**
 * Counts tests. A file that did not load counts as one failure, and so does a run that broke with no test to blame, or
 * left no report: red is never counted as green.
 * @param {Report | undefined} report
 * @param {boolean} exitedWell
 * @returns {Tally}
 */
export function toTally(report, exitedWell) {
  const tally = { passed: 0, failed: 0, skipped: 0 }
  for (const { status, assertionResults } of report?.testResults ?? []) {
    const failedBefore = tally.failed
    for (const result of assertionResults) tally[toOutcome(result.status)]++
    if (status === 'failed' && tally.failed === failedBefore) tally.failed++
  }
  if (tally.failed === 0 && (!report?.success || !exitedWell)) tally.failed++
  return tally
}

/** @param {string} status @returns {keyof Tally} */
const toOutcome = (status) => (status === 'passed' || status === 'failed' ? status : 'skipped')

/** @param {...Tally} tallies @returns {Tally} */
export function sum(...tallies) {
  return tallies.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }))
}

/** The last line of `npm test`, for people and machines alike. @param {Tally} tally */
export const toLine = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
