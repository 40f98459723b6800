import { describe, expect, it } from 'vitest'
import type { ResultStore } from '../../engine/stores.ts'
import { keyOf, resultOf } from './testing/store-samples.ts'

/** What every result store keeps to. */
export function resultStoreContract(name: string, make: () => Promise<ResultStore>): void {
  describe(`${name} as a result store`, () => {
    it('answers what was put, before and after it is flushed', async () => {
      const store = await make()
      const result = resultOf('The fox', { outputs: { plan: [{ id: 's01', value: { text: 'Ünï "quoted" \u2028 \0 🦊' } }] }, usd: null })
      store.put(keyOf(1), result)
      expect(await store.get([keyOf(1)])).toEqual(new Map([[keyOf(1), result]]))
      await store.flush()
      expect(await store.get([keyOf(1)])).toEqual(new Map([[keyOf(1), result]]))
    })

    it('leaves out what it does not have', async () => {
      const store = await make()
      store.put(keyOf(1), resultOf('one'))
      await store.flush()
      expect([...(await store.get([keyOf(2), keyOf(1)])).keys()]).toEqual([keyOf(1)])
      expect((await store.get([])).size).toBe(0)
    })

    it('keeps the last of several puts of one key', async () => {
      const store = await make()
      store.put(keyOf(1), resultOf('first'))
      await store.flush()
      store.put(keyOf(1), resultOf('second'))
      store.put(keyOf(1), resultOf('third'))
      await store.flush()
      expect((await store.get([keyOf(1)])).get(keyOf(1))?.outputs).toEqual({ shot: { text: 'third' } })
    })

    it('forgets what was dropped, and takes it again', async () => {
      const store = await make()
      store.put(keyOf(1), resultOf('one'))
      store.put(keyOf(2), resultOf('two'))
      await store.flush()
      store.drop([keyOf(1), keyOf(3)])
      expect([...(await store.get([keyOf(1), keyOf(2)])).keys()]).toEqual([keyOf(2)])
      await store.flush()
      expect((await store.get([keyOf(1)])).size).toBe(0)
      store.drop([keyOf(2)])
      store.put(keyOf(2), resultOf('two again'))
      await store.flush()
      expect((await store.get([keyOf(2)])).get(keyOf(2))?.outputs).toEqual({ shot: { text: 'two again' } })
    })

    it('keeps thousands put at once', async () => {
      const store = await make()
      const keys = Array.from({ length: 5_000 }, (_, index) => keyOf(index))
      for (const key of keys) store.put(key, resultOf(key))
      await store.flush()
      const found = await store.get(keys)
      expect(found.size).toBe(5_000)
      expect(keys.filter((key) => found.get(key)?.prompts[0] !== `Draw ${key}.`)).toEqual([])
    })
  })
}
