import { z } from 'zod'
import type { CallIo, Progress } from '../../../engine/service.ts'
import type { VideoRequest } from '../../capabilities.ts'
import type { Footage } from '../../values/media.ts'
import { fetchGuarded } from '../kit/guard.ts'
import { askJson, unreadable, type Door } from '../kit/http.ts'
import { jobState } from '../kit/job-state.ts'
import { keepFootage } from '../kit/keep.ts'
import type { ModelInfo } from '../kit/model.ts'
import { priceOf } from '../kit/price.ts'
import { describeService } from '../kit/setup.ts'
import type { ServicesOf } from '../provider.ts'
import { failedJob } from './classify.ts'

/** A job as both dialects tell it, once taken apart. */
export interface Job { id: string; status: string; reason: string; url: string | undefined; usd: number | undefined }

/** What differs between Kling's two APIs: where a job is created and asked for, and how it is told. */
export interface Dialect {
  create(model: ModelInfo, request: VideoRequest, more: { image: string; token: string }): { path: string; json: unknown }
  created: z.ZodType<string>
  query(by: { id: string } | { token: string }): string
  jobs: z.ZodType<Job[]>
}

const MOST_BYTES = 512 * 1024 * 1024
const POLL_MS = 5000

/**
 * Clips from a first frame. The token of the call goes along as the job's external id, so that a job whose answer was
 * lost is found again instead of being made and paid for twice.
 */
export function createKlingVideo(model: ModelInfo, door: Door, { dialect, trusted }: { dialect: Dialect; trusted: ReadonlySet<string> | undefined }): ServicesOf['video'] {
  const find = async (by: { id: string } | { token: string }, signal: AbortSignal): Promise<Job | undefined> => {
    const { json } = await askJson(door, { path: dialect.query(by), kind: 'read', signal })
    const jobs = dialect.jobs.safeParse(json)
    if (!jobs.success) throw unreadable(door, { kind: 'read' }, 'something that is no job', json)
    return jobs.data[0]
  }
  const price = (request?: VideoRequest) => priceOf(model, { seconds: request?.seconds ?? 5, resolution: model.defaults.resolution ?? '720p', sound: model.defaults.sound ?? false })
  return {
    ...describeService(model),
    price,
    async start(request, { signal, token, artifacts }) {
      const image = Buffer.from(await artifacts.read(request.image.artifact)).toString('base64')
      const { path, json } = dialect.create(model, request, { image, token })
      const answer = await askJson(door, { path, kind: 'create', json, signal })
      const id = dialect.created.safeParse(answer.json)
      if (!id.success) throw unreadable(door, { kind: 'create' }, 'no id of a job', answer.json)
      return { remoteId: id.data }
    },
    async check(remoteId, request, io) {
      const job = await find({ id: remoteId }, io.signal)
      if (!job) throw failedJob(door.title, `there is no job ${remoteId} any more.`)
      return progressOf(job, request, { io, usd: price(request).max })
    },
    async lookup(token, { signal }) {
      const job = await find({ token }, signal)
      return job && { remoteId: job.id }
    },
  }

  async function progressOf(job: Job, request: VideoRequest, { io, usd }: { io: CallIo; usd: number | undefined }): Promise<Progress<Footage>> {
    const state = jobState(job.status)
    if (state === 'running') return { state, after: POLL_MS }
    if (state !== 'done') throw failedJob(door.title, job.reason)
    const paid = job.usd ?? usd
    if (job.url === undefined) throw failedJob(door.title, 'the finished job names no file.')
    const { bytes } = await fetchGuarded(job.url, { ...(trusted ? { trusted } : {}), mostBytes: MOST_BYTES, timeoutMs: door.timeoutMs, signal: io.signal })
    return { state, reply: { value: await keepFootage(bytes, io.artifacts, { title: door.title, seconds: request.seconds, ...(paid === undefined ? {} : { usd: paid }) }), usd: paid } }
  }
}
