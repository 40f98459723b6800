import { z } from 'zod'
import type { CallIo } from '../../../engine/service.ts'
import type { VideoRequest } from '../../capabilities.ts'
import { askJson, unreadable, type Door } from '../kit/http.ts'
import type { Job, JobApi } from '../kit/job.ts'
import { jobState } from '../kit/job-state.ts'
import type { ModelInfo } from '../kit/model.ts'

/** Dollars for one of Kling's units outside China, where `billing` tells units instead of money. */
const UNIT_USD = 0.14

type Dialect = (model: ModelInfo, door: Door) => JobApi<VideoRequest, string>

const Task = z.looseObject({
  id: z.string(), status: z.string(), message: z.string().nullish(),
  outputs: z.array(z.looseObject({ type: z.string().nullish(), url: z.string().nullish() })).nullish(),
  billing: z.array(z.looseObject({ charge_type: z.string().nullish(), amount: z.coerce.number(), currency: z.string().nullish() })).nullish(),
})
const Tasks = z.object({ data: z.array(Task) }).transform(({ data }) => data.map(({ id, status, message, outputs, billing }): Job => ({
  id, state: jobState(status), reason: message ?? '', file: outputs?.find(({ type }) => type === 'video')?.url ?? undefined,
  usd: billing?.length ? billing.reduce((sum, { charge_type: kind, amount, currency }) => sum + (kind === 'cash' && currency === 'USD' ? amount : amount * UNIT_USD), 0) : undefined,
})))
const Created = z.object({ data: z.object({ id: z.string() }) })

/** The current API: the model in the path, whole seconds, everything else in `settings` and `options`. */
export const current: Dialect = (model, door) => ({
  prepare: bareImage,
  create: (request, { prepared, token }) => ({
    path: `/image-to-video/${model.name}`,
    json: {
      contents: [{ type: 'prompt', text: request.prompt }, { type: 'first_frame', url: prepared }],
      // Without this the model cuts the clip into shots of its own.
      settings: { multi_shot: false, audio: model.defaults.sound ? 'native' : 'off', resolution: model.defaults.resolution ?? '720p', duration: Math.round(request.seconds) },
      options: { external_task_id: token, watermark_info: { enabled: false } },
    },
  }),
  idIn: (answer) => Created.safeParse(answer).data?.data.id,
  look: (id, io) => firstOf(Tasks, door, { path: `/tasks?task_ids=${encodeURIComponent(id)}`, io }),
  find: (token, io) => firstOf(Tasks, door, { path: `/tasks?external_task_ids=${encodeURIComponent(token)}`, io }),
})

const Old = z.looseObject({
  task_id: z.string(), task_status: z.string(), task_status_msg: z.string().nullish(), final_unit_deduction: z.coerce.number().nullish(),
  task_result: z.looseObject({ videos: z.array(z.looseObject({ url: z.string() })).nullish() }).nullish(),
})
const OldTasks = z.object({ data: z.union([z.array(Old), Old.transform((one) => [one]), z.null().transform(() => [])]) }).transform(({ data }) => data.map((one): Job => ({
  id: one.task_id, state: jobState(one.task_status), reason: one.task_status_msg ?? '', file: one.task_result?.videos?.[0]?.url,
  usd: one.final_unit_deduction === null || one.final_unit_deduction === undefined ? undefined : one.final_unit_deduction * UNIT_USD,
})))
const OldCreated = z.object({ data: z.object({ task_id: z.string() }) })
const OLD_PATH = '/v1/videos/image2video'

/** The earlier API: the model in the body, seconds as text, the state spelled `succeed`. One job or a list comes back. */
export const legacy: Dialect = (model, door) => ({
  prepare: bareImage,
  create: (request, { prepared, token }) => ({
    path: OLD_PATH,
    json: {
      model_name: model.name, image: prepared, prompt: request.prompt, negative_prompt: 'lettering, captions, logos, watermarks, frames',
      duration: String(Math.round(request.seconds)), mode: model.defaults.resolution === '1080p' ? 'pro' : 'std',
      ...(model.sound ? { sound: model.defaults.sound ? 'on' : 'off' } : {}), external_task_id: token,
    },
  }),
  idIn: (answer) => OldCreated.safeParse(answer).data?.data.task_id,
  look: (id, io) => firstOf(OldTasks, door, { path: `${OLD_PATH}/${encodeURIComponent(id)}`, io }),
  find: (token, io) => firstOf(OldTasks, door, { path: `${OLD_PATH}?external_task_id=${encodeURIComponent(token)}`, io }),
})

/** The first frame as Kling takes it: base64 without a `data:` in front. */
async function bareImage({ image }: VideoRequest, { artifacts }: CallIo): Promise<string> {
  return Buffer.from(await artifacts.read(image.artifact)).toString('base64')
}

async function firstOf(schema: z.ZodType<Job[]>, door: Door, { path, io }: { path: string; io: CallIo }): Promise<Job | undefined> {
  const { json } = await askJson(door, { path, kind: 'read', signal: io.signal })
  const jobs = schema.safeParse(json)
  if (!jobs.success) throw unreadable(door, { kind: 'read' }, 'something that is no job', json)
  return jobs.data[0]
}
