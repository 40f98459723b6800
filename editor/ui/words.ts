import type { RunState, TaskState } from '../../engine/model/events.ts'
import { languageTag, t } from '../text/text.ts'

/** Words that are looked up when they are read, since the language may be chosen after this file is loaded. */
function wordsOf<State extends string>(states: readonly State[], word: (state: State) => string): Readonly<Record<State, string>> {
  const words = {} as Record<State, string>
  for (const state of states) Object.defineProperty(words, state, { enumerable: true, get: () => word(state) })
  return words
}

export const taskWords = wordsOf<TaskState>(['pending', 'running', 'review', 'done', 'reused', 'failed', 'blocked', 'skipped', 'cancelled'], (state) => t(`task.${state}`))

export const runWords = wordsOf<RunState>(['queued', 'running', 'waiting', 'paused', 'succeeded', 'partial', 'failed', 'cancelling', 'cancelled'], (state) => t(`run.${state}`))

/** A name as code writes it, in words: `maxReferences` → `Max references`. */
export function inWords(name: string): string {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/[-_]/g, ' ').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A time as short as it can be read: `0.8 s`, `42 s`, `3:07`, `1:02:09`. */
export function duration(ms: number): string {
  const seconds = ms / 1000
  if (seconds < 10) return `${seconds.toFixed(1)} s`
  if (seconds < 60) return `${Math.floor(seconds)} s`
  return clock(seconds)
}

/** A place in a film: `0:07`, `12:30`, `1:00:05`. */
export function clock(seconds: number): string {
  const whole = Math.floor(seconds)
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const two = (n: number) => String(n).padStart(2, '0')
  return h ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}

export function price(usd: number): string {
  if (usd === 0) return t('common.free')
  const digits = usd < 0.1 ? 4 : 2
  return new Intl.NumberFormat(languageTag(), { style: 'currency', currency: 'USD', currencyDisplay: 'narrowSymbol', minimumFractionDigits: digits, maximumFractionDigits: digits }).format(usd)
}

export function priceRange({ min, max }: { min: number; max: number | null }): string {
  if (max === null) return min > 0 ? t('common.or-more', { price: price(min) }) : t('common.unknown')
  return max === min ? price(min) : t('common.range', { from: price(min), to: price(max) })
}

/** How long ago, roughly, in words. */
export function ago(then: number, now = Date.now()): string {
  const minutes = Math.floor((now - then) / 60_000)
  if (minutes < 1) return t('common.just-now')
  if (minutes < 60) return t('common.minutes-ago', { count: minutes })
  const hours = Math.floor(minutes / 60)
  if (hours < 24) return t('common.hours-ago', { count: hours })
  return new Date(then).toLocaleDateString(languageTag(), { day: 'numeric', month: 'short', year: 'numeric' })
}
