import type { ModelSettings, NodeTypeInfo, ProviderInfo } from '../api/types.ts'
import { t } from '../text/text.ts'
import { inWords, priceRange } from '../ui/words.ts'

export interface ModelChoice { model: string; price: string; isReady: boolean; readiness: string }

/** What a node calls models for, each once, in the order of its functions. */
export const capabilitiesOf = (type: Pick<NodeTypeInfo, 'needs'>): string[] => [...new Set(Object.values(type.needs).flat())]

/** The models that can do something, those that are ready first. */
export function modelsFor(providers: readonly ProviderInfo[], capability: string): ModelChoice[] {
  return providers
    .flatMap(({ ready, message, models }) => models.filter((model) => model.capability === capability).map(({ model, usd }) => ({ model, price: priceRange(usd), isReady: ready, readiness: message })))
    .toSorted((a, b) => Number(b.isReady) - Number(a.isReady))
}

/** What a model takes at most, in words; only what it says of itself. */
export function limitsOf({ references, durations, resolutions, promptChars, limits }: ModelSettings['model']): string[] {
  return [
    references > 0 && t('inspector.model.references', { count: references }),
    durations.length > 0 && t('inspector.model.durations', { list: durations.join(', ') }),
    resolutions.length > 0 && t('inspector.model.resolutions', { list: resolutions.join(', ') }),
    promptChars !== undefined && t('inspector.model.prompt', { count: promptChars }),
    t('inspector.model.at-once', { count: limits.concurrency }),
  ].filter((words) => words !== false)
}

const named = ['text', 'image', 'video', 'speech', 'music'] as const

/** A capability as people call it; one that is new by its own name. */
export function capabilityWord(capability: string): string {
  const known = named.find((each) => each === capability)
  return known === undefined ? inWords(capability).toLowerCase() : t(`inspector.capability.${known}`)
}
