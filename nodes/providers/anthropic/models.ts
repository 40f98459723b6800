import { defineModels } from '../kit/model.ts'
import type { ModelInfo } from '../kit/model.ts'

const DOCS = { source: 'Claude platform documentation', asOf: '2026-11' }
const claude = (name: string, title: string, input: number, output: number, more: Partial<ModelInfo> = {}) => ({
  id: `anthropic/${name}`, name, title, capability: 'text' as const, limits: { concurrency: 6 }, outputTokens: 16_000,
  prices: [{ unit: 'million-input-tokens' as const, usd: input, ...DOCS }, { unit: 'million-output-tokens' as const, usd: output, ...DOCS }], ...more,
})

/** Anthropic's models; all write text. */
export const ANTHROPIC_MODELS: ModelInfo[] = defineModels([
  claude('claude-opus-5-5', 'Claude Opus 5.5', 4, 20),
  claude('claude-sonnet-5-5', 'Claude Sonnet 5.5', 2, 10),
  claude('claude-sonnet-5', 'Claude Sonnet 5', 2, 10),
  claude('claude-haiku-4-5', 'Claude Haiku 4.5', 1, 5),
  claude('claude-sonnet-4-5', 'Claude Sonnet 4.5', 3, 15, { retiresOn: '2026-11-30', replacedBy: 'anthropic/claude-sonnet-5-5', prices: [] }),
])
