import { openSync, writeSync } from 'node:fs'
import type { ArtifactRef } from '../../../engine/model/artifact.ts'
import type { RunState } from '../../../engine/model/events.ts'
import type { Clients } from '../../../engine/in-process.ts'
import { openStore } from '../../db/open.ts'
import { Host } from '../../host/host.ts'
import { filmNodes, filmWorkflow } from './film-nodes.ts'
import { Settings } from '../../host/settings.ts'
import { createServices } from './services.ts'
import type { Camera } from './services.ts'

export interface WorkerSetup {
  folder: string
  /** Address of the provider. */
  provider: string
  /** Each execution of a task is added to this file as it begins: its address and key. */
  log: string
  film: { title: string; scenes: number; shots: number }
  /** Idempotency key: the run of this name is started once, by whichever process comes to it first. */
  run: string
  camera: Camera
}
export interface Outcome {
  state: RunState
  /** Digest of the film's bytes, where there is a film. */
  film: string | undefined
  /** Code by address of what failed. */
  failed: Record<string, string>
}

/**
 * A process on a data folder: goes on with the run that an earlier one left unfinished, or starts it, says `open`, works to
 * the end and says what came of it.
 */
const { folder, provider, log, film, run, camera } = JSON.parse(process.argv[2] ?? '') as WorkerSetup

const clients: Clients = (call) => Object.fromEntries(['text', 'image', 'video'].map((name) => [name, (request: unknown, more?: object) => call(name, request, more)]))
const host = new Host({ store: await openStore(folder), settings: await Settings.open({ folder, env: {} }), implementations: filmNodes, services: createServices(provider, camera), clients, providers: [], templates: new Map() })

const { executor } = host.studio
// What was written to a file outlives the process without being flushed.
const file = openSync(log, 'a')
host.studio.executor = {
  execute: (task, io) => {
    writeSync(file, `${task.address} ${task.key}\n`)
    return executor.execute(task, io)
  },
}

await host.runs.resumeUnfinished()
const { id } = await host.start({ workflow: filmWorkflow(film), workflowId: 'film', review: 'auto', acceptPaid: ['crash/writer', 'crash/camera'], idempotency: { key: run, digest: run } })
process.stdout.write('open\n')
for await (const _ of host.runs.follow(id, 0, new AbortController().signal));

const { state, outputs } = await host.runs.row(id)
const { tasks } = await host.runs.view(id)
await host.close()
const outcome: Outcome = {
  state,
  film: (outputs[0]?.fields['file'] as ArtifactRef | undefined)?.artifact,
  failed: Object.fromEntries(Object.entries(tasks).flatMap(([address, task]) => (task.failure ? [[address, task.failure.code]] : []))),
}
process.stdout.write(`${JSON.stringify(outcome)}\n`, () => process.exit())
