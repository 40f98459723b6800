import { expect, it } from 'vitest'
import type { Service } from '../../engine/service.ts'
import { ReelError } from '../../engine/model/errors.ts'
import { createRig, workflowOf } from '../../engine/testing/rig.ts'
import { implementer } from '../../engine/implement.ts'
import { defineNode } from '../../engine/model/node-type.ts'
import { defineValue, gives } from '../../engine/model/ports.ts'
import { z } from 'zod'
import type { Capabilities, ImageRequest } from '../capabilities.ts'
import { sampleDepiction } from '../providers/offline/artist/sample-depictions.ts'
import { picture } from '../testing/samples.ts'
import { Picture } from '../values/media.ts'
import { createClients } from './index.ts'

const Still = defineValue('still', 'Still', z.object({ image: Picture }))
const named = (...names: string[]) => names.map((name) => ({ name, picture: picture() }))
const asked: ImageRequest = { prompt: `Two foxes fight with swords. ${'A long meadow lies behind them. '.repeat(20)}`, depiction: sampleDepiction(), references: named('the set', 'Ember', 'Lantern'), width: 8, height: 8, style: '' }
const draw = implementer<Capabilities>()(defineNode({
  type: 'draw', version: 1, title: 'Draw', category: 'test', summary: 'Draws one picture.', params: z.object({}), inputs: {}, outputs: { still: gives.one(Still) }, needs: { run: ['image'] }, reads: { run: {} },
}), { run: async (_, ctx) => ({ still: { image: await ctx.image(asked) } }) })

/** A model with limits of its own that keeps what it was asked. */
function model(name: string, facts: object, answer: (request: ImageRequest) => unknown) {
  const heard: ImageRequest[] = []
  const service: Service = {
    model: `test/${name}`, revision: '1', paid: true, limits: { concurrency: 1 }, facts, price: () => ({ min: 0.1, max: 0.1 }),
    send: async (request) => {
      heard.push(request as ImageRequest)
      return { value: answer(request as ImageRequest), usd: 0.1 }
    },
  }
  return { heard, service }
}

it('a picture that one model refuses to the end of the ladder is asked of the next anew, in words and references made for that one', async () => {
  const strict = model('strict', { references: 1, negative: 'rewrite' }, () => {
    throw new ReelError('refused', 'Not allowed.')
  })
  const open = model('open', { references: 2, negative: 'field' }, () => picture())
  const writer: Service = { model: 'test/writer', revision: '1', paid: false, limits: { concurrency: 1 }, price: () => ({ min: 0, max: 0 }), send: async () => ({ value: { prompt: 'Two foxes play.' }, usd: 0 }) }
  const rig = createRig({ implementations: [draw], clients: createClients, services: { image: [strict.service, open.service], text: writer } })
  const { view, session, state } = await rig.run(workflowOf({ draw: { type: 'draw', models: { image: ['test/strict', 'test/open'] } } }, []))
  expect(state).toBe('succeeded')
  expect(strict.heard).toHaveLength(5)
  expect(strict.heard.map(({ references }) => references.length)).toEqual([1, 1, 1, 1, 1])
  expect(open.heard).toHaveLength(1)
  expect(open.heard[0]).toMatchObject({ negative: 'lettering, captions, logos, watermarks, frames', references: [{ name: 'the set' }, { name: 'Ember' }] })
  expect(open.heard[0]?.prompt).toMatch(/^Two foxes fight with swords\..*image 2 = Ember/s)
  expect(view.tasks['draw:']?.flags).toEqual(['fallback'])
  expect(session.graph.get('draw')?.task('run', '').stored?.prompts).toHaveLength(1)
  expect(session.budget.spent).toBeCloseTo(0.1)
})
