import { bodyLimit } from 'hono/body-limit'
import type { MiddlewareHandler } from 'hono'
import { LIMITS } from '../../engine/model/document.ts'
import { problemOf, sendProblem } from './problem.ts'

export const UPLOAD_BYTES = 64 * 1024 * 1024
/** Room for the names around a document of the largest size. */
const JSON_BYTES = LIMITS.bytes + 65_536
const DEPTH = 128

const CHANGES = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i

/**
 * Answers only to this machine's own names, so that no foreign name can be pointed at it, and takes orders only from pages
 * it served itself. Programs send no Origin and are let through.
 */
export const sameSite: MiddlewareHandler = async (c, next) => {
  const host = c.req.header('host') ?? new URL(c.req.url).host
  if (!LOOPBACK.test(host)) return sendProblem(c, problemOf(403, `This server does not answer to the name "${host.slice(0, 100)}".`))
  const origin = c.req.header('origin')
  const isForeign = (origin !== undefined && origin.replace(/^https?:\/\//, '') !== host) || c.req.header('sec-fetch-site') === 'cross-site'
  if (CHANGES.has(c.req.method) && isForeign) return sendProblem(c, problemOf(403, 'Another site asked for this.'))
  await next()
}

export const limitBody: MiddlewareHandler = (c, next) => {
  const maxSize = c.req.path === '/api/artifacts' ? UPLOAD_BYTES : JSON_BYTES
  return bodyLimit({ maxSize, onError: (context) => sendProblem(context, problemOf(413, `The body is larger than ${Math.floor(maxSize / 1048576)} MB.`)) })(c, next)
}

/** Refuses JSON that cannot be read, with the place, and JSON that is nested too deep for anything to walk through. */
export const readableJson: MiddlewareHandler = async (c, next) => {
  if (CHANGES.has(c.req.method) && /^application\/([\w.-]+\+)?json\b/i.test(c.req.header('content-type') ?? '')) {
    const text = await c.req.text()
    if (text.trim() !== '') {
      let json: unknown
      try {
        json = JSON.parse(text)
      } catch (error) {
        return sendProblem(c, problemOf(400, `The body is not JSON: ${(error as Error).message}`, { code: 'bad-json' }))
      }
      if (isDeeper(json, DEPTH)) return sendProblem(c, problemOf(422, `The body is nested deeper than ${DEPTH} levels.`))
    }
  }
  await next()
}

function isDeeper(value: unknown, most: number): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; level.length; depth++) {
    if (depth > most) return true
    const below: unknown[] = []
    for (const entry of level) if (entry !== null && typeof entry === 'object') for (const child of Object.values(entry)) if (child !== null && typeof child === 'object') below.push(child)
    level = below
  }
  return false
}

/** Headers of every answer: the editor needs nothing from elsewhere. */
export const safeHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  c.header('x-content-type-options', 'nosniff')
  c.header('referrer-policy', 'same-origin')
  c.header('cross-origin-resource-policy', 'same-origin')
  c.header('content-security-policy', "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; media-src 'self' blob: data:; font-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'")
}
