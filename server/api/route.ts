import { OpenAPIHono, z } from '@hono/zod-openapi'
import { RequestError } from '../host/problem.ts'
import { Problem } from './types.ts'

/** A group of routes; what does not fit a schema is refused with every fault in its place. */
export function createRoutes(): OpenAPIHono {
  return new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return
      const fields = result.error.issues.map((issue) => ({ path: [result.target === 'json' ? '' : result.target, ...issue.path].filter((part) => part !== '').join('.'), message: issue.message }))
      throw new RequestError('invalid', `The request is not valid. ${fields.slice(0, 5).map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('; ')}`, { fields })
    },
  })
}

/** A JSON body, as request or response. */
export function json<T extends z.ZodType>(schema: T, description: string) {
  return { description, content: { 'application/json': { schema } } } as const
}

/** A required JSON body of a request. */
export function body<T extends z.ZodType>(schema: T) {
  return { required: true, content: { 'application/json': { schema } } } as const
}

/** What every route may answer besides its result. */
export const problems = { default: { description: 'A problem, as RFC 9457 has it', content: { 'application/problem+json': { schema: Problem } } } } as const

export const Id = z.object({ id: z.string().min(1).max(200) })

/** The revision that a change was made on, from `If-Match: "3"`; undefined when none is named. */
export function revisionIn(header: string | undefined): number | undefined {
  if (header === undefined || header.trim() === '*') return undefined
  const found = /^\s*(?:W\/)?"?(\d{1,15})"?\s*$/.exec(header)
  if (!found) throw new RequestError('invalid', 'If-Match names no revision.', { fields: [{ path: 'header.if-match', message: 'Send the revision as its ETag had it, such as "3".' }] })
  return Number(found[1])
}

export const etag = (revision: number): string => `"${revision}"`
