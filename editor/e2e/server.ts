import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const command = fileURLToPath(new URL('../../server/cli/reelgraph.mjs', import.meta.url))
const START_MS = 90_000

export interface TestServer {
  url: string
  stop(): Promise<void>
  /** Ends it as a crash or a power cut would. */
  kill(): Promise<void>
  /** Starts it again at the same address with the same data folder. */
  start(): Promise<void>
}

/** A server of its own on a free port with an empty data folder, as a person would start it; `env` is set besides what is. */
export async function startServer(env: Record<string, string> = {}): Promise<TestServer> {
  const data = await mkdtemp(join(tmpdir(), 'reelgraph-e2e-'))
  let child: ChildProcess | undefined
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    if (child?.exitCode === null && child.signalCode === null) {
      child.kill(signal)
      await once(child, 'exit')
    }
  }
  const stop = async () => {
    await end('SIGTERM')
    await rm(data, { recursive: true, force: true })
  }
  const start = async (port: string) => {
    child = spawn(process.execPath, [command, 'serve', '--port', port, '--data', data, '--no-open'], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } })
    return addressOf(child)
  }
  try {
    const url = await start('0')
    return { url, stop, kill: () => end('SIGKILL'), start: async () => void (await start(new URL(url).port)) }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The address a server prints when it is ready. */
function addressOf(child: ChildProcess): Promise<string> {
  let said = ''
  return new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The server did not start. It said: ${said}`)), START_MS)
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? []
      if (!found) return
      clearTimeout(timer)
      resolve(found)
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}. It said: ${said}`)))
  })
}
