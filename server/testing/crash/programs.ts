import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { packageRoot } from '../../db/package-root.ts'
import type { LifeSetup } from './life.ts'
import type { Counts } from './provider.ts'
import type { Outcome, WorkerSetup } from './worker.ts'

export interface Programs {
  startProvider(withheld?: number): Promise<Provider>
  startWorker(setup: WorkerSetup): Worker
  startLife(setup: LifeSetup): Worker
  remove(): Promise<void>
}
export interface Provider {
  url: string
  /** Resolves when this many remote jobs have been accepted. */
  accepted(count: number): Promise<void>
  counts(): Promise<Counts>
  end(): void
}
export interface Worker {
  /** Resolves when the worker has its run in hand, or has ended. */
  open: Promise<void>
  /** What came of the run; undefined when the worker was killed before it could say. Rejects when it fails by itself. */
  outcome: Promise<Outcome | undefined>
  /** kill -9. Resolves when the process is gone. */
  kill(): Promise<void>
}

const sources = { provider: new URL('./provider.ts', import.meta.url), worker: new URL('./worker.ts', import.meta.url), life: new URL('./life.ts', import.meta.url) }

/** Bundles the child programs once, so that they start quickly: in `dist`, where packages and migrations are found. */
export async function buildPrograms(): Promise<Programs> {
  const dist = join(packageRoot(), 'dist')
  await mkdir(dist, { recursive: true })
  const outdir = await mkdtemp(join(dist, 'crash-'))
  await build({
    entryPoints: Object.values(sources).map((source) => fileURLToPath(source)),
    outdir, bundle: true, platform: 'node', format: 'esm', target: 'node20', packages: 'external', logLevel: 'error',
  })
  const start = (program: keyof typeof sources, argument: string): ChildProcess => spawn(process.execPath, [join(outdir, `${program}.js`), argument], { stdio: ['pipe', 'pipe', 'pipe'] })
  return {
    startProvider: (withheld = 0) => toProvider(start('provider', String(withheld))),
    startWorker: (setup) => toWorker(start('worker', JSON.stringify(setup))),
    startLife: (setup) => toWorker(start('life', JSON.stringify(setup))),
    remove: () => rm(outdir, { recursive: true, force: true }),
  }
}

async function toProvider(child: ChildProcess): Promise<Provider> {
  const waiting: { count: number; go: () => void }[] = []
  let accepted = 0
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the provider ended with ${code}`)))
    linesOf(child, (line) => {
      if (!line.startsWith('accepted')) return resolve(line)
      accepted++
      for (const { count, go } of waiting) if (count === accepted) go()
    })
  })
  return {
    url,
    accepted: (count) => new Promise((go) => (count <= accepted ? go() : waiting.push({ count, go }))),
    counts: async () => await (await fetch(`${url}/counts`)).json() as Counts,
    end: () => void child.kill('SIGKILL'),
  }
}

function toWorker(child: ChildProcess): Worker {
  let said: Outcome | undefined
  let errors = ''
  let isOpen = (): void => {}
  const open = new Promise<void>((resolve) => (isOpen = resolve))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (errors += text))
  linesOf(child, (line) => (line === 'open' ? isOpen() : (said = JSON.parse(line) as Outcome)))
  // `close` comes when all that it said has been read, and after the system has let go of the process.
  const outcome = new Promise<Outcome | undefined>((resolve, reject) => child.once('close', (code, signal) => {
    isOpen()
    if (signal === 'SIGKILL' || code === 0) resolve(said)
    else reject(new Error(`the worker ended with ${code}: ${errors}`))
  }))
  return {
    open, outcome,
    kill: async () => {
      child.kill('SIGKILL')
      await outcome
    },
  }
}

function linesOf(child: ChildProcess, took: (line: string) => void): void {
  if (child.stdout) createInterface({ input: child.stdout }).on('line', took)
}
