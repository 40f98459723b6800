import type { ImageRequest, VideoRequest } from '../../capabilities.ts'
import { createClipService } from '../kit/clip-service.ts'
import type { Door } from '../kit/http.ts'
import type { ModelInfo } from '../kit/model.ts'
import { createPictureService } from '../kit/picture-service.ts'
import { steppedSize } from '../kit/picture-size.ts'
import { CALL_TIMEOUT_MS, probeOf, readinessOf, servicesOf } from '../kit/setup.ts'
import type { ProviderType } from '../provider.ts'
import { classifyComfy, comfyJobs } from './jobs.ts'

/** One’s own machine takes no money, whatever a model’s data says. */
const free = (model: ModelInfo): ModelInfo => ({ ...model, prices: [{ unit: 'call', usd: 0, source: 'one’s own machine', asOf: '2026-11' }] })

/** ComfyUI on one’s own machine: each model is a workflow in API format with placeholders, added by the user. It costs nothing. */
export const comfyui: ProviderType = {
  id: 'comfyui',
  title: 'ComfyUI',
  credentials: { baseUrl: { title: 'Address', env: ['COMFYUI_URL'], secret: false } },
  models: [],
  uploads: [{ path: /upload\/image$/, answer: { name: '(name of the uploaded picture)' } }],
  create: ({ credentials, models, fetch = globalThis.fetch, trusted, timeoutMs = CALL_TIMEOUT_MS }) => {
    const { baseUrl } = credentials
    const door: Door = { title: 'ComfyUI', baseUrl: baseUrl ?? '', fetch, classify: classifyComfy, paid: false, timeoutMs, headers: () => ({}), missing: baseUrl ? undefined : 'Add COMFYUI_URL, such as http://127.0.0.1:8188.' }
    const from = { door, trusted, pollMs: 2000 }
    return {
      id: 'comfyui', title: 'ComfyUI',
      models: {
        image: servicesOf(models, 'image', (model) => createPictureService(free(model), from, comfyJobs<ImageRequest>(door, model.workflow ?? {}, {
          valuesOf: (request, seed) => ({ prompt: request.prompt, negative: request.negative ?? '', seed, ...steppedSize(request, 8, 4096) }),
          picturesOf: ({ references }) => references.map(({ picture }) => picture), wanted: /\.(?:png|jpe?g|webp)$/i,
        }))),
        video: servicesOf(models, 'video', (model) => createClipService(free(model), from, comfyJobs<VideoRequest>(door, model.workflow ?? {}, {
          valuesOf: (request, seed) => ({ prompt: request.prompt, negative: '', seed, fps: request.fps, frames: Math.round(request.seconds * request.fps), seconds: request.seconds, ...steppedSize(request, 16, 4096) }),
          picturesOf: ({ image }) => [image], wanted: /\.(?:mp4|webm|mov)$/i,
        }))),
      },
      readiness: readinessOf(door), probe: probeOf(door, '/system_stats'),
    }
  },
}
