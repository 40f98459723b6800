import { afterEach, expect, it, vi } from 'vitest'
import { createStage } from '../testing/stage.ts'
import type { Stage } from '../testing/stage.ts'
import { agreed, priceLine } from './agree.ts'
import { readArgs } from './command.ts'
import { commands } from './commands.ts'
import { explain } from './explain.ts'

let stage: Stage
afterEach(() => stage.strike())

const typed = (...args: string[]) => readArgs('run', commands['run']!, ['story', ...args])
const story = { template: 'story', inputs: { lead: 'owl' } }

it('agrees to what --yes is typed for, once, and refuses in words where nobody can be asked', async () => {
  stage = await createStage({ isFirstUse: true, services: { image: { model: 'pencil/soft', paid: true, price: () => ({ min: 0.02, max: 0.3 }) } } })
  const host = await stage.open()
  expect(await agreed(host, story, typed('--json'))).toEqual([])
  const refused = await host.start({ ...story, review: 'auto', acceptPaid: [] }).catch((error: unknown) => error)
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  expect(explain(refused, false)).toBe(2)
  const words = said.mock.calls.map(([text]) => String(text)).join('')
  said.mockRestore()
  expect(words).toContain('first use of models that cost money')
  expect(words).toContain('pencil/soft (image) costs $0.0200 to $0.30 a call')
  expect(words).toContain('--yes')
  expect(await agreed(host, story, typed('--yes'))).toEqual(['pencil/soft'])
  await host.start({ ...story, review: 'auto', acceptPaid: ['pencil/soft'] })
  expect(await agreed(host, story, typed('--yes')), 'it is remembered').toEqual([])
})

it('tells an unknown price as unknown', async () => {
  stage = await createStage()
  expect(priceLine({ model: 'a/b', capability: 'video', nodes: [], usd: { min: 0, max: null }, isAccepted: false })).toBe('a/b (video): unknown price')
})
