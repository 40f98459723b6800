import { createClients } from '../../nodes/clients/index.ts'
import { implementations } from '../../nodes/index.ts'
import { openStore } from '../db/open.ts'
import { loadTemplates } from '../templates.ts'
import { Host } from './host.ts'
import type { HostSetup } from './host.ts'
import { Settings } from './settings.ts'

export interface CreateHost extends Partial<Omit<HostSetup, 'store' | 'settings'>> {
  dataDir: string
  /** Goes on with the runs that the last process left unfinished. */
  resume?: boolean
}

/** Opens a data folder and puts everything together on it; parts that are given replace the usual ones. */
export async function createHost({ dataDir, resume = false, ...more }: CreateHost): Promise<Host> {
  const templates = more.templates ?? (await loadTemplates())
  const store = await openStore(dataDir)
  const settings = await Settings.open({ folder: store.folder })
  const host = new Host({ implementations, clients: createClients, ...more, settings, templates, store })
  if (resume) await host.runs.resumeUnfinished()
  return host
}
