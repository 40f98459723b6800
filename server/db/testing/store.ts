import { onTestFinished } from 'vitest'
import { openStore } from '../open.ts'
import type { Store, StoreOptions } from '../open.ts'
import { temporaryFolder } from './folder.ts'

/** An open store, closed after the test. */
export async function openTestStore(options: StoreOptions & { folder?: string } = {}): Promise<Store> {
  const { folder = await temporaryFolder(), ...more } = options
  const store = await openStore(folder, more)
  onTestFinished(() => store.close().catch(() => {}))
  return store
}
