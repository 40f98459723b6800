import { anthropic } from './anthropic/index.ts'
import { comfyui } from './comfyui/index.ts'
import { elevenlabs } from './elevenlabs/index.ts'
import { fal } from './fal/index.ts'
import { gemini } from './gemini/index.ts'
import { kie } from './kie/index.ts'
import { kling } from './kling/index.ts'
import { minimax } from './minimax/index.ts'
import { compatible, openai } from './openai/index.ts'
import { openrouter } from './openrouter/index.ts'
import type { ProviderType } from './provider.ts'

/** Every live provider there is. The offline one needs no configuration and is always there beside them. */
export const providerTypes: readonly ProviderType[] = [openai, anthropic, openrouter, gemini, kling, kie, minimax, elevenlabs, fal, comfyui, compatible]
