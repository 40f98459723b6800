import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chain, fanOut, layers, noopNodes, story } from '../../engine/testing/noop.ts'
import type { NoopGraph } from '../../engine/testing/noop.ts'
import { createRig } from '../../engine/testing/rig.ts'
import { openStore } from './open.ts'

/**
 * Prints what runs cost with the durable stores, on graphs whose tasks do nothing: cold and flushed, everything cached in
 * the same process (a new session, and the live one), everything cached in a fresh process (its start not counted), and
 * single edits in the live session. Medians in milliseconds; nothing fails.
 */
const GRAPHS: Record<string, () => NoopGraph> = { story, chain: () => chain(1000), fan: () => fanOut(1000), layers: () => layers(100, 100), long: () => chain(10_000) }
const RESTARTS = 5
const roundsFor = (graph: NoopGraph) => (graph.tasks < 500 ? 31 : RESTARTS)

const median = (times: number[]) => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0
async function timed(work: () => Promise<unknown> | void) {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** In a process of its own: opens the store, and measures the first run. */
async function afterRestart(name: string, folder: string): Promise<void> {
  const graph = GRAPHS[name]?.()
  if (!graph) return
  const store = await openStore(folder)
  const ms = await timed(async () => {
    const shelf = store.shelf('bench')
    const shelved = await shelf.load()
    const rig = createRig({ implementations: noopNodes, store: store.results })
    await rig.results.load([...shelved.values()].map((entry) => entry.key))
    const { ran } = await rig.run(graph.workflow, { shelf, shelved })
    if (ran.length) console.error(`${ran.length} tasks ran`)
  })
  console.log(ms)
  await store.close()
}

async function measure(name: string) {
  const graph = GRAPHS[name]?.()
  if (!graph) return
  const times: Record<string, number[]> = { cold: [], cached: [], live: [], restart: [], plan: [], leaf: [], 'root same': [] }
  const note = (what: string, ms: number) => times[what]?.push(ms)
  for (let round = 0; round < roundsFor(graph); round++) {
    const folder = await mkdtemp(join(tmpdir(), 'reelgraph-bench-'))
    const store = await openStore(folder)
    const rig = createRig({ implementations: noopNodes, store: store.results })
    const shelf = store.shelf('bench')
    const more = { shelf, shelved: new Map() }
    note('cold', await timed(async () => {
      await rig.run(graph.workflow, more)
      await store.flush()
    }))
    const shelved = await shelf.load()
    note('cached', await timed(() => rig.run(graph.workflow, { shelf, shelved })))
    note('plan', await timed(() => rig.plan(graph.workflow)))
    const session = rig.session(graph.workflow, { shelf, shelved })
    await rig.work(session)
    note('live', await timed(() => rig.work(session)))
    graph.leaf(session, 'warm')
    await rig.work(session)
    note('leaf', await timed(() => {
      graph.leaf(session, `leaf ${round}`)
      return rig.work(session)
    }))
    note('root same', await timed(() => {
      graph.root(session, round + 1)
      return rig.work(session)
    }))
    await store.close()
    if (round < RESTARTS) note('restart', Number(execFileSync(process.execPath, ['--import', 'tsx', fileURLToPath(import.meta.url), name, folder], { encoding: 'utf8' })))
    await rm(folder, { recursive: true, force: true })
  }
  console.log(`${graph.name.padEnd(22)}${Object.values(times).map((list) => median(list).toFixed(2).padStart(11)).join('')}`)
}

const [child, folder] = process.argv.slice(2)
if (child && folder) await afterRestart(child, folder)
else {
  console.log(`${'durable, ms'.padEnd(22)}${['cold', 'cached', 'live', 'restart', 'plan', 'leaf', 'root same'].map((name) => name.padStart(11)).join('')}`)
  // A process that has worked for a while: its code is compiled. The fresh process of `restart` has no such start.
  for (let round = 0; round < 300; round++) await createRig({ implementations: noopNodes }).run(story().workflow)
  for (const name of Object.keys(GRAPHS)) await measure(name)
}
