import type { ImageRequest, SpeechReply, SpeechRequest, VideoRequest } from '../../capabilities.ts'
import { createClipService } from '../kit/clip-service.ts'
import type { Door } from '../kit/http.ts'
import { createJobService } from '../kit/job.ts'
import { keepSound } from '../kit/keep.ts'
import type { ModelInfo } from '../kit/model.ts'
import { nearestRatio } from '../kit/picture-size.ts'
import { createPictureService } from '../kit/picture-service.ts'
import { priceOf } from '../kit/price.ts'
import { CALL_TIMEOUT_MS, describeService, probeOf, type CreditIn, readinessOf, servicesOf } from '../kit/setup.ts'
import { speedFor, voiceFor } from '../kit/voices.ts'
import type { ProviderType } from '../provider.ts'
import { classifyKie } from './classify.ts'
import { kieJobs } from './jobs.ts'
import { KIE_MODELS } from './models.ts'

type Doors = { api: Door; files: Door }

const video = (model: ModelInfo, doors: Doors, trusted: ReadonlySet<string> | undefined) => createClipService(model, { door: doors.api, trusted }, kieJobs<VideoRequest>(doors, model.name, (request, urls) => ({
  prompt: request.prompt, image_urls: urls, sound: model.defaults.sound ?? false, duration: String(Math.round(request.seconds)),
  aspect_ratio: nearestRatio(model, request) ?? '16:9', mode: model.defaults.resolution ?? 'std', multi_shots: false, multi_prompt: [],
}), ({ image }) => [image]))

const picture = (model: ModelInfo, doors: Doors, trusted: ReadonlySet<string> | undefined) => createPictureService(model, { door: doors.api, trusted }, kieJobs<ImageRequest>(doors, model.name, (request, urls) => ({
  prompt: request.prompt, image_input: urls, aspect_ratio: nearestRatio(model, request) ?? '16:9', resolution: model.defaults.resolution ?? '1K', output_format: 'png',
}), ({ references }) => references.map(({ picture: one }) => one)))

const speech = (model: ModelInfo, doors: Doors, trusted: ReadonlySet<string> | undefined) => createJobService<SpeechRequest, SpeechReply, string[]>({
  door: doors.api, trusted, described: describeService(model), pollMs: 2000,
  price: (request) => priceOf(model, { characters: request?.text.length ?? 100 }),
  keep: async (bytes, _request, { io, usd }) => ({ audio: await keepSound(bytes, io.artifacts, { title: doors.api.title, usd }), words: [] }),
}, kieJobs<SpeechRequest>(doors, model.name, (request) => {
  const speed = speedFor(request, [0.7, 1.2])
  return { text: request.text, voice: voiceFor(model, request) ?? 'Rachel', timestamps: false, ...(speed === undefined ? {} : { speed }) }
}, () => []))

/** KIE.ai: video, pictures and speech of others' models. */
export const kie: ProviderType = {
  id: 'kie',
  title: 'KIE.ai',
  credentials: {
    key: { title: 'API key', env: ['KIE_API_KEY'], secret: true },
    baseUrl: { title: 'Address', env: ['KIE_BASE_URL'], secret: false },
    filesUrl: { title: 'Address for uploads', env: ['KIE_FILES_URL'], secret: false },
  },
  models: KIE_MODELS,
  uploads: [{ path: /file-base64-upload$/, answer: { data: { downloadUrl: '(address of the uploaded picture)' } } }],
  create: ({ credentials, models, fetch = globalThis.fetch, trusted, timeoutMs = CALL_TIMEOUT_MS }) => {
    const missing = credentials['key'] ? undefined : 'Add KIE_API_KEY.'
    const api: Door = {
      title: 'KIE.ai', baseUrl: credentials['baseUrl'] ?? 'https://api.kie.ai', fetch, classify: classifyKie, paid: true, timeoutMs, missing,
      headers: () => ({ authorization: `Bearer ${credentials['key'] ?? ''}`, 'user-agent': 'reelgraph' }),
    }
    const doors = { api, files: { ...api, baseUrl: credentials['filesUrl'] ?? 'https://kieai.redpandaai.co' } }
    return {
      id: 'kie', title: 'KIE.ai',
      models: {
        video: servicesOf(models, 'video', (model) => video(model, doors, trusted)),
        image: servicesOf(models, 'image', (model) => picture(model, doors, trusted)),
        speech: servicesOf(models, 'speech', (model) => speech(model, doors, trusted)),
      },
      readiness: readinessOf(api), probe: probeOf(api, '/api/v1/chat/credit', {}, creditIn),
    }
  },
}

/** KIE's credits, at half a cent each. */
const creditIn: CreditIn = (answer) => {
  const left = (answer as { data?: unknown } | null)?.data
  return typeof left === 'number' ? `${left} credits are left, about $${(left * 0.005).toFixed(2)}.` : undefined
}
