import { defineModels, type ModelInfo } from '../kit/model.ts'

const PAGE = { source: 'fal model page', asOf: '2026-11' }
const LENGTHS = Array.from({ length: 13 }, (_, at) => at + 3)
const kling = (tier: 'standard' | 'pro', silent: number, heard: number) => ({
  id: `fal/kling-v3-${tier}`, name: `fal-ai/kling-video/v3/${tier}/image-to-video`, title: `Kling v3 ${tier} by fal`, capability: 'video' as const, limits: { concurrency: 2 }, promptChars: 2500, negative: 'field' as const, references: 1,
  aspectRatios: ['16:9', '9:16', '1:1'], durations: LENGTHS, frames: { first: true, last: true }, sound: true, defaults: { sound: false },
  prices: [{ unit: 'second' as const, usd: silent, when: { sound: false }, ...PAGE }, { unit: 'second' as const, usd: heard, when: { sound: true }, ...PAGE }],
})

/** fal’s models that are used here; others are added by their path. Pictures have no price until one is entered. */
export const FAL_MODELS: ModelInfo[] = defineModels([
  kling('standard', 0.084, 0.126), kling('pro', 0.112, 0.168),
  { id: 'fal/flux-2-pro', name: 'fal-ai/flux-2-pro', title: 'FLUX.2 Pro by fal', capability: 'image', limits: { concurrency: 2 }, promptChars: 4000, seed: true, prices: [] },
])
