import { defineModels, type ModelInfo } from '../kit/model.ts'

const SEEN = { source: 'registry that cites MiniMax’s price page', asOf: '2026-08' }
const video = { capability: 'video' as const, limits: { concurrency: 5, starts: 5, intervalMs: 60_000 }, negative: 'rewrite' as const, references: 1 }

/** MiniMax’s models. Hailuo speaks version 1 of the video API, H3 version 2. */
export const MINIMAX_MODELS: ModelInfo[] = defineModels([
  {
    ...video, id: 'minimax/hailuo-2.3', name: 'MiniMax-Hailuo-2.3', title: 'Hailuo 2.3', promptChars: 2000, durations: [6, 10], resolutions: ['768P', '1080P'], frames: { first: true, last: false }, defaults: { resolution: '768P' },
    // 0.28 for 6 and 0.56 for 10 seconds: the dearer of the two by the second, so that the estimate holds for both.
    prices: [{ unit: 'second', usd: 0.056, when: { resolution: '768P' }, ...SEEN }, { unit: 'second', usd: 0.0817, when: { resolution: '1080P' }, ...SEEN }],
  },
  {
    ...video, id: 'minimax/h3', name: 'MiniMax-H3', title: 'MiniMax H3', promptChars: 7000, durations: Array.from({ length: 11 }, (_, at) => at + 5), resolutions: ['768P', '2K'], frames: { first: true, last: true }, sound: true,
    defaults: { resolution: '768P' }, prices: [{ unit: 'second', usd: 0.08, when: { resolution: '768P' }, ...SEEN }, { unit: 'second', usd: 0.13, when: { resolution: '2K' }, ...SEEN }],
  },
  {
    id: 'minimax/image-01', name: 'image-01', title: 'MiniMax Image 01', capability: 'image', revision: '2', limits: { concurrency: 5, starts: 10, intervalMs: 60_000 }, promptChars: 1500, negative: 'rewrite', seed: true, references: 1, takes: 'characters',
    aspectRatios: ['1:1', '16:9', '4:3', '3:2', '2:3', '3:4', '9:16', '21:9'], prices: [{ unit: 'image', usd: 0.0035, ...SEEN }],
  },
  {
    id: 'minimax/speech-2.8-hd', name: 'speech-2.8-hd', title: 'MiniMax Speech 2.8 HD', capability: 'speech', revision: '2', limits: { concurrency: 5 }, promptChars: 10_000,
    voices: [
      { id: 'English_Graceful_Lady', words: 'female adult calm narrator' }, { id: 'English_Insightful_Speaker', words: 'male adult narrator warm' }, { id: 'English_radiant_girl', words: 'female child young bright' },
      { id: 'English_Persuasive_Man', words: 'male adult low firm' }, { id: 'English_Wise_Elder', words: 'male old deep wise' }, { id: 'English_Playful_Boy', words: 'male child young playful' },
    ],
    prices: [{ unit: 'thousand-characters', usd: 0.1, source: 'third-party survey', asOf: '2026-06' }],
  },
])
