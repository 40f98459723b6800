import { z } from 'zod'
import { implementer } from '../implement.ts'
import { defineNode } from '../model/node-type.ts'
import { all, along, defineValue, each, gives, one, previous, some } from '../model/ports.ts'
import { workflowOf } from './rig.ts'

/** A small story graph in the shape of the real one, on words instead of media. Its writer may vary by call. */
export interface Words {
  text(request: Record<string, unknown>, more?: { shared?: boolean }): Promise<string>
  image(request: Record<string, unknown>): Promise<string>
}
const implement = implementer<Words>()

const Lore = defineValue('lore', 'Lore', z.object({ tone: z.string(), world: z.string() }))
const Scene = defineValue('scene', 'Scene', z.object({ text: z.string(), mood: z.string(), names: z.array(z.string()) }))
const Component = defineValue('component', 'Component', z.object({ name: z.string(), visual: z.string(), image: z.string() }))
const Shot = defineValue('shot', 'Shot', z.object({ action: z.string(), speech: z.array(z.string()), seconds: z.number(), image: z.string() }))
const Clip = defineValue('clip', 'Clip', z.object({ seconds: z.number(), footage: z.string() }))
const Line = defineValue('line', 'Line', z.object({ text: z.string(), audio: z.string() }))
const Speech = defineValue('speech', 'Speech', z.object({ lines: z.array(z.string()), seconds: z.number() }))
const Segment = defineValue('segment', 'Segment', z.object({ frames: z.string() }))
const Film = defineValue('film', 'Film', z.object({ cut: z.array(z.string()), missing: z.number() }))

const common = { version: 1, category: 'test', summary: 'A node of the tests.' } as const

const lore = implement(defineNode({
  ...common, type: 'lore', title: 'Lore', params: z.object({ tone: z.string().default('calm'), style: z.string().default('paper') }), inputs: {},
  outputs: { lore: gives.one(Lore, { candidates: true }) }, needs: { run: ['text'] }, reads: { run: { params: ['tone'] } },
}), {
  run: async ({ params }, ctx) => ({ lore: await Promise.all([1, 2, 3].map(async (option) => ({ tone: params.tone, world: await ctx.text({ world: option, tone: params.tone }) }))) }),
})

const scenes = implement(defineNode({
  ...common, type: 'scenes', title: 'Scenes', params: z.object({ count: z.number().default(4), lead: z.string().default('') }), inputs: { lore: one(Lore) }, expects: 'count',
  outputs: { scenes: gives.many(Scene, { by: 'plan' }) }, needs: { plan: ['text'] }, reads: { plan: { params: ['count', 'lead'], lore: ['world'] } },
}), {
  plan: async ({ params, lore: { world } }, ctx) => {
    const written = [...(params.lead ? [params.lead] : []), ...Array.from({ length: params.count }, (_, index) => `scene ${index}`)]
    return {
      scenes: await Promise.all(written.map(async (about, index) => ({
        id: `s${String(index + 1).padStart(2, '0')}`,
        value: { text: await ctx.text({ about, world }), mood: /[13]$/.test(about) ? 'dark' : 'light', names: ['hero', /[13]$/.test(about) ? 'owl' : 'fox'] },
      }))),
    }
  },
})

const components = implement(defineNode({
  ...common, type: 'components', title: 'Components', params: z.object({}), inputs: { scenes: all(Scene, { unordered: true }) },
  outputs: { components: gives.many(Component, { made: ['image'] }) }, needs: { plan: ['text'], run: ['image'] },
  reads: { plan: { scenes: ['names'] }, run: { part: ['name', 'visual'] } },
}), {
  plan: async (input, ctx) => {
    const names = [...new Set(input.scenes.flatMap((scene) => scene.names))].sort()
    return { components: await Promise.all(names.map(async (name) => ({ id: name, value: { name, visual: await ctx.text({ describe: name }, { shared: true }) } }))) }
  },
  run: async ({ part }, ctx) => ({ components: { image: await ctx.image({ of: part.visual }) } }),
})

const shots = implement(defineNode({
  ...common, type: 'shots', title: 'Shots', params: z.object({ perScene: z.number().default(2), style: z.string().default('paper') }), expects: 'perScene',
  inputs: { scenes: each(Scene), components: some(Component, 'names') },
  outputs: { shots: gives.many(Shot, { made: ['image'] }) }, needs: { plan: ['text'], run: ['image'] },
  reads: { plan: { params: ['perScene'], scenes: ['text', 'mood'], components: ['name'] }, run: { params: ['style'], part: ['action'], components: ['visual', 'image'] } },
}), {
  plan: async ({ params, scenes: scene }, ctx) => ({
    shots: await Promise.all(Array.from({ length: params.perScene }, async (_, index) => ({
      id: String(index + 1).padStart(2, '0'),
      value: { action: await ctx.text({ shot: index, scene: scene.text }), speech: [`line ${index} of ${scene.mood}`], seconds: 3 },
    }))),
  }),
  run: async ({ params, part, components: named }, ctx) => ({ shots: { image: await ctx.image({ action: part.action, style: params.style, refs: named }) } }),
})

const voice = implement(defineNode({
  ...common, type: 'voice', title: 'Voice', params: z.object({}), inputs: { shots: each(Shot) },
  outputs: { lines: gives.many(Line, { made: ['audio'], hidden: true }), speech: gives.many(Speech, { by: 'gather' }) }, needs: { run: ['image'] },
  reads: { plan: { shots: ['speech'] }, run: { part: ['text'] }, gather: { parts: '*' } },
}), {
  plan: ({ shots: shot }) => ({ lines: shot.speech.map((text, index) => ({ id: String(index + 1), value: { text } })) }),
  run: async ({ part }, ctx) => ({ lines: { audio: await ctx.image({ say: part.text }) } }),
  gather: ({ parts }) => ({ speech: { lines: parts.map((line) => line.audio), seconds: parts.reduce((sum, line) => sum + line.text.length / 10, 0) } }),
})

const video = implement(defineNode({
  ...common, type: 'video', title: 'Video', params: z.object({}), inputs: { shots: each(Shot), speech: along(Speech).optional(), before: previous(Shot).optional() },
  outputs: { clips: gives.many(Clip, { made: ['footage'] }) }, needs: { run: ['image'] },
  reads: { plan: { shots: ['seconds'], speech: ['seconds'] }, run: { part: ['seconds'], shots: ['image'] } },
}), {
  plan: ({ shots: shot, speech }) => ({ clips: [{ id: '', value: { seconds: Math.max(shot.seconds, speech?.seconds ?? 0) } }] }),
  run: async ({ part, shots: shot }, ctx) => ({ clips: { footage: await ctx.image({ film: shot.image, for: part.seconds }) } }),
})

const assemble = implement(defineNode({
  ...common, type: 'assemble', title: 'Assemble', params: z.object({}), inputs: { shots: each(Shot).orNone(), clips: along(Clip).orNone().optional(), speech: along(Speech).orNone().optional() },
  outputs: { segments: gives.many(Segment, { hidden: true }), film: gives.one(Film, { by: 'gather' }) }, needs: {},
  reads: { run: { clips: ['footage'] }, gather: { parts: '*', speech: ['lines'], clips: ['seconds'] } },
}), {
  run: ({ clips }) => ({ segments: { frames: clips?.footage ?? 'missing' } }),
  gather: ({ parts, speech }) => ({ film: { cut: parts.map((part, index) => `${part.frames} | ${speech?.[index]?.lines.join() ?? ''}`), missing: parts.filter((part) => part.frames === 'missing').length } }),
})

export const storyNodes = [lore, scenes, components, shots, voice, video, assemble]

export function storyWorkflow(params: Record<string, Record<string, unknown>> = {}) {
  return workflowOf(
    Object.fromEntries(storyNodes.map(({ node }) => [node.type, { type: node.type, params: params[node.type] ?? {} }])),
    [
      ['lore.lore', 'scenes.lore'], ['scenes.scenes', 'components.scenes'], ['scenes.scenes', 'shots.scenes'], ['components.components', 'shots.components'],
      ['shots.shots', 'voice.shots'], ['shots.shots', 'video.shots'], ['voice.speech', 'video.speech'], ['shots.shots', 'assemble.shots'],
      ['video.clips', 'assemble.clips'], ['voice.speech', 'assemble.speech'],
    ],
  )
}
