import { expect, it } from 'vitest'
import { z } from 'zod'
import { Budget } from './budget.ts'
import { implementer } from './implement.ts'
import { ReelError, toFailure } from './model/errors.ts'
import { defineNode } from './model/node-type.ts'
import { defineValue, each, gives } from './model/ports.ts'
import { Run } from './run.ts'
import { settled, within } from './testing/desk.ts'
import { galleryNodes, galleryWorkflow } from './testing/gallery.ts'
import { createRig } from './testing/rig.ts'
import type { Service } from './service.ts'

interface Studio {
  image(request: object): Promise<string>
  judge(request: object): Promise<number>
}
const Subject = defineValue('subject', 'Subject', z.object({ text: z.string() }))
const Picture = defineValue('picture', 'Picture', z.object({ image: z.string() }))

/** Draws, goes down a ladder when it is refused, and has what came of it judged. */
const careful = implementer<Studio>()(defineNode({
  type: 'draw', version: 1, title: 'Draw', category: 'test', summary: 'A node of the tests.', params: z.object({}), inputs: { subjects: each(Subject) },
  outputs: { pictures: gives.many(Picture) }, needs: { run: ['image', 'judge'] }, reads: { run: { subjects: ['text'] } },
}), {
  run: async ({ subjects: { text } }, ctx) => {
    for (const step of ['as it is', 'shorter', 'softer'])
      try {
        const image = await ctx.image({ text, step, take: ctx.take.index })
        await ctx.judge({ image })
        return { pictures: { image } }
      } catch (error) {
        if (toFailure(error).code !== 'refused') throw error
      }
    throw new ReelError('refused', 'Not in any words.')
  },
})

function studio(judgeUsd: number) {
  const sent: string[] = []
  let charged = 0
  const paid = (usd: number, answer: (request: Record<string, unknown>) => unknown): Service => ({
    model: 'test/paid', revision: '1', paid: true, limits: { concurrency: 10 }, price: () => ({ min: usd, max: usd }),
    send: async (request) => {
      sent.push(JSON.stringify(request))
      charged += usd
      return { value: answer(request as Record<string, unknown>), usd }
    },
  })
  const image = paid(0.3, ({ text, step, take }) => {
    // What is refused is charged like anything else.
    if (String(text).endsWith('01') && step === 'as it is') throw new ReelError('refused', 'Not this.', { usd: 0.3 })
    return `<${String(text)} ${String(take)}>`
  })
  const others = galleryNodes.filter(({ node }) => node.type !== 'draw')
  const rig = createRig({ implementations: [...others, careful], services: { image, judge: paid(judgeUsd, () => 1) } })
  return { rig, sent, charged: () => charged, pictures: () => sent.filter((request) => request.includes('step')).length }
}

it.each([0, 0.05, 0.1])('ten pictures of 30 cents under a cap of a dollar stop before the fourth, with ladder steps and a judge of %d dollars counted in, and it is told what is left at what price', async (judgeUsd) => {
  const { rig, charged, pictures } = studio(judgeUsd)
  const session = rig.session(galleryWorkflow(10))
  session.budget = new Budget(1)
  const run = new Run(session, { everyMs: 1 })
  const over = run.start()
  await settled()
  expect(run.state).toBe('paused')
  expect(pictures()).toBe(3)
  expect(charged()).toBeLessThanOrEqual(1 + 1e-9)
  expect(session.budget.spent).toBeCloseTo(charged())
  const { waiting } = session.budget
  expect(waiting.filter(({ usd }) => usd === 0.3).length).toBeGreaterThanOrEqual(7)
  expect(new Set(waiting.map(({ task }) => task)).size).toBe(waiting.length)

  run.resume(1.3 + judgeUsd)
  await settled()
  expect([run.state, pictures()]).toEqual(['paused', judgeUsd === 0 ? 4 : expect.any(Number)])
  expect(charged()).toBeLessThanOrEqual(1.3 + judgeUsd + 1e-9)
  run.cancel()
  expect(await within(1000, over, 'the end')).toBe('cancelled')
})

it('a retake in a run that goes on waits for room under the cap like any other call', async () => {
  const { rig, charged } = studio(0)
  const session = rig.session(galleryWorkflow(4))
  session.budget = new Budget(0.7)
  const run = new Run(session, { everyMs: 1 })
  const over = run.start()
  await settled()
  expect(run.state).toBe('paused')
  const before = charged()
  session.decide({ 'draw:02': { take: { index: 1 } } }, true)
  await settled()
  expect(charged()).toBe(before)
  expect(charged()).toBeLessThanOrEqual(0.7)
  run.cancel()
  await within(1000, over, 'the end')
})
