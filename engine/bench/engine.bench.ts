import { chain, fanOut, layers, noopNodes, story } from '../testing/noop.ts'
import type { NoopGraph } from '../testing/noop.ts'
import { createRig } from '../testing/rig.ts'

/**
 * Prints what the engine costs on graphs whose tasks do nothing, in memory: cold, everything cached (a new session), a plan,
 * and in the live session: run again, one leaf changed, the root run again with an equal result. Medians; nothing fails. Memory per
 * task is that of a live session beside the results, and needs `node --expose-gc`.
 */
const roundsFor = (graph: NoopGraph) => (graph.tasks < 500 ? 41 : 5)

const median = (times: number[]) => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0
const timed = async (work: () => Promise<unknown>) => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Bytes that one browser is sent for a cold run, as server-sent events. */
async function eventBytes(graph: NoopGraph): Promise<number> {
  const { events } = await createRig({ implementations: noopNodes }).run(graph.workflow, {}, { everyMs: 50 })
  return events.reduce((sum, event) => sum + JSON.stringify(event).length + `id: ${event.n}\nevent: run\ndata: \n\n`.length, 0)
}

async function measure(graph: NoopGraph) {
  const times: Record<string, number[]> = { cold: [], cached: [], plan: [], again: [], leaf: [], 'root same': [] }
  let tasks = 0
  let memory = 0
  let counts = ''
  for (let round = 0; round < roundsFor(graph); round++) {
    const rig = createRig({ implementations: noopNodes })
    const { workflow } = graph
    times['cold']?.push(await timed(async () => void (await rig.run(workflow))))
    times['cached']?.push(await timed(async () => void (await rig.run(workflow))))
    times['plan']?.push(await timed(async () => void (await rig.plan(workflow))))
    globalThis.gc?.()
    const before = process.memoryUsage().heapUsed
    const session = rig.session(workflow)
    await rig.work(session)
    globalThis.gc?.()
    memory = Math.max(memory, (process.memoryUsage().heapUsed - before) / graph.tasks)
    tasks = [...session.graph.values()].reduce((sum, node) => sum + node.tasks.size, 0)
    times['again']?.push(await timed(async () => void (await rig.work(session))))
    const seen = session.net.evaluations
    let ran: string[] = []
    times['leaf']?.push(await timed(async () => {
      graph.leaf(session, `leaf ${round}`)
      ran = (await rig.work(session)).ran
    }))
    counts = `${ran.length} ran, ${session.net.evaluations - seen} looked at`
    times['root same']?.push(await timed(async () => {
      graph.root(session, round + 1)
      await rig.work(session)
    }))
  }
  const cells = Object.values(times).map((list) => median(list).toFixed(2).padStart(9))
  console.log(`${graph.name.padEnd(20)}${String(tasks).padStart(7)}${cells.join('')}${(memory / 1024).toFixed(1).padStart(8)}   leaf: ${counts}`)
}

console.log(`${'in memory, ms'.padEnd(20)}${'tasks'.padStart(7)}${['cold', 'cached', 'plan', 'again', 'leaf', 'root same'].map((name) => name.padStart(9)).join('')}${'kB/task'.padStart(8)}`)
// A process that has worked for a while: its code is compiled.
for (let round = 0; round < 300; round++) await createRig({ implementations: noopNodes }).run(story().workflow)
for (const graph of [story(), chain(1000), fanOut(1000), layers(100, 100), chain(10_000), fanOut(10_000), fanOut(100_000)]) await measure(graph)
for (const graph of [story(), fanOut(1000), fanOut(10_000)]) console.log(`events of a cold run, ${graph.name}: ${((await eventBytes(graph)) / 1000).toFixed(0)} kB`)
