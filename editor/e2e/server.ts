import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const command = fileURLToPath(new URL('../../server/cli/reelgraph.mjs', import.meta.url))
const START_MS = 90_000

/** A server of its own on a free port with an empty data folder, as a person would start it. */
export async function startServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const data = await mkdtemp(join(tmpdir(), 'reelgraph-e2e-'))
  const child = spawn(process.execPath, [command, 'serve', '--port', '0', '--data', data, '--no-open'], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  const url = new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The server did not start. It said: ${said}`)), START_MS)
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? []
      if (!found) return
      clearTimeout(timer)
      resolve(found)
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}. It said: ${said}`)))
  })
  const stop = async () => {
    if (child.exitCode === null) {
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
    await rm(data, { recursive: true, force: true })
  }
  try {
    return { url: await url, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
