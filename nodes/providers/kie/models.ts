import { defineModels, type ModelInfo } from '../kit/model.ts'

const SEEN = { source: 'third-party survey of KIE.ai', asOf: '2026-09' }
const limits = { concurrency: 10, starts: 20, intervalMs: 10_000 }
const LENGTHS = Array.from({ length: 13 }, (_, at) => at + 3)
const RATIOS = ['16:9', '9:16', '1:1']

/** KIE.ai's models: a market of others' models at one address. One credit is half a cent. */
export const KIE_MODELS: ModelInfo[] = defineModels([
  {
    id: 'kie/kling-3.0', name: 'kling-3.0/video', title: 'Kling 3.0 by KIE.ai', capability: 'video', limits, promptChars: 2500, references: 1, aspectRatios: RATIOS, durations: LENGTHS,
    resolutions: ['std', 'pro', '4K'], frames: { first: true, last: true }, sound: true, defaults: { resolution: 'std', sound: false }, multiShot: { shots: 5, seconds: 15, promptChars: 500 },
    prices: [
      { unit: 'second', usd: 0.06, when: { resolution: 'std', sound: false }, ...SEEN }, { unit: 'second', usd: 0.09, when: { resolution: 'std', sound: true }, ...SEEN },
      { unit: 'second', usd: 0.085, when: { resolution: 'pro', sound: false }, ...SEEN }, { unit: 'second', usd: 0.12, when: { resolution: 'pro', sound: true }, ...SEEN },
    ],
  },
  {
    id: 'kie/nano-banana-2', name: 'nano-banana-2', title: 'Nano Banana 2 by KIE.ai', capability: 'image', limits, promptChars: 20_000, negative: 'rewrite', references: 14,
    aspectRatios: ['1:1', '16:9', '9:16', '4:3', '3:4', '3:2', '2:3', '21:9'], resolutions: ['1K', '2K', '4K'], defaults: { resolution: '1K' },
    prices: [{ unit: 'image', usd: 0.04, when: { resolution: '1K' }, ...SEEN }, { unit: 'image', usd: 0.06, when: { resolution: '2K' }, ...SEEN }, { unit: 'image', usd: 0.09, when: { resolution: '4K' }, ...SEEN }],
  },
  {
    id: 'kie/elevenlabs-multilingual-v2', name: 'elevenlabs/text-to-speech-multilingual-v2', title: 'ElevenLabs Multilingual v2 by KIE.ai', capability: 'speech', revision: '2', limits, promptChars: 5000,
    voices: [{ id: 'Rachel', words: 'female adult calm narrator' }, { id: 'Aria', words: 'female young bright' }, { id: 'Roger', words: 'male adult warm' }, { id: 'George', words: 'male old deep narrator' }, { id: 'Charlotte', words: 'female child light' }],
    prices: [{ unit: 'thousand-characters', usd: 0.06, ...SEEN }],
  },
])
