import type { Heard } from './protocol-server.ts'

/** Fields and names of files of a multipart form. */
export function fieldsOf({ body, headers }: Heard): Record<string, string> {
  const boundary = /boundary=(.+)$/.exec(headers['content-type'] ?? '')?.[1] ?? ''
  return Object.fromEntries(body.toString('latin1').split(`--${boundary}`).flatMap((part) => {
    const name = /name="([^"]+)"/.exec(part)?.[1]
    return name === undefined ? [] : [[name, part.slice(part.indexOf('\r\n\r\n') + 4, -2)]]
  }))
}
