import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { topological, validate } from '../engine/model/validate.ts'
import { implementations } from '../nodes/index.ts'
import { readScript } from '../nodes/screenplay/read-script.ts'
import { toScenes } from '../nodes/screenplay/to-scenes.ts'
import { shotsFromScript } from '../nodes/shot-images/from-script.ts'
import { briefNode } from '../nodes/brief/node.ts'
import { askedQuestions, missingAnswers, wrongAnswers } from '../nodes/story/form.ts'
import { beatsOf, Structure } from '../nodes/story/structures.ts'
import { Template } from '../nodes/story/template.ts'

const here = new URL('.', import.meta.url)
const ids = readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name)
const types = new Map(implementations.map(({ node }) => [node.type, node]))
const NODE = { width: 240, height: 160 }

describe.each(ids)('the template %s', (id) => {
  const raw: unknown = JSON.parse(readFileSync(new URL(`${id}/template.json`, here), 'utf8'))
  const template = Template.parse(raw)
  const { workflow, form, sample, expects } = template
  const params = (node: string) => types.get(node)?.params.parse(workflow.nodes[node]?.params) ?? {}

  it('is named as its folder and loses nothing when parsed', () => {
    expect(template.id).toBe(id)
    expect(template).toMatchObject(raw as object)
  })
  it('has wires between ports that exist and fit, and every input that is needed', () => {
    expect(validate(workflow, types)).toEqual([])
    expect(topological(workflow).rest).toEqual([])
  })
  it('wires every input that could make the film better, but for files of one’s own', () => {
    const wired = new Set([...workflow.edges.map(({ to }) => to), 'components.pictures'])
    const given = new Set(Object.values(workflow.nodes).flatMap(({ type }) => Object.values(types.get(type)?.outputs ?? {}).map(({ value }) => value.name)))
    for (const [node, { type }] of Object.entries(workflow.nodes))
      for (const [port, { value, self }] of Object.entries(types.get(type)?.inputs ?? {})) if (given.has(value.name) && !self) expect(wired).toContain(`${node}.${port}`)
  })
  it('gives nodes only parameters they have', () => {
    for (const [node, { type, params: given }] of Object.entries(workflow.nodes)) {
      const known = Object.keys(types.get(type)?.params.shape ?? {})
      for (const name of Object.keys(given)) expect(known, `${node}.${name}`).toContain(name)
    }
  })
  it('asks the questions of its brief, and its sample answers them all', () => {
    if (workflow.nodes.brief) {
      expect(briefNode.params.parse(workflow.nodes.brief.params).form).toEqual(form)
      expect(Object.keys(form.properties).length).toBeGreaterThanOrEqual(8)
      expect(askedQuestions(form, {}).length).toBeLessThan(Object.keys(form.properties).length)
    }
    expect(missingAnswers(form, sample.answers)).toEqual([])
    expect(wrongAnswers(form, sample.answers)).toEqual([])
    for (const name of [...form.required, ...Object.keys(sample.answers)]) expect(Object.keys(form.properties)).toContain(name)
  })
  it('offers each question as a named input', () => {
    expect(Object.keys(workflow.inputs)).toEqual(Object.keys(form.properties))
    for (const [name, input] of Object.entries(workflow.inputs)) expect(input).toMatchObject({ ...(workflow.nodes.brief ? { node: 'brief', param: `answers.${name}` } : {}), title: form.properties[name]?.title })
  })
  it('makes as many scenes and shots as it says', () => {
    if (!workflow.nodes.narrative) {
      const written = toScenes(readScript(sample.answers.screenplay ?? ''), { isScript: true })
      const { minSeconds, maxSeconds } = params('shot-images') as { minSeconds: number; maxSeconds: number }
      expect(written).toHaveLength(expects.scenes)
      return expect(written.flatMap((scene) => shotsFromScript({ scene, components: scene.mentions, nonVerbal: false, minSeconds, maxSeconds }))).toHaveLength(expects.shots)
    }
    const { structure, sceneCount } = params('narrative')
    const { shotsPerScene, shotsByBeat } = params('shot-images') as { shotsPerScene: number; shotsByBeat: Record<string, number> }
    const beats = beatsOf(Structure.parse(structure), Number(sceneCount)) ?? []
    expect(params('scenes')).toMatchObject({ count: sceneCount, structure })
    expect(sceneCount).toBe(expects.scenes)
    expect(Object.keys(shotsByBeat).filter((name) => !beats.some((beat) => beat.name === name))).toEqual([])
    expect(beats.reduce((sum, { name, from, to }) => sum + (to - from + 1) * (shotsByBeat[name] ?? shotsPerScene), 0)).toBe(expects.shots)
  })
  it('is laid out from left to right without overlaps', () => {
    const places = Object.entries(workflow.layout?.nodes ?? {})
    expect(places.map(([node]) => node).sort()).toEqual(Object.keys(workflow.nodes).sort())
    for (const [a, at] of places) for (const [b, other] of places)
      if (a !== b) expect(Math.abs(at.x - other.x) >= NODE.width || Math.abs(at.y - other.y) >= NODE.height, `${a} covers ${b}`).toBe(true)
    for (const { from, to } of workflow.edges) {
      const [source, target] = [from, to].map((port) => workflow.layout?.nodes[port.split('.')[0] ?? ''])
      expect(source && target && source.x < target.x, `${from} → ${to}`).toBe(true)
    }
  })
})

describe('the kids’ story', () => {
  const { workflow } = Template.parse(JSON.parse(readFileSync(new URL('kids-story/template.json', here), 'utf8')))
  it('is silent, slow and quiet', () => {
    expect(workflow.nodes.brief?.params).toMatchObject({ nonVerbal: true, audience: '3-4' })
    expect(workflow.nodes['shot-images']?.params).toMatchObject({ minSeconds: 4 })
    expect(workflow.nodes.assemble?.params).toMatchObject({ loudness: -16 })
  })
})
