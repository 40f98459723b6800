import { providerTypes } from '../../nodes/providers/index.ts'
import { createOfflineProvider } from '../../nodes/providers/offline/index.ts'
import type { Provider, ProviderType } from '../../nodes/providers/provider.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** The offline provider, and every live one with what the environment says of it. One that is not configured is there too, and says what is missing. */
export function createProviders(env: Environment = process.env, types: readonly ProviderType[] = providerTypes): Provider[] {
  return [createOfflineProvider(), ...types.map((type) => type.create({ credentials: credentialsOf(type, env), models: type.models, trusted: trustedOf(type, env) }))]
}

function credentialsOf({ credentials }: ProviderType, env: Environment): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(credentials).map(([role, { env: names }]) => [role, names.map((name) => env[name]).find(Boolean)]))
}

/** Hosts of addresses that the operator configured: files that they name may lie in a private network. */
function trustedOf(type: ProviderType, env: Environment): ReadonlySet<string> {
  const { baseUrl } = credentialsOf(type, env)
  const url = baseUrl === undefined ? null : URL.parse(baseUrl)
  return new Set(url ? [url.host] : [])
}
