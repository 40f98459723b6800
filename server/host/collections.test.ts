import { afterEach, expect, it } from 'vitest'
import { storyWorkflow } from '../../engine/testing/story.ts'
import { createStage } from '../testing/stage.ts'
import type { Stage } from '../testing/stage.ts'
import { plannedLists } from './collections.ts'

let stage: Stage
afterEach(() => stage.strike())

it('lists what was planned under the ids it has, whatever a person inserts, moves, deletes or writes', async () => {
  stage = await createStage()
  const host = await stage.open()
  const { id } = await host.workflows.create(storyWorkflow())
  const run = async () => {
    const { id: started } = await host.start({ workflowId: id, review: 'auto' })
    const gone = new AbortController()
    for await (const event of host.runs.follow(started, 0, gone.signal)) if (event.run?.state === 'succeeded') break
    return host.runs.session(started)
  }
  const before = plannedLists(await run(), 'scenes') ?? []
  expect(before).toMatchObject([{ parent: '', port: 'scenes' }])
  const ids = before[0]?.parts.map((part) => part.id) ?? []
  expect(ids.length).toBeGreaterThan(2)
  const [first = '', second = ''] = ids
  await host.workflows.decide(id, {
    'scenes::plan': { structure: { ops: [{ op: 'insert', id: 'extra', after: first, value: { ...before[0]?.parts[0]?.value } }, { op: 'move', id: second, after: null }, { op: 'delete', id: ids.at(-1) ?? '' }] } },
    [`scenes:${first}`]: { edit: { fields: { text: 'Other words' } } },
  })
  const session = await run()
  expect(plannedLists(session, 'scenes')).toEqual(before)
  expect(session.graph.get('scenes')?.part('scenes', 'extra')).toBeDefined()
  expect(plannedLists(session, 'nothing')).toBeUndefined()
})
