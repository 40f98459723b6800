import { ReelError } from '../model/errors.ts'
import type { CallIo, Progress, Service } from '../service.ts'

interface Remote {
  jobs: Map<string, { token: string; value: string; polls: number }>
  starts: number
  checks: number
  /** Thrown by the next checks, one each. */
  faults: ReelError[]
  /** How a job ended that went wrong, by its id. */
  failed: Map<string, ReelError>
  service: Service
}

/** A provider of remote jobs that outlives every run: it counts what was started, and is asked by job id or by token. */
export function createRemote(more: { lookup?: boolean; paid?: boolean; usd?: number; polls?: number } = {}): Remote {
  const jobs: Remote['jobs'] = new Map()
  const remote: Remote = {
    jobs,
    starts: 0,
    checks: 0,
    faults: [],
    failed: new Map(),
    service: {
      model: 'test/remote', revision: '1', paid: more.paid ?? true, limits: { concurrency: 10 },
      price: () => ({ min: more.usd ?? 0.1, max: more.usd ?? 0.1 }),
      start: async (request: unknown, io: CallIo) => {
        const remoteId = `job-${++remote.starts}`
        jobs.set(remoteId, { token: io.token, value: `${remoteId} of ${(request as { prompt: string }).prompt}`, polls: 0 })
        return { remoteId }
      },
      check: async (remoteId: string): Promise<Progress<unknown>> => {
        remote.checks++
        const fault = remote.faults.shift()
        if (fault) throw fault
        const end = remote.failed.get(remoteId)
        if (end) throw end
        const job = jobs.get(remoteId)
        if (!job) throw new ReelError('rejected', `There is no ${remoteId}.`)
        return ++job.polls <= (more.polls ?? 1) ? { state: 'running', after: 1000 } : { state: 'done', reply: { value: job.value, usd: more.usd ?? 0.1 } }
      },
      ...(more.lookup ? { lookup: async (token: string) => {
        const found = [...jobs].find(([, job]) => job.token === token)
        return found && { remoteId: found[0] }
      } } : {}),
    },
  }
  return remote
}
