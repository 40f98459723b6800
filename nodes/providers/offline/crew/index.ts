import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import PQueue from 'p-queue'
import { ReelError } from '../../../../engine/model/errors.ts'
import type { JobKind, RequestOf, ResultOf } from './jobs.ts'
import type { Order, Report } from './protocol.ts'

/** Threads that draw and film, one a core: the process that serves people stays free. */
export const CREW_SIZE = Math.max(1, Math.min(8, availableParallelism()))

/** How long a thread without work is kept, in milliseconds: it holds fonts and pictures in memory. */
const KEPT_IDLE = 30_000

interface Member { work(kind: JobKind, request: unknown, signal: AbortSignal): Promise<unknown>; isFit(): boolean; dismiss(): void }

const queue = new PQueue({ concurrency: CREW_SIZE })
const idle: { member: Member; leaves: NodeJS.Timeout }[] = []

/** Has a job done on the next free thread. Rejects with the `ReelError` of the job; an abort rejects with `cancelled`. */
export async function perform<K extends JobKind>(kind: K, request: RequestOf<K>, signal: AbortSignal): Promise<ResultOf<K>> {
  const result = await queue.add(async () => {
    if (signal.aborted) throw cancelled()
    const member = call()
    try {
      return await member.work(kind, request, signal)
    } finally {
      release(member)
    }
  })
  return result as ResultOf<K>
}

function call(): Member {
  const free = idle.pop()
  if (!free) return enlist()
  clearTimeout(free.leaves)
  return free.member
}

function release(member: Member): void {
  if (!member.isFit()) return
  const leaves = setTimeout(() => {
    idle.splice(idle.findIndex((one) => one.member === member), 1)
    member.dismiss()
  }, KEPT_IDLE)
  leaves.unref()
  idle.push({ member, leaves })
}

function enlist(): Member {
  const worker = start()
  // Only work keeps the process alive, not a thread that waits for it.
  worker.unref()
  let fit = true
  worker.on('error', () => { fit = false })
  worker.on('exit', () => { fit = false })
  return {
    isFit: () => fit,
    dismiss: () => void worker.terminate(),
    work: (kind, request, signal) => new Promise((resolve, reject) => {
      const say = (order: Order) => worker.postMessage(order)
      const stop = () => say({ type: 'stop' })
      const settle = (end: () => void) => {
        signal.removeEventListener('abort', stop)
        worker.off('message', hear).off('error', fail).off('exit', leave)
        worker.unref()
        end()
      }
      const hear = (report: Report) => settle(() => report.type === 'done' ? resolve(report.result) : reject(signal.aborted ? cancelled() : toError(report)))
      const fail = (error: Error) => settle(() => reject(new ReelError('internal', `Could not ${kind}: ${error.message}`, { cause: error })))
      const leave = () => settle(() => reject(new ReelError('internal', `Could not ${kind}: the thread stopped.`)))
      worker.on('message', hear).on('error', fail).on('exit', leave)
      worker.ref()
      signal.addEventListener('abort', stop)
      say({ type: 'work', kind, request })
    }),
  }
}

/** A build has a file for the thread (`server/setup/targets.mjs`); sources are read through a loader. */
function start(): Worker {
  const here = import.meta.url
  // What this process was started with, such as --eval, is not the thread's business.
  return new Worker(new URL(here.endsWith('.ts') ? './from-sources.mjs' : './crew.js', here), { execArgv: [] })
}

function cancelled(): ReelError {
  return new ReelError('cancelled', 'Cancelled.')
}

function toError({ failure: { code, message, ...more } }: Extract<Report, { type: 'failed' }>): ReelError {
  return new ReelError(code, message, more)
}
