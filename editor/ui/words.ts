import type { RunState, TaskState } from '../../engine/model/events.ts'
import { languageTag } from '../text/text.ts'

export const taskWords: Record<TaskState, string> = {
  pending: 'Waiting', running: 'Working', review: 'For review', done: 'Done', reused: 'Reused',
  failed: 'Failed', blocked: 'Blocked', skipped: 'Skipped', cancelled: 'Cancelled',
}

export const runWords: Record<RunState, string> = {
  queued: 'Queued', running: 'Running', waiting: 'Waiting for your review', paused: 'Paused', succeeded: 'Finished',
  partial: 'Finished with failures', failed: 'Failed', cancelling: 'Cancelling', cancelled: 'Cancelled',
}

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
  if (usd === 0) return 'Free'
  return `$${usd.toFixed(usd < 0.1 ? 4 : 2)}`
}

export function priceRange({ min, max }: { min: number; max: number | null }): string {
  if (max === null) return min > 0 ? `${price(min)} or more` : 'Unknown'
  return max === min ? price(min) : `${price(min)} to ${price(max)}`
}

export const counted = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`

/** How long ago, roughly, in words. */
export function ago(then: number, now = Date.now()): string {
  const minutes = Math.floor((now - then) / 60_000)
  if (minutes < 1) return 'just now'
  if (minutes < 60) return `${counted(minutes, 'minute')} ago`
  const hours = Math.floor(minutes / 60)
  if (hours < 24) return `${counted(hours, 'hour')} ago`
  return new Date(then).toLocaleDateString(languageTag(), { day: 'numeric', month: 'short', year: 'numeric' })
}
