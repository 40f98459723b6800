import { afterEach, describe, expect, it } from 'vitest'
import { ReelError } from '../../engine/model/errors.ts'
import type { Decision } from '../../engine/model/decisions.ts'
import type { RunState } from '../../engine/model/events.ts'
import { storyWorkflow } from '../../engine/testing/story.ts'
import { createStage } from '../testing/stage.ts'
import type { Stage } from '../testing/stage.ts'
import type { Host } from './host.ts'
import { itemOf } from './items.ts'

let stage: Stage
const stages: Stage[] = []
const open = async (setup: Parameters<typeof createStage>[0] = {}): Promise<Host> => {
  stage = await createStage(setup)
  stages.push(stage)
  return stage.open()
}
afterEach(async () => {
  for (const one of stages.splice(0)) await one.strike()
})

/** Resolves when a run has come into one of these states. */
async function until(host: Host, id: string, ...states: RunState[]): Promise<RunState> {
  const gone = new AbortController()
  const view = await host.runs.view(id)
  if (states.includes(view.state)) return view.state
  for await (const event of host.runs.follow(id, view.last, gone.signal)) if (event.run && states.includes(event.run.state)) return event.run.state
  throw new Error(`The run ended as ${(await host.runs.row(id)).state}, not as ${states.join(' or ')}.`)
}
const ended = (host: Host, id: string) => until(host, id, 'succeeded', 'partial', 'failed', 'cancelled')
const held = (): (() => void) => {
  let release = () => {}
  stage.gate.wait = new Promise((resolve) => { release = resolve })
  return release
}

describe('a run', () => {
  it('makes the film, and a second run of the same workflow calls nobody', async () => {
    const host = await open()
    const { id } = await host.workflows.create(storyWorkflow())
    const first = await host.start({ workflowId: id, review: 'auto' })
    expect(await ended(host, first.id)).toBe('succeeded')
    const row = await host.runs.row(first.id)
    expect(row).toMatchObject({ state: 'succeeded', outputs: [{ node: 'assemble', port: 'film', value: 'film' }] })
    expect(row.progress.done).toBe(row.progress.total)
    const before = stage.calls.length
    const second = await host.start({ workflowId: id, review: 'auto' })
    await ended(host, second.id)
    expect(stage.calls.length).toBe(before)
    expect(await host.runs.row(second.id)).toMatchObject({ ran: 0, outputs: row.outputs })
  })

  it('says what is missing before anything is called', async () => {
    const host = await open()
    await expect(host.start({ template: 'story', review: 'auto' })).rejects.toMatchObject({ fault: 'invalid', fields: [{ path: 'inputs.lead', message: 'Missing: Who leads?' }] })
    await expect(host.start({ template: 'story', inputs: { lead: 'x', leed: 'y' }, review: 'auto' })).rejects.toMatchObject({ fields: [{ path: 'inputs.leed' }] })
    await expect(host.start({ template: 'nothing', review: 'auto' })).rejects.toMatchObject({ fault: 'not-found', hint: 'Templates: story.' })
    expect(stage.calls).toEqual([])
    expect((await host.plan({ template: 'story' })).problems).toEqual([{ message: 'Missing: Who leads?' }])
  })

  it('is refused only when nothing of what is asked for can run', async () => {
    const host = await open()
    const workflow = storyWorkflow()
    const unknown = { ...workflow, nodes: { ...workflow.nodes, video: { type: 'martian', params: {}, mode: 'on' as const } } }
    const { id } = await host.start({ workflow: unknown, review: 'auto' })
    expect(await ended(host, id)).toBe('partial')
    expect((await host.runs.row(id)).message).toMatch(/^Of \d+ tasks \d+ could not begin\. Run again/)
    await expect(host.start({ workflow: unknown, targets: { to: ['video'], mode: 'fresh' }, review: 'auto' })).rejects.toMatchObject({ fault: 'invalid', fields: [{ path: 'workflow.nodes.video' }] })
    await expect(host.start({ workflow, targets: { to: ['nobody'], mode: 'fresh' }, review: 'auto' })).rejects.toMatchObject({ fields: [{ path: 'targets.to' }] })
    await expect(host.start({ workflow: { ...workflow, nodes: {}, edges: [] }, review: 'auto' })).rejects.toMatchObject({ fault: 'invalid' })
  })

  it('stands in line behind another of its workflow, and can be cancelled there', async () => {
    const host = await open()
    const { id } = await host.workflows.create(storyWorkflow())
    const release = held()
    const first = await host.start({ workflowId: id, review: 'auto' })
    await until(host, first.id, 'running')
    const second = await host.start({ workflowId: id, review: 'auto' })
    const third = await host.start({ workflowId: id, review: 'auto' })
    expect((await host.runs.row(second.id)).state).toBe('queued')
    await host.runs.cancel(third.id)
    expect((await host.runs.row(third.id)).state).toBe('cancelled')
    release()
    expect(await ended(host, second.id)).toBe('succeeded')
    expect((await host.runs.row(second.id)).ran).toBe(0)
  })

  it('does not make way for one that was taken out of the line', async () => {
    const host = await open()
    const workflow = storyWorkflow()
    const { id } = await host.workflows.create({ ...workflow, nodes: { ...workflow.nodes, lore: { ...workflow.nodes['lore']!, review: 'run' } } })
    const release = held()
    const first = await host.start({ workflowId: id, review: 'wait' })
    const second = await host.start({ workflowId: id, review: 'auto' })
    await host.runs.cancel(second.id)
    release()
    await until(host, first.id, 'waiting')
    await host.workflows.decide(id, { 'lore:': { verdict: { state: 'approved' } } })
    expect(await ended(host, first.id)).toBe('succeeded')
  })

  it('makes way for a newer one when it only waits for a person', async () => {
    const host = await open()
    const workflow = storyWorkflow()
    const { id } = await host.workflows.create({ ...workflow, nodes: { ...workflow.nodes, lore: { ...workflow.nodes['lore']!, review: 'run' } } })
    const first = await host.start({ workflowId: id, review: 'wait' })
    await until(host, first.id, 'waiting')
    const second = await host.start({ workflowId: id, review: 'auto' })
    expect(await ended(host, first.id)).toBe('cancelled')
    expect((await host.runs.row(first.id)).message).toContain('newer run')
    expect(await ended(host, second.id)).toBe('succeeded')
  })

  it('goes on with the item that was approved, and retakes the one that was rejected', async () => {
    const host = await open()
    const workflow = storyWorkflow()
    const { id } = await host.workflows.create({ ...workflow, nodes: { ...workflow.nodes, shots: { ...workflow.nodes['shots']!, review: 'run' } } })
    const run = await host.start({ workflowId: id, review: 'wait' })
    await until(host, run.id, 'waiting')
    const before = (await host.runs.view(run.id)).tasks['shots:s01/01']
    expect(before?.state).toBe('review')
    const saved = await host.workflows.decide(id, { 'shots:s01/01': { verdict: { state: 'rejected', note: 'darker' } } })
    expect(saved.workflow.decisions['shots:s01/01']).toEqual({ take: { index: 1, notes: ['', 'darker'] } })
    await until(host, run.id, 'running')
    await until(host, run.id, 'waiting')
    const retake = (await host.runs.view(run.id)).tasks['shots:s01/01']
    expect(retake).toMatchObject({ state: 'review', take: 1 })
    const tasks = Object.values((await host.runs.view(run.id)).tasks).filter((task) => task.state === 'review')
    const approved = await host.workflows.decide(id, Object.fromEntries(tasks.map(({ task }): [string, Decision] => [task, { ...saved.workflow.decisions[task], verdict: { state: 'approved' } }])))
    expect(approved.workflow.decisions['shots:s01/01']?.verdict).toEqual({ state: 'approved', on: retake?.digest })
    expect(await ended(host, run.id)).toBe('succeeded')
    await host.close()
    const record = await (await stage.open()).runs.session(run.id)
    expect(itemOf(record, { node: 'shots', item: 's01/01', fn: 'run' })?.digest).toBe(retake?.digest)
  })

  it('keeps every take within reach, and says which would have to be made', async () => {
    const host = await open()
    const workflow = storyWorkflow()
    const { id } = await host.workflows.create(workflow)
    const first = await host.start({ workflowId: id, review: 'auto' })
    await ended(host, first.id)
    const before = (await host.runs.view(first.id)).tasks['shots:s01/01']
    await host.workflows.decide(id, { 'shots:s01/01': { verdict: { state: 'rejected', note: 'darker' } } })
    const at = { node: 'shots', item: 's01/01', fn: 'run' as const }
    expect(await host.runs.takes(first.id, at)).toMatchObject([{ index: 0, note: '', digest: before?.digest }, { index: 1, note: 'darker', digest: null, media: [], values: {} }])
    const second = await host.start({ workflowId: id, review: 'auto' })
    await ended(host, second.id)
    const takes = await host.runs.takes(second.id, at)
    expect(takes?.map(({ digest }) => digest)).toEqual([before?.digest, (await host.runs.view(second.id)).tasks['shots:s01/01']?.digest])
    expect(takes?.every(({ values }) => 'shots' in values)).toBe(true)
    expect(await host.runs.takes(second.id, { ...at, node: 'nobody' })).toBeUndefined()
    expect((await host.runs.session(second.id)).decision('shots:s01/01')?.take?.index).toBe(1)
  })
})

describe('a budget', () => {
  const paid = { image: { paid: true, price: () => ({ min: 1, max: 1 }), send: async () => ({ value: `<${Math.random()}>`, usd: 1 }) } }
  it('pauses the run when it is used up, and a higher one lets it go on', async () => {
    const host = await open({ services: paid })
    const { id } = await host.start({ workflow: storyWorkflow(), review: 'auto', budgetUsd: 3 })
    await until(host, id, 'paused')
    expect(await host.runs.row(id)).toMatchObject({ state: 'paused', usd: 3 })
    await expect(host.runs.resume(id, undefined)).rejects.toMatchObject({ fault: 'conflict' })
    await host.runs.resume(id, 4)
    await until(host, id, 'running', 'paused')
    await until(host, id, 'paused')
    await host.runs.resume(id, 1000)
    expect(await ended(host, id)).toBe('succeeded')
    expect((await host.runs.row(id)).usd).toBeGreaterThan(4)
  })
})

describe('a failure', () => {
  it('leaves the rest standing, is told in words, and is tried again by the next run', async () => {
    let isDown = true
    const flaky = { image: { send: async (request: unknown) => {
      if (isDown && JSON.stringify(request).includes('shot') && JSON.stringify(request).includes('scene 1')) throw new ReelError('refused', 'This picture was refused.')
      return { value: `<${JSON.stringify(request)}>`, usd: 0 }
    } } }
    const host = await open({ services: flaky })
    const { id } = await host.workflows.create(storyWorkflow())
    const first = await host.start({ workflowId: id, review: 'auto' })
    expect(await ended(host, first.id)).toBe('partial')
    const row = await host.runs.row(first.id)
    expect(row.message).toMatch(/^\d+ of \d+ tasks failed/)
    expect(row.message).toContain('This picture was refused.')
    expect(row.outputs[0]?.fields['missing']).toBeGreaterThan(0)
    isDown = false
    const second = await host.start({ workflowId: id, review: 'auto' })
    expect(await ended(host, second.id)).toBe('succeeded')
    expect((await host.runs.row(second.id)).ran).toBeLessThan(row.ran)
  })
})

describe('a process that ends', () => {
  it('leaves its runs unfinished; the next one goes on with them, and numbers events on', async () => {
    const host = await open()
    const { id } = await host.workflows.create(storyWorkflow())
    const release = held()
    const run = await host.start({ workflowId: id, review: 'auto' })
    await until(host, run.id, 'running')
    const last = (await host.runs.view(run.id)).last
    release()
    await host.close(1000)
    const made = stage.calls.length
    const next = await stage.open(true)
    expect(await ended(next, run.id)).toBe('succeeded')
    expect((await next.runs.row(run.id)).id).toBe(run.id)
    const numbers = (await next.runs.eventsAfter(run.id, 0)).map(({ n }) => n)
    expect(numbers).toEqual(numbers.map((_, index) => index + 1))
    expect(numbers.length).toBeGreaterThan(last)
    expect(stage.calls.length).toBeGreaterThan(made)
  })

  it('between the last event and the row of a run: the row is brought up to date, and nothing runs', async () => {
    const host = await open()
    const { id } = await host.workflows.create(storyWorkflow())
    const run = await host.start({ workflowId: id, review: 'auto' })
    await ended(host, run.id)
    const { outputs } = await host.runs.row(run.id)
    await host.close()
    const between = await stage.open()
    await between.store.runs.update(run.id, { state: 'running', endedAt: null, outputs: [] })
    await between.close()
    const made = stage.calls.length
    const next = await stage.open(true)
    expect(await next.runs.row(run.id)).toMatchObject({ state: 'succeeded', outputs })
    expect(stage.calls.length).toBe(made)
  })

  it('while a person has paused the run: the next one leaves it paused until told', async () => {
    const host = await open()
    const release = held()
    const run = await host.start({ workflow: storyWorkflow(), review: 'auto' })
    await until(host, run.id, 'running')
    await host.runs.pause(run.id)
    await until(host, run.id, 'paused')
    release()
    await host.close(500)
    const next = await stage.open(true)
    await until(next, run.id, 'paused')
    const made = stage.calls.length
    await next.runs.resume(run.id, undefined)
    expect(await ended(next, run.id)).toBe('succeeded')
    expect(stage.calls.length).toBeGreaterThan(made)
  })

  it('does not let two processes do the same run', async () => {
    const host = await open()
    const release = held()
    const run = await host.start({ workflow: storyWorkflow(), review: 'auto' })
    await until(host, run.id, 'running')
    const { Claims } = await import('./claims.ts')
    expect(await new Claims(stage.folder).take(run.id)).toBe(true)
    const { writeFile } = await import('node:fs/promises')
    const { join } = await import('node:path')
    await writeFile(join(stage.folder, 'running', run.id), String(process.ppid))
    expect(await new Claims(stage.folder).take(run.id)).toBe(false)
    await writeFile(join(stage.folder, 'running', run.id), '99999999')
    expect(await new Claims(stage.folder).take(run.id)).toBe(true)
    release()
    await ended(host, run.id)
  })
})

describe('what is known of an item', () => {
  it('is the same from the live session and, after a restart, from what is on record', async () => {
    const host = await open()
    const { id } = await host.workflows.create(storyWorkflow())
    const run = await host.start({ workflowId: id, review: 'auto' })
    await ended(host, run.id)
    const ask = async (of: Host) => {
      const session = await of.runs.session(run.id)
      return [itemOf(session, { node: 'lore', item: '', fn: 'run' }), itemOf(session, { node: 'scenes', item: 's02', fn: 'run' }), itemOf(session, { node: 'shots', item: 's01/01', fn: 'run' }), itemOf(session, { node: 'scenes', item: '', fn: 'plan' })]
    }
    const live = await ask(host)
    expect(live[0]?.candidates).toHaveLength(3)
    expect(live[1]).toMatchObject({ task: null, values: { scenes: { mood: 'dark' } } })
    expect(live[2]?.values).toMatchObject({ shots: { seconds: 3 } })
    expect(live[3]?.values['scenes']).toHaveLength(4)
    await host.close()
    const again = await ask(await stage.open())
    expect(again.map((item) => ({ ...item, task: null }))).toEqual(live.map((item) => ({ ...item, task: null })))
  })
})
