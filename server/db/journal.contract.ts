import { describe, expect, it } from 'vitest'
import type { Journal } from '../../engine/stores.ts'

const CALL = ['a task', 'a request', 0] as const

/** What every call journal keeps to. */
export function journalContract(name: string, make: () => Promise<Journal>): void {
  describe(`${name} as a call journal`, () => {
    it('knows a call from its intent to its reply', async () => {
      const journal = await make()
      expect(await journal.find(...CALL)).toBeUndefined()
      await journal.intend(...CALL, 'token')
      expect(await journal.find(...CALL)).toEqual({ token: 'token' })
      await journal.submitted(...CALL, 'remote-1')
      expect(await journal.find(...CALL)).toEqual({ token: 'token', remoteId: 'remote-1' })
      await journal.finished(...CALL, { value: { image: 'x' }, usd: null })
      expect(await journal.find(...CALL)).toEqual({ token: 'token', remoteId: 'remote-1', reply: { value: { image: 'x' }, usd: null } })
    })

    it('tells calls apart by scope, request and ordinal', async () => {
      const journal = await make()
      await journal.intend('s', 'r', 0, 'first')
      await journal.intend('s', 'r', 1, 'second')
      await journal.intend('s2', 'r', 0, 'third')
      expect(await Promise.all([journal.find('s', 'r', 0), journal.find('s', 'r', 1), journal.find('s2', 'r', 0), journal.find('s', 'r2', 0)]))
        .toEqual([{ token: 'first' }, { token: 'second' }, { token: 'third' }, undefined])
    })

    it('keeps the reply of a call that had no intent', async () => {
      const journal = await make()
      await journal.finished(...CALL, { value: 'free', usd: 0 })
      expect(await journal.find(...CALL)).toEqual({ token: '', reply: { value: 'free', usd: 0 } })
    })

    it('knows that nobody can tell what became of a call, until it is over', async () => {
      const journal = await make()
      const booking = { run: 'run', task: 'node:', capability: 'image', model: 'a/b', usd: 0.3 }
      await journal.intend(...CALL, 'token', booking)
      await journal.doubted(...CALL, booking)
      expect(await journal.find(...CALL)).toEqual({ token: 'token', isDoubtful: true })
      await journal.finished(...CALL, { value: 'late', usd: 0.2 }, { ...booking, usd: 0.2 })
      expect((await journal.find(...CALL))?.reply).toEqual({ value: 'late', usd: 0.2 })
    })

    it('begins anew with a new intent', async () => {
      const journal = await make()
      await journal.intend(...CALL, 'one')
      await journal.submitted(...CALL, 'remote-1')
      await journal.intend(...CALL, 'two')
      expect(await journal.find(...CALL)).toEqual({ token: 'two' })
    })

    it('forgets a call', async () => {
      const journal = await make()
      await journal.intend(...CALL, 'one')
      await journal.forget(...CALL)
      expect(await journal.find(...CALL)).toBeUndefined()
      await journal.submitted(...CALL, 'remote-2')
      expect(await journal.find(...CALL)).toEqual({ token: '', remoteId: 'remote-2' })
    })

    it('takes changes that nobody waits for in their order', async () => {
      const journal = await make()
      const all = Promise.all([journal.intend(...CALL, 'one'), journal.submitted(...CALL, 'r'), journal.forget(...CALL), journal.intend(...CALL, 'two'), journal.submitted(...CALL, 'r2')])
      expect(await journal.find(...CALL)).toEqual({ token: 'two', remoteId: 'r2' })
      await all
      expect(await journal.find(...CALL)).toEqual({ token: 'two', remoteId: 'r2' })
    })
  })
}
