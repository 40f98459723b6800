import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Workflow } from '../../engine/model/document.ts'
import { ApiError, unreachable } from '../api/problem.ts'
import type { StoredWorkflow } from '../api/types.ts'
import { createDocument } from './document.ts'
import { decide, rename } from './edits.ts'
import { emptyWorkflow } from './empty.ts'
import { createSaver } from './saver.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A server that keeps one workflow and refuses a stale revision. */
function start() {
  const stored: StoredWorkflow = { id: 'w', name: 'A', revision: 1, createdAt: 0, updatedAt: 0, template: null, workflow: emptyWorkflow('A') }
  const server = { ...stored }
  const log: string[] = []
  const away = { is: false }
  const accept = (revision: number, workflow: Workflow) => {
    if (away.is) throw unreachable()
    if (revision !== server.revision) throw new ApiError({ status: 409, code: 'conflict', message: 'It was changed elsewhere.', hint: '' })
    Object.assign(server, { workflow, revision: revision + 1 })
    return Promise.resolve({ ...server })
  }
  const document = createDocument(stored.workflow)
  const saver = createSaver(document, stored, {
    saveWorkflow: async (_id, workflow, revision) => {
      log.push(`document ${workflow.name}`)
      return accept(revision, workflow)
    },
    saveDecisions: async (_id, decisions, revision) => {
      log.push(`decisions ${Object.entries(decisions).map(([address, decision]) => `${address}${decision ? '' : ' none'}`).join(' ')}`)
      const all = { ...server.workflow.decisions, ...decisions }
      return accept(revision, { ...server.workflow, decisions: Object.fromEntries(Object.entries(all).flatMap(([address, decision]) => (decision ? [[address, decision]] : []))) })
    },
  })
  return { document, saver, server, log, away }
}

const approve = decide('a:s01', (decision) => ({ ...decision, verdict: { state: 'approved' } }))

test('edits are saved together after a pause', async () => {
  const { document, saver, server, log } = start()
  document.edit(rename('B'))
  document.edit(rename('C'))
  expect(saver.getState().state).toBe('unsaved')
  await vi.advanceTimersByTimeAsync(700)
  expect(log).toEqual(['document C'])
  expect(server.workflow).toEqual(document.getState().workflow)
  expect(saver.getState().state).toBe('saved')
})

test('a decision is sent at once and by its own call; undo takes it back', async () => {
  const { document, log, server } = start()
  document.edit(approve)
  await vi.advanceTimersByTimeAsync(1)
  document.undo()
  await vi.advanceTimersByTimeAsync(1)
  expect(log).toEqual(['decisions a:s01', 'decisions a:s01 none'])
  expect(server.workflow.decisions).toEqual({})
})

test('flush saves decisions and document in order and waits for both', async () => {
  const { document, saver, server, log } = start()
  document.edit(rename('B'))
  document.edit(approve)
  await saver.flush()
  expect(log).toEqual(['decisions a:s01', 'document B'])
  expect(server.revision).toBe(3)
  expect(server.workflow).toEqual(document.getState().workflow)
})

test('what is edited while saving is saved too', async () => {
  const { document, saver, server } = start()
  document.edit(rename('B'))
  const saving = saver.flush()
  document.edit(rename('C'))
  await saving
  expect(server.workflow.name).toBe('C')
})

test('a conflict stops saving until a person has chosen, and overwrites nothing', async () => {
  const { document, saver, server, log } = start()
  Object.assign(server, { revision: 5, workflow: emptyWorkflow('Theirs') })
  document.edit(rename('Mine'))
  await vi.advanceTimersByTimeAsync(700)
  expect(saver.getState().state).toBe('conflict')
  document.edit(rename('Mine again'))
  await vi.advanceTimersByTimeAsync(5000)
  await expect(saver.flush()).rejects.toThrow()
  expect(log).toEqual(['document Mine'])
  expect(server.workflow.name).toBe('Theirs')

  saver.rebase({ ...server })
  expect(document.getState().workflow.name).toBe('Theirs')
  document.edit(rename('Agreed'))
  await vi.advanceTimersByTimeAsync(700)
  expect(server.workflow.name).toBe('Agreed')
})

test('what could not be sent is sent by itself once the server is back', async () => {
  const { document, saver, server, away } = start()
  away.is = true
  document.edit(rename('B'))
  await vi.advanceTimersByTimeAsync(5000)
  expect(saver.getState().state).toBe('failed')
  away.is = false
  await vi.advanceTimersByTimeAsync(5000)
  expect([saver.getState().state, server.workflow.name]).toEqual(['saved', 'B'])
})
