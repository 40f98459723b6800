import { defineModels } from '../kit/model.ts'
import type { ModelInfo } from '../kit/model.ts'

const DOCS = { source: 'OpenAI pricing page', asOf: '2026-11' }
const text = (name: string, title: string, input: number, output: number, more: Partial<ModelInfo> = {}) => ({
  id: `openai/${name}`, name, title, capability: 'text' as const, limits: { concurrency: 8 }, seed: true, outputTokens: 16_000,
  prices: [{ unit: 'million-input-tokens' as const, usd: input, ...DOCS }, { unit: 'million-output-tokens' as const, usd: output, ...DOCS }], ...more,
})
const image = (name: string, title: string, more: Partial<ModelInfo> = {}) => ({
  id: `openai/${name}`, name, title, capability: 'image' as const, limits: { concurrency: 10, starts: 15, intervalMs: 60_000 },
  promptChars: 32_000, negative: 'in-text' as const, references: 16, qualities: ['low', 'medium', 'high'], defaults: { quality: 'medium' },
  prices: [
    { unit: 'million-input-tokens' as const, usd: 8, ...DOCS }, { unit: 'million-image-tokens' as const, usd: 30, ...DOCS },
  ], ...more,
})
const VOICES = [
  { id: 'alloy', words: 'neutral adult clear' }, { id: 'ash', words: 'male adult warm calm' }, { id: 'coral', words: 'female adult warm friendly' },
  { id: 'echo', words: 'male adult low soft' }, { id: 'fable', words: 'narrator storyteller british male' }, { id: 'nova', words: 'female young bright' },
  { id: 'onyx', words: 'male old deep low' }, { id: 'sage', words: 'female old wise gentle' }, { id: 'shimmer', words: 'female child young high light' },
]

/** OpenAI's models. `gpt-image-2` and later take any size in steps of 16; lists are of the sizes of earlier ones. */
export const OPENAI_MODELS: ModelInfo[] = defineModels([
  text('gpt-6-luna', 'GPT-6 Luna', 0.1, 0.5),
  text('gpt-6.1-terra', 'GPT-6.1 Terra', 1, 5),
  text('gpt-6-sol', 'GPT-6 Sol', 2, 10),
  text('gpt-6-astra', 'GPT-6 Astra', 10, 50),
  text('gpt-5', 'GPT-5', 1.25, 10, { retiresOn: '2026-12-11', replacedBy: 'openai/gpt-6-sol', prices: [] }),
  image('gpt-image-2', 'GPT Image 2'),
  image('gpt-image-2.5-sunburst', 'GPT Image 2.5 Sunburst', { qualities: ['low', 'medium', 'high', 'xhigh', 'max'] }),
  image('gpt-image-1.5', 'GPT Image 1.5', { resolutions: ['1024x1024', '1536x1024', '1024x1536'], retiresOn: '2026-12-01', replacedBy: 'openai/gpt-image-2', prices: [] }),
  image('gpt-image-1', 'GPT Image 1', { resolutions: ['1024x1024', '1536x1024', '1024x1536'], retiresOn: '2026-10-23', replacedBy: 'openai/gpt-image-2', prices: [] }),
  image('dall-e-3', 'DALL·E 3', { references: 0, retiresOn: '2026-05-12', replacedBy: 'openai/gpt-image-2', prices: [] }),
  {
    id: 'openai/gpt-4o-mini-tts', name: 'gpt-4o-mini-tts', title: 'GPT-4o mini TTS', capability: 'speech', revision: '2', limits: { concurrency: 5 }, promptChars: 4096,
    voices: VOICES, retiresOn: '2027-01-06', prices: [],
  },
  {
    id: 'openai/tts-1', name: 'tts-1', title: 'TTS-1', capability: 'speech', revision: '2', limits: { concurrency: 5 }, promptChars: 4096,
    voices: VOICES, retiresOn: '2027-01-06', prices: [{ unit: 'thousand-characters', usd: 0.015, source: 'OpenAI model page', asOf: '2026-08' }],
  },
])
