import { z } from 'zod'
import { canonical, digestValue } from '../digest.ts'
import { implementer } from '../implement.ts'
import type { BaseContext, Implementation } from '../implement.ts'
import { defineNode } from '../model/node-type.ts'
import { all, along, defineValue, each, gives, one, previous, some } from '../model/ports.ts'

/**
 * Node types of one single value type, so that any output of the right form can be wired into any input. Between them
 * they have every input mode, every function and every kind of output; what they make tells all that they were handed.
 */
export interface Workshop {
  text(request: object): Promise<string>
  image(request: object): Promise<string>
}
const implement = implementer<Workshop>()

const Item = defineValue('item', 'Item', z.object({ text: z.string(), tag: z.string(), names: z.array(z.string()), image: z.string() }))
const common = { version: 1, category: 'test', summary: 'A node of the tests.' } as const
const plain = { style: z.string().default('ink'), unused: z.number().default(0) }

/** What is asked of a service: everything the function was handed. */
const ask = (by: string, input: object, ctx: BaseContext) => ({ by, prompt: ctx.prompt(canonical(input)), take: ctx.take })

/** A list that its parameters spell out: the ids are the keys, whatever their order. */
const cast = implement(defineNode({
  ...common, type: 'cast', title: 'Cast', inputs: {}, expects: 2, calls: { plan: [0, 4] },
  params: z.object({ ...plain, keys: z.array(z.string()).default(['a', 'b']), names: z.array(z.string()).default([]), words: z.string().default('plain') }),
  outputs: { items: gives.many(Item, { made: ['image'] }) }, needs: { plan: ['text'], run: ['image'] },
  reads: { plan: { params: ['keys', 'names', 'words'] }, run: { params: ['style'], part: ['text'] } },
}), {
  plan: async ({ params }, ctx) => ({
    items: await Promise.all(params.keys.map(async (key) => ({ id: key, value: { text: await ctx.text(ask('cast', { key, words: params.words }, ctx)), tag: key, names: params.names } }))),
  }),
  run: async (input, ctx) => ({ items: { image: await ctx.image(ask('cast run', input, ctx)) } }),
})

/** One value with candidates. */
const idea = implement(defineNode({
  ...common, type: 'idea', title: 'Idea', inputs: { seed: one(Item).optional() }, params: z.object({ ...plain, tone: z.string().default('calm') }),
  outputs: { idea: gives.one(Item, { candidates: true }) }, needs: { run: ['text'] }, reads: { run: { params: ['tone'], seed: ['text'] } },
}), {
  run: async (input, ctx) => {
    const text = await ctx.text(ask('idea', input, ctx))
    return { idea: ['x', 'y', 'z'].map((tag) => ({ text: `${text} ${tag}`, tag: input.params.tone, names: [], image: '' })) }
  },
})

/** A fan-out of each item, which may be a single part with the item's own id; its pictures follow each other. */
const split = implement(defineNode({
  ...common, type: 'split', title: 'Split', expects: 'count',
  params: z.object({ ...plain, count: z.number().default(2), alone: z.boolean().default(false) }),
  inputs: { items: each(Item), guide: one(Item).optional(), named: some(Item, 'names').optional(), near: along(Item).optional(), before: previous(Item).optional(), own: previous(Item, { self: true }) },
  outputs: { parts: gives.many(Item, { made: ['image'] }) }, needs: { plan: ['text'], run: ['image'] },
  reads: {
    plan: { params: ['count', 'alone'], items: ['text', 'tag', 'names'], guide: ['text'], named: ['tag'], near: ['tag'] },
    run: { params: ['style'], part: ['text'], items: ['image'], guide: ['tag'], named: ['image'], near: ['image'], before: ['text'], own: ['image'] },
  },
}), {
  plan: async (input, ctx) => {
    const { params, items: item } = input
    const text = await ctx.text(ask('split', input, ctx))
    const part = (id: string) => ({ id, value: { text: `${text}/${id}`, tag: `${item?.tag}${id}`, names: item?.names ?? [] } })
    return { parts: params.alone ? [part('')] : Array.from({ length: params.count }, (_, index) => part(String(index + 1))) }
  },
  run: async (input, ctx) => ({ parts: { image: await ctx.image(ask('split run', input, ctx)) } }),
})

/** One result per item, without a plan; reads little of it, and goes on when a neighbour is missing. */
const tint = implement(defineNode({
  ...common, type: 'tint', title: 'Tint', params: z.object(plain), inputs: { items: each(Item), near: along(Item).orNone().optional() },
  outputs: { tinted: gives.many(Item) }, needs: { run: ['image'] }, reads: { run: { params: ['style'], items: ['tag', 'names'], near: ['image'] } },
}), {
  run: async (input, ctx) => ({ tinted: { text: `tinted ${input.items.tag}`, tag: input.items.tag, names: input.items.names, image: await ctx.image(ask('tint', input, ctx)) } }),
})

/** One result per item, without a plan, each made after the one before. */
const chain = implement(defineNode({
  ...common, type: 'chain', title: 'Chain', params: z.object(plain), inputs: { items: each(Item), own: previous(Item, { self: true }) },
  outputs: { links: gives.many(Item) }, needs: { run: ['image'] }, reads: { run: { params: ['style'], items: ['tag', 'names'], own: ['image'] } },
}), {
  run: async (input, ctx) => ({ links: { text: `link ${input.items.tag}`, tag: input.items.tag, names: input.items.names, image: await ctx.image(ask('chain', input, ctx)) } }),
})

/** Hidden lines of each item, joined per item; the plan is free. */
const voice = implement(defineNode({
  ...common, type: 'voice', title: 'Voice', params: z.object(plain), inputs: { items: each(Item), before: previous(Item).optional() },
  outputs: { lines: gives.many(Item, { made: ['image'], hidden: true }), said: gives.many(Item, { by: 'gather' }) }, needs: { run: ['image'] },
  reads: { plan: { items: ['tag'], before: ['tag'] }, run: { params: ['style'], part: ['text'] }, gather: { items: ['names'], parts: '*' } },
}), {
  plan: ({ items, before }) => ({ lines: [...items.tag].slice(-2).map((letter, index) => ({ id: String(index + 1), value: { text: `${letter} after ${before?.tag ?? 'nothing'}`, tag: letter, names: [] } })) }),
  run: async (input, ctx) => ({ lines: { image: await ctx.image(ask('voice', input, ctx)) } }),
  gather: ({ items, parts }) => ({ said: { text: parts.map((line) => line.text).join(), tag: parts.map((line) => line.tag).join(''), names: items.names, image: parts.map((line) => line.image).join() } }),
})

/** The different tags of a collection, whatever their order: the ids are the tags. */
const census = implement(defineNode({
  ...common, type: 'census', title: 'Census', params: z.object(plain), inputs: { items: all(Item, { unordered: true }) },
  outputs: { tags: gives.many(Item, { made: ['image'] }) }, needs: { run: ['image'] }, reads: { plan: { items: ['tag'] }, run: { params: ['style'], part: ['tag'] } },
}), {
  plan: ({ items }) => ({ tags: [...new Set(items.map((item) => item.tag))].sort().map((tag) => ({ id: tag || 'none', value: { text: `all ${tag}`, tag, names: [] } })) }),
  run: async (input, ctx) => ({ tags: { image: await ctx.image(ask('census', input, ctx)) } }),
})

/** A collection that is planned only: nothing is made of it. */
const outline = implement(defineNode({
  ...common, type: 'outline', title: 'Outline', params: z.object({ ...plain, words: z.string().default('plain') }), inputs: { items: all(Item), guide: one(Item).optional() },
  outputs: { lines: gives.many(Item, { by: 'plan' }) }, needs: { plan: ['text'] }, reads: { plan: { params: ['words'], items: ['tag'], guide: '*' } },
}), {
  plan: async (input, ctx) => {
    const text = await ctx.text(ask('outline', input, ctx))
    return { lines: [...new Set(input.items.map((item) => item.tag || 'none'))].map((tag) => ({ id: tag, value: { text: `${text} ${tag}`, tag, names: [], image: '' } })) }
  },
})

/** One value of a whole collection, in order; takes none for what failed. */
const sheet = implement(defineNode({
  ...common, type: 'sheet', title: 'Sheet', params: z.object(plain), inputs: { items: all(Item).orNone() },
  outputs: { sheet: gives.one(Item) }, needs: {}, reads: { run: { items: '*' } },
}), {
  run: (input) => ({ sheet: { text: digestValue(input), tag: String(input.items.length), names: [], image: '' } }),
})

/** A segment of each item, joined once for the node, with lists that lie beside each other. */
const film = implement(defineNode({
  ...common, type: 'film', title: 'Film', params: z.object(plain), inputs: { items: each(Item).orNone(), near: along(Item).orNone().optional(), before: previous(Item).orNone().optional(), across: previous(Item, { across: true }).orNone().optional() },
  outputs: { segments: gives.many(Item, { hidden: true }), film: gives.one(Item, { by: 'gather' }) }, needs: {},
  reads: { run: { params: ['style'], items: ['image'], near: ['image'], across: ['image'] }, gather: { parts: '*', items: ['tag'], near: ['text'], before: ['tag'], across: ['text'] } },
}), {
  run: (input) => ({ segments: { text: digestValue(input), tag: '', names: [], image: '' } }),
  gather: (input) => ({ film: { text: digestValue(input), tag: String(input.parts.length), names: [], image: '' } }),
})

export const genericNodes: Implementation[] = [cast, idea, split, tint, chain, voice, census, outline, sheet, film]
