import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Workflow } from '../../engine/model/document.ts'
import { createRig } from '../../engine/testing/rig.ts'
import { implementations } from '../index.ts'
import { createWriter } from '../providers/offline/writer/index.ts'
import { Template } from '../story/template.ts'
import { aBrief, aLore } from '../testing/samples.ts'
import { call, scripted } from '../testing/scripted.ts'
import { createStudio } from '../testing/studio.ts'
import type { Brief } from '../values/index.ts'
import { styleBible } from './run.ts'

const LOOK = 'Layered cut paper with torn edges, slate blue and oat with ember orange accents, soft shadow under each sheet, dot eyes.'
const settle = (script: readonly string[], ctx = scripted(script.map((style) => ({ style })))) => call<{ brief: Brief }>(styleBible, 'run', { brief: aBrief(), lore: aLore() }, ctx)

describe('Style Bible', () => {
  it('puts the look in the place of the style and leaves the rest of the brief alone', async () => {
    const ctx = scripted([{ style: LOOK }])
    expect((await settle([], ctx)).brief).toEqual({ ...aBrief(), style: LOOK })
    const [asked] = ctx.asked.text
    expect(asked?.request.prompt).toContain('The look asked for: cut paper')
    expect(asked?.request.prompt).toContain('World: A harbour town under fog.')
  })
  it.each([['too long', 'Paper. '.repeat(100), '700 characters'], ['praise', 'A beautiful, epic look.', '“beautiful”, “epic” cannot be seen'], ['somebody', '@Rowan is red.', 'names somebody'], ['nothing', ' ', 'not described']])('sends back a look that is %s', async (_, style, words) => {
    await expect(settle([style])).rejects.toThrow(words)
    expect((await settle([style, LOOK])).brief.style).toBe(LOOK)
  })
  it('keeps the words of the brief with no key and no network, whatever they are', async () => {
    const ctx = scripted()
    const writer = createWriter()
    const offline = { ...ctx, text: (async (request: object) => (await writer.send!({ ...request, schema: {} } as never, { seed: 1, signal: ctx.signal, artifacts: ctx.artifacts, token: '' })).value) as typeof ctx.text }
    const brief = aBrief({ style: 'an epic, beautiful cut paper' })
    expect((await call<{ brief: Brief }>(styleBible, 'run', { brief }, offline)).brief).toEqual(brief)
  })
})

describe('on the way from the brief to the pictures', () => {
  const template = Template.parse(JSON.parse(readFileSync(new URL('../../templates/first-film/template.json', import.meta.url), 'utf8')))
  /** The shortest template up to its pictures, with a bible between brief and pictures. */
  function pictures(): Workflow {
    const kept = Object.entries(template.workflow.nodes).filter(([, { type }]) => !['assemble', 'voice', 'video', 'music'].includes(type))
    const visual = new Set(['components.brief', 'stage-shots.brief', 'shot-images.brief'])
    const nodes = { ...Object.fromEntries(kept), bible: { type: 'style-bible', params: {}, mode: 'on' } }
    const edges = template.workflow.edges.filter(({ from, to }) => [from, to].every((port) => (port.split('.')[0] ?? '') in nodes))
      .map((edge) => (visual.has(edge.to) ? { from: 'bible.brief', to: edge.to } : edge))
    return { ...template.workflow, nodes, edges: [...edges, { from: 'brief.brief', to: 'bible.brief' }, { from: 'lore.lore', to: 'bible.lore' }], decisions: {} } as Workflow
  }
  it('reaches every visual prompt, and another look redraws all of them', async () => {
    const studio = createStudio()
    const rig = createRig({ implementations, ...studio })
    const first = await rig.run(pictures())
    expect(first.state).toBe('succeeded')
    const sent = [...studio.artifacts.blobs.values()].map((bytes) => JSON.parse(new TextDecoder().decode(bytes)) as { prompt?: string }).filter(({ prompt }) => prompt !== undefined)
    expect(sent.filter(({ prompt }) => !prompt?.includes('Style: torn paper'))).toEqual([])
    const drawn = first.ran.filter((address) => /^(components|stage-shots|shot-images):[^:]+$/.test(address))
    const again = await rig.run({ ...pictures(), decisions: { 'bible:': { edit: { fields: { style: 'ink on rice paper' } } } } })
    expect(again.ran.sort()).toEqual(drawn.sort())
  })
})
