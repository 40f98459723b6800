import { expect, it } from 'vitest'
import { Pools } from './pools.ts'
import { settled } from './testing/desk.ts'
import { instant } from './testing/rig.ts'
import type { Service } from './service.ts'

it('keeps to limits that were edited from the next call on, without a restart, and for what already waits too', async () => {
  const pools = new Pools()
  const { signal } = new AbortController()
  let underWay = 0
  const ends: (() => void)[] = []
  const begin = (limits: Service['limits']) => {
    void pools.run('image', instant(() => '', { limits }), signal, () => new Promise<void>((end) => {
      underWay++
      ends.push(() => (underWay--, end()))
    }))
  }
  for (let call = 0; call < 5; call++) begin({ concurrency: 1 })
  await settled()
  expect(underWay).toBe(1)
  begin({ concurrency: 4 })
  await settled()
  expect(underWay).toBe(4)
  begin({ concurrency: 2 })
  for (const end of ends.splice(0)) end()
  await settled()
  expect(underWay).toBe(2)
  for (const end of ends.splice(0)) end()
  begin({ concurrency: 2, starts: 1, intervalMs: 60_000 })
  begin({ concurrency: 2, starts: 1, intervalMs: 60_000 })
  await settled()
  expect(ends.length, 'one that waited, and one of the two at the new rate').toBeLessThanOrEqual(2)
})
