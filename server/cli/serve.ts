import { spawn } from 'node:child_process'
import { createApp } from '../api/app.ts'
import { listen } from '../api/listen.ts'
import { createHost } from '../host/create-host.ts'
import { dataFolder } from './asked.ts'
import { EXIT, UsageError } from './command.ts'
import type { Given } from './command.ts'

const DEFAULT_PORT = 4600

/** Serves the editor and the API until it is told to stop; runs that are not over go on at the next start. */
export async function run(given: Given): Promise<number> {
  const port = given.number('port') ?? Number(process.env['PORT'] || DEFAULT_PORT)
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new UsageError(`${port} is not a port.`)
  const address = given.text('host') ?? (process.env['HOST'] || '127.0.0.1')
  const host = await createHost({ dataDir: dataFolder(given) })
  try {
    const server = await listen(createApp(host, { onBug: (error) => process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`) }), { port, host: address })
    const stopped = signalled()
    await host.runs.resumeUnfinished()
    process.stdout.write(`Reelgraph is at ${server.url}\n`)
    if (given.is('open') && process.stdout.isTTY && !process.env['CI']) openBrowser(server.url)
    await stopped
    await server.close()
  } finally {
    await host.close()
  }
  return EXIT.ok
}

/** Resolves at the first SIGINT or SIGTERM; the second ends the process at once. */
function signalled(): Promise<void> {
  return new Promise((resolve) => {
    let isSecond = false
    const stop = () => {
      if (isSecond) process.exit(EXIT.cancelled)
      isSecond = true
      resolve()
    }
    process.on('SIGINT', stop).on('SIGTERM', stop)
  })
}

function openBrowser(url: string): void {
  const [command, ...args] = process.platform === 'darwin' ? ['open', url] : process.platform === 'win32' ? ['cmd', '/c', 'start', '', url] : ['xdg-open', url]
  // Without a browser the printed address is all there is to say.
  spawn(command ?? '', args, { stdio: 'ignore', detached: true }).on('error', () => undefined).unref()
}
