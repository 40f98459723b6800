import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { ReelError } from '../../engine/model/errors.ts'

export interface Listening {
  url: string
  /** Ends open streams and stops listening. */
  close(): Promise<void>
}

const OWN = new Set(['127.0.0.1', '::1', 'localhost'])

/** Serves the app on an address of this machine. Throws `bad-input` for other addresses, and when the port is taken. */
export async function listen(app: OpenAPIHono, { port, host }: { port: number; host: string }): Promise<Listening> {
  if (!OWN.has(host)) throw new ReelError('bad-input', `Reelgraph does not listen on ${host}: others could use it, and it has no log-in yet.`, { hint: 'Listen on 127.0.0.1, and reach it from elsewhere through SSH or a proxy that asks who is there.' })
  const server = createAdaptorServer({ fetch: app.fetch }) as Server
  // A film may take a while to be sent; a request has to be here in a minute.
  server.requestTimeout = 60_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new ReelError('bad-input', `Port ${port} is taken.`, { hint: 'Choose another with --port, or end the program that uses it.' }) : error)
    })
    server.listen(port, host, resolve)
  })
  const address = server.address()
  const bound = address !== null && typeof address === 'object' ? address.port : port
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    close: () => new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  }
}
