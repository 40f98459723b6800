import type { Call } from '../../engine/calls.ts'
import type { BaseContext, Implementation } from '../../engine/implement.ts'
import { ReelError } from '../../engine/model/errors.ts'
import type { Fn } from '../../engine/model/ids.ts'
import type { RequestPreview, Service } from '../../engine/service.ts'
import { createClients } from './index.ts'

export interface PreviewOf {
  implementation: Implementation
  fn: Fn
  /** What the function reads, as it would be handed. */
  input: Record<string, unknown>
  /** A context without capabilities; its prompt, seed and take are those of the task. */
  ctx: BaseContext
  serviceOf: (capability: string) => Service
}

/** The first request that a task would send, compiled for the model that it would go to. */
export interface TaskPreview {
  capability: string
  model: string
  /** Absent for models that send nothing anywhere. */
  request?: RequestPreview
}

/** Ends the function as soon as what it asks for is known. */
class Shown extends ReelError {
  readonly preview: TaskPreview

  constructor(preview: TaskPreview) {
    super('cancelled', 'Only previewed.')
    this.preview = preview
  }
}

/** What a task would send first, found by running its function up to there. Nothing is sent or charged; undefined for a task that asks nobody. */
export async function previewTask({ implementation: { node, functions }, fn, input, ctx, serviceOf }: PreviewOf): Promise<TaskPreview | undefined> {
  const call: Call = async (capability, request, options) => {
    const { model, preview } = serviceOf(capability)
    const io = { seed: options?.seed ?? ctx.seed, signal: ctx.signal, artifacts: ctx.artifacts, token: '(the token of this call)' }
    throw new Shown({ capability, model, ...(preview ? { request: await preview(request, io) } : {}) })
  }
  const clients = createClients(call, ctx, (capability) => serviceOf(capability).facts)
  const own = Object.fromEntries((node.needs[fn] ?? []).map((capability) => [capability, clients[capability]]))
  try {
    await functions[fn]?.(input, { ...ctx, ...own })
    return undefined
  } catch (error) {
    if (error instanceof Shown) return error.preview
    throw error
  }
}
