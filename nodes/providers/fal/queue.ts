import { z } from 'zod'
import { ReelError } from '../../../engine/model/errors.ts'
import type { CallIo } from '../../../engine/service.ts'
import { messageIn, type Classify } from '../kit/failures.ts'
import { askJson, unreadable, type Door } from '../kit/http.ts'
import type { Job, JobApi } from '../kit/job.ts'

const Queued = z.looseObject({ request_id: z.string(), status_url: z.string(), response_url: z.string() })
const Status = z.looseObject({ status: z.string(), error: z.unknown().optional(), error_type: z.string().nullish() })
const Output = z.looseObject({
  video: z.looseObject({ url: z.string() }).nullish(),
  images: z.array(z.looseObject({ url: z.string() })).nullish(),
  has_nsfw_concepts: z.array(z.boolean()).nullish(),
})

/** fal’s errors: moderation is a kind of validation error, and an empty balance comes under 403. */
export const classifyFal: Classify = ({ status, body }) => {
  const detail = (body as { detail?: unknown } | null)?.detail
  const words = messageIn(body)
  if (Array.isArray(detail) && detail.some((one) => (one as { type?: unknown }).type === 'content_policy_violation')) return { code: 'refused', message: words }
  if (status === 403 && /balance|locked/i.test(words)) return { code: 'out-of-quota', message: words }
  return undefined
}

/**
 * fal’s queue for one model. A job is known by the two addresses it is given, which are not the path it was posted to. A
 * job that is COMPLETED may have failed: only its answer tells, so that is read before anything is believed.
 */
export function falQueue<Request>(door: Door, path: string, inputOf: (request: Request, io: CallIo) => Promise<Record<string, unknown>>): JobApi<Request, Record<string, unknown>> {
  return {
    prepare: inputOf,
    create: (_request, { prepared }) => ({ path: `/${path}`, json: prepared, headers: { 'x-fal-no-retry': '1' } }),
    idIn: (answer) => {
      const queued = Queued.safeParse(answer).data
      return queued && JSON.stringify([queued.request_id, queued.status_url, queued.response_url])
    },
    look: async (remoteId, { signal }) => {
      const [id = '', statusUrl = '', responseUrl = ''] = JSON.parse(remoteId) as string[]
      const status = Status.safeParse((await askJson(door, { path: within(door, statusUrl), kind: 'read', signal })).json)
      if (!status.success) throw unreadable(door, { kind: 'read' }, 'something that is no state of a job')
      if (status.data.status !== 'COMPLETED') return { id, state: 'running' }
      const output = await answerOf(door, within(door, responseUrl), signal)
      return { id, ...output }
    },
  }
}

async function answerOf(door: Door, path: string, signal: AbortSignal): Promise<Omit<Job, 'id'>> {
  let json: unknown
  try {
    json = (await askJson(door, { path, kind: 'read', signal })).json
  } catch (error) {
    // An answer that says no is the end of the job; one that could not be had is looked at again.
    if (error instanceof ReelError && (error.code === 'refused' || error.code === 'rejected')) return { state: 'failed', code: error.code, reason: error.message.replace(`${door.title}: `, '') }
    throw error
  }
  const output = Output.safeParse(json)
  if (!output.success) throw unreadable(door, { kind: 'read' }, 'something that is no result')
  const { video, images, has_nsfw_concepts: nsfw } = output.data
  if (nsfw?.[0]) return { state: 'failed', code: 'refused', reason: 'the picture was held back as not safe.' }
  return { state: 'done', file: video?.url ?? images?.[0]?.url }
}

/** The path of an address that the queue gave out; one that leads elsewhere is not followed, since the key would go along. */
function within(door: Door, address: string): string {
  const url = URL.parse(address)
  if (!url || url.host !== new URL(door.baseUrl).host) throw new ReelError('invalid-output', `${door.title} names an address of its queue that is not its own.`)
  return `${url.pathname}${url.search}`
}
