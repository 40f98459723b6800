import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Clients } from '../../engine/in-process.ts'
import type { Implementation } from '../../engine/implement.ts'
import type { Service, Services } from '../../engine/service.ts'
import { ReelError } from '../../engine/model/errors.ts'
import { instant } from '../../engine/testing/rig.ts'
import { storyNodes, storyWorkflow } from '../../engine/testing/story.ts'
import type { Provider } from '../../nodes/providers/provider.ts'
import { createHost } from '../host/create-host.ts'
import type { Host } from '../host/host.ts'
import type { GalleryTemplate } from '../templates.ts'

export interface Stage {
  folder: string
  /** Requests that reached a service, in order. */
  calls: { capability: string; request: unknown }[]
  /** Each service call waits for this, so that a test can hold work up. */
  gate: { wait: Promise<void> }
  open(resume?: boolean, providers?: readonly Provider[]): Promise<Host>
  /** Closes what is open and removes the folder. */
  strike(): Promise<void>
}

interface StageSetup {
  implementations?: Implementation[]
  services?: Record<string, Partial<Service>>
  /** Nobody has agreed yet to pay for anything. */
  isFirstUse?: boolean
}

/** A host on the small story graph of the engine's tests, in a data folder of its own. The writer words every answer anew. */
export async function createStage({ implementations = storyNodes, services = {}, isFirstUse = false }: StageSetup = {}): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'reelgraph-stage-'))
  const calls: Stage['calls'] = []
  const gate = { wait: Promise.resolve() }
  const hosts = new Set<Host>()
  const serviceOf = (capability: string): Service => instant(() => '', {
    price: () => ({ min: 0, max: 0 }),
    send: async (request) => {
      calls.push({ capability, request })
      await gate.wait
      return { value: capability === 'text' ? `${JSON.stringify(request)} in wording ${calls.length}` : `<${JSON.stringify(request)}>`, usd: 0 }
    },
    ...services[capability],
  })
  const known = new Map(['text', 'image'].map((capability) => [capability, serviceOf(capability)]))
  const found: Services = {
    find: (capability) => {
      const service = known.get(capability)
      if (!service) throw new ReelError('unsupported', `Nothing here can do ${capability}.`)
      return service
    },
  }
  const clients: Clients = (call) => Object.fromEntries([...known.keys()].map((name) => [name, (request: unknown, more?: object) => call(name, request, more)]))
  return {
    folder, calls, gate,
    open: async (resume = false, providers = []) => {
      const host = await createHost({ dataDir: folder, implementations, services: found, clients, providers, templates: new Map([['story', storyTemplate()]]), resume })
      hosts.add(host)
      if (!isFirstUse) await host.settings.acceptPaid([...known.values()].map(({ model }) => model))
      return host
    },
    strike: async () => {
      gate.wait = Promise.resolve()
      await Promise.all([...hosts].map((host) => host.close(0).catch(() => undefined)))
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The story graph as a template with one required question. */
export function storyTemplate(): GalleryTemplate {
  const workflow = storyWorkflow()
  return {
    id: 'story', title: 'Story', summary: 'A story of the tests.',
    form: { type: 'object', properties: { lead: { type: 'string', title: 'Who leads?' } }, required: ['lead'] },
    sample: { answers: { lead: 'owl' } }, expects: { scenes: 4, shots: 8, minutes: 1 },
    pictures: { cover: { bytes: new TextEncoder().encode('a still of the film'), digest: 'c0ffee'.repeat(10) + 'abcd' } },
    workflow: { ...workflow, inputs: { lead: { node: 'scenes', param: 'lead', title: 'Who leads?', required: true }, count: { node: 'scenes', param: 'count', title: 'How many?', required: false } } },
  }
}
