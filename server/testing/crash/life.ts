import { createClients } from '../../../nodes/clients/index.ts'
import { implementations } from '../../../nodes/index.ts'
import { openStore } from '../../db/open.ts'
import { Host } from '../../host/host.ts'
import { Settings } from '../../host/settings.ts'
import { createHurriedClock } from '../soak/hurried-clock.ts'
import { withTrap } from './moments.ts'
import type { Trap } from './moments.ts'
import type { Outcome } from './worker.ts'

export interface LifeSetup {
  folder: string
  /** Keys and addresses of the providers. */
  env: Record<string, string>
  workflowId: string
  /** The nodes to come to. */
  to: string[]
  trap: Trap | undefined
}

/** One life of a process on a data folder: the real host, nodes and adapters go on with a run, until they fall into the trap or are done. */
const { folder, env, workflowId, to, trap } = JSON.parse(process.argv[2] ?? '') as LifeSetup

const whole = await openStore(folder)
const die = async (): Promise<never> => {
  // What its neighbours had put is written: the trap is for one call.
  await whole.flush()
  process.kill(process.pid, 'SIGKILL')
  return new Promise(() => {})
}
const { artifacts } = whole
const trapped = trap && withTrap({ journal: whole.journal, artifacts, fetch: globalThis.fetch }, trap, die)
if (trapped) globalThis.fetch = trapped.fetch
const store = trapped ? { ...whole, journal: trapped.journal, artifacts: { ...artifacts, ...trapped.artifacts } } : whole
const host = new Host({ store, settings: await Settings.open({ folder, env }), implementations, clients: createClients, templates: new Map(), clock: createHurriedClock(200) })

await host.runs.resumeUnfinished()
const { id } = await host.start({ workflowId, targets: { to, mode: 'fresh' }, review: 'auto', idempotency: { key: to.join(), digest: to.join() } })
process.stdout.write('open\n')
for await (const _ of host.runs.follow(id, 0, new AbortController().signal));

const { state } = await host.runs.row(id)
const { tasks } = await host.runs.view(id)
await host.close()
const outcome: Outcome = { state, film: undefined, failed: Object.fromEntries(Object.entries(tasks).flatMap(([address, task]) => (task.failure ? [[address, task.failure.code]] : []))) }
process.stdout.write(`${JSON.stringify(outcome)}\n`, () => process.exit())
