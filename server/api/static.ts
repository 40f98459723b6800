import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import type { MiddlewareHandler } from 'hono'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json', '.map': 'application/json', '.svg': 'image/svg+xml',
  '.png': 'image/png', '.ico': 'image/x-icon', '.webp': 'image/webp', '.jpg': 'image/jpeg', '.woff2': 'font/woff2', '.woff': 'font/woff', '.txt': 'text/plain; charset=utf-8', '.webmanifest': 'application/manifest+json',
}
/** Files with a digest in their name never change. */
const HASHED = /[.-][\w-]{8,}\.\w+$/

/** Files of the built editor; a path that names no file and no extension is a place inside the editor, so it gets the page. */
export function serveEditor(folder: string): MiddlewareHandler {
  return async (c, next) => {
    if ((c.req.method !== 'GET' && c.req.method !== 'HEAD') || c.req.path.startsWith('/api')) return next()
    const file = fileOf(folder, c.req.path)
    const bytes = file === undefined ? undefined : await readFile(file).catch(() => undefined)
    if (file !== undefined && bytes) return send(file, bytes)
    const page = extname(c.req.path) === '' ? await readFile(join(folder, 'index.html')).catch(() => undefined) : undefined
    return page ? send('index.html', page) : next()

    function send(name: string, content: Buffer) {
      const isHashed = name.includes(`${sep}assets${sep}`) && HASHED.test(name)
      return c.body(new Uint8Array(content), 200, { 'content-type': TYPES[extname(name)] ?? 'application/octet-stream', 'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache' })
    }
  }
}

/** The file that a path names inside the folder; undefined when it leads out of it. */
function fileOf(folder: string, path: string): string | undefined {
  let name: string
  try {
    name = decodeURIComponent(path)
  } catch {
    return undefined
  }
  if (name.includes('\0')) return undefined
  const file = normalize(join(folder, name === '/' ? 'index.html' : name))
  return file.startsWith(folder + sep) ? file : undefined
}
