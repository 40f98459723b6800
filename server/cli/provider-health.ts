import { toFailure } from '../../engine/model/errors.ts'
import type { Settings } from '../host/settings.ts'

export interface ProviderHealth {
  id: string
  title: string
  configured: boolean
  /** null where it was not asked, or cannot be asked for free. */
  reachable: boolean | null
  /** Whether it takes the key; null where that cannot be told. */
  accepted: boolean | null
  /** In words, with the credit where the provider tells it. Never a secret. */
  message: string
}

/** What can be told of each live provider without paying. Only what is configured is asked, all at once, and only if `isAsking`. */
export async function lookAtProviders(settings: Settings, isAsking: boolean): Promise<ProviderHealth[]> {
  return Promise.all((await settings.describe()).map(async ({ id, title, ready, message }) => {
    const told = { id, title, configured: ready, reachable: null, accepted: null, message }
    if (!ready || !isAsking) return told
    try {
      return { ...told, ...(await settings.probe(id)) }
    } catch (error) {
      return { ...told, message: toFailure(error).message }
    }
  }))
}
