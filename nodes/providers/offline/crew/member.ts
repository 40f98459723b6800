import { parentPort } from 'node:worker_threads'
import { toFailure } from '../../../../engine/model/errors.ts'
import { jobs } from './jobs.ts'
import type { Order, Report } from './protocol.ts'

// A thread of its own: started by `crew/index.ts`, does one job at a time and reports each.
let current = new AbortController()

parentPort?.on('message', (order: Order) => {
  if (order.type === 'stop') {
    current.abort()
    return
  }
  current = new AbortController()
  void perform(order, current.signal).then((report) => parentPort?.postMessage(report))
})

async function perform({ kind, request }: Extract<Order, { type: 'work' }>, signal: AbortSignal): Promise<Report> {
  try {
    // The kind chooses both the job and its request.
    const job = jobs[kind] as (request: unknown, signal: AbortSignal) => Promise<unknown>
    return { type: 'done', result: await job(request, signal) }
  } catch (thrown) {
    return { type: 'failed', failure: toFailure(thrown) }
  }
}
