import { MOVE_WORDS } from '../story/camera.ts'
import { withoutMarks } from '../story/mentions.ts'
import type { Shot } from '../values/index.ts'

/** Motion and camera only: the first frame already shows who, where and in which light. */
export function motionPrompt({ action, expression, movement }: Pick<Shot, 'action' | 'expression' | 'movement'>): string {
  const feeling = expression.trim() === '' ? '' : ` Expression: ${sentence(expression)}`
  return `${sentence(withoutMarks(action))}${feeling} The action happens once and ends at rest. ${MOVE_WORDS[movement]}.`
}

function sentence(text: string): string {
  const trimmed = text.trim()
  return /[.!?…]$/u.test(trimmed) ? trimmed : `${trimmed}.`
}
