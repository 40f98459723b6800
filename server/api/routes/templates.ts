import { createRoute, z } from '@hono/zod-openapi'
import type { Host } from '../../host/host.ts'
import type { Template as Stored } from '../../templates.ts'
import { createRoutes, Id, json, problems } from '../route.ts'
import { Template, TemplateInfo } from '../types.ts'

const tags = ['Templates']

export function templateRoutes(host: Host) {
  return createRoutes()
    .openapi(createRoute({ method: 'get', path: '/templates', tags, summary: 'The gallery', responses: { 200: json(z.array(TemplateInfo), 'All templates, without their workflows'), ...problems } }), (c) =>
      c.json([...host.templates.values()].map(toInfo), 200))
    .openapi(createRoute({ method: 'get', path: '/templates/{id}', tags, summary: 'One template with its workflow', request: { params: Id }, responses: { 200: json(Template, 'The template'), ...problems } }), (c) => {
      const template = host.template(c.req.valid('param').id)
      return c.json({ ...toInfo(template), workflow: template.workflow }, 200)
    })
}

function toInfo({ id, title, summary, form, sample, expects }: Stored): TemplateInfo {
  return { id, title, summary, form: { ...form }, sample: sample.answers, expects }
}
type TemplateInfo = z.infer<typeof TemplateInfo>
