import { providerTypes } from '../../nodes/providers/index.ts'
import { discreet } from '../../nodes/providers/kit/discreet.ts'
import type { Fetch } from '../../nodes/providers/kit/http.ts'
import type { ModelInfo } from '../../nodes/providers/kit/model.ts'
import { createProvider } from '../../nodes/providers/kit/preview.ts'
import { createOfflineProvider } from '../../nodes/providers/offline/index.ts'
import type { Provider, ProviderType } from '../../nodes/providers/provider.ts'
import { timeLimits } from './time-limits.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** What was stored of a provider in Settings: values by role, and models beside or in place of its own. */
export interface Stored {
  credentials?: Readonly<Record<string, string>> | undefined
  models?: readonly ModelInfo[] | undefined
}

/**
 * The offline provider, and every live one with what the environment and Settings say of it; the environment wins. One
 * that is not configured is there too, and says what is missing.
 */
export function createProviders(env: Environment = process.env, types: readonly ProviderType[] = providerTypes, storedOf: (id: string) => Stored = () => ({}), fetch?: Fetch): Provider[] {
  return [createOfflineProvider(), ...types.map((type) => {
    const stored = storedOf(type.id)
    const credentials = Object.fromEntries(Object.entries(credentialsOf(type, env, stored.credentials)).map(([role, { value }]) => [role, value]))
    const provider = createProvider(type, { credentials, models: mergeModels(type.models, stored.models), trusted: trustedOf(credentials), timeoutMs: timeLimits(env).callMs, fetch })
    return discreet(provider, secretsIn(type, credentials))
  })]
}

/** The values that nobody may ever see. */
export function secretsIn({ credentials: roles }: ProviderType, values: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(values).flatMap(([role, value]) => (value !== undefined && roles[role]?.secret ? [value] : []))
}

export interface FoundCredential {
  value: string | undefined
  from: 'environment' | 'settings' | undefined
  /** Environment variable that holds it. */
  variable?: string | undefined
}

/** Where each credential comes from: the first variable that is set, else Settings. */
export function credentialsOf({ credentials }: ProviderType, env: Environment, stored: Readonly<Record<string, string>> = {}): Record<string, FoundCredential> {
  return Object.fromEntries(Object.entries(credentials).map(([role, { env: names }]): [string, FoundCredential] => {
    const variable = names.find((name) => env[name])
    if (variable !== undefined) return [role, { value: env[variable], from: 'environment', variable }]
    const value = Object.hasOwn(stored, role) ? stored[role] : undefined
    return [role, { value, from: value === undefined ? undefined : 'settings' }]
  }))
}

/** The provider's own models with those of a person in their place or after them. */
export function mergeModels(own: readonly ModelInfo[], theirs: readonly ModelInfo[] = []): ModelInfo[] {
  const byId = new Map([...own, ...theirs].map((model) => [model.id, model]))
  return [...byId.values()]
}

/** Hosts of addresses that the operator configured: files that they name may lie in a private network. */
function trustedOf({ baseUrl }: Readonly<Record<string, string | undefined>>): ReadonlySet<string> {
  const url = baseUrl === undefined ? null : URL.parse(baseUrl)
  return new Set(url ? [url.host] : [])
}
