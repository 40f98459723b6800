import { z } from 'zod'
import type { VideoRequest } from '../../capabilities.ts'
import { dataUrlOf } from '../kit/data-url.ts'
import { askJson, unreadable, type Door } from '../kit/http.ts'
import type { Job, JobApi } from '../kit/job.ts'
import { jobState } from '../kit/job-state.ts'
import type { ModelInfo } from '../kit/model.ts'
import { codeOfJob } from './classify.ts'

/** Camera orders in Hailuo's brackets; the prompt says them in words as well. */
const BRACKETS: Partial<Record<VideoRequest['movement'], string>> = {
  static: '[Static shot]', 'pan-left': '[Pan left]', 'pan-right': '[Pan right]', 'tilt-up': '[Tilt up]', 'tilt-down': '[Tilt down]', 'push-in': '[Push in]', 'pull-out': '[Pull out]',
  'track-left': '[Truck left]', 'track-right': '[Truck right]', 'crane-up': '[Pedestal up]', 'crane-down': '[Pedestal down]', handheld: '[Shake]',
}

const Created = z.looseObject({ task_id: z.string().min(1) })
const Told = z.looseObject({ task_id: z.string(), status: z.string(), file_id: z.coerce.string().nullish() })
const File_ = z.looseObject({ file: z.looseObject({ download_url: z.string() }) })

/** Version 1: three calls, the last for the address of the file. */
export const version1 = (model: ModelInfo, door: Door): JobApi<VideoRequest, string> => ({
  prepare: ({ image }, { artifacts }) => dataUrlOf(image, artifacts),
  create: (request, { prepared }) => ({
    path: '/v1/video_generation',
    json: { model: model.name, prompt: [BRACKETS[request.movement], request.prompt].filter(Boolean).join(' '), prompt_optimizer: false, first_frame_image: prepared, duration: Math.round(request.seconds), resolution: model.defaults.resolution ?? '768P' },
  }),
  idIn: (answer) => Created.safeParse(answer).data?.task_id,
  look: async (id, { signal }) => {
    const told = Told.safeParse(await read(door, `/v1/query/video_generation?task_id=${encodeURIComponent(id)}`, signal))
    if (!told.success) throw unreadable(door, { kind: 'read' }, 'something that is no job')
    const { task_id: own, status, file_id: fileId, ...rest } = told.data
    const state = jobState(status)
    if (state !== 'done') return { id: own, state, reason: String(rest['status_msg'] ?? '') }
    const found = File_.safeParse(await read(door, `/v1/files/retrieve?file_id=${encodeURIComponent(fileId ?? '')}`, signal))
    return { id: own, state, file: found.data?.file.download_url }
  },
})

const Task = z.looseObject({ task: z.looseObject({
  id: z.string(), status: z.string(), content: z.looseObject({ url: z.string().nullish() }).nullish(), error: z.looseObject({ code: z.unknown().optional(), message: z.string().nullish() }).nullish(),
}) })

/** Version 2: pictures by role, the address of the file in the job. */
export const version2 = (model: ModelInfo, door: Door): JobApi<VideoRequest, string> => ({
  prepare: ({ image }, { artifacts }) => dataUrlOf(image, artifacts),
  create: (request, { prepared }) => ({
    path: '/v2/video_generation',
    json: {
      model: model.name, resolution: model.defaults.resolution ?? '768P', duration: Math.round(request.seconds),
      content: [{ type: 'text', text: request.prompt }, { type: 'image_url', image_url: { url: prepared }, role: 'first_frame' }],
    },
  }),
  idIn: (answer) => Created.safeParse(answer).data?.task_id,
  look: async (id, { signal }) => {
    const told = Task.safeParse(await read(door, `/v2/query/video_generation/${encodeURIComponent(id)}`, signal))
    if (!told.success) throw unreadable(door, { kind: 'read' }, 'something that is no job')
    const { id: own, status, content, error } = told.data.task
    const code = codeOfJob(error?.code)
    return { id: own, state: jobState(status), file: content?.url ?? undefined, reason: error?.message ?? '', ...(code ? { code } : {}) } satisfies Job
  },
})

async function read(door: Door, path: string, signal: AbortSignal): Promise<unknown> {
  return (await askJson(door, { path, kind: 'read', signal })).json
}
