import { ERROR_CODES, ReelError, type ErrorCode } from '../../../engine/model/errors.ts'
import type { CallIo, Price, Progress, Service } from '../../../engine/service.ts'
import { fetchGuarded } from './guard.ts'
import { askJson, unreadable, type Ask, type Door } from './http.ts'
import { MODERATED, type JobState } from './job-state.ts'

/** A remote job as its provider tells it, once taken apart. */
export interface Job {
  id: string
  state: JobState
  /** Why it failed, in the provider's words. */
  reason?: string
  /** The class of a failure, where the provider has a code for it. */
  code?: ErrorCode
  /** Address of what it made. */
  file?: string | undefined
  /** What it cost, where the provider tells. */
  usd?: number | undefined
}

/** A provider's API of jobs: how one is created, found and told. Everything around that is the same for all. */
export interface JobApi<Request, Prepared = undefined> {
  /** What has to be at the provider before, such as an uploaded picture; costs nothing and may be repeated. */
  prepare?(request: Request, io: CallIo): Promise<Prepared>
  create(request: Request, more: { prepared: Prepared; token: string }): Pick<Ask, 'path' | 'json' | 'headers'>
  /** The id in the answer to a create; undefined when there is none. */
  idIn(answer: unknown): string | undefined
  look(remoteId: string, io: CallIo): Promise<Job | undefined>
  /** The job of a call, by the token that went along with its create; undefined when there is surely none. */
  find?(token: string, io: CallIo): Promise<Job | undefined>
  /** Headers for fetching files, where the provider asks for them. */
  fileHeaders?(): Record<string, string>
}

export interface JobService<Request, Value> {
  door: Door
  described: Pick<Service, 'model' | 'revision' | 'limits' | 'paid' | 'tariff' | 'facts' | 'retirement'>
  price: (request?: Request) => Price
  keep: (bytes: Uint8Array, request: Request, more: { io: CallIo; usd: number | undefined }) => Promise<Value>
  trusted: ReadonlySet<string> | undefined
  pollMs?: number
}

const MOST_BYTES = 512 * 1024 * 1024

/** A service over an API of jobs: submits, looks until the job is over, fetches the file at once and looks into it. */
export function createJobService<Request, Value, Prepared = undefined>({ door, described, price, keep, trusted, pollMs = 5000 }: JobService<Request, Value>, api: JobApi<Request, Prepared>): Service<Request, Value> {
  const { find } = api
  return {
    ...described,
    price,
    async start(request, io) {
      const prepared = (await api.prepare?.(request, io)) as Prepared
      const { json } = await askJson(door, { ...api.create(request, { prepared, token: io.token }), kind: 'create', signal: io.signal })
      const remoteId = api.idIn(json)
      if (remoteId === undefined) throw unreadable(door, { kind: 'create' }, 'no id of a job', json)
      return { remoteId }
    },
    async check(remoteId, request, io): Promise<Progress<Value>> {
      const job = await api.look(remoteId, io)
      if (!job) throw new ReelError('rejected', `${door.title}: there is no job ${remoteId} any more.`)
      if (job.state === 'running') return { state: 'running', after: pollMs }
      if (job.state !== 'done') throw failedJob(door.title, job)
      const usd = job.usd ?? price(request).max
      if (job.file === undefined) throw new ReelError('invalid-output', `${door.title} finished the job, but names no file.`, { usd })
      const { bytes } = await (door.fetch.files ?? fetchGuarded)(job.file, { ...(trusted ? { trusted } : {}), mostBytes: MOST_BYTES, timeoutMs: door.timeoutMs, signal: io.signal, ...(api.fileHeaders ? { headers: api.fileHeaders() } : {}) }).catch((error: unknown) => { throw charged(error, usd) })
      return { state: 'done', reply: { value: await keep(bytes, request, { io, usd }), usd } }
    },
    ...(find ? { lookup: async (token: string, io: CallIo) => {
      const job = await find.call(api, token, io)
      return job && { remoteId: job.id }
    } } : {}),
  }
}

/** A file that is not to be had was paid for all the same; what may be there in a moment is fetched then. */
function charged(error: unknown, usd: number | undefined): unknown {
  if (!(error instanceof ReelError) || error.code === 'cancelled' || ERROR_CODES[error.code].retry === 'later') return error
  return new ReelError(error.code, error.message, { hint: error.hint, usd })
}

/** A job that ended badly. Providers do not charge for those; moderation is told from other failures by its words. */
function failedJob(title: string, { code, reason = '', state }: Job): ReelError {
  if (state === 'cancelled') return new ReelError('rejected', `${title}: the job was cancelled there.`)
  return new ReelError(code ?? (MODERATED.test(reason) ? 'refused' : 'rejected'), `${title}: ${reason || 'the job failed without a reason.'}`)
}
