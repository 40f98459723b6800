import { availableParallelism } from 'node:os'
import { rm } from 'node:fs/promises'
import PQueue from 'p-queue'
import { createCall } from './calls.ts'
import type { Account, Call, CallHost } from './calls.ts'
import { checkResult } from './check-result.ts'
import type { ExecutionIo, Executor, TaskSpec } from './executor.ts'
import type { BaseContext, Implementation } from './implement.ts'
import type { Artifacts } from './model/artifact.ts'
import { ReelError } from './model/errors.ts'
import { Stopwatch, TASK_MS } from './stopwatch.ts'
import type { StoredResult } from './stores.ts'

/** Makes what a function finds in its context under the name of a capability. */
export type Clients = (call: Call, ctx: BaseContext, factsOf: (capability: string) => unknown) => Record<string, unknown>

export interface InProcessSetup extends Omit<CallHost, 'shared'> {
  implementations: ReadonlyMap<string, Implementation>
  clients: Clients
  /** How long one task may keep calls under way, in milliseconds. */
  taskMs?: number
}

/** Executes tasks in this process. Functions that keep a processor busy take turns, one per core. */
export function createInProcessExecutor(setup: InProcessSetup): Executor {
  const host = { ...setup, shared: new Map() }
  const cores = new PQueue({ concurrency: availableParallelism() })
  return {
    execute(task, io) {
      const implementation = setup.implementations.get(task.type)
      if (!implementation || implementation.node.version !== task.version) return Promise.reject(new ReelError('unsupported', `This process cannot run ${task.type} version ${task.version}.`))
      const isHeavy = implementation.node.heavy?.includes(task.fn) ?? false
      return isHeavy ? cores.add(() => execute(host, implementation, task, io), { signal: io.signal }) : execute(host, implementation, task, io)
    },
  }
}

async function execute(setup: InProcessSetup & CallHost, implementation: Implementation, task: TaskSpec, io: ExecutionIo): Promise<StoredResult> {
  const work = implementation.functions[task.fn]
  if (!work) throw new ReelError('unsupported', `${task.type} has no ${task.fn}.`)
  const start = setup.clock.now()
  const over = new AbortController()
  const underWay = new Set<Promise<unknown>>()
  const account: Account = { scope: task.scope ?? task.key, task: task.address, seed: task.seed, signal: io.signal, budget: io.budget, gate: io.gate, models: task.models, times: { task: new Stopwatch(setup.taskMs ?? TASK_MS, setup.clock.now), run: io.time ?? new Stopwatch(Infinity) }, over: over.signal, usd: 0 }
  const prompts: string[] = []
  const warnings: string[] = []
  const scratch: string[] = []
  const artifacts = noting(setup.artifacts, scratch)
  const ctx: BaseContext = {
    seed: task.seed,
    take: task.take,
    signal: io.signal,
    artifacts,
    prompt: (text) => {
      const sent = task.prompt ?? text
      prompts.push(sent)
      return sent
    },
    sent: (prompt) => {
      prompts.push(prompt)
    },
    warn: (message) => {
      warnings.push(message)
    },
  }
  const needs = implementation.node.needs[task.fn]
  if (needs?.length) {
    const clients = setup.clients(createCall({ ...setup, artifacts }, account, underWay), ctx, (capability) => setup.services.find(capability, account.models[capability]).facts)
    for (const capability of needs) Object.assign(ctx, { [capability]: clients[capability] })
  }
  let outputs: StoredResult['outputs']
  try {
    outputs = checkResult(implementation.node, task.fn, await work(task.input, ctx))
  } finally {
    // What was sent is paid for: it is waited for, so that it is booked in this run and found by the next.
    over.abort()
    await Promise.allSettled(underWay)
    for (const folder of scratch) await rm(folder, { recursive: true, force: true })
  }
  return { outputs, usd: account.usd, ms: setup.clock.now() - start, prompts, warnings, models: task.models, seed: task.seed, at: start }
}

/** The artifacts, with a note of each scratch folder that is handed out: they are gone when the task ends. */
function noting(artifacts: Artifacts, scratch: string[]): Artifacts {
  return {
    put: (bytes, mime) => artifacts.put(bytes, mime),
    adopt: (path, mime) => artifacts.adopt(path, mime),
    read: (digest) => artifacts.read(digest),
    file: (digest) => artifacts.file(digest),
    scratch: async () => {
      const folder = await artifacts.scratch()
      scratch.push(folder)
      return folder
    },
  }
}
