import { createStore } from 'zustand/vanilla'
import { toProblem } from '../api/problem.ts'

export interface ToastAction { label: string; run(): void }
export interface Toast { id: number; message: string; hint: string; action?: ToastAction | undefined }

export const toasts = createStore<{ list: readonly Toast[] }>(() => ({ list: [] }))

export const SHOWN_MS = 8000
let last = 0

/** Says something at the corner of the window for a few seconds. The same message is not said twice at a time. */
export function say(message: string, hint = '', action?: ToastAction): void {
  if (toasts.getState().list.some((toast) => toast.message === message && !toast.action)) return
  const id = ++last
  toasts.setState(({ list }) => ({ list: [...list, { id, message, hint, action }] }))
  setTimeout(() => dismiss(id), SHOWN_MS)
}

export function sayProblem(thrown: unknown): void {
  const { message, hint } = toProblem(thrown)
  say(message, hint)
}

export function dismiss(id: number): void {
  toasts.setState(({ list }) => ({ list: list.filter((toast) => toast.id !== id) }))
}
