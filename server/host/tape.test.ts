import { expect, it } from 'vitest'
import { createClients } from '../../nodes/clients/index.ts'
import { implementations } from '../../nodes/index.ts'
import { createGeminiServer } from '../../nodes/providers/gemini/testing.ts'
import { sampleClip } from '../../nodes/providers/kit/testing/sample-clip.ts'
import { Tape } from '../../nodes/providers/kit/tape.ts'
import { createKlingServer } from '../../nodes/providers/kling/testing.ts'
import { openStore } from '../db/open.ts'
import { temporaryFolder } from '../db/testing/folder.ts'
import { createHurriedClock } from '../testing/soak/hurried-clock.ts'
import { liveFilm } from '../testing/soak/live-film.ts'
import { Host } from './host.ts'
import { Settings } from './settings.ts'

const MODELS = { image: 'gemini/nano-banana-2.1', video: 'kling/kling-3.0' }

async function film(env: Record<string, string>, prepare: (settings: Settings) => Tape | void) {
  const host = new Host({ store: await openStore(await temporaryFolder()), settings: await Settings.open({ folder: await temporaryFolder(), env }), implementations, clients: createClients, templates: new Map(), clock: createHurriedClock(200) })
  const tape = prepare(host.settings)
  const run = await host.start({ workflow: await liveFilm('first-film', { scenes: 1, models: MODELS }), targets: { to: ['video'], mode: 'fresh' }, review: 'auto', acceptPaid: Object.values(MODELS) })
  for await (const _ of host.runs.follow(run.id, 0, new AbortController().signal));
  const { tasks } = await host.runs.view(run.id)
  const { state, usd } = await host.runs.row(run.id)
  const spent = await host.accounts.of({})
  await host.close()
  return { tape, state, usd, spent, failed: Object.values(tasks).flatMap(({ task, failure }) => (failure ? [`${task}: ${failure.message}`] : [])), digests: Object.fromEntries(Object.values(tasks).map(({ task, digest }) => [task, digest])) }
}

it('a run that was recorded is made again from the recording to the byte, with no key, no network and no cost', async () => {
  const painter = await createGeminiServer({ width: 64 })
  const camera = await createKlingServer(await sampleClip(await temporaryFolder(), 6))
  camera.script.words = ['processing']
  painter.strike(/POST/, { kind: 'status', status: 500, json: { error: { message: 'g-good' } } })
  const live = await film({ GEMINI_API_KEY: 'g-good', GEMINI_BASE_URL: painter.url, KLING_API_KEY: 'key-good', KLING_BASE_URL: camera.url }, (settings) => settings.record())
  expect([live.state, live.failed]).toEqual(['succeeded', []])
  expect(live.usd).toBeGreaterThan(0)
  await Promise.all([painter.close(), camera.close()])

  const text = JSON.stringify(live.tape)
  const tape = Tape.parse(JSON.parse(text))
  const bodies = tape.exchanges.map(({ body }) => Buffer.from(body, 'base64').toString('latin1')).join()
  for (const key of ['g-good', 'key-good']) expect(text.includes(key) || bodies.includes(key)).toBe(false)

  const again = await film({}, (settings) => settings.replay(tape))
  expect([again.state, again.failed, again.usd, again.spent.calls]).toEqual(['succeeded', [], 0, 0])
  expect(again.digests).toEqual(live.digests)
}, 60_000)
