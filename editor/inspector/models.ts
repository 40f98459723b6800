import type { NodeTypeInfo, ProviderInfo } from '../api/types.ts'
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

const named = ['text', 'image', 'video', 'speech', 'music'] as const

/** A capability as people call it; one that is new by its own name. */
export function capabilityWord(capability: string): string {
  const known = named.find((each) => each === capability)
  return known === undefined ? inWords(capability).toLowerCase() : t(`inspector.capability.${known}`)
}
