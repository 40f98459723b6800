import { defineModels, type ModelInfo } from '../kit/model.ts'

const LIST = { source: 'OpenRouter passes on the maker’s price', asOf: '2026-11' }
const text = (name: string, title: string, input: number, output: number) => ({
  id: `openrouter/${name}`, name, title: `${title} by OpenRouter`, capability: 'text' as const, limits: { concurrency: 8 }, outputTokens: 16_000,
  prices: [{ unit: 'million-input-tokens' as const, usd: input, ...LIST }, { unit: 'million-output-tokens' as const, usd: output, ...LIST }],
})

/** OpenRouter’s models that are used here; any other is added by its slug. What a call cost comes with the answer. */
export const OPENROUTER_MODELS: ModelInfo[] = defineModels([
  text('openai/gpt-6-luna', 'GPT-6 Luna', 0.1, 0.5), text('anthropic/claude-sonnet-5.5', 'Claude Sonnet 5.5', 2, 10),
  {
    id: 'openrouter/google/gemini-3-pro-image', name: 'google/gemini-3-pro-image', title: 'Gemini 3 Pro Image by OpenRouter', capability: 'image', limits: { concurrency: 10, starts: 15, intervalMs: 60_000 }, promptChars: 20_000, negative: 'rewrite', references: 14,
    aspectRatios: ['1:1', '2:3', '3:2', '3:4', '4:3', '9:16', '16:9', '21:9'], resolutions: ['1K', '2K', '4K'], defaults: { resolution: '1K' },
    prices: [{ unit: 'image', usd: 0.134, ...LIST }, { unit: 'image', usd: 0.24, when: { resolution: '4K' }, ...LIST }],
  },
  {
    id: 'openrouter/minimax/hailuo-3', name: 'minimax/hailuo-3', title: 'Hailuo 3 by OpenRouter', capability: 'video', limits: { concurrency: 3 }, promptChars: 5000, negative: 'rewrite', references: 1, aspectRatios: ['16:9', '9:16', '1:1'],
    durations: [5, 6, 8, 10], resolutions: ['768P', '1080p'], frames: { first: true, last: true }, prices: [{ unit: 'second', usd: 0.13, ...LIST }],
  },
])
