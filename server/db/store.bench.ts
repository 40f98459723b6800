import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { digest } from '../../engine/digest.ts'
import type { Key } from '../../engine/model/ids.ts'
import type { StoredResult } from '../../engine/stores.ts'
import { openStore } from './open.ts'

/** How long the stores take, in milliseconds, for one film of 175 tasks and for ten thousand tasks. */

const folder = await mkdtemp(join(tmpdir(), 'reelgraph-bench-'))
const keysOf = (round: string, count: number): Key[] => Array.from({ length: count }, (_, index) => digest(`${round} ${index}`))
const shot = (key: Key, usd: number): StoredResult => ({
  outputs: { shots: { text: 'A fox crosses the clearing at dawn. '.repeat(3), image: { artifact: key, mime: 'image/png', bytes: 30_000 } } },
  usd, ms: 120, prompts: ['Paper theatre, a fox in a clearing at dawn, warm light. '.repeat(5)], warnings: [], models: { image: 'offline/paper' }, seed: 7, at: 1_700_000_000_000,
})

async function timed<T>(work: () => Promise<T>): Promise<[ms: number, value: T]> {
  const start = performance.now()
  const value = await work()
  return [performance.now() - start, value]
}

async function measure(name: string, rounds: number, work: (round: number) => Promise<unknown>): Promise<void> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    await new Promise((resolve) => setTimeout(resolve, 30))
    times.push((await timed(() => work(round)))[0])
  }
  times.sort((a, b) => a - b)
  const median = times[Math.floor(rounds / 2)] ?? 0
  process.stdout.write(`${name.padEnd(56)} ${median.toFixed(2).padStart(8)} ms  (best ${times[0]?.toFixed(2)}, worst ${times.at(-1)?.toFixed(2)})\n`)
}

const [opening, store] = await timed(() => openStore(folder))
process.stdout.write(`open a new store ${opening.toFixed(1)} ms\n`)
for (const [count, rounds] of [[175, 20], [10_000, 5]] as const) {
  for (const usd of [0, 0.04]) {
    await measure(`${count} results and shelf rows, ${usd ? 'paid' : 'free'}: put and flush`, rounds, async (round) => {
      const shelf = store.shelf(`${count}`)
      keysOf(`${count} ${usd} ${round}`, count).forEach((key, index) => {
        store.results.put(key, shot(key, usd))
        shelf.put(`shots:s${index}`, { key, made: 'a1b2c3d4,e5f60718,9a0b1c2d' })
      })
      await store.flush()
    })
  }
  const keys = keysOf(`${count} 0 0`, count)
  await measure(`${count} results and shelf rows: load`, rounds, async () => Promise.all([store.results.get(keys), store.shelf(`${count}`).load()]))
}
await measure('1 paid result: put and flush', 20, (round) => {
  store.results.put(digest(`one ${round}`), shot(digest(`one ${round}`), 1))
  return store.flush()
})
await measure('1 call: intend and finish', 20, async (round) => {
  await store.journal.intend('s', 'r', round, 'token')
  await store.journal.finished('s', 'r', round, { value: 'x', usd: 1 })
})
await measure('30 kB artifact: put', 40, (round) => store.artifacts.put(Buffer.alloc(30_000, `${round}`), 'image/png'))
await measure('175 artifacts of 30 kB at once: put', 5, (round) => Promise.all(Array.from({ length: 175 }, (_, index) => store.artifacts.put(Buffer.alloc(30_000, `${round}/${index}`), 'image/png'))))
await store.close()
await measure('open and close a store that exists', 5, async () => (await openStore(folder)).close())
await rm(folder, { recursive: true })
