import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Journal, ResultStore, Shelf } from '../../engine/stores.ts'
import { createDiskArtifacts } from '../artifacts/disk.ts'
import type { DiskArtifacts } from '../artifacts/disk.ts'
import { openDatabase } from './connection.ts'
import type { Database, DatabaseOptions } from './connection.ts'
import { prepareDataFolder } from './data-folder.ts'
import { createEvents } from './events.ts'
import type { Events } from './events.ts'
import { createJournal } from './journal.ts'
import { createLedger } from './ledger.ts'
import type { Ledger } from './ledger.ts'
import { createPins } from './pins.ts'
import type { Pins } from './pins.ts'
import { createResultStore } from './results.ts'
import { createRuns } from './runs.ts'
import type { Runs } from './runs.ts'
import { createShelf } from './shelf.ts'
import { createVersions } from './versions.ts'
import type { Versions } from './versions.ts'
import { createWorkflows } from './workflows.ts'
import type { Workflows } from './workflows.ts'

/** All that is kept in a data folder. */
export interface Store {
  /** Absolute path of the data folder. */
  folder: string
  results: ResultStore
  shelf(workflow: string): Shelf
  journal: Journal
  ledger: Ledger
  workflows: Workflows
  versions: Versions
  runs: Runs
  events: Events
  pins: Pins
  artifacts: DiskArtifacts
  database: Database
  /** Resolves when everything that was put before is durable. */
  flush(): Promise<void>
  /** Writes what is pending and lets go of the files. Rejects, but closes all the same, when something could not be written. */
  close(): Promise<void>
}

export interface StoreOptions extends DatabaseOptions {
  /** A libSQL server for the rows; artifacts stay in the folder. */
  url?: string
  now?: () => number
}

/** Opens the store in a data folder, which is made where it is missing. Several processes may have the same folder open. */
export async function openStore(dataFolder: string, options: StoreOptions = {}): Promise<Store> {
  const folder = await prepareDataFolder(dataFolder)
  const { url = pathToFileURL(join(folder, 'reelgraph.db')).href, now = Date.now, ...more } = options
  const database = await openDatabase(url, more)
  const artifacts = createDiskArtifacts(folder)
  await artifacts.sweep()
  const workflows = createWorkflows(database, now)
  return {
    folder,
    results: createResultStore(database, now),
    shelf: (workflow) => createShelf(database, workflow),
    journal: createJournal(database, now),
    ledger: createLedger(database),
    workflows,
    versions: createVersions(database, workflows, now),
    runs: createRuns(database, now),
    events: createEvents(database),
    pins: createPins(database),
    artifacts,
    database,
    flush: database.writer.flush,
    close: database.close,
  }
}
