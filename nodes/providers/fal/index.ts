import type { ImageRequest, VideoRequest } from '../../capabilities.ts'
import { createClipService } from '../kit/clip-service.ts'
import { dataUrlOf } from '../kit/data-url.ts'
import type { Door } from '../kit/http.ts'
import { createPictureService } from '../kit/picture-service.ts'
import { steppedSize } from '../kit/picture-size.ts'
import { CALL_TIMEOUT_MS, readinessOf, servicesOf } from '../kit/setup.ts'
import type { ProviderType } from '../provider.ts'
import { FAL_MODELS } from './models.ts'
import { classifyFal, falQueue } from './queue.ts'

/** fal: any of its models by path, over its queue. */
export const fal: ProviderType = {
  id: 'fal',
  title: 'fal',
  credentials: {
    key: { title: 'API key', env: ['FAL_KEY'], secret: true },
    baseUrl: { title: 'Address of the queue', env: ['FAL_QUEUE_URL'], secret: false },
  },
  models: FAL_MODELS,
  create: ({ credentials, models, fetch = globalThis.fetch, trusted, timeoutMs = CALL_TIMEOUT_MS }) => {
    const key = credentials['key']
    const door: Door = {
      title: 'fal', baseUrl: credentials['baseUrl'] ?? 'https://queue.fal.run', fetch, classify: classifyFal, paid: true, timeoutMs, missing: key ? undefined : 'Add FAL_KEY.',
      headers: () => ({ authorization: `Key ${key ?? ''}` }),
    }
    return {
      id: 'fal', title: 'fal',
      models: {
        video: servicesOf(models, 'video', (model) => createClipService(model, { door, trusted }, falQueue<VideoRequest>(door, model.name, async (request, { artifacts }) => ({
          prompt: request.prompt, negative_prompt: 'lettering, captions, logos, watermarks, frames', start_image_url: await dataUrlOf(request.image, artifacts), duration: String(Math.round(request.seconds)), generate_audio: model.defaults.sound ?? false,
        })))),
        image: servicesOf(models, 'image', (model) => createPictureService(model, { door, trusted }, falQueue<ImageRequest>(door, model.name, async (request, { artifacts, seed }) => ({
          prompt: request.prompt, image_size: steppedSize(request, 16, 2048), output_format: 'png', ...(model.seed ? { seed } : {}),
          ...(request.references.length > 0 ? { image_urls: await Promise.all(request.references.map(({ picture }) => dataUrlOf(picture, artifacts))) } : {}),
        })))),
      },
      readiness: readinessOf(door),
    }
  },
}
