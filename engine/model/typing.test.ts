import { describe, expectTypeOf, it } from 'vitest'
import { z } from 'zod'
import { implementer } from '../implement.ts'
import { defineNode } from './node-type.ts'
import { all, along, defineValue, each, gives, one, some } from './ports.ts'

const Scene = defineValue('scene', 'Scene', z.object({ text: z.string(), mood: z.string(), componentIds: z.array(z.string()) }))
const Component = defineValue('component', 'Component', z.object({ name: z.string(), image: z.string() }))
const Style = defineValue('style', 'Style', z.object({ look: z.string() }))
const Shot = defineValue('shot', 'Shot', z.object({ action: z.string(), seconds: z.number(), image: z.string() }))

const shots = defineNode({
  type: 'shots', version: 1, title: 'Shots', category: 'pictures', summary: 'For the types.',
  params: z.object({ count: z.number(), size: z.string() }),
  inputs: { scenes: each(Scene), stages: along(Component), components: some(Component, 'componentIds'), style: one(Style).optional(), others: all(Scene).orNone() },
  outputs: { shots: gives.many(Shot, { made: ['image'] }), film: gives.one(Style, { by: 'gather' }) },
  needs: { plan: ['text'], run: ['image'] },
  reads: {
    plan: { params: ['count'], scenes: ['text'], components: ['name'], others: ['mood'] },
    run: { params: ['size'], part: ['action'], stages: ['image'], style: '*' },
    gather: { parts: ['seconds'], scenes: ['mood'], stages: ['name'] },
  },
})

interface Caps { text(prompt: string): Promise<string>; image(prompt: string): Promise<string> }
const implement = implementer<Caps>()

describe('the types of a node', () => {
  it('hand a function exactly what it reads and let it call exactly what it needs', () => {
    implement(shots, {
      plan: async (input, ctx) => {
        expectTypeOf(input.scenes).toEqualTypeOf<{ text: string }>()
        expectTypeOf(input.components).toEqualTypeOf<{ name: string }[]>()
        expectTypeOf(input.others).toEqualTypeOf<({ mood: string } | undefined)[]>()
        expectTypeOf(input.params).toEqualTypeOf<{ count: number }>()
        // @ts-expect-error a field that is not read is not handed
        void input.scenes.mood
        // @ts-expect-error a capability that is not needed cannot be called
        void ctx.image
        return { shots: [{ id: '01', value: { action: await ctx.text('x'), seconds: 2 } }] }
      },
      run: async (input, ctx) => {
        expectTypeOf(input.part).toEqualTypeOf<{ action: string }>()
        expectTypeOf(input.stages).toEqualTypeOf<{ image: string } | undefined>()
        expectTypeOf(input.style).toEqualTypeOf<{ look: string } | undefined>()
        return { shots: { image: await ctx.image('x') } }
      },
      gather: (input) => {
        expectTypeOf(input.scenes).toEqualTypeOf<{ mood: string }[]>()
        expectTypeOf(input.stages).toEqualTypeOf<({ name: string } | undefined)[]>()
        expectTypeOf(input.parts).toEqualTypeOf<{ seconds: number }[]>()
        return { film: { look: 'x' } }
      },
    })
  })
  it('refuse to read a field that does not exist', () => {
    defineNode({
      type: 'x', version: 1, title: 'x', category: 'x', summary: 'x', params: z.object({}), inputs: { scenes: each(Scene) },
      outputs: { shots: gives.many(Shot) }, needs: {},
      // @ts-expect-error Scene has no field `colour`
      reads: { run: { scenes: ['colour'] } },
    })
  })
})
