import { defineModels, type ModelInfo } from '../kit/model.ts'

const RATIOS = ['1:1', '2:3', '3:2', '3:4', '4:3', '4:5', '5:4', '9:16', '16:9', '21:9']
const image = { capability: 'image' as const, limits: { concurrency: 10, starts: 15, intervalMs: 60_000 }, promptChars: 20_000, negative: 'rewrite' as const, references: 14, aspectRatios: RATIOS, defaults: { resolution: '1K' } }

/** Gemini’s picture models. */
export const GEMINI_MODELS: ModelInfo[] = defineModels([
  { ...image, id: 'gemini/nano-banana-2.1', name: 'gemini-nano-banana-2.1', title: 'Nano Banana 2.1', resolutions: ['1K', '2K', '4K'], prices: [{ unit: 'image', usd: 0.0336, when: { resolution: '1K' }, source: 'capture of Google’s documentation', asOf: '2026-11' }] },
  {
    ...image, id: 'gemini/gemini-3-pro-image', name: 'gemini-3-pro-image', title: 'Gemini 3 Pro Image', resolutions: ['1K', '2K', '4K'], references: 14,
    prices: [{ unit: 'image', usd: 0.134, source: 'registry that cites Google', asOf: '2026-08' }, { unit: 'image', usd: 0.24, when: { resolution: '4K' }, source: 'registry that cites Google', asOf: '2026-08' }],
  },
  { ...image, id: 'gemini/gemini-2.5-flash-image', name: 'gemini-2.5-flash-image', title: 'Gemini 2.5 Flash Image', retiresOn: '2026-10-02', replacedBy: 'gemini/nano-banana-2.1', prices: [] },
])
