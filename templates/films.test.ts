import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Decision } from '../engine/model/decisions.ts'
import { toWorkflow } from '../engine/model/document.ts'
import type { Workflow } from '../engine/model/document.ts'
import { createRig } from '../engine/testing/rig.ts'
import type { Outcome } from '../engine/testing/rig.ts'
import { createClients } from '../nodes/clients/index.ts'
import { measureLoudness } from '../nodes/film/loudness.ts'
import { probe } from '../nodes/film/probe.ts'
import { createTemporaryArtifacts } from '../nodes/film/temporary-artifacts.ts'
import { implementations } from '../nodes/index.ts'
import { createOfflineProvider } from '../nodes/providers/offline/index.ts'
import { idsOf } from '../nodes/story/mentions.ts'
import { Template } from '../nodes/story/template.ts'
import type { Film, Mention, Scene, Shot } from '../nodes/values/index.ts'

/** Every template becomes a film offline, small so that it is quick: the same graph, only with fewer pixels. */
const FRAME = { width: 456, height: 256 }
const folders = (await readdir(import.meta.dirname, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map((entry) => entry.name)

type Artifacts = Awaited<ReturnType<typeof createTemporaryArtifacts>>
const opened: Artifacts[] = []
afterAll(async () => {
  for (const artifacts of opened) await artifacts.remove()
})

async function studio() {
  const artifacts = await createTemporaryArtifacts()
  opened.push(artifacts)
  const { models } = createOfflineProvider()
  const services = Object.fromEntries(Object.entries(models).flatMap(([capability, [model]]) => (model ? [[capability, model]] : [])))
  return { ...createRig({ implementations, services, clients: createClients, artifacts }), artifacts }
}

async function small(id: string): Promise<Workflow> {
  const template = Template.parse(JSON.parse(await readFile(join(import.meta.dirname, id, 'template.json'), 'utf8')))
  const workflow = toWorkflow(template.workflow)
  return {
    ...workflow,
    nodes: Object.fromEntries(Object.entries(workflow.nodes).map(([name, node]) => {
      const size = ['components', 'stage-shots', 'shot-images', 'assemble'].includes(node.type) ? FRAME : {}
      const answers = node.type === 'brief' ? { answers: template.sample.answers } : {}
      return [name, { ...node, params: { ...node.params, ...size, ...answers } }]
    })),
  }
}

const filmOf = (outcome: Outcome) => outcome.session.graph.get('assemble')?.task('gather', '').value('film')?.fields as Film
const decide = (workflow: Workflow, decisions: Record<string, Decision>): Workflow => ({ ...workflow, decisions })
const pictures = (ran: string[]) => ran.filter((address) => /^(shot-images|stage-shots|components):[^:]+$/.test(address))

describe.each(folders)('the template %s', (id) => {
  it('becomes a whole film offline, and the same run again executes nothing', async () => {
    const { artifacts, run, plan } = await studio()
    const workflow = await small(id)
    const first = await run(workflow)
    expect(Object.values(first.view.tasks).filter((task) => task.failure).map((task) => [task.task, task.failure])).toEqual([])
    expect(first.state).toBe('succeeded')
    const film = filmOf(first)
    const file = await probe(await artifacts.file(film.video.artifact))
    const frames = (first.session.graph.get('assemble')?.task('gather', '').input()['parts'] ?? []) as { frames: number }[]
    const shots = [...(first.session.graph.get('assemble')?.tasks.values() ?? [])].filter((task) => task.fn === 'run')
    const cut = shots.reduce((sum, task) => sum + Number(task.value('segments')?.fields['frames']), 0)
    expect(frames.length === 0 || frames.length === shots.length).toBe(true)
    expect(film.shots).toBe(shots.length)
    expect(film.standIns).toEqual([])
    // Title and end card of four seconds each stand before and after the shots.
    expect(file.video?.frames).toBe(cut + 2 * 4 * 24)
    expect(file.video).toMatchObject(FRAME)
    expect(film.chapters.length).toBe(first.view.items['scenes:']?.length)
    const isSilent = id === 'kids-story'
    const target = isSilent ? -16 : -14
    const loudness = await measureLoudness({ path: await artifacts.file(film.video.artifact) })
    expect(Math.abs(loudness.integrated - target)).toBeLessThanOrEqual(0.5)
    expect(loudness.truePeak).toBeLessThanOrEqual(-1)
    const speeches = [...(first.session.graph.get('voice')?.tasks.values() ?? [])].filter((task) => task.fn === 'run').length
    expect(speeches > 0).toBe(!isSilent)

    expect((await run(workflow)).ran).toEqual([])
    expect((await plan(workflow)).totals).toMatchObject({ run: 0, maybe: 0, blocked: 0 })
  }, 400_000)
})

describe('a film made twice', () => {
  it('has the same bytes in a second data folder', async () => {
    const [one, two] = await Promise.all([studio(), studio()])
    const workflow = await small('first-film')
    const [first, second] = [await one.run(workflow), await two.run(workflow)]
    expect(filmOf(second).video.artifact).toBe(filmOf(first).video.artifact)
  }, 200_000)
})

describe('an edited film of twenty scenes', () => {
  let made: Awaited<ReturnType<typeof studio>>
  let workflow: Workflow
  let first: Outcome
  beforeAll(async () => {
    made = await studio()
    workflow = await small('power-fantasy')
    // Without clips: the film is its animatic, and every count but those of clips is the same.
    workflow = { ...workflow, nodes: Object.fromEntries(Object.entries(workflow.nodes).map(([name, node]) => [name, node.type === 'video' ? { ...node, mode: 'mute' as const } : node])) }
    first = await made.run(workflow)
    expect(first.state).toBe('succeeded')
  }, 400_000)
  const sceneAt = (id: string) => first.session.graph.get('scenes')?.part('scenes', id)?.value?.fields as Scene
  const shotAt = (id: string) => first.session.graph.get('shot-images')?.task('run', id).value('shots')?.fields as Shot
  /** Up to the pictures and the voices: what is joined from them is the first test's matter. */
  const draw = (edited: Workflow) => made.run(edited, { targets: { to: ['shot-images', 'voice'], mode: 'fresh' } })
  const single = (address: string) => /^(components::plan|music:|assemble::gather)$/.test(address)

  it('redoes only scene 7 when its text is edited', async () => {
    const { ran } = await made.run(decide(workflow, { 'scenes:s07': { edit: { fields: { text: `${sceneAt('s07').text} It begins to rain, and everybody runs.` } } } }))
    expect(ran.length).toBeGreaterThan(3)
    // The first shot of the scene after may open out of what is new.
    expect(ran.filter((address) => !address.includes(':s07') && !single(address) && !/^assemble:s08\/01(:plan)?$/.test(address))).toEqual([])
    expect(pictures(ran).every((address) => address.includes(':s07'))).toBe(true)
  }, 100_000)

  it('redraws only the shots that name a redescribed character', async () => {
    const [hero] = sceneAt('s07').mentions.filter((mention) => mention.kind === 'character')
    const cast = first.view.items['components:'] ?? []
    const id = cast.find((name) => name === hero?.name.toLowerCase()) ?? cast[0] ?? ''
    const { ran } = await draw(decide(workflow, { [`components:${id}`]: { edit: { fields: { visual: 'a tall white hare in a green coat with one black ear' } } } }))
    const naming = (first.view.items['scenes:'] ?? []).flatMap((scene) => first.view.items[`shot-images:${scene}`] ?? []).filter((shot) => shotAt(shot).componentIds.includes(id))
    expect(naming.length).toBeGreaterThan(0)
    expect(pictures(ran).sort()).toEqual([`components:${id}`, ...naming.map((shot) => `shot-images:${shot}`)].sort())
  }, 100_000)

  it('speaks one line and draws nothing when a line of dialogue is changed', async () => {
    const shot = Object.values(first.view.items).flat().find((id) => id.includes('/') && !id.includes('/', id.indexOf('/') + 1) && (shotAt(id)?.utterances.length ?? 0) > 0) ?? ''
    const utterances = shotAt(shot).utterances.map((utterance, index) => (index === 0 ? { ...utterance, text: 'Well.' } : utterance))
    const { ran } = await draw(decide(workflow, { [`shot-images:${shot}`]: { edit: { fields: { utterances } } } }))
    expect(pictures(ran)).toEqual([])
    expect(ran.filter((address) => /^voice:[^:]+$/.test(address))).toHaveLength(1)
  }, 100_000)

  it('makes only an inserted scene, and draws nothing when two are swapped', async () => {
    const value = { ...sceneAt('s02'), text: `${sceneAt('s02').text} A kite comes down in the middle of it all.`, title: 'The Kite' }
    const inserted = await draw(decide(workflow, { 'scenes::plan': { structure: { ops: [{ op: 'insert', id: 'kite', after: 's02', value }] } } }))
    expect(inserted.ran.filter((address) => !address.includes(':kite') && !single(address))).toEqual([])
    expect(pictures(inserted.ran).length).toBeGreaterThan(0)
    const swapped = await draw(decide(workflow, { 'scenes::plan': { structure: { ops: [{ op: 'move', id: 's09', after: 's05' }] } } }))
    expect(pictures(swapped.ran)).toEqual([])
  }, 100_000)

  it('describes and draws only a newcomer', async () => {
    const mentions: Mention[] = [...sceneAt('s04').mentions, { name: 'Quill', kind: 'character', line: 'Quill is a small hedgehog with a blue scarf.' }]
    const { ran } = await draw(decide(workflow, { 'scenes:s04': { edit: { fields: { text: `${sceneAt('s04').text} @Quill looks in at the window.`, mentions, ...idsOf(mentions) } } } }))
    expect(ran.filter((address) => address.startsWith('components:') && !address.endsWith(':plan'))).toEqual(['components:quill'])
    expect(pictures(ran).filter((address) => !address.includes(':s04') && address !== 'components:quill')).toEqual([])
  }, 100_000)

  it('runs nothing below a lore field that is touched to the same value, and finds style A again after B', async () => {
    const lore = first.session.graph.get('lore')?.task('run', '').value('lore')?.fields
    const touched = await draw(decide(workflow, { 'lore:': { edit: { fields: { tone: lore?.['tone'] } } } }))
    expect(touched.ran).toEqual([])
    const brief = workflow.nodes['brief']
    const styled = (style: string): Workflow => ({ ...workflow, nodes: { ...workflow.nodes, ...(brief ? { brief: { ...brief, params: { ...brief.params, style } } } : {}) } })
    const b = await made.plan(styled('Ink on rough paper'))
    expect(b.tasks.filter((task) => task.verdict === 'run').map((task) => task.task)).toEqual(['brief:'])
    expect((await made.run(workflow)).ran).toEqual([])
  }, 100_000)
})
