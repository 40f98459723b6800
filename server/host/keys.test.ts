import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createMemoryArtifacts } from '../../engine/memory-stores.ts'
import type { CallIo, Service } from '../../engine/service.ts'
import { createClients } from '../../nodes/clients/index.ts'
import { implementations } from '../../nodes/index.ts'
import { createGeminiServer } from '../../nodes/providers/gemini/testing.ts'
import { providerTypes } from '../../nodes/providers/index.ts'
import { createProtocolServer } from '../../nodes/providers/kit/testing/protocol-server.ts'
import type { ProtocolServer } from '../../nodes/providers/kit/testing/protocol-server.ts'
import { sampleDepiction } from '../../nodes/providers/offline/artist/sample-depictions.ts'
import { createApp } from '../api/app.ts'
import { readArgs } from '../cli/command.ts'
import { commands } from '../cli/commands.ts'
import { openStore } from '../db/open.ts'
import { temporaryFolder } from '../db/testing/folder.ts'
import { createHurriedClock } from '../testing/soak/hurried-clock.ts'
import { liveFilm } from '../testing/soak/live-film.ts'
import { Host } from './host.ts'
import { Settings } from './settings.ts'

const planted = (provider: string, role: string) => `planted-${provider}-${role}-8f3a1c`
const secretRoles = providerTypes.flatMap(({ id, credentials }) => Object.entries(credentials).filter(([, { secret }]) => secret).map(([role]) => [id, role] as const))
const KEYS = secretRoles.map(([id, role]) => planted(id, role))

/** A server that says everything it heard in what it refuses: headers, query and body. */
const createParrot = (status: number): Promise<ProtocolServer> => createProtocolServer(({ headers, query, body }) => {
  const heard = `${JSON.stringify(headers)} ${query.toString()} ${body.toString('utf8').slice(0, 500)}`
  return { status, headers: { 'x-request-id': heard.replace(/[^\x20-\x7e]/g, '').slice(0, 900) }, json: { type: 'error', error: { message: heard, type: 'invalid_request_error', code: 'x', status: 'X' }, message: heard, msg: heard, code: status, detail: { message: heard, status: 'x' }, base_resp: { status_code: 1000, status_msg: heard } } }
})

describe.each([401, 400, 500])('keys of providers whose server answers %i and repeats them', (status) => {
  let parrot: ProtocolServer
  beforeAll(async () => void (parrot = await createParrot(status)))
  afterAll(() => parrot.close())

  it.each(providerTypes.map(({ id }) => id))('are in nothing that %s throws, in its message, its cause or anything that hangs on it', async (id) => {
    const settings = await Settings.open({ folder: await temporaryFolder(), env: {} })
    const type = providerTypes.find((each) => each.id === id)!
    for (const [role, { secret }] of Object.entries(type.credentials)) {
      const url = `${parrot.url}${id === 'openai' || id === 'compatible' ? '/v1' : ''}`
      if (role.endsWith('Url')) await settings.setCredential(id, role, url)
      else if (secret) await settings.setCredential(id, role, planted(id, role))
    }
    const provider = settings.providers.find((each) => each.id === id)!
    const io: CallIo = { seed: 1, signal: new AbortController().signal, token: 'token', artifacts: createMemoryArtifacts() }
    const image = { ...await io.artifacts.put(Buffer.from('picture'), 'image/png'), width: 64, height: 36 }
    const request = { purpose: 'scenes', system: 'Be brief.', prompt: 'A fox.', context: {}, schema: { type: 'object', properties: {}, additionalProperties: false }, effort: 'none', image, depiction: sampleDepiction(), references: [{ name: 'a', picture: image }], width: 1024, height: 576, style: '', movement: 'static', sound: '', seconds: 5, fps: 24, text: 'Hello.', voice: { name: 'x' }, language: 'en' }
    const told: string[] = []
    for (const service of Object.values(provider.models).flat() as Service[]) {
      const thrown = await (service.send ? service.send(request, io) : service.start!(request, io)).then(() => undefined, (error: unknown) => error)
      if (thrown !== undefined) told.push(everythingIn(thrown))
    }
    if (provider.probe) told.push(JSON.stringify(await provider.probe(io.signal)))
    if (Object.values(provider.models).flat().length > 0) expect(told.length).toBeGreaterThan(0)
    for (const key of KEYS) expect(told.filter((text) => text.includes(key))).toEqual([])
  })
})

function everythingIn(thrown: unknown, deep = 0): string {
  if (!(thrown instanceof Error) || deep > 4) return JSON.stringify(thrown) ?? ''
  return [thrown.message, thrown.stack, JSON.stringify(thrown, Object.getOwnPropertyNames(thrown)), thrown.cause ? everythingIn(thrown.cause, deep + 1) : ''].join('\n')
}

it('a key that is used in a run with failures is in no row, file, event, answer, export or line of the command line', async () => {
  const key = 'g-good'
  const painter = await createGeminiServer({ width: 64 })
  const folder = await temporaryFolder()
  const env = { GEMINI_API_KEY: key, GEMINI_BASE_URL: painter.url }
  const host = new Host({ store: await openStore(folder), settings: await Settings.open({ folder, env }), implementations, clients: createClients, templates: new Map(), clock: createHurriedClock(200) })
  const workflow = await liveFilm('first-film', { scenes: 1, models: { image: 'gemini/nano-banana-2.1' } })
  const echo = { error: { status: 'INVALID_ARGUMENT', message: `The header x-goog-api-key: ${key} is not right for ${painter.url}?key=${key}` } }
  painter.strike(/POST/, { kind: 'status', status: 400, json: echo }, { kind: 'status', status: 401, json: echo }, { kind: 'status', status: 500, json: echo }, { kind: 'drop-after' })
  const { id } = await host.workflows.create(workflow)
  const run = await host.start({ workflowId: id, targets: { to: ['shot-images'], mode: 'fresh' }, review: 'auto', acceptPaid: ['gemini/nano-banana-2.1'] })
  for await (const _ of host.runs.follow(run.id, 0, new AbortController().signal));
  const { tasks } = await host.runs.view(run.id)
  expect(Object.values(tasks).filter(({ failure }) => failure?.message.includes('•••')).length, 'what the server repeats is told, without the key').toBeGreaterThan(0)

  const said: [where: string, text: string][] = []
  const app = createApp(host)
  for (const path of [`runs/${run.id}`, `runs/${run.id}/document`, `runs/${run.id}/events?after=0&format=json`, `workflows/${id}`, 'workflows', 'runs', 'ledger', 'providers', 'settings/providers', 'settings/models', 'health', ...Object.keys(tasks).map((address) => `runs/${run.id}/items/${address.split(':')[0]}?item=${encodeURIComponent(address.split(':')[1] ?? '')}`)]) {
    const response = await app.request(`http://localhost/api/${path}`)
    said.push([path, `${await response.text()} ${JSON.stringify([...response.headers])}`])
  }
  await host.close()
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean(said.push(['stdout', String(text)])))
  const err = vi.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean(said.push(['stderr', String(text)])))
  vi.stubEnv('GEMINI_API_KEY', key)
  vi.stubEnv('GEMINI_BASE_URL', painter.url)
  try {
    for (const [name, ...words] of [['status', run.id], ['status', run.id, '--json'], ['ledger', '--json'], ['ledger', run.id], ['doctor'], ['doctor', '--json']] as [string, ...string[]][]) {
      const { run: work } = await commands[name]!.load()
      await work(readArgs(name, commands[name]!, [...words, '--data', folder]))
    }
  } finally {
    out.mockRestore()
    err.mockRestore()
    vi.unstubAllEnvs()
  }
  for (const { parentPath, name } of (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())) said.push([name, (await readFile(join(parentPath, name))).toString('latin1')])
  await painter.close()
  expect(said.length).toBeGreaterThan(30)
  expect(said.filter(([, text]) => text.includes(key)).map(([where]) => where)).toEqual([])
}, 60_000)
