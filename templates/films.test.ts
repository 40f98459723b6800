import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Decision } from '../engine/model/decisions.ts'
import type { Workflow } from '../engine/model/document.ts'
import type { Outcome } from '../engine/testing/rig.ts'
import { probe } from '../nodes/film/probe.ts'
import { idsOf } from '../nodes/story/mentions.ts'
import { Template } from '../nodes/story/template.ts'
import { isForSmallChildren } from '../nodes/story/timing.ts'
import { createFilmStudio, filmOf, frameOf, measureFilm, sampleWorkflow, type FilmStudio } from '../nodes/testing/film-studio.ts'
import { AgeBand, type Mention, type Scene, type Shot } from '../nodes/values/index.ts'

/** Small, so that it is quick: the same graph, only with fewer pixels. */
const LINES = 256
const SCENES = 2
const templates = await Promise.all((await readdir(import.meta.dirname, { withFileTypes: true })).filter((entry) => entry.isDirectory())
  .map(async ({ name }) => Template.parse(JSON.parse(await readFile(join(import.meta.dirname, name, 'template.json'), 'utf8')))))

const opened: FilmStudio[] = []
afterAll(async () => {
  for (const made of opened) await made.remove()
})

async function studio(): Promise<FilmStudio> {
  const made = await createFilmStudio()
  opened.push(made)
  return made
}

const small = (id: string): Workflow => {
  const template = templates.find((one) => one.id === id)
  if (!template) throw new Error(`There is no template ${id}.`)
  return sampleWorkflow(template, LINES)
}
const failuresOf = ({ view }: Outcome) => Object.values(view.tasks).filter((task) => task.failure).map((task) => [task.task, task.failure])
const decide = (workflow: Workflow, decisions: Record<string, Decision>): Workflow => ({ ...workflow, decisions })
const pictures = (ran: string[]) => ran.filter((address) => /^(shot-images|stage-shots|components):[^:]+$/.test(address))

describe('the first film', () => {
  it('is made whole offline, and the same run again executes nothing', async () => {
    const made = await studio()
    const workflow = small('first-film')
    const first = await made.run(workflow)
    expect(failuresOf(first)).toEqual([])
    expect(first.state).toBe('succeeded')
    const film = filmOf(first)
    const file = await probe(await made.artifacts.file(film.video.artifact))
    const cut = made.assembled.last?.parts.reduce((sum, { frames }) => sum + frames, 0) ?? 0
    expect(film.shots).toBe(made.assembled.last?.parts.length)
    // Title and end card of four seconds each stand before and after the shots.
    expect(file.video?.frames).toBe(cut + 2 * 4 * 24)
    expect(film.chapters.length).toBe(first.view.items['scenes:']?.length)

    expect((await made.run(workflow)).ran).toEqual([])
    expect((await made.plan(workflow)).totals).toMatchObject({ run: 0, maybe: 0, blocked: 0 })
  }, 400_000)
})

/** Its first scenes are enough to see that everything a template asks for works together. */
describe.each(templates)('the template $id', (template) => {
  it('becomes a film that keeps every rule, the same bytes from two fresh folders', async () => {
    const workflow = small(template.id)
    const film = async () => {
      const made = await studio()
      const outcome = await made.run(workflow, { targets: { mode: 'fresh', sample: SCENES } })
      expect(failuresOf(outcome)).toEqual([])
      return { made, outcome, film: filmOf(outcome) }
    }
    const first = await film()
    const { measures, faults } = await measureFilm(first.outcome, first.made)
    expect(faults).toEqual([])
    const { width, height } = frameOf(template)
    expect(first.film.video.width < first.film.video.height).toBe(width < height)
    expect(first.film.standIns).toEqual([])
    expect(first.film.chapters).toHaveLength(SCENES)
    const { nonVerbal, audience } = workflow.nodes['brief']?.params ?? {}
    const lines = first.made.assembled.last?.speech?.flatMap((speech) => speech?.lines ?? []) ?? []
    expect(measures.cues.length > 0).toBe(lines.length > 0)
    // A story for small children may say nothing in its first scenes.
    if (nonVerbal === true) expect(lines).toEqual([])
    else if (!isForSmallChildren(AgeBand.parse(audience ?? 'all'))) expect(lines.length).toBeGreaterThan(0)

    const second = await film()
    expect(second.film.video.artifact).toBe(first.film.video.artifact)
    expect(second.film.poster.artifact).toBe(first.film.poster.artifact)
  }, 400_000)
})

describe('an edited film of twenty scenes', () => {
  let made: FilmStudio
  let workflow: Workflow
  let first: Outcome
  beforeAll(async () => {
    made = await studio()
    workflow = small('power-fantasy')
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
