import { expect, it } from 'vitest'
import { ReelError } from '../../../engine/model/errors.ts'
import type { Service } from '../../../engine/service.ts'
import { discreet, withoutSecrets } from './discreet.ts'

const SECRET = 'sk-planted-12345'

it.each([
  [`Bad key ${SECRET}.`, 'Bad key •••.'],
  [`?key=${encodeURIComponent('a/b+c=12')}`, '?key=•••'],
  [Buffer.from(SECRET).toString('base64'), '•••'],
  [`cut off at sk-planted-1`, 'cut off at •••'],
  ['about an ask', 'about an ask'],
])('takes secrets out of "%s"', (text, clean) => {
  expect(withoutSecrets(text, [SECRET, 'a/b+c=12', 'a'])).toBe(clean)
})

it('keeps what a failure is and what it cost, and nothing of what caused it', async () => {
  const broken = { model: 'a/b', send: async () => { throw new ReelError('refused', `No, ${SECRET}.`, { hint: SECRET, retryAfter: 3, usd: 0.2, cause: new Error(SECRET) }) }, start: async () => { throw new TypeError(`header ${SECRET}`) }, preview: async () => ({ method: 'GET', url: `https://a/?key=${SECRET}`, headers: {}, body: null }) } as unknown as Service
  const [service] = discreet({ id: 'a', title: 'A', models: { image: [broken] as never }, readiness: async () => ({ ready: true, message: '' }) }, [SECRET]).models.image as unknown as Service[]
  const told = await service!.send!({}, {} as never).catch((error: unknown) => error)
  expect(told).toMatchObject({ code: 'refused', message: 'No, •••.', hint: '•••', retryAfter: 3, usd: 0.2, cause: undefined })
  await expect(service!.start!({}, {} as never)).rejects.toMatchObject({ code: 'internal', message: 'header •••' })
  expect(service!.check).toBeUndefined()
  expect(JSON.stringify(await service!.preview!({}, {} as never))).toBe('{"method":"GET","url":"https://a/?key=•••","headers":{},"body":null}')
})
