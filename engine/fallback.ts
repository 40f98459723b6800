import { digest } from './digest.ts'
import { ReelError, toFailure } from './model/errors.ts'
import type { ErrorCode, Failure } from './model/errors.ts'
import type { Key } from './model/ids.ts'
import type { TaskSpec } from './executor.ts'
import type { Base } from './recipe.ts'
import type { Results } from './results.ts'
import type { StoredResult } from './stores.ts'

/** Another way to make a result, with other models than those asked for first. */
export interface Fallback {
  models: Record<string, string>
  /** The key of the same task had these models been asked for: its result is found there by whoever asks for them. */
  key: Key
  /** Where it is noted that this result stands in for the one that was asked for. */
  noted: Key
}

/** After which failures of a call the next model is asked: this one cannot do it, or not now, or will not. */
const WARRANTS: ReadonlySet<ErrorCode> = new Set(['unavailable', 'rate-limited', 'out-of-quota', 'refused', 'unsupported'])
/** Ways to end without a call that failed that leave open whether one was accepted: the next run goes on where this one stopped. */
const UNSETTLED: ReadonlySet<ErrorCode> = new Set(['cancelled', 'internal', 'storage'])

/** The fallbacks of a task in the order in which they are tried. `segments` is what the key is made of besides the models. */
export function fallbacksOf({ fallbacks }: Base, key: Key, segments: string): Fallback[] {
  return fallbacks.map(({ models, digest: base }) => {
    const own = digest(`${base}\n${segments}`)
    return { models, key: own, noted: digest(`${own} instead of ${key}`) }
  })
}

/** The result of a fallback that stands in for the one that was asked for, and where that is noted. */
export function findStandIn(fallbacks: readonly Fallback[], results: Results): { key: Key; result: StoredResult } | undefined {
  for (const { noted } of fallbacks) {
    const result = results.peek(noted)
    if (result && !result.isBegun) return { key: noted, result }
  }
  return undefined
}

export interface InOrder {
  spec: TaskSpec
  fallbacks: readonly Fallback[]
  results: Results
  /** What is on record is of no use: its bytes are lost. */
  isLost: boolean
  /** Executes, once for everyone who needs it, and keeps the result under its own key. */
  make: (spec: TaskSpec) => Promise<StoredResult>
}

/**
 * Makes a result with the models asked for, or with the first fallback that can. The next is tried only when a call
 * surely came to nothing; a job that may still be under way is never left for another model. A result of a fallback is
 * kept under its own key, and where it stands in for the one that was asked for: never under the key of that one.
 */
export async function makeInOrder({ spec, fallbacks, results, isLost, make }: InOrder): Promise<{ key: Key; result: StoredResult }> {
  await results.load(fallbacks.flatMap(({ key, noted }) => [key, noted]))
  const begun = fallbacks.findIndex(({ noted }) => results.peek(noted)?.isBegun)
  const failed: Failure[] = []
  for (const fallback of begun < 0 ? [undefined, ...fallbacks] : fallbacks.slice(begun)) {
    const models = fallback?.models ?? spec.models
    if (failed.some(({ call }) => call && models[call.capability] === call.model)) continue
    try {
      if (!fallback) return { key: spec.key, result: await make(spec) }
      return await standIn(fallback, { spec, results, isLost, make, failed })
    } catch (error) {
      const failure = toFailure(error)
      const { call, code } = failure
      const isOver = call ? !call.isOpen : !UNSETTLED.has(code)
      if (fallback && isOver) results.drop(fallback.noted)
      failed.push(failure)
      if (!call || !isOver || !WARRANTS.has(code) || models[call.capability] !== call.model) break
    }
  }
  throw together(failed)
}

async function standIn({ models, key, noted }: Fallback, { spec, results, isLost, make, failed }: Omit<InOrder, 'fallbacks'> & { failed: readonly Failure[] }): Promise<{ key: Key; result: StoredResult }> {
  if (isLost) results.drop(key)
  let made = results.peek(key)
  if (!made) {
    // Durable before anything is sent: after a crash the work goes on with this model, whose job may be under way.
    await results.put(noted, { outputs: {}, usd: null, ms: 0, prompts: [], warnings: [], models, asked: spec.models, isBegun: true, seed: spec.seed, at: 0 })
    made = await make({ ...spec, key, scope: spec.key, models })
  }
  const instead = Object.entries(models).filter(([capability, model]) => spec.models[capability] !== model).map(([, model]) => model).join(', ')
  const why = failed.map(({ message }) => message).join(' ')
  const result: StoredResult = { ...made, asked: spec.models, warnings: [`Made by ${instead} instead. ${why}`.trim(), ...made.warnings] }
  await results.put(noted, result)
  return { key: noted, result }
}

/** The last failure, with what the models before it said. */
function together(failed: readonly Failure[]): ReelError {
  const { code, hint, retryAfter, digest: lost, call } = failed.at(-1) ?? toFailure(new Error('Nothing was tried.'))
  const error = new ReelError(code, failed.map(({ message }) => message).join(' Then: '), { hint, ...(retryAfter === undefined ? {} : { retryAfter }), ...(lost === undefined ? {} : { digest: lost }) })
  error.call = call
  return error
}
