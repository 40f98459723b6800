import { createRoute, z } from '@hono/zod-openapi'
import type { Host } from '../../host/host.ts'
import { RequestError } from '../../host/problem.ts'
import { PICTURES, type GalleryTemplate, type PictureName } from '../../templates.ts'
import { problemOf, sendProblem } from '../problem.ts'
import { rangeIn } from '../range.ts'
import { body, createRoutes, Id, json, problems } from '../route.ts'
import { Plan, PlanRequest, Template, TemplateInfo } from '../types.ts'

const tags = ['Templates']
const Named = Id.extend({ picture: z.enum(Object.keys(PICTURES) as [PictureName, ...PictureName[]]) })
const Version = z.object({ v: z.string().optional().describe('The version that the list names: it can be kept for ever') })
const binary = { content: { '*/*': { schema: z.any().openapi({ type: 'string', format: 'binary' }) } } }

export function templateRoutes(host: Host) {
  return createRoutes()
    .openapi(createRoute({ method: 'get', path: '/templates', tags, summary: 'The gallery', responses: { 200: json(z.array(TemplateInfo), 'All templates, without their workflows'), ...problems } }), (c) =>
      c.json([...host.templates.values()].map(toInfo), 200))
    .openapi(createRoute({ method: 'get', path: '/templates/{id}', tags, summary: 'One template with its workflow', request: { params: Id }, responses: { 200: json(Template, 'The template'), ...problems } }), (c) => {
      const template = host.template(c.req.valid('param').id)
      return c.json({ ...toInfo(template), workflow: template.workflow }, 200)
    })
    .openapi(createRoute({ method: 'post', path: '/templates/{id}/plan', tags, summary: 'What a film of this template would take, before there is a workflow', request: { params: Id, body: body(PlanRequest) }, responses: { 200: json(Plan.openapi('Plan'), 'The plan'), ...problems } }), async (c) => {
      const { inputs, targets } = c.req.valid('json')
      return c.json(await host.plan({ template: c.req.valid('param').id, inputs, targets }), 200)
    })
    .openapi(createRoute({
      method: 'get', path: '/templates/{id}/{picture}', tags, summary: 'The cover or the preview of a template', request: { params: Named, query: Version },
      responses: { 200: { description: 'The picture', ...binary }, 206: { description: 'A range of it', ...binary }, 304: { description: 'You have it' }, ...problems },
    }), (c) => {
      const { id, picture } = c.req.valid('param')
      const found = host.template(id).pictures?.[picture]
      if (!found) throw new RequestError('not-found', `The template "${id}" has no ${picture}.`)
      const { bytes, digest } = found
      const tag = `"${digest}"`
      const headers = { etag: tag, 'accept-ranges': 'bytes', 'cache-control': c.req.valid('query').v === versionOf(digest) ? 'private, max-age=31536000, immutable' : 'no-cache' }
      if (c.req.header('if-none-match')?.includes(tag)) return c.body(null, 304, headers)
      const full = { ...headers, 'content-type': PICTURES[picture].mime }
      const range = rangeIn(c.req.header('range'), bytes.length)
      if (range === 'outside') return sendProblem(c, problemOf(416, `The range lies outside of the file, which has ${bytes.length} bytes.`), { 'content-range': `bytes */${bytes.length}` }) as never
      if (!range) return c.body(bytes, 200, { ...full, 'content-length': String(bytes.length) })
      const start = range.start < 0 ? Math.max(0, bytes.length + range.start) : range.start, end = Math.min(range.end ?? Infinity, bytes.length - 1)
      return c.body(bytes.slice(start, end + 1), 206, { ...full, 'content-length': String(end - start + 1), 'content-range': `bytes ${start}-${end}/${bytes.length}` })
    })
}

function toInfo({ id, title, summary, form, sample, expects, pictures }: GalleryTemplate): TemplateInfo {
  const path = (name: PictureName) => {
    const found = pictures?.[name]
    return found ? `/api/templates/${id}/${name}?v=${versionOf(found.digest)}` : null
  }
  return { id, title, summary, form: { ...form }, sample: sample.answers, expects, cover: path('cover'), preview: path('preview') }
}

function versionOf(digest: string): string {
  return digest.slice(0, 16)
}
export type TemplateInfo = z.infer<typeof TemplateInfo>
