import type { Range } from '../artifacts/range.ts'

/** The one range of a `Range` header; undefined for none, for several and for what is no range: then all is sent, as RFC 9110 allows. */
export function rangeIn(header: string | undefined, bytes: number): Range | 'outside' | undefined {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '')
  const [, first = '', last = ''] = found ?? []
  if (!found || (first === '' && last === '')) return undefined
  if (first === '') return Number(last) === 0 || bytes === 0 ? 'outside' : { start: -Number(last) }
  const start = Number(first)
  if (last !== '' && Number(last) < start) return undefined
  if (start >= bytes) return 'outside'
  return last === '' ? { start } : { start, end: Number(last) }
}
