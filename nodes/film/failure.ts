import { ReelError } from '../../engine/model/errors.ts'
import type { ErrorCode } from '../../engine/model/errors.ts'

/** What a program's log says went wrong, as an error: a full disk is `storage`, all else `code` with the log's last words. */
export function filmFailure(doing: string, log: string, code: ErrorCode): ReelError {
  if (/No space left on device|Disk quota exceeded/.test(log)) return new ReelError('storage', `The disk is full: could not ${doing}.`)
  const words = log.trim().split('\n').at(-1) ?? ''
  return new ReelError(code, `Could not ${doing}: ${words === '' ? 'the program stopped.' : words}`)
}
