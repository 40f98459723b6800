import { z } from 'zod'
import { ReelError } from '../../../engine/model/errors.ts'
import type { CallIo } from '../../../engine/service.ts'
import type { Picture } from '../../values/media.ts'
import { dataUrlOf } from '../kit/data-url.ts'
import { askJson, unreadable, type Door } from '../kit/http.ts'
import type { Job, JobApi } from '../kit/job.ts'
import { jobState } from '../kit/job-state.ts'

const Created = z.object({ data: z.object({ taskId: z.string() }) })
const Record_ = z.object({ data: z.looseObject({
  taskId: z.string(), state: z.string(), resultJson: z.string().nullish(), failCode: z.string().nullish(), failMsg: z.string().nullish(), creditsConsumed: z.number().nullish(),
}).nullable() })
const Results = z.looseObject({ resultUrls: z.array(z.string()).min(1) })
const Uploaded = z.object({ data: z.looseObject({ downloadUrl: z.string().optional(), fileUrl: z.string().optional() }) })
const CREDIT_USD = 0.005

/** KIE.ai's API of jobs for one model: `inputOf` makes what is particular to it. Pictures are uploaded first and live three days. */
export function kieJobs<Request>(doors: { api: Door; files: Door }, name: string, inputOf: (request: Request, urls: string[]) => unknown, picturesOf: (request: Request) => readonly Picture[]): JobApi<Request, string[]> {
  return {
    prepare: (request, io) => Promise.all(picturesOf(request).map((picture) => upload(doors.files, picture, io))),
    create: (request, { prepared }) => ({ path: '/api/v1/jobs/createTask', json: { model: name, input: inputOf(request, prepared) } }),
    idIn: (answer) => Created.safeParse(answer).data?.data.taskId,
    look: async (id, { signal }) => {
      const { json } = await askJson(doors.api, { path: `/api/v1/jobs/recordInfo?taskId=${encodeURIComponent(id)}`, kind: 'read', signal })
      const told = Record_.safeParse(json)
      if (!told.success) throw unreadable(doors.api, { kind: 'read' }, 'something that is no job', json)
      return told.data.data ? toJob(told.data.data) : undefined
    },
  }
}

function toJob({ taskId, state, resultJson, failMsg, creditsConsumed }: NonNullable<z.infer<typeof Record_>['data']>): Job {
  return {
    id: taskId, state: jobState(state), reason: failMsg ?? '', file: firstUrl(resultJson),
    usd: creditsConsumed === null || creditsConsumed === undefined ? undefined : creditsConsumed * CREDIT_USD,
  }
}

/** Results come as JSON inside a string. */
function firstUrl(resultJson: string | null | undefined): string | undefined {
  if (!resultJson) return undefined
  try {
    return Results.safeParse(JSON.parse(resultJson)).data?.resultUrls[0]
  } catch {
    return undefined
  }
}

async function upload(door: Door, picture: Picture, { artifacts, signal }: CallIo): Promise<string> {
  const { artifact, mime } = picture
  const base64Data = await dataUrlOf(picture, artifacts)
  const { json } = await askJson(door, { path: '/api/file-base64-upload', kind: 'read', json: { base64Data, uploadPath: 'reelgraph', fileName: `${artifact.slice(0, 24)}.${mime.split('/')[1] ?? 'png'}` }, signal })
  const { downloadUrl, fileUrl } = Uploaded.safeParse(json).data?.data ?? {}
  const url = downloadUrl ?? fileUrl
  if (url === undefined) throw new ReelError('unavailable', `${door.title} took a picture, but names no address for it.`)
  return url
}
