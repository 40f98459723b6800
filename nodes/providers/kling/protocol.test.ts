import { describe, expect, it } from 'vitest'
import { keepsToClips, type ClipServer } from '../kit/testing/clips.contract.ts'
import { signKling, signWebhook } from './auth.ts'
import { kling } from './index.ts'
import { createKlingServer } from './testing.ts'

const service = (model: string, server: Pick<ClipServer, 'url' | 'host'>, credentials: Record<string, string | undefined>) =>
  kling.create({ credentials: { baseUrl: server.url, ...credentials }, models: kling.models, trusted: new Set([server.host]), timeoutMs: 2000 }).models.video!.find((one) => one.model === model)!

describe.each(['kling/kling-3.0', 'kling/legacy/kling-v3'] as const)('clips by %s', (model) => {
  const { server, request, io, follow } = keepsToClips({
    title: 'Kling', serve: createKlingServer, service: (from, key) => service(model, from, { key }), goodKey: 'key-good', words: ['submitted', 'PROCESSING'], create: /POST /, look: /GET (?!\/files)/,
    refusals: [
      [429, { code: 1102, message: 'No.' }, 'out-of-quota'], [429, { code: 1302, message: 'No.' }, 'rate-limited'], [429, { code: 1303, message: 'No.' }, 'rate-limited'], [403, { code: 1103, message: 'No.' }, 'unauthorised'],
      [404, { code: 1203, message: 'No.' }, 'unsupported'], [400, { code: 1301, message: 'No.' }, 'refused'], [503, { code: 5001, message: 'No.' }, 'unavailable'], [200, { code: 1201, message: 'No.' }, 'rejected'],
    ],
    failures: [['Image pixel is invalid', 'rejected'], ['Failure to pass the risk control system', 'refused']],
  })
  const film = (credentials: Record<string, string> = { key: 'key-good' }) => service(model, server(), credentials)

  it('are found by their token when the answer was lost, and known to be none when they never came', async () => {
    server().strike(/POST/, { kind: 'drop-after' })
    await expect(film().start!(request(), io('token-2'))).rejects.toMatchObject({ code: 'ambiguous' })
    const found = await film().lookup!('token-2', io(''))
    expect(found).toEqual({ remoteId: server().jobs[0]!.id })
    expect(await film().lookup!('token-3', io(''))).toBeUndefined()
    expect((await follow(found!.remoteId)).value.seconds).toBeCloseTo(5, 0)
    expect(server().charges).toHaveLength(1)
  })
  it('wait when all places are taken', async () => {
    for (let busy = 0; busy < 3; busy++) await film().start!(request(), io())
    await expect(film().start!(request(), io())).rejects.toMatchObject({ code: 'rate-limited' })
  })
  it('take the pair of keys of earlier accounts', async () => {
    expect((await film({ accessKey: 'ak', secretKey: 'sk' }).start!(request(), io())).remoteId).toBe('task-1')
    await expect(film({ accessKey: 'ak', secretKey: 'other' }).start!(request(), io())).rejects.toMatchObject({ code: 'unauthorised' })
  })
})

describe('signatures', () => {
  it('are those that were computed elsewhere', () => {
    expect(signKling('ak_test', 'sk_test', 1_780_000_000_000)).toBe('eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJha190ZXN0IiwiZXhwIjoxNzgwMDAxODAwLCJuYmYiOjE3Nzk5OTk5OTV9.SthISPvNIzhAZFFXKMBb9RyuEaDIeRtI5vB2tyc218U')
    const body = '{"id":"1234567890","status":"succeeded","message":"","create_time":1781080778802,"update_time":1781080794151}'
    expect(signWebhook('whsec_dGVzdHNlY3JldHRlc3RzZWNyZXR0ZXN0c2VjcmV0MTI=', { id: '9876543210', timestamp: '1781080794', body })).toBe('v1,UsKlJP00XoQyOn410NM9xv34sP+Gl0jnOO9Lcpr7NJ4=')
  })
})
