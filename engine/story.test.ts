import { describe, expect, it } from 'vitest'
import { rejected } from './model/decisions.ts'
import type { Decision } from './model/decisions.ts'
import type { Workflow } from './model/document.ts'
import { createRig, instant } from './testing/rig.ts'
import { storyNodes, storyWorkflow } from './testing/story.ts'

/** A rig whose writer words every answer anew, as a language model does. */
function storyRig() {
  let calls = 0
  return createRig({
    implementations: storyNodes,
    services: {
      text: instant((request: object) => `${JSON.stringify(request)} in wording ${++calls}`),
      image: instant((request: object) => `<${JSON.stringify(request)}>`),
    },
  })
}
const decide = (workflow: Workflow, decisions: Record<string, Decision>): Workflow => ({ ...workflow, decisions: { ...workflow.decisions, ...decisions } })
const nodesOf = (ran: string[]) => [...new Set(ran.map((address) => address.split(':')[0]))].sort()

describe('a story graph with a writer whose wording varies', () => {
  it('runs to a film, and a second run executes nothing', async () => {
    const rig = storyRig()
    const first = await rig.run(storyWorkflow())
    expect(first.state).toBe('succeeded')
    const film = first.session.graph.get('assemble')?.task('gather', '').value('film')?.fields as { cut: string[]; missing: number }
    expect(film.cut).toHaveLength(8)
    expect(film.missing).toBe(0)
    const second = await rig.run(storyWorkflow())
    expect(second.ran).toEqual([])
    expect(second.state).toBe('succeeded')
  })

  it('redoes only scene s02 when its text is edited', async () => {
    const rig = storyRig()
    await rig.run(storyWorkflow())
    const { ran } = await rig.run(decide(storyWorkflow(), { 'scenes:s02': { edit: { fields: { text: 'A new text.' } } } }))
    expect(ran.length).toBeGreaterThan(0)
    expect(ran.filter((address) => !address.includes(':s02') && address !== 'assemble::gather')).toEqual([])
    expect(ran).toContain('shots:s02:plan')
    expect(ran).toContain('video:s02/01')
  })

  it('redraws only the shots that name a redescribed character', async () => {
    const rig = storyRig()
    await rig.run(storyWorkflow())
    const { ran } = await rig.run(decide(storyWorkflow(), { 'components:owl': { edit: { fields: { visual: 'a grey owl' } } } }))
    expect(ran.filter((address) => address.startsWith('shots:')).sort()).toEqual(['shots:s02/01', 'shots:s02/02', 'shots:s04/01', 'shots:s04/02'])
    expect(ran).not.toContain('components:fox')
  })

  it('speaks one line and refilms only when it became longer', async () => {
    const rig = storyRig()
    await rig.run(storyWorkflow())
    const short = await rig.run(decide(storyWorkflow(), { 'shots:s03/01': { edit: { fields: { speech: ['Oh!'] } } } }))
    expect(short.ran.sort()).toEqual(['assemble::gather', 'video:s03/01:plan', 'voice:s03/01/1', 'voice:s03/01:gather', 'voice:s03/01:plan'])
    const long = await rig.run(decide(storyWorkflow(), { 'shots:s03/01': { edit: { fields: { speech: ['This is a line that goes on for much longer than three seconds.'] } } } }))
    expect(long.ran.sort()).toEqual(['assemble:s03/01', 'assemble::gather', 'video:s03/01', 'video:s03/01:plan', 'voice:s03/01/1', 'voice:s03/01:gather', 'voice:s03/01:plan'].sort())
  })

  it('runs only an inserted scene, and draws nothing when scenes are swapped or touched to the same value', async () => {
    const rig = storyRig()
    const first = await rig.run(storyWorkflow())
    const value = { ...first.session.graph.get('scenes')?.part('scenes', 's01')?.value?.fields, text: 'Something happens in between.' }
    const inserted = await rig.run(decide(storyWorkflow(), { 'scenes::plan': { structure: { ops: [{ op: 'insert', id: 'new', after: 's02', value }] } } }))
    expect(inserted.ran.filter((address) => !address.includes(':new') && address !== 'assemble::gather')).toEqual([])
    expect(inserted.ran).toContain('shots:new/01')
    const swapped = await rig.run(decide(storyWorkflow(), { 'scenes::plan': { structure: { ops: [{ op: 'move', id: 's03', after: 's01' }] } } }))
    expect(swapped.ran).toEqual(['assemble::gather'])
    const lore = first.session.graph.get('lore')?.task('run', '').value('lore')?.fields
    const touched = await rig.run(decide(storyWorkflow(), { 'lore:': { edit: { fields: { tone: lore?.['tone'], world: lore?.['world'] } } } }))
    expect(touched.ran).toEqual([])
  })

  it('keeps pictures when a re-plan puts a new scene first', async () => {
    // A writer that repeats itself word for word, so that content can carry the ids.
    const rig = createRig({ implementations: storyNodes, services: { text: instant((request: object) => JSON.stringify(request)), image: instant((request: object) => `<${JSON.stringify(request)}>`) } })
    const edit = { 'scenes:s02': { edit: { fields: { text: 'Mine.' } } } }
    await rig.run(decide(storyWorkflow(), edit))
    const replanned = await rig.run(decide(storyWorkflow({ scenes: { lead: 'prologue', count: 4 } }), edit))
    const items = replanned.view.items['scenes:']
    expect(items?.slice(1)).toEqual(['s01', 's02', 's03', 's04'].slice(0, 4))
    expect(replanned.ran.filter((address) => /^(shots|video|voice)/.test(address) && !address.includes(items?.[0] ?? 'x'))).toEqual([])
    const text = replanned.session.graph.get('scenes')?.part('scenes', 's02')?.value?.fields['text']
    expect(text).toBe('Mine.')
  })

  it('finds style A again after style B', async () => {
    const rig = storyRig()
    await rig.run(storyWorkflow({ shots: { style: 'A' } }))
    const b = await rig.run(storyWorkflow({ shots: { style: 'B' } }))
    expect(nodesOf(b.ran)).toEqual(['assemble', 'shots', 'video'])
    expect((await rig.run(storyWorkflow({ shots: { style: 'A' } }))).ran).toEqual([])
  })

  it('chooses another lore, and finds the first again', async () => {
    const rig = storyRig()
    await rig.run(storyWorkflow())
    const other = await rig.run(decide(storyWorkflow(), { 'lore:': { choice: { index: 1 } } }))
    expect(other.ran).toContain('scenes::plan')
    expect(other.ran.some((address) => address.startsWith('lore'))).toBe(false)
    expect((await rig.run(storyWorkflow())).ran).toEqual([])
  })

  it('retakes a rejected result with another seed and keeps the old take', async () => {
    const rig = storyRig()
    await rig.run(storyWorkflow())
    const retake = await rig.run(decide(storyWorkflow(), { 'shots:s01/01': rejected(undefined, 'darker') }))
    expect(retake.ran[0]).toBe('shots:s01/01')
    expect((await rig.run(decide(storyWorkflow(), { 'shots:s01/01': { take: { index: 0, notes: ['', 'darker'] } } }))).ran).toEqual([])
  })

  it('says in the plan exactly what the run then does', async () => {
    const rig = storyRig()
    const cold = await rig.plan(storyWorkflow())
    expect(cold.totals).toMatchObject({ run: 1, about: true })
    await rig.run(storyWorkflow())
    const warm = await rig.plan(storyWorkflow())
    expect(warm.totals).toMatchObject({ run: 0, maybe: 0, blocked: 0, about: false })
    const edited = decide(storyWorkflow(), { 'scenes:s02': { edit: { fields: { text: 'A new text.' } } } })
    const plan = await rig.plan(edited)
    expect(plan.tasks.filter((task) => task.verdict === 'run').map((task) => [task.task, task.reason])).toEqual([['shots:s02:plan', 'scenes.text changed']])
    const { ran } = await rig.run(edited)
    const covered = new Set(plan.tasks.filter((task) => task.verdict === 'run' || task.verdict === 'maybe').map((task) => task.task))
    expect(ran.filter((address) => !covered.has(address))).toEqual([])
  })
})
