import { z } from 'zod'
import type { VideoRequest } from '../../capabilities.ts'
import { dataUrlOf } from '../kit/data-url.ts'
import { askJson, unreadable, type Door } from '../kit/http.ts'
import type { JobApi } from '../kit/job.ts'
import { jobState } from '../kit/job-state.ts'
import type { ModelInfo } from '../kit/model.ts'
import { nearestRatio } from '../kit/picture-size.ts'

const Told = z.looseObject({ id: z.string(), status: z.string(), error: z.string().nullish(), usage: z.looseObject({ cost: z.number().nullish() }).nullish() })

/** OpenRouter’s API of clips: one for all makers. The file is fetched from OpenRouter itself, with the key. */
export const openRouterClips = (model: ModelInfo, door: Door): JobApi<VideoRequest, string> => ({
  prepare: ({ image }, { artifacts }) => dataUrlOf(image, artifacts),
  create: (request, { prepared }) => ({
    path: '/videos',
    json: {
      model: model.name, prompt: request.prompt, duration: Math.round(request.seconds), aspect_ratio: nearestRatio(model, request) ?? '16:9',
      ...(model.defaults.resolution === undefined ? {} : { resolution: model.defaults.resolution }), generate_audio: model.defaults.sound ?? false,
      frame_images: [{ type: 'image_url', image_url: { url: prepared }, frame_type: 'first_frame' }],
    },
  }),
  idIn: (answer) => Told.safeParse(answer).data?.id,
  look: async (id, { signal }) => {
    const { json } = await askJson(door, { path: `/videos/${encodeURIComponent(id)}`, kind: 'read', signal })
    const told = Told.safeParse(json)
    if (!told.success) throw unreadable(door, { kind: 'read' }, 'something that is no job', json)
    const { status, error, usage } = told.data
    return { id, state: jobState(status), reason: error ?? '', file: `${door.baseUrl}/videos/${encodeURIComponent(id)}/content`, usd: usage?.cost ?? undefined }
  },
  fileHeaders: door.headers,
})
