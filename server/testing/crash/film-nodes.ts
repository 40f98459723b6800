import { z } from 'zod'
import { implementer } from '../../../engine/implement.ts'
import { ArtifactRef } from '../../../engine/model/artifact.ts'
import type { Workflow } from '../../../engine/model/document.ts'
import { defineNode } from '../../../engine/model/node-type.ts'
import { defineValue, each, gives } from '../../../engine/model/ports.ts'
import { workflowOf } from '../../../engine/testing/rig.ts'

/** What the nodes of the film may call: see `services.ts` for what each costs and what a crash leaves of it. */
interface Capabilities {
  text(request: { subject: string }, more?: { shared?: boolean }): Promise<string>
  image(request: { subject: string }): Promise<ArtifactRef>
  video(request: { subject: string; image: ArtifactRef }): Promise<ArtifactRef>
}
const implement = implementer<Capabilities>()

const Scene = defineValue('scene', 'Scene', z.object({ text: z.string(), hero: z.string() }))
const Shot = defineValue('shot', 'Shot', z.object({ subject: z.string(), image: ArtifactRef }))
const Clip = defineValue('clip', 'Clip', z.object({ footage: ArtifactRef }))
const Segment = defineValue('segment', 'Segment', z.object({ file: ArtifactRef }))
const Film = defineValue('film', 'Film', z.object({ file: ArtifactRef }))

const common = { version: 1, category: 'test', summary: 'A node of the tests.' } as const
const numbered = (count: number) => Array.from({ length: count }, (_, index) => String(index + 1).padStart(2, '0'))

/** One task that makes many paid calls. */
const scenes = implement(defineNode({
  ...common, type: 'scenes', title: 'Scenes', params: z.object({ title: z.string(), count: z.number() }), inputs: {}, expects: 'count',
  outputs: { scenes: gives.many(Scene, { by: 'plan' }) }, needs: { plan: ['text'] }, reads: { plan: { params: ['title', 'count'] } },
}), {
  plan: async ({ params: { title, count } }, ctx) => ({
    scenes: await Promise.all(numbered(count).map(async (id, index) => ({
      id, value: { text: await ctx.text({ subject: `${title}, scene ${id}` }), hero: `${index % 2 ? 'owl' : 'fox'} of ${title}` },
    }))),
  }),
})

/** A shared paid call and one of its own for each scene; then a free picture for each shot. */
const shots = implement(defineNode({
  ...common, type: 'shots', title: 'Shots', params: z.object({ perScene: z.number() }), inputs: { scenes: each(Scene) }, expects: 'perScene',
  outputs: { shots: gives.many(Shot, { made: ['image'] }) }, needs: { plan: ['text'], run: ['image'] },
  reads: { plan: { params: ['perScene'], scenes: ['text', 'hero'] }, run: { part: ['subject'] } },
}), {
  plan: async ({ params, scenes: { text, hero } }, ctx) => {
    const look = await ctx.text({ subject: hero }, { shared: true })
    const mood = await ctx.text({ subject: `the mood of ${text}` })
    return { shots: numbered(params.perScene).map((id) => ({ id, value: { subject: `${look} in ${mood}, shot ${id}` } })) }
  },
  run: async ({ part: { subject } }, ctx) => ({ shots: { image: await ctx.image({ subject }) } }),
})

const video = implement(defineNode({
  ...common, type: 'video', title: 'Video', params: z.object({}), inputs: { shots: each(Shot) },
  outputs: { clips: gives.many(Clip) }, needs: { run: ['video'] }, reads: { run: { shots: ['subject', 'image'] } },
}), {
  run: async ({ shots: { subject, image } }, ctx) => ({ clips: { footage: await ctx.video({ subject, image }) } }),
})

/** Calls nobody: what is here is lost unless it is on record. */
const assemble = implement(defineNode({
  ...common, type: 'assemble', title: 'Assemble', params: z.object({}), inputs: { clips: each(Clip) },
  outputs: { segments: gives.many(Segment, { hidden: true }), film: gives.one(Film, { by: 'gather' }) }, needs: {},
  reads: { run: { clips: ['footage'] }, gather: { parts: ['file'] } },
}), {
  run: async ({ clips: { footage } }, { artifacts }) => {
    const bytes = await artifacts.read(footage.artifact)
    return { segments: { file: await artifacts.put(Buffer.concat([Buffer.from(`segment of ${bytes.length} bytes\n`), bytes]), 'application/octet-stream') } }
  },
  gather: async ({ parts }, { artifacts }) => {
    const pieces: Uint8Array[] = []
    for (const { file } of parts) pieces.push(await artifacts.read(file.artifact))
    return { film: { file: await artifacts.put(Buffer.concat(pieces), 'application/octet-stream') } }
  },
})

export const filmNodes = [scenes, shots, video, assemble]

export function filmWorkflow(film: { title: string; scenes: number; shots: number }): Workflow {
  return workflowOf(
    { scenes: { type: 'scenes', params: { title: film.title, count: film.scenes } }, shots: { type: 'shots', params: { perScene: film.shots } }, video: { type: 'video' }, assemble: { type: 'assemble' } },
    [['scenes.scenes', 'shots.scenes'], ['shots.shots', 'video.shots'], ['video.clips', 'assemble.clips']],
  )
}
