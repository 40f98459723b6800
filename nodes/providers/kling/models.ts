import { defineModels, type ModelInfo, type PriceLine } from '../kit/model.ts'

const MATRIX = { source: 'Kling price list as read by several resellers', asOf: '2026-08' }
const second = (usd: number, resolution: string, sound: boolean): PriceLine => ({ unit: 'second', usd, when: { resolution, sound }, ...MATRIX })
const LENGTHS = Array.from({ length: 13 }, (_, at) => at + 3)
const base = {
  capability: 'video' as const, limits: { concurrency: 3 }, promptChars: 2500, negative: 'in-text' as const, references: 1, aspectRatios: ['16:9', '9:16', '1:1'],
  resolutions: ['720p', '1080p', '4k'], durations: LENGTHS, frames: { first: true, last: true }, sound: true, defaults: { resolution: '720p', sound: false },
}

/** Kling's models. `kling/…` speak the current API; `kling/legacy/…` the one with the model's name in the body. */
export const KLING_MODELS: ModelInfo[] = defineModels([
  {
    ...base, id: 'kling/kling-3.0', name: 'kling-3.0', title: 'Kling 3.0', multiShot: { shots: 6, seconds: 15, promptChars: 512 },
    prices: [second(0.084, '720p', false), second(0.126, '720p', true), second(0.112, '1080p', false), second(0.168, '1080p', true), second(0.42, '4k', false), second(0.42, '4k', true)],
  },
  {
    ...base, id: 'kling/kling-3.0-turbo', name: 'kling-3.0-turbo', title: 'Kling 3.0 Turbo', resolutions: ['720p', '1080p'], frames: { first: true, last: false },
    prices: [second(0.112, '720p', false), second(0.112, '720p', true), second(0.14, '1080p', false), second(0.14, '1080p', true)],
  },
  {
    ...base, id: 'kling/legacy/kling-v3', name: 'kling-v3', title: 'Kling v3 (earlier API)', negative: 'field', resolutions: ['720p', '1080p'],
    prices: [second(0.084, '720p', false), second(0.126, '720p', true), second(0.112, '1080p', false), second(0.168, '1080p', true)],
  },
  {
    ...base, id: 'kling/legacy/kling-v2-6', name: 'kling-v2-6', title: 'Kling v2.6 (earlier API)', negative: 'field', resolutions: ['720p', '1080p'], durations: [5, 10],
    prices: [second(0.042, '720p', false), second(0.07, '1080p', false)],
  },
  { ...base, id: 'kling/legacy/kling-v2-1', name: 'kling-v2-1', title: 'Kling v2.1', durations: [5, 10], retiresOn: '2026-09-15', replacedBy: 'kling/kling-3.0', prices: [] },
])
