import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { temporaryFolder } from './testing/folder.ts'
import { keyOf } from './testing/store-samples.ts'
import { openTestStore } from './testing/store.ts'

const CHILD = fileURLToPath(new URL('./testing/child.ts', import.meta.url))

/** Starts a writing process; `until` resolves when it has said a line. */
function startChild(folder: string, name: string, count: number): { child: ChildProcess; until(line: string): Promise<void> } {
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD, folder, name, `${count}`], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const seen = new Set<string>()
  const waiting = new Map<string, () => void>()
  createInterface({ input: child.stdout }).on('line', (line) => {
    seen.add(line)
    waiting.get(line)?.()
  })
  return {
    child,
    until: (line) => new Promise((resolve, reject) => {
      if (seen.has(line)) return resolve()
      waiting.set(line, resolve)
      child.once('exit', (code) => reject(new Error(`the child ended with ${code} before it said ${line}`)))
    }),
  }
}

describe('several processes on one data folder', () => {
  it('lose nothing when they begin together on a new folder and write at once', async () => {
    const folder = await temporaryFolder()
    const children = ['a', 'b'].map((name) => startChild(folder, name, 200))
    await Promise.all(children.map((child) => child.until('done')))
    const store = await openTestStore({ folder })
    const keys = ['a', 'b'].flatMap((name) => Array.from({ length: 200 }, (_, index) => keyOf(`${name} ${index}`)))
    expect((await store.results.get(keys)).size).toBe(400)
  })
})

describe('a process that is killed', () => {
  it('leaves everything behind whose flush had resolved', async () => {
    const folder = await temporaryFolder()
    const { child, until } = startChild(folder, 'a', 100_000)
    await until('25')
    child.kill('SIGKILL')
    await new Promise((resolve) => child.once('exit', resolve))
    const store = await openTestStore({ folder })
    const keys = Array.from({ length: 26 }, (_, index) => keyOf(`a ${index}`))
    expect((await store.results.get(keys)).size).toBe(26)
  })
})
