import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Implementation } from '../engine/implement.ts'
import { toWorkflow } from '../engine/model/document.ts'
import type { Service } from '../engine/service.ts'
import { createRig } from '../engine/testing/rig.ts'
import { createClients } from './clients/index.ts'
import { createTemporaryArtifacts } from './film/temporary-artifacts.ts'
import { implementations } from './index.ts'
import { createOfflineProvider } from './providers/offline/index.ts'
import { Template } from './story/template.ts'
import type { Film } from './values/index.ts'

/**
 * Prints what a film costs offline, part by part: the template named in the first argument, or the smallest. Parts go on at
 * the same time, so their shares are of all time spent in them, not of the clock. Nothing fails.
 */
const PARTS: Record<string, string> = { text: 'write', image: 'draw', video: 'film', speech: 'speak', music: 'score' }

const spent = new Map<string, { seconds: number; calls: number }>()
async function within<T>(part: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now()
  try {
    return await work()
  } finally {
    const before = spent.get(part) ?? { seconds: 0, calls: 0 }
    spent.set(part, { seconds: before.seconds + (performance.now() - start) / 1000, calls: before.calls + 1 })
  }
}

function watched(capability: string, service: Service): Service {
  const { send } = service
  return send ? { ...service, send: (request, io) => within(PARTS[capability] ?? capability, () => send.call(service, request, io)) } : service
}

/** Assemble calls no model: its own functions are its part. */
function watchedNode(implementation: Implementation): Implementation {
  if (implementation.node.type !== 'assemble') return implementation
  const { run, gather } = implementation.functions
  const timed = (work: typeof run): typeof run => work && ((input, ctx) => within('assemble', async () => await work(input, ctx)))
  return { ...implementation, functions: { ...implementation.functions, ...(run ? { run: timed(run) } : {}), ...(gather ? { gather: timed(gather) } : {}) } }
}

const id = process.argv[2] ?? 'first-film'
const template = Template.parse(JSON.parse(await readFile(join(import.meta.dirname, '..', 'templates', id, 'template.json'), 'utf8')))
const workflow = toWorkflow(template.workflow)
const nodes = Object.fromEntries(Object.entries(workflow.nodes).map(([name, node]) => [name, node.type === 'brief' ? { ...node, params: { ...node.params, answers: template.sample.answers } } : node]))
const services = Object.fromEntries(Object.entries(createOfflineProvider().models).flatMap(([capability, [model]]) => (model ? [[capability, watched(capability, model as Service)]] : [])))
const artifacts = await createTemporaryArtifacts()
const rig = createRig({ implementations: implementations.map(watchedNode), services, clients: createClients, artifacts })

const start = performance.now()
const processor = process.cpuUsage()
const made = await rig.run({ ...workflow, nodes })
const clock = (performance.now() - start) / 1000
const { user, system } = process.cpuUsage(processor)
const film = made.session.graph.get('assemble')?.task('gather', '').value('film')?.fields as Film | undefined
const all = [...spent.values()].reduce((sum, { seconds }) => sum + seconds, 0)

console.log(`${id}: ${made.state}`)
for (const [part, { seconds, calls }] of spent) console.log(`${part.padEnd(10)}${`${((100 * seconds) / all).toFixed(0)} %`.padStart(6)}${`${seconds.toFixed(1)} s`.padStart(10)}${`${calls} calls`.padStart(12)}`)
if (film) console.log(`A film of ${film.video.seconds.toFixed(1)} s made in ${clock.toFixed(1)} s: ${(clock / film.video.seconds).toFixed(2)} × its running time, ${((user + system) / 1e6 / film.video.seconds).toFixed(2)} × of one core in this process`)
await artifacts.remove()
