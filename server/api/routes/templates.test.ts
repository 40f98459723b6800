import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { createStage, type Stage } from '../../testing/stage.ts'
import { loadTemplates } from '../../templates.ts'
import { createApp } from '../app.ts'
import type { TemplateInfo } from './templates.ts'

let stage: Stage
let app: OpenAPIHono
beforeAll(async () => {
  stage = await createStage()
  app = createApp(await stage.open())
})
afterAll(() => stage.strike())

const get = (path: string, headers: Record<string, string> = {}) => app.request(`http://localhost${path}`, { headers })

describe('the pictures of the gallery', () => {
  it('are named by the list with their version, which never changes', async () => {
    const [story] = (await (await get('/api/templates')).json()) as TemplateInfo[]
    expect(story?.preview).toBeNull()
    expect(story?.cover).toMatch(/^\/api\/templates\/story\/cover\?v=\w+$/)
    const cover = await get(story?.cover ?? '')
    expect([cover.status, cover.headers.get('content-type'), await cover.text()]).toEqual([200, 'image/jpeg', 'a still of the film'])
    expect(cover.headers.get('cache-control')).toContain('immutable')
    expect((await get('/api/templates/story/cover?v=old')).headers.get('cache-control')).toBe('no-cache')
    expect((await get('/api/templates/story/cover', { 'if-none-match': cover.headers.get('etag') ?? '' })).status).toBe(304)
  })
  it('come in ranges, as a player asks for them', async () => {
    const part = async (range: string) => {
      const response = await get('/api/templates/story/cover', { range })
      return [response.status, response.headers.get('content-range'), response.status === 206 ? await response.text() : '']
    }
    expect(await part('bytes=2-6')).toEqual([206, 'bytes 2-6/19', 'still'])
    expect(await part('bytes=12-')).toEqual([206, 'bytes 12-18/19', 'he film'])
    expect(await part('bytes=-4')).toEqual([206, 'bytes 15-18/19', 'film'])
    expect(await part('bytes=40-')).toEqual([416, 'bytes */19', ''])
  })
  it('are problems in words where there are none', async () => {
    expect((await get('/api/templates/story/preview')).status).toBe(404)
    expect((await get('/api/templates/nobody/cover')).status).toBe(404)
    expect((await get('/api/templates/story/template.json')).status).toBe(422)
  })
  it('lie beside every template that is shipped', async () => {
    for (const { id, pictures } of (await loadTemplates()).values()) expect(Object.keys(pictures ?? {}).sort(), id).toEqual(['cover', 'preview'])
  })
})
