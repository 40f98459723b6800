import { expect, it } from 'vitest'
import { createOpenAiServer } from '../../nodes/providers/openai/testing.ts'
import { createProtocolServer } from '../../nodes/providers/kit/testing/protocol-server.ts'
import { temporaryFolder } from '../db/testing/folder.ts'
import { Settings } from '../host/settings.ts'
import { lookAtProviders } from './provider-health.ts'

it('tells of each provider whether it is configured, there, takes the key, and what is left to spend', async () => {
  const openai = await createOpenAiServer()
  const router = await createProtocolServer(() => ({ json: { data: { limit_remaining: 12.5, usage: 3 } } }))
  const kie = await createProtocolServer(() => ({ json: { code: 200, msg: 'success', data: 400 } }))
  const settings = await Settings.open({ folder: await temporaryFolder(), env: {
    OPENAI_API_KEY: 'sk-bad', OPENAI_BASE_URL: openai.baseUrl, OPENROUTER_API_KEY: 'or-good', OPENROUTER_BASE_URL: router.url, KIE_API_KEY: 'kie-good', KIE_BASE_URL: kie.url,
    ANTHROPIC_API_KEY: 'a', ANTHROPIC_BASE_URL: 'http://127.0.0.1:9', FAL_KEY: 'f',
  } })
  const found = Object.fromEntries((await lookAtProviders(settings, true)).map((health) => [health.id, health]))
  expect(found['openai']).toMatchObject({ configured: true, reachable: true, accepted: false })
  expect(found['openrouter']).toMatchObject({ reachable: true, accepted: true, message: expect.stringContaining('$12.50 are left') as string })
  expect(found['kie']).toMatchObject({ reachable: true, accepted: true, message: expect.stringContaining('400 credits are left, about $2.00') as string })
  expect(found['anthropic']).toMatchObject({ configured: true, reachable: false, accepted: null })
  expect(found['fal']).toMatchObject({ configured: true, reachable: null, accepted: null })
  expect(found['kling']).toMatchObject({ configured: false, reachable: null })
  const heard = openai.heard.length
  expect((await lookAtProviders(settings, false)).every(({ reachable }) => reachable === null)).toBe(true)
  expect(openai.heard).toHaveLength(heard)
  await Promise.all([openai.close(), router.close(), kie.close()])
})
