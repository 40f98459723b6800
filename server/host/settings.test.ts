import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createOpenAiServer } from '../../nodes/providers/openai/testing.ts'
import { createApp } from '../api/app.ts'
import { createStage } from '../testing/stage.ts'
import { createServices } from './services.ts'
import { Settings } from './settings.ts'

const PLANTED = 'sk-planted-8f3a1c'
let folder: string
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'settings-'))))
afterEach(() => rm(folder, { recursive: true, force: true }))
const open = (env: Record<string, string> = {}) => Settings.open({ folder, env })
const openai = async (settings: Settings) => (await settings.describe()).find(({ id }) => id === 'openai')!

describe('keys', () => {
  it('count at once, outlive the process, and can be read by their owner only', async () => {
    const settings = await open()
    expect(await openai(settings)).toMatchObject({ ready: false, message: expect.stringContaining('OPENAI_API_KEY') as string })
    await settings.setCredential('openai', 'key', `  ${PLANTED}\n`)
    expect(await openai(settings)).toMatchObject({ ready: true, credentials: [{ role: 'key', from: 'settings', value: null }, { role: 'baseUrl', from: null }] })
    expect((await stat(join(folder, 'keys.json'))).mode & 0o777).toBe(0o600)
    expect(await openai(await open())).toMatchObject({ ready: true })
    await settings.removeCredential('openai', 'key')
    expect(await openai(settings)).toMatchObject({ ready: false })
    expect(await readFile(join(folder, 'keys.json'), 'utf8')).not.toContain(PLANTED)
  })
  it('give way to the environment, and say so', async () => {
    const settings = await open({ OPENAI_API_KEY: 'sk-env' })
    await settings.setCredential('openai', 'key', PLANTED)
    expect((await openai(settings)).credentials[0]).toMatchObject({ from: 'environment', variable: 'OPENAI_API_KEY', stored: true, value: null })
  })
  it.each([['key', ''], ['key', 'two words'], ['key', 'sk-\u0416'], ['baseUrl', 'ftp://x'], ['baseUrl', 'https://me:secret@host'], ['baseUrl', 'nowhere']])('are refused as %s "%s" without repeating them', async (role, value) => {
    const settings = await open()
    const refused = await settings.setCredential('openai', role, value).catch((error: unknown) => error)
    expect(refused).toMatchObject({ fault: 'invalid', fields: [{ path: 'value' }] })
    if (value.length > 3) expect(String(refused)).not.toContain(value)
    await expect(settings.setCredential('__proto__', 'key', 'x')).rejects.toMatchObject({ fault: 'not-found' })
    await expect(settings.setCredential('openai', 'constructor', 'x')).rejects.toMatchObject({ fault: 'not-found' })
  })
  it('are all kept when many are set at a time', async () => {
    const settings = await open()
    await Promise.all(['openai', 'anthropic', 'gemini', 'fal', 'kie'].map((id) => settings.setCredential(id, 'key', PLANTED)))
    expect((await (await open()).describe()).filter(({ ready }) => ready).map(({ id }) => id).sort()).toEqual(['anthropic', 'fal', 'gemini', 'kie', 'openai'])
    expect((await readdir(folder)).filter((name) => name.endsWith('.new'))).toEqual([])
  })
  it('that are damaged on disk are named, not shown and not lost', async () => {
    await writeFile(join(folder, 'keys.json'), `{"openai": "${PLANTED}`)
    const refused = await open().catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: 'storage' })
    expect(String(refused)).not.toContain(PLANTED)
    expect(await readFile(join(folder, 'keys.json'), 'utf8')).toContain(PLANTED)
  })
})

describe('a test of a provider', () => {
  it('tells a taken key from a refused one and from nobody there, and never the key', async () => {
    const server = await createOpenAiServer()
    const settings = await open()
    await settings.setCredential('openai', 'baseUrl', server.baseUrl)
    expect(await settings.probe('openai')).toMatchObject({ reachable: null, accepted: null })
    await settings.setCredential('openai', 'key', 'sk-bad')
    expect(await settings.probe('openai')).toMatchObject({ reachable: true, accepted: false })
    await settings.setCredential('openai', 'key', 'sk-good')
    expect(await settings.probe('openai')).toMatchObject({ reachable: true, accepted: true })
    await server.close()
    expect(await settings.probe('openai')).toMatchObject({ reachable: false, accepted: null })
    expect(server.charges).toEqual([])
  })
  it('says where nothing can be asked for free', async () => {
    const settings = await open({ FAL_KEY: PLANTED })
    expect(await settings.probe('fal')).toEqual({ reachable: null, accepted: null, message: expect.stringContaining('first call') as string })
  })
  it('cuts the key out of what a provider says', async () => {
    const server = await createOpenAiServer()
    const settings = await open()
    await settings.setCredential('openai', 'baseUrl', server.baseUrl)
    await settings.setCredential('openai', 'key', PLANTED)
    server.strike(/models/, { kind: 'status', status: 401, json: { error: { message: `Incorrect key ${PLANTED}` } } })
    expect((await settings.probe('openai')).message).toContain('•••')
    await server.close()
  })
})

describe('models', () => {
  const mine = { id: 'compatible/llama', name: 'llama3', title: 'Llama', capability: 'text' as const, revision: '1', limits: { concurrency: 1 }, negative: 'rewrite' as const, seed: false, references: 0, aspectRatios: [], resolutions: [], qualities: [], durations: [], frames: { first: false, last: false }, sound: false, voices: [], prices: [], defaults: {} }
  it('that are added can be chosen at once, and are gone when they are taken away', async () => {
    const settings = await open()
    const services = createServices(() => settings.providers)
    expect(() => services.find('text', mine.id)).toThrow(/no text model/)
    await settings.setModel(mine)
    expect(services.find('text', mine.id).model).toBe(mine.id)
    expect((await open()).listModels().find(({ model }) => model.id === mine.id)).toMatchObject({ origin: 'added', provider: 'compatible' })
    await settings.removeModel(mine.id)
    expect(() => services.find('text', mine.id)).toThrow(/no text model/)
    await expect(settings.setModel({ ...mine, id: 'nobody/llama' })).rejects.toMatchObject({ fault: 'not-found' })
  })
  it('that are edited have the new price, and get their own back', async () => {
    const settings = await open()
    const services = createServices(() => settings.providers)
    const before = settings.listModels().find(({ model }) => model.capability === 'video' && model.prices.length > 0)!
    const priceNow = () => services.find('video', before.model.id).price()
    const own = priceNow()
    await settings.setModel({ ...before.model, prices: [{ unit: 'call', usd: 7.5, source: 'my contract', asOf: '2026-11' }] })
    expect(priceNow()).toMatchObject({ max: 7.5 })
    expect(settings.listModels().find(({ model }) => model.id === before.model.id)?.origin).toBe('edited')
    await settings.removeModel(before.model.id)
    expect(priceNow()).toEqual(own)
  })
  it('say when they are gone and what to use instead', async () => {
    expect((await open()).listModels('2026-12-12').find(({ model }) => model.id === 'openai/gpt-5')).toMatchObject({ gone: true, notice: expect.stringContaining('openai/gpt-6-sol') as string })
  })
})

it('a planted key is nowhere but in its file: not in answers, refusals or anything else that is stored', async () => {
  const stage = await createStage()
  const app = createApp(await stage.open())
  const said: string[] = []
  const send = async (method: string, path: string, body?: unknown) => {
    const response = await app.request(`http://localhost/api${path}`, { method, ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }) })
    said.push(await response.text(), JSON.stringify([...response.headers]))
    return response.status
  }
  expect(await send('PUT', '/settings/providers/fal/credentials/key', { value: PLANTED })).toBe(200)
  expect(await send('PUT', '/settings/providers/fal/credentials/baseUrl', { value: `https://x:${PLANTED}@host` })).toBe(422)
  expect(await send('PUT', '/settings/providers/fal/credentials/key', { value: `${PLANTED} ` + '\u0416' })).toBe(422)
  expect(await send('PUT', '/settings/providers/none/credentials/key', { value: PLANTED })).toBe(404)
  const run = await send('POST', '/runs', { template: 'story', inputs: { lead: 'owl' } })
  expect(run).toBe(202)
  for (const path of ['/settings/providers', '/settings/models', '/providers', '/health', '/runs', '/workflows', '/openapi.json']) expect(await send('GET', path)).toBe(200)
  expect(await send('POST', '/settings/providers/fal/test')).toBe(200)
  const files = (await readdir(stage.folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile() && entry.name !== 'keys.json')
  expect(files.length).toBeGreaterThan(0)
  for (const { parentPath, name } of files) said.push((await readFile(join(parentPath, name))).toString('latin1'))
  expect(said.filter((text) => text.includes(PLANTED))).toEqual([])
  await stage.strike()
})
