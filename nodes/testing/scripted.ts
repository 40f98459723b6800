import type { BaseContext, Implementation } from '../../engine/implement.ts'
import { ReelError } from '../../engine/model/errors.ts'
import type { Fn } from '../../engine/model/ids.ts'
import type { Fields } from '../../engine/model/node-type.ts'
import type { Capabilities, ImageRequest, MusicRequest, SpeechRequest, TextRequest, VideoRequest } from '../capabilities.ts'
import { PURPOSES } from '../purposes.ts'
import { picture } from './samples.ts'

type Answer = (request: TextRequest) => unknown

/** A context for calling one function of a node: answers by script, and everything that was asked and warned. */
export interface Scripted extends BaseContext, Capabilities {
  readonly asked: { text: { request: TextRequest; shared: boolean }[]; image: ImageRequest[]; video: VideoRequest[]; speech: SpeechRequest[]; music: MusicRequest[] }
  readonly warnings: string[]
}

/**
 * Each text call takes the next answer of the script (the last one again when it runs out); an answer that its check
 * refuses is asked for once more, then fails as `invalid-output`. A context that its purpose does not know fails too.
 */
export function scripted(script: readonly unknown[] | Answer = [], note?: string): Scripted {
  const asked: Scripted['asked'] = { text: [], image: [], video: [], speech: [], music: [] }
  const warnings: string[] = []
  const left = typeof script === 'function' ? [] : [...script]
  const answer: Answer = typeof script === 'function' ? script : () => (left.length > 1 ? left.shift() : left[0])
  return {
    asked,
    warnings,
    seed: 7,
    take: note === undefined ? { index: 0 } : { index: 1, note },
    signal: new AbortController().signal,
    artifacts: {} as BaseContext['artifacts'],
    prompt: (text) => text,
    sent: () => {},
    warn: (message) => void warnings.push(message),
    text: async (request, { shared = false, check } = {}) => {
      PURPOSES[request.purpose].context.parse(request.context)
      let problems: string[] = []
      for (let attempt = 0; attempt < 2; attempt++) {
        asked.text.push({ request, shared })
        const parsed = request.schema.safeParse(answer(request))
        problems = parsed.success ? check?.(parsed.data) ?? [] : [parsed.error.message]
        if (parsed.success && problems.length === 0) return parsed.data
      }
      throw new ReelError('invalid-output', problems.join(' '))
    },
    image: async (request) => (asked.image.push(request), picture(request.width, request.height)),
    video: async (request) => (asked.video.push(request), { artifact: 'f'.repeat(64), mime: 'video/mp4', bytes: 1, seconds: request.seconds, width: request.width, height: request.height, fps: request.fps, hasSound: false }),
    speech: async (request) => (asked.speech.push(request), { audio: sound(request.text.split(' ').length / 2), words: [] }),
    music: async (request) => (asked.music.push(request), sound(request.seconds)),
  }
}

function sound(seconds: number): { artifact: string; mime: string; bytes: number; seconds: number } {
  return { artifact: 'a'.repeat(64), mime: 'audio/wav', bytes: 1, seconds }
}

/** Calls a function as the engine does: with defaulted params, and with no field that the node does not read. */
export async function call<T>(implementation: Implementation, fn: Fn, input: Record<string, unknown>, ctx: BaseContext): Promise<T> {
  return await implementation.functions[fn]?.(handed(implementation, fn, input), ctx) as T
}

/** The input as the engine hands it: with defaulted params, and with no field that the function does not read. */
export function handed({ node }: Implementation, fn: Fn, input: Record<string, unknown>): Record<string, unknown> {
  const reads = node.reads[fn] ?? {}
  const full: Record<string, unknown> = { ...input, params: node.params.parse(input.params ?? {}) }
  return Object.fromEntries(Object.entries(reads).map(([name, fields]) => [name, picked(full[name], fields)]))
}

function picked(value: unknown, fields: Fields): unknown {
  if (Array.isArray(value)) return value.map((entry) => picked(entry, fields))
  if (fields === '*' || value === undefined || value === null) return value
  return Object.fromEntries(fields.map((field) => [field, (value as Record<string, unknown>)[field]]))
}
