import { z } from 'zod'
import type { Dialect, Job } from './video.ts'

/** Dollars for one of Kling's units outside China, where `billing` tells units instead of money. */
const UNIT_USD = 0.14

const Task = z.looseObject({
  id: z.string(), status: z.string(), message: z.string().nullish(),
  outputs: z.array(z.looseObject({ type: z.string().nullish(), url: z.string().nullish() })).nullish(),
  billing: z.array(z.looseObject({ charge_type: z.string().nullish(), amount: z.coerce.number(), currency: z.string().nullish() })).nullish(),
})

/** The current API: the model in the path, whole seconds, everything else in `settings` and `options`. */
export const current: Dialect = {
  create: (model, request, { image, token }) => ({
    path: `/image-to-video/${model.name}`,
    json: {
      contents: [{ type: 'prompt', text: request.prompt }, { type: 'first_frame', url: image }],
      // Without this the model cuts the clip into shots of its own.
      settings: { multi_shot: false, audio: model.defaults.sound ? 'native' : 'off', resolution: model.defaults.resolution ?? '720p', duration: Math.round(request.seconds) },
      options: { external_task_id: token, watermark_info: { enabled: false } },
    },
  }),
  created: z.object({ data: z.object({ id: z.string() }) }).transform(({ data }) => data.id),
  query: (by) => ('id' in by ? `/tasks?task_ids=${encodeURIComponent(by.id)}` : `/tasks?external_task_ids=${encodeURIComponent(by.token)}`),
  jobs: z.object({ data: z.array(Task) }).transform(({ data }) => data.map(({ id, status, message, outputs, billing }): Job => ({
    id, status, reason: message ?? '', url: outputs?.find(({ type }) => type === 'video')?.url ?? undefined,
    usd: billing?.length ? billing.reduce((sum, { charge_type: kind, amount, currency }) => sum + (kind === 'cash' && currency === 'USD' ? amount : amount * UNIT_USD), 0) : undefined,
  }))),
}

const Old = z.looseObject({
  task_id: z.string(), task_status: z.string(), task_status_msg: z.string().nullish(), final_unit_deduction: z.coerce.number().nullish(),
  task_result: z.looseObject({ videos: z.array(z.looseObject({ url: z.string() })).nullish() }).nullish(),
})

/** The earlier API: the model in the body, seconds as text, the state spelled `succeed`. One job or a list comes back. */
export const legacy: Dialect = {
  create: (model, request, { image, token }) => ({
    path: '/v1/videos/image2video',
    json: {
      model_name: model.name, image, prompt: request.prompt, negative_prompt: 'lettering, captions, logos, watermarks, frames',
      duration: String(Math.round(request.seconds)), mode: model.defaults.resolution === '1080p' ? 'pro' : 'std',
      ...(model.sound ? { sound: model.defaults.sound ? 'on' : 'off' } : {}), external_task_id: token,
    },
  }),
  created: z.object({ data: z.object({ task_id: z.string() }) }).transform(({ data }) => data.task_id),
  query: (by) => ('id' in by ? `/v1/videos/image2video/${encodeURIComponent(by.id)}` : `/v1/videos/image2video?external_task_id=${encodeURIComponent(by.token)}`),
  jobs: z.object({ data: z.union([z.array(Old), Old.transform((one) => [one]), z.null().transform(() => [])]) }).transform(({ data }) => data.map((one): Job => ({
    id: one.task_id, status: one.task_status, reason: one.task_status_msg ?? '', url: one.task_result?.videos?.[0]?.url,
    usd: one.final_unit_deduction === null || one.final_unit_deduction === undefined ? undefined : one.final_unit_deduction * UNIT_USD,
  }))),
}
