import { isPressed } from '../commands/keys.ts'
import type { Pressed } from '../commands/keys.ts'

export type Action = 'approve' | 'retake' | 'compare' | 'lock' | 'grid' | 'back' | 'on' | 'first' | 'last'

/** The keys of the review, in one place: they are shown by the same names. */
export const reviewKeys: Readonly<Record<Action, readonly string[]>> = {
  approve: ['A'], retake: ['R'], compare: ['C'], lock: ['L'], grid: ['G'],
  back: ['ArrowLeft', 'ArrowUp'], on: ['ArrowRight', 'ArrowDown'], first: ['Home'], last: ['End'],
}

/** What a key asks for; a number from 0 for the digits 1 to 9. */
export function actionOf(event: Pressed): Action | number | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined
  const digit = /^[1-9]$/.test(event.key) ? Number(event.key) : undefined
  if (digit !== undefined) return digit - 1
  return (Object.keys(reviewKeys) as Action[]).find((action) => reviewKeys[action].some((key) => isPressed(event, key)))
}
