import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { galleryNodes, galleryWorkflow } from '../testing/gallery.ts'
import { storyNodes, storyWorkflow } from '../testing/story.ts'
import { createRig, instant, workflowOf } from '../testing/rig.ts'
import type { Workflow } from './document.ts'
import { findCycle, topological, validate } from './validate.ts'

const types = new Map([...galleryNodes, ...storyNodes].map(({ node }) => [node.type, node]))
const messages = (workflow: Workflow) => validate(workflow, types).map((problem) => problem.message)
const rewired = (from: string, to: string, keep: (edge: Workflow['edges'][number]) => boolean = () => true): Workflow => {
  const workflow = galleryWorkflow()
  return { ...workflow, edges: [...workflow.edges.filter(keep), { from, to }] }
}

describe('validate', () => {
  it('finds nothing wrong with a workflow that can run', () => {
    expect(messages(galleryWorkflow())).toEqual([])
    expect(messages(storyWorkflow())).toEqual([])
  })

  it('names a cycle node by node, at each of its nodes', () => {
    const ring = workflowOf(
      { a: { type: 'frame' }, b: { type: 'frame' }, c: { type: 'frame' }, after: { type: 'frame' } },
      [['a.pictures', 'b.pictures'], ['b.pictures', 'c.pictures'], ['c.pictures', 'a.pictures'], ['c.pictures', 'after.pictures']],
    )
    const problems = validate(ring, types)
    expect(problems.map((problem) => problem.node).sort()).toEqual(['a', 'b', 'c'])
    const path = problems[0]!.message.match(/cycle: (.*)\./)![1]!.split(' → ')
    expect(path).toHaveLength(4)
    expect(path[0]).toBe(path[3])
    // Each step is a wire.
    for (let step = 0; step < 3; step++) expect(ring.edges).toContainEqual({ from: `${path[step]}.pictures`, to: `${path[step + 1]}.pictures` })
  })

  it('names an unknown type, and says that nothing is lost', () => {
    const workflow = workflowOf({ dance: { type: 'dance' } }, [])
    expect(validate(workflow, types)).toEqual([{ node: 'dance', message: 'Node "dance" has the unknown type "dance".', hint: expect.stringContaining('kept') }])
  })

  it('says why two ports do not fit', () => {
    expect(messages(rewired('subjects.subjects', 'frame.pictures', (edge) => edge.to !== 'frame.pictures')).join()).toContain('subjects.subjects gives subject, frame.pictures takes picture')
    expect(messages(rewired('subjects.nothing', 'draw.subjects', (edge) => edge.to !== 'draw.subjects')).join()).toContain('there is no output subjects.nothing')
    expect(messages(rewired('subjects.subjects', 'draw.nothing')).join()).toContain('there is no input draw.nothing')
    const story = storyWorkflow()
    const single = { ...story, nodes: { ...story.nodes, draw: { type: 'scenes', params: {}, mode: 'on' as const } }, edges: [...story.edges, { from: 'scenes.scenes', to: 'draw.lore' }] }
    expect(messages(single).join()).toContain('gives scene, draw.lore takes lore')
  })

  it('says when a collection meets a single value, either way', () => {
    const kinds = new Map(types)
    const frame = types.get('frame')!
    kinds.set('single', { ...frame, type: 'single', inputs: { pictures: { ...frame.inputs['pictures']!, mode: 'one' } }, outputs: { pictures: { ...frame.outputs['pictures']!, kind: 'one' } } })
    const workflow = workflowOf({ subjects: { type: 'subjects' }, draw: { type: 'draw' }, single: { type: 'single' }, frame: { type: 'frame' } }, [['subjects.subjects', 'draw.subjects'], ['draw.pictures', 'single.pictures'], ['single.pictures', 'frame.pictures']])
    const all = validate(workflow, kinds).map((problem) => problem.message).join()
    expect(all).toContain('draw.pictures gives a collection, single.pictures takes a single picture')
    expect(all).toContain('single.pictures gives a single picture, frame.pictures takes a collection')
  })

  it('says when an input has two wires, and which', () => {
    expect(messages(rewired('draw.pictures', 'wall.pictures')).join()).toContain('wall.pictures has two wires, from frame.pictures and draw.pictures')
  })

  it('says when a wire is missing, unless the input is optional or the node is muted', () => {
    const workflow = { ...galleryWorkflow(), edges: galleryWorkflow().edges.filter((edge) => edge.to !== 'wall.pictures') }
    expect(messages(workflow)).toEqual(['Node "wall" needs a wire into "pictures" (Picture).'])
    expect(messages({ ...workflow, nodes: { ...workflow.nodes, wall: { ...workflow.nodes['wall']!, mode: 'mute' } } })).toEqual([])
    expect(messages({ ...storyWorkflow(), edges: storyWorkflow().edges.filter((edge) => edge.to !== 'video.speech') })).toEqual([])
  })

  it('says when a wire names a node that is not there', () => {
    expect(messages(rewired('ghost.pictures', 'wall.pictures', (edge) => edge.to !== 'wall.pictures')).join()).toContain('names the node "ghost", which does not exist')
  })

  it('says which parameter is wrong, which function cannot be reviewed, and which address is none', () => {
    const workflow = galleryWorkflow()
    const wrong: Workflow = { ...workflow, nodes: { ...workflow.nodes, subjects: { ...workflow.nodes['subjects']!, params: { count: 'many' } }, wall: { ...workflow.nodes['wall']!, review: 'plan' } }, decisions: { nowhere: {} } }
    const all = messages(wrong).join()
    expect(all).toContain('count')
    expect(all).toContain('review of "plan"')
    expect(all).toContain('"nowhere" is not an address')
  })

  it('holds up only what depends on the fault', async () => {
    const workflow = galleryWorkflow()
    const rig = createRig({ implementations: galleryNodes, services: { image: instant(() => 'picture') } })
    const wrong: Workflow = { ...workflow, nodes: { ...workflow.nodes, frame: { ...workflow.nodes['frame']!, type: 'dance' } } }
    const { state, view } = await rig.run(wrong)
    expect(state).toBe('partial')
    expect(view.tasks['draw:01']?.state).toBe('done')
    expect(view.tasks['wall:']?.state).toBe('blocked')
  })
})

describe('the order of nodes', () => {
  const graphs = fc.integer({ min: 1, max: 8 }).chain((count) => fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 14 }).map((wires) => workflowOf(
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`n${index}`, { type: 'x' }])), wires.map(([from, to], index) => [`n${from}.out`, `n${to}.in${index}`]),
  )))

  it('puts every node after what it reads, and a cycle is found exactly when there is one', () => {
    fc.assert(fc.property(graphs, (workflow) => {
      const { order, rest } = topological(workflow)
      expect([...order, ...rest].sort()).toEqual(Object.keys(workflow.nodes).sort())
      const wires = workflow.edges.map((edge) => [edge.from.split('.')[0]!, edge.to.split('.')[0]!] as const)
      for (const [from, to] of wires) if (order.includes(to)) expect(order.indexOf(from)).toBeLessThan(order.indexOf(to) + (from === to ? 1 : 0))
      const cycle = findCycle(workflow)
      expect(cycle !== undefined).toBe(rest.length > 0)
      if (!cycle) return
      expect(cycle[0]).toBe(cycle.at(-1))
      for (let step = 0; step + 1 < cycle.length; step++) expect(wires).toContainEqual([cycle[step], cycle[step + 1]])
      expect(new Set(cycle).size).toBe(cycle.length - 1)
    }), { numRuns: 300 })
  })
})
