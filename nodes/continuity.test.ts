import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadImage } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { createMemoryArtifacts } from '../engine/memory-stores.ts'
import type { Workflow } from '../engine/model/document.ts'
import { createRig } from '../engine/testing/rig.ts'
import { implementations } from './index.ts'
import { sampleClip } from './providers/kit/testing/sample-clip.ts'
import { Template } from './story/template.ts'
import { aShot } from './testing/samples.ts'
import { call, scripted } from './testing/scripted.ts'
import { createStudio } from './testing/studio.ts'
import { Picture } from './values/media.ts'
import { video } from './video/run.ts'

const template = Template.parse(JSON.parse(readFileSync(new URL('../templates/first-film/template.json', import.meta.url), 'utf8')))

/** The shortest template up to its pictures. */
function pictures(params: Record<string, unknown> = {}): Workflow {
  const kept = ['brief', 'lore', 'narrative', 'scenes', 'components', 'stage-shots', 'shot-images']
  const nodes = Object.fromEntries(Object.entries(template.workflow.nodes).filter(([, { type }]) => kept.includes(type)).map(([id, node]) => [id, node.type === 'shot-images' ? { ...node, params: { ...node.params, shotsPerScene: 3, ...params } } : node]))
  const isKept = (port: string) => (port.split('.')[0] ?? '') in nodes
  return { ...template.workflow, nodes, edges: template.workflow.edges.filter(({ from, to }) => isKept(from) && isKept(to)), decisions: {} } as Workflow
}

describe('shots that follow one another', () => {
  it('are each drawn after the one before in the scene, with its picture; the first of a scene stays as it was', async () => {
    const studio = createStudio()
    const rig = createRig({ implementations, ...studio })
    await rig.run(pictures())
    const { ran, state, session } = await rig.run(pictures({ continuity: true }))
    expect(state).toBe('succeeded')
    const drawn = ran.filter((address) => address.startsWith('shot-images:')).sort()
    expect(drawn.filter((address) => address.endsWith('/01'))).toEqual([])
    expect(drawn.slice(0, 2)).toEqual(['shot-images:s01/02', 'shot-images:s01/03'])
    const imageOf = (item: string) => Picture.parse(session.graph.get('shot-images')?.task('run', item).value('shots')?.fields['image']).artifact
    const sentFor = (item: string) => JSON.parse(new TextDecoder().decode(studio.artifacts.blobs.get(imageOf(item)))) as { references: { name: string; picture: { artifact: string } }[] }
    for (const [before, after] of [['s01/01', 's01/02'], ['s01/02', 's01/03'], ['s02/01', 's02/02']] as const)
      expect(sentFor(after).references.find(({ name }) => name === 'the shot before')?.picture.artifact).toBe(imageOf(before))
    expect(sentFor('s02/01').references.map(({ name }) => name)).not.toContain('the shot before')
  })
  it('are told of in the plan, and cost nothing where the option is off', async () => {
    const rig = createRig({ implementations, ...createStudio() })
    const chained = (await rig.plan(pictures({ continuity: true }))).problems
    expect(chained).toEqual([{ node: 'shot-images', notice: true, message: expect.stringContaining('makes a chain: each item waits for the one before it') as string }])
    expect((await rig.plan(pictures())).problems).toEqual([])
  })
})

describe('clips that go on where the one before ended', () => {
  it('begin with its last frame', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'continuity-'))
    const artifacts = createMemoryArtifacts()
    const footage = { ...await artifacts.put(await sampleClip(folder, 2), 'video/mp4'), seconds: 2, width: 64, height: 48, fps: 12, hasSound: false }
    const ctx = { ...scripted(), artifacts }
    const film = (before?: object) => call(video, 'run', { params: { continuity: true }, shots: aShot(), part: { seconds: 3, motion: 'x' }, ...(before ? { before } : {}) }, ctx)
    await film({ footage })
    await film()
    const [continued, first] = ctx.asked.video
    expect(continued?.image).toMatchObject({ mime: 'image/png', width: 64, height: 48 })
    expect((await loadImage(Buffer.from(artifacts.blobs.get(continued!.image.artifact)!))).width).toBe(64)
    expect(first?.image).toEqual(aShot().image)
    await rm(folder, { recursive: true, force: true })
  })
})
