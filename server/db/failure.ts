import { ReelError } from '../../engine/model/errors.ts'

/** SQLite's result codes: https://www.sqlite.org/rescode.html */
const MESSAGES: Record<number, (where: string) => string> = {
  5: (where) => `Another process keeps the database ${where} locked.`,
  6: (where) => `Another process keeps the database ${where} locked.`,
  8: (where) => `The database ${where} cannot be written.`,
  10: (where) => `The database ${where} could not be read or written: the disk reports an error, or is full.`,
  11: (where) => `The database ${where} is damaged.`,
  13: (where) => `The disk is full: the database ${where} could not be written.`,
  14: (where) => `The database ${where} could not be opened.`,
  26: (where) => `The file ${where} is not a database, or is damaged.`,
}
const DAMAGED = 'Move this file away, or put a backup in its place, then start again.'
const LOCKED = 'Close the other program that uses this data folder, then try again; nothing is lost.'

/** SQLite's primary result code of whatever a statement threw, also where it is wrapped. */
function resultCode(thrown: unknown): number | undefined {
  for (let error = thrown; error instanceof Error; error = error.cause) {
    const { rawCode } = error as { rawCode?: unknown }
    if (typeof rawCode === 'number') return rawCode & 0xff
    const unopened = /^ConnectionFailed\(.*: (\d+)"\)$/.exec(error.message)
    if (unopened) return Number(unopened[1]) & 0xff
  }
  return undefined
}

/** True when another connection was writing, so that trying again helps. */
export function isBusy(thrown: unknown): boolean {
  const code = resultCode(thrown)
  return code === 5 || code === 6
}

/** What a statement threw as an error for people, where the disk or the file is to blame; defects stay what they are. */
export function toStorageError(thrown: unknown, where: string): unknown {
  const code = resultCode(thrown)
  const message = code === undefined ? undefined : MESSAGES[code]
  if (code === undefined || !message) return thrown
  const hint = code === 11 || code === 26 ? DAMAGED : isBusy(thrown) ? LOCKED : undefined
  return new ReelError('storage', message(where), { cause: thrown, ...(hint ? { hint } : {}) })
}
