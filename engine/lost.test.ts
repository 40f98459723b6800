import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { implementer } from './implement.ts'
import { createMemoryArtifacts } from './memory-stores.ts'
import { ArtifactRef } from './model/artifact.ts'
import type { Workflow } from './model/document.ts'
import { defineNode } from './model/node-type.ts'
import { all, defineValue, each, gives } from './model/ports.ts'
import { createRig, instant, workflowOf } from './testing/rig.ts'
import type { Service } from './service.ts'

interface Painter { image(request: object): Promise<ArtifactRef> }
const implement = implementer<Painter>()
const Subject = defineValue('subject', 'Subject', z.object({ text: z.string() }))
const Picture = defineValue('picture', 'Picture', z.object({ image: ArtifactRef }))
const common = { version: 1, category: 'test', summary: 'A node of the tests.' } as const
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const bytes = (words: string) => new TextEncoder().encode(words)

const subjects = implement(defineNode({
  ...common, type: 'subjects', title: 'Subjects', params: z.object({ count: z.number() }), inputs: {}, outputs: { subjects: gives.many(Subject, { by: 'plan' }) }, needs: {}, reads: { plan: { params: ['count'] } },
}), { plan: ({ params }) => ({ subjects: Array.from({ length: params.count }, (_, index) => ({ id: `s${index}`, value: { text: `subject ${index}` } })) }) })

/** Asks a service, which gives the picture as an artifact. */
const draw = implement(defineNode({
  ...common, type: 'draw', title: 'Draw', params: z.object({}), inputs: { subjects: each(Subject) }, outputs: { pictures: gives.many(Picture) }, needs: { run: ['image'] }, reads: { run: { subjects: ['text'] } },
}), { run: async ({ subjects: subject }, ctx) => ({ pictures: { image: await ctx.image({ prompt: subject.text }) } }) })

/** Reads one artifact and makes another. */
const frame = implement(defineNode({
  ...common, type: 'frame', title: 'Frame', params: z.object({ colour: z.string().default('gold') }), inputs: { pictures: each(Picture) }, outputs: { pictures: gives.many(Picture) }, needs: {}, reads: { run: { params: ['colour'], pictures: ['image'] } },
}), { run: async ({ params, pictures: picture }, ctx) => ({ pictures: { image: await ctx.artifacts.put(bytes(`${params.colour} [${text(await ctx.artifacts.read(picture.image.artifact))}]`), 'text/plain') } }) })

/** Reads them all. */
const album = implement(defineNode({
  ...common, type: 'album', title: 'Album', params: z.object({ cover: z.string().default('plain') }), inputs: { pictures: all(Picture) }, outputs: { album: gives.one(Picture) }, needs: {}, reads: { run: { params: ['cover'], pictures: ['image'] } },
}), {
  run: async ({ params, pictures }, ctx) => {
    const pages = await Promise.all(pictures.map(async (picture) => text(await ctx.artifacts.read(picture.image.artifact))))
    return { album: { image: await ctx.artifacts.put(bytes(`${params.cover}: ${pages.join(' ')}`), 'text/plain') } }
  },
})

const workflow = (params: { colour?: string; cover?: string } = {}, count = 6): Workflow => workflowOf(
  { subjects: { type: 'subjects', params: { count } }, draw: { type: 'draw' }, frame: { type: 'frame', params: params.colour ? { colour: params.colour } : {} }, album: { type: 'album', params: params.cover ? { cover: params.cover } : {} } },
  [['subjects.subjects', 'draw.subjects'], ['draw.pictures', 'frame.pictures'], ['frame.pictures', 'album.pictures']],
)

function rigOf(more: Partial<Service> = {}) {
  const artifacts = createMemoryArtifacts()
  const image = instant(() => undefined, {
    send: async (request, io) => ({ value: await io.artifacts.put(bytes(`picture of ${(request as { prompt: string }).prompt}`), 'text/plain'), usd: more.paid ? 0.1 : 0 }), ...more,
  })
  const rig = createRig({ implementations: [subjects, draw, frame, album], services: { image }, artifacts })
  const artifactOf = async (node: string, item: string) => {
    const { session } = await rig.run(workflow(), { executor: { execute: () => Promise.reject(new Error('nothing should run')) } })
    const task = session.graph.get(node)?.task('run', item)
    return (Object.values(task?.outcome.kind === 'ok' ? task.outcome.values : {})[0]!.fields['image'] as ArtifactRef).artifact
  }
  return { rig, artifacts, artifactOf }
}

describe('bytes that are lost', () => {
  it.each(['deleted', 'cut short'])('and that a later task reads are made again, and nothing else, when they are %s', async (how) => {
    const { rig, artifacts, artifactOf } = rigOf()
    await rig.run(workflow())
    const digest = await artifactOf('frame', 's2')
    const whole = artifacts.blobs.get(digest)!
    if (how === 'deleted') artifacts.blobs.delete(digest)
    else artifacts.blobs.set(digest, whole.slice(0, 3))
    const { ran, state } = await rig.run(workflow({ cover: 'leather' }))
    expect(state).toBe('succeeded')
    expect(ran.sort()).toEqual(['album:', 'album:', 'frame:s2'])
    expect(artifacts.blobs.get(digest)).toEqual(whole)
  })

  it('are made again from further up when what they are made of is lost too', async () => {
    const { rig, artifacts, artifactOf } = rigOf()
    await rig.run(workflow())
    artifacts.blobs.delete(await artifactOf('draw', 's2'))
    artifacts.blobs.delete(await artifactOf('frame', 's2'))
    const { ran, state } = await rig.run(workflow({ cover: 'leather' }))
    expect(state).toBe('succeeded')
    expect([...new Set(ran)].sort()).toEqual(['album:', 'draw:s2', 'frame:s2'])
  })

  it('and that nobody reads are not missed', async () => {
    const { rig, artifacts, artifactOf } = rigOf()
    await rig.run(workflow())
    artifacts.blobs.delete(await artifactOf('draw', 's2'))
    expect((await rig.run(workflow({ cover: 'leather' }))).ran).toEqual(['album:'])
  })

  it('are asked of the provider again though the call is in the journal', async () => {
    const { rig, artifacts, artifactOf } = rigOf({ paid: true, price: () => ({ min: 0.1, max: 0.1 }) })
    await rig.run(workflow())
    artifacts.blobs.delete(await artifactOf('draw', 's2'))
    const { ran, view, state } = await rig.run(workflow({ colour: 'silver' }))
    expect(view.tasks['frame:s2']?.failure).toBeUndefined()
    expect(state).toBe('succeeded')
    expect(ran.filter((address) => address.startsWith('draw'))).toEqual(['draw:s2'])
  })

  it('and that no task here made are a clear failure', async () => {
    const { rig } = rigOf()
    const gone = { artifact: 'a'.repeat(64), mime: 'text/plain', bytes: 1 }
    const { view, state } = await rig.run({ ...workflow(), decisions: { 'draw:s2': { edit: { fields: { image: gone } } } } })
    expect(state).toBe('partial')
    expect(view.tasks['frame:s2']).toMatchObject({ state: 'failed', failure: { code: 'lost-artifact', message: expect.stringContaining('aaaaaaaa') } })
    expect(view.tasks['frame:s1']?.state).toBe('done')
  })

  it('do not go round for ever when they are lost again each time', async () => {
    const { rig, artifacts, artifactOf } = rigOf()
    await rig.run(workflow())
    const digest = await artifactOf('draw', 's2')
    artifacts.blobs.delete(digest)
    const { set } = artifacts.blobs
    artifacts.blobs.set = (key, value) => (key === digest ? artifacts.blobs : set.call(artifacts.blobs, key, value))
    const { view, ran } = await rig.run(workflow({ colour: 'silver' }))
    expect(view.tasks['frame:s2']?.failure?.code).toBe('lost-artifact')
    expect(ran.filter((address) => address === 'draw:s2').length).toBeLessThanOrEqual(3)
  })

  it('and that one task reads by the dozen are all made again', async () => {
    const { rig, artifacts, artifactOf } = rigOf()
    await rig.run(workflow())
    for (const item of ['s0', 's1', 's2', 's3', 's4', 's5']) artifacts.blobs.delete(await artifactOf('frame', item))
    const { ran, state } = await rig.run(workflow({ cover: 'leather' }))
    expect(state).toBe('succeeded')
    expect(ran.filter((address) => address.startsWith('frame:')).sort()).toEqual(['frame:s0', 'frame:s1', 'frame:s2', 'frame:s3', 'frame:s4', 'frame:s5'])
  })

  it('at random: everything ends equal, and only what is lost is made again', () => fc.assert(fc.asyncProperty(
    fc.array(fc.tuple(fc.constantFrom('draw', 'frame'), fc.nat(5), fc.boolean()), { maxLength: 8 }), fc.constantFrom('gold', 'silver'),
    async (losses, colour) => {
      const { rig, artifacts, artifactOf } = rigOf()
      await rig.run(workflow())
      const before = new Map(artifacts.blobs)
      const lost = new Set<string>()
      for (const [node, index, cut] of losses) {
        const digest = await artifactOf(node, `s${index}`)
        lost.add(`${node}:s${index}`)
        if (cut) artifacts.blobs.set(digest, before.get(digest)!.slice(1))
        else artifacts.blobs.delete(digest)
      }
      const { ran, state, session } = await rig.run(workflow({ colour, cover: 'leather' }))
      expect(state).toBe('succeeded')
      const expected = createRig({ implementations: [subjects, draw, frame, album], services: { image: rig.services.find('image') } })
      const cold = await expected.run(workflow({ colour, cover: 'leather' }))
      const pages = (outcome: typeof cold) => outcome.session.graph.get('album')?.task('run', '').value('album')?.fields
      expect(pages({ session } as typeof cold)).toEqual(pages(cold))
      // With another frame every picture is read, so every lost one is made again; else only what the album reads.
      const wanted = new Set(['album:', ...(colour === 'gold' ? [...lost].filter((address) => address.startsWith('frame')) : [0, 1, 2, 3, 4, 5].map((index) => `frame:s${index}`))])
      for (const address of lost) if (address.startsWith('draw') && wanted.has(address.replace('draw', 'frame'))) wanted.add(address)
      expect([...new Set(ran)].sort()).toEqual([...wanted].sort())
      for (const address of wanted) {
        const [node, item] = address.split(':') as [string, string]
        if (colour === 'gold' && node !== 'album') expect(artifacts.blobs.get(await artifactOf(node, item))).toEqual(before.get(await artifactOf(node, item)))
      }
    },
  ), { numRuns: 60 }))
})
