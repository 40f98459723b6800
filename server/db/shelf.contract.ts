import { describe, expect, it } from 'vitest'
import type { Shelf, ShelfEntry } from '../../engine/stores.ts'
import { keyOf } from './testing/store-samples.ts'

/** What the shelf of a workflow keeps to. */
export function shelfContract(name: string, make: () => Promise<Shelf>): void {
  describe(`${name} as a shelf`, () => {
    it('is empty at first', async () => {
      expect((await (await make()).load()).size).toBe(0)
    })

    it('answers what was put last, before and after it is flushed', async () => {
      const shelf = await make()
      const entry: ShelfEntry = { key: keyOf(1), made: 'ab,cd', parts: { scenes: [['s01', '1', keyOf(2)]] } }
      shelf.put('scenes::plan', { key: keyOf(0), made: '' })
      shelf.put('scenes::plan', entry)
      shelf.put('scenes:s01/ö"x"', { key: keyOf(3), made: 'x' })
      const expected = new Map<string, ShelfEntry>([['scenes::plan', entry], ['scenes:s01/ö"x"', { key: keyOf(3), made: 'x' }]])
      expect(new Map(await shelf.load())).toEqual(expected)
      await shelf.flush()
      expect(new Map(await shelf.load())).toEqual(expected)
      shelf.put('scenes::plan', { key: keyOf(4), made: 'new' })
      await shelf.flush()
      expect((await shelf.load()).get('scenes::plan')).toEqual({ key: keyOf(4), made: 'new' })
    })
  })
}
