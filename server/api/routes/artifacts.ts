import { createRoute, z } from '@hono/zod-openapi'
import type { Host } from '../../host/host.ts'
import { ReelError } from '../../../engine/model/errors.ts'
import { sniff } from '../../../nodes/media/sniff.ts'
import { RequestError } from '../../host/problem.ts'
import { UPLOAD_BYTES } from '../guards.ts'
import { problemOf, sendProblem } from '../problem.ts'
import { rangeIn } from '../range.ts'
import { createRoutes, json, problems } from '../route.ts'
import { createThumbnails } from '../thumbnails.ts'
import { ArtifactInfo } from '../types.ts'

const tags = ['Artifacts']
const Digest = z.object({ digest: z.string().regex(/^[0-9a-f]{64}$/, 'an artifact is named by the 64 hex digits of its SHA-256') })
const Query = z.object({ w: z.coerce.number().int().min(16).max(2048).optional().describe('A still of about this width, of a picture or a film') })
const IMMUTABLE = 'private, max-age=31536000, immutable'
/** Names that people and browsers use for what is sniffed under another. */
const SAME: Record<string, string> = {
  'image/jpg': 'image/jpeg', 'audio/x-wav': 'audio/wav', 'audio/wave': 'audio/wav', 'audio/vnd.wave': 'audio/wav', 'audio/mp3': 'audio/mpeg', 'audio/x-m4a': 'audio/mp4', 'audio/x-flac': 'audio/flac',
  'video/x-m4v': 'video/mp4', 'audio/webm': 'video/webm', 'text/markdown': 'text/plain', 'text/csv': 'text/plain', 'text/x-fountain': 'text/plain', 'text/xml': 'text/plain', 'application/xml': 'text/plain', 'application/yaml': 'text/plain', 'text/yaml': 'text/plain',
}

/** Stored bytes by content: they never change, so they are cached for ever. */
export function artifactRoutes(host: Host) {
  const { artifacts, pins } = host.store
  const thumbnails = createThumbnails(host.store)
  /** Remembers what was lost, so that the next run makes it again. */
  const noting = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work
    } catch (error) {
      if (error instanceof ReelError && error.code === 'lost-artifact' && error.digest !== undefined) host.studio.missed.add(error.digest)
      throw error
    }
  }
  const binary = { content: { '*/*': { schema: z.any().openapi({ type: 'string', format: 'binary' }) } } }
  return createRoutes()
    .openapi(createRoute({
      method: 'get', path: '/artifacts/{digest}', tags, summary: 'Stored bytes, all or a range, or a small still of them', request: { params: Digest, query: Query },
      responses: { 200: { description: 'The bytes', ...binary }, 206: { description: 'A range of the bytes', ...binary }, 304: { description: 'You have them' }, ...problems },
    }), async (c) => {
      const { digest } = c.req.valid('param')
      const { w } = c.req.valid('query')
      const tag = w === undefined ? `"${digest}"` : `"${digest}-${w}"`
      if (c.req.header('if-none-match')?.includes(tag)) return c.body(null, 304, { etag: tag, 'cache-control': IMMUTABLE })
      const isHead = c.req.method === 'HEAD'
      if (w !== undefined) {
        const { bytes, mime } = await noting(thumbnails.get(digest, w))
        const headers = { 'content-type': mime, 'content-length': String(bytes.length), etag: tag, 'cache-control': IMMUTABLE }
        return isHead ? c.body(null, 200, headers) : c.body(new Uint8Array(bytes), 200, headers)
      }
      const whole = await noting(artifacts.open(digest))
      await whole.stream.cancel()
      const asked = c.req.header('if-range') === undefined || c.req.header('if-range') === tag ? rangeIn(c.req.header('range'), whole.bytes) : undefined
      if (asked === 'outside') return sendProblem(c, problemOf(416, `The range lies outside of the file, which has ${whole.bytes} bytes.`), { 'content-range': `bytes */${whole.bytes}` }) as never
      const headers = { 'content-type': whole.mime, 'accept-ranges': 'bytes', etag: tag, 'cache-control': IMMUTABLE }
      if (isHead) return c.body(null, 200, { ...headers, 'content-length': String(whole.bytes) })
      const { stream, start, end, bytes } = await noting(artifacts.open(digest, asked))
      if (!asked) return c.body(stream, 200, { ...headers, 'content-length': String(bytes) })
      return c.body(stream, 206, { ...headers, 'content-length': String(end - start + 1), 'content-range': `bytes ${start}-${end}/${bytes}` })
    })
    .openapi(createRoute({
      method: 'post', path: '/artifacts', tags, summary: `Upload one file of at most ${UPLOAD_BYTES / 1048576} MB; what it is is told by its bytes`, request: { body: { content: { 'application/octet-stream': { schema: z.any().openapi({ type: 'string', format: 'binary' }) } } } },
      responses: { 201: json(ArtifactInfo, 'A reference to the stored bytes'), ...problems },
    }), async (c) => {
      const bytes = new Uint8Array(await c.req.arrayBuffer())
      if (!bytes.length) throw new RequestError('invalid', 'The upload is empty.')
      const mime = sniff(bytes)
      const named = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
      const claimed = SAME[named] ?? named
      if (mime === 'application/octet-stream') return sendProblem(c, problemOf(415, 'These bytes are of no kind that is known here.', { hint: 'Upload a picture, film, sound, PDF or text.' })) as never
      if (claimed !== '' && claimed !== 'application/octet-stream' && claimed !== mime) return sendProblem(c, problemOf(415, `The upload says it is ${named}, but its bytes are ${mime}.`, { hint: 'Send it with the Content-Type that it has.' })) as never
      const ref = await artifacts.put(bytes, mime)
      await pins.set(`upload:${ref.artifact}`, [ref.artifact])
      return c.json(ref, 201, { location: `/api/artifacts/${ref.artifact}` })
    })
}
