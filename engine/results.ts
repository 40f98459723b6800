import type { Digest, Key } from './model/ids.ts'
import { artifactsIn } from './model/artifact.ts'
import type { ResultStore, StoredResult } from './stores.ts'

/** The results that this process knows, in front of the durable store; shared by all sessions. */
export class Results {
  /** Work under way by key, so that one computation serves everyone who needs it. */
  readonly underWay = new Map<Key, Promise<StoredResult>>()
  private readonly known = new Map<Key, StoredResult>()
  private readonly store: ResultStore | undefined

  constructor(store?: ResultStore) {
    this.store = store
  }

  peek(key: Key): StoredResult | undefined {
    return this.known.get(key)
  }

  /** Brings results into memory. Undefined when there is nothing to wait for. */
  load(keys: readonly Key[]): Promise<void> | undefined {
    const unknown = this.store ? keys.filter((key) => !this.known.has(key)) : []
    if (!this.store || !unknown.length) return undefined
    return this.store.get(unknown).then((found) => {
      for (const [key, result] of found) if (!this.known.has(key)) this.known.set(key, result)
    })
  }

  /** Keeps a result. Work that was paid for is durable when the promise resolves; free work is written in groups. */
  put(key: Key, result: StoredResult): Promise<void> | undefined {
    this.known.set(key, result)
    this.store?.put(key, result)
    return result.usd === 0 ? undefined : this.store?.flush()
  }

  drop(key: Key): void {
    this.known.delete(key)
    this.store?.drop([key])
  }

  flush(): Promise<void> | undefined {
    return this.store?.flush()
  }

  static holds(result: StoredResult, digest: Digest): boolean {
    return artifactsIn(result.outputs).includes(digest)
  }
}
