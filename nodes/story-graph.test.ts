import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Decision } from '../engine/model/decisions.ts'
import type { Workflow } from '../engine/model/document.ts'
import { createRig } from '../engine/testing/rig.ts'
import { implementations } from './index.ts'
import { idsOf } from './story/mentions.ts'
import { Template } from './story/template.ts'
import { createStudio } from './testing/studio.ts'
import type { Mention } from './values/index.ts'

const template = Template.parse(JSON.parse(readFileSync(new URL('../templates/first-film/template.json', import.meta.url), 'utf8')))

/** The shortest template up to its clips: what joins them needs ffmpeg. */
function firstFilm(decisions: Record<string, Decision> = {}): Workflow {
  const { assemble: _assemble, ...nodes } = template.workflow.nodes
  return { ...template.workflow, nodes, edges: template.workflow.edges.filter(({ to }) => !to.startsWith('assemble.')), decisions }
}
async function filmed() {
  const studio = createStudio()
  const rig = createRig({ implementations, ...studio })
  const first = await rig.run(firstFilm())
  const fieldsOf = (node: string, part: string) => first.session.graph.get(node)?.part(node, part)?.value?.fields
  return { rig, studio, first, fieldsOf }
}
const of = (ran: string[], node: string) => ran.filter((address) => address.startsWith(`${node}:`)).sort()

describe('the story nodes on the engine', () => {
  it('run from answers to clips, and a second run executes nothing', async () => {
    const { rig, first } = await filmed()
    expect(first.state).toBe('succeeded')
    expect(of(first.ran, 'video').filter((address) => !address.endsWith(':plan'))).toHaveLength(template.expects.shots)
    expect((await rig.run(firstFilm())).ran).toEqual([])
  })
  it('redraw only the shots with a redescribed character, and no set', async () => {
    const { rig } = await filmed()
    const { ran, state } = await rig.run(firstFilm({ 'components:tock': { edit: { fields: { visual: 'a green cricket' } } } }))
    expect(state).toBe('succeeded')
    expect(of(ran, 'shot-images')).toEqual(['shot-images:s02/01', 'shot-images:s03/01'])
    expect(of(ran, 'video')).toEqual(['video:s02/01', 'video:s03/01'])
    expect([...of(ran, 'stage-shots'), ...of(ran, 'voice'), ...of(ran, 'components')]).toEqual(['components:tock'])
  })
  it('draw nothing when words change, and film anew only where they take longer', async () => {
    const { rig } = await filmed()
    const says = (text: string): Record<string, Decision> => ({ 'shot-images:s02/02': { edit: { fields: { utterances: [{ kind: 'dialogue', speaker: 'Mira', text }] } } } })
    const short = await rig.run(firstFilm(says('Who hums there?')))
    expect([...of(short.ran, 'shot-images'), ...of(short.ran, 'video').filter((address) => !address.endsWith(':plan'))]).toEqual([])
    expect(of(short.ran, 'voice')).toContain('voice:s02/02/01')
    const long = await rig.run(firstFilm(says('Who is it that sings so late at night in the old orchard on the hill?')))
    expect(of(long.ran, 'shot-images')).toEqual([])
    expect(of(long.ran, 'video')).toContain('video:s02/02')
  })
  it('describe only a newcomer, whatever the writer would say of the others now', async () => {
    const { rig, studio, fieldsOf } = await filmed()
    const scene = fieldsOf('scenes', 's02') ?? {}
    const mentions = [...scene.mentions as Mention[], { name: 'Owlet', kind: 'character' as const, line: 'A tiny owl.' }]
    studio.asked.length = 0
    const { ran, state } = await rig.run(firstFilm({ 'scenes:s02': { edit: { fields: { text: `${String(scene.text)} @Owlet lands.`, mentions, ...idsOf(mentions) } } } }))
    expect(state).toBe('succeeded')
    expect(studio.asked.filter((call) => call.startsWith('component'))).toEqual(['component Owlet'])
    expect(of(ran, 'components').filter((address) => !address.endsWith(':plan'))).toEqual(['components:owlet'])
    expect(ran.filter((address) => /^(shot-images|stage-shots|video|voice):/.test(address) && !address.includes(':s02'))).toEqual([])
  })
  it('redraw everything in another style without rewriting a word', async () => {
    const { rig, studio } = await filmed()
    studio.asked.length = 0
    const workflow = firstFilm()
    const brief = workflow.nodes.brief
    const { ran } = await rig.run({ ...workflow, nodes: { ...workflow.nodes, ...(brief ? { brief: { ...brief, params: { ...brief.params, style: 'ink' } } } : {}) } })
    expect(studio.asked).toEqual([])
    expect(of(ran, 'shot-images')).toHaveLength(template.expects.shots)
    expect([...of(ran, 'voice'), ...of(ran, 'music')]).toEqual([])
  })
})
