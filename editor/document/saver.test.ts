import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Workflow } from '../../engine/model/document.ts'
import { ApiError, unreachable } from '../api/problem.ts'
import type { StoredWorkflow } from '../api/types.ts'
import { createDocument } from './document.ts'
import { decide, rename } from './edits.ts'
import type { Edit } from './document.ts'
import { emptyWorkflow } from './empty.ts'
import { addNote } from './group-edits.ts'
import { createSaver } from './saver.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A server that keeps one workflow and refuses a stale revision. */
function start() {
  const stored: StoredWorkflow = { id: 'w', name: 'A', revision: 1, createdAt: 0, updatedAt: 0, template: null, workflow: emptyWorkflow('A') }
  const server = { ...stored }
  const log: string[] = []
  const away = { is: false, onlyBack: false }
  let filled: string | undefined
  const accept = (revision: number, workflow: Workflow) => {
    if (away.is) throw unreachable()
    if (revision !== server.revision) throw new ApiError({ status: 409, code: 'conflict', message: 'It was changed elsewhere.', hint: '' })
    Object.assign(server, { workflow: structuredClone(workflow), revision: revision + 1 })
    if (away.onlyBack) {
      away.onlyBack = false
      throw unreachable()
    }
    return Promise.resolve({ ...server })
  }
  const document = createDocument(stored.workflow)
  const saver = createSaver(document, stored, {
    workflow: async () => ({ ...server }),
    saveWorkflow: async (_id, workflow, revision) => {
      log.push(`document ${workflow.name}`)
      return accept(revision, workflow)
    },
    saveDecisions: async (_id, decisions, revision) => {
      log.push(`decisions ${Object.entries(decisions).map(([address, decision]) => `${address}${decision ? '' : ' none'}`).join(' ')}`)
      const on = filled
      const given = on === undefined ? decisions : Object.fromEntries(Object.entries(decisions).map(([address, decision]) => [address, decision?.verdict ? { ...decision, verdict: { on, ...decision.verdict } } : decision]))
      const all = { ...server.workflow.decisions, ...given }
      return accept(revision, { ...server.workflow, decisions: Object.fromEntries(Object.entries(all).flatMap(([address, decision]) => (decision ? [[address, decision]] : []))) })
    },
  })
  return {
    document, saver, server, log, away,
    /** Somebody else saves. */
    save: (edit: Edit) => Object.assign(server, { workflow: edit(server.workflow), revision: server.revision + 1 }),
    /** The next save is stored, and its answer lost. */
    loseAnswer: () => void (away.onlyBack = true),
    /** From now on verdicts get the digest of what was seen. */
    fill: (digest: string) => void (filled = digest),
  }
}

const addNote0 = (now: Workflow) => addNote(now, 'A note', { x: 0, y: 0 }).workflow
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

test('what was saved elsewhere in another place is taken in and both are kept; undo takes back only what was done here', async () => {
  const { document, saver, server, save } = start()
  save(rename('Theirs'))
  document.edit(addNote0)
  await vi.advanceTimersByTimeAsync(700)
  expect(saver.getState().state).toBe('saved')
  expect(server.workflow).toEqual(document.getState().workflow)
  expect([server.workflow.name, server.workflow.layout?.notes.length]).toEqual(['Theirs', 1])
  document.undo()
  await vi.advanceTimersByTimeAsync(700)
  expect([server.workflow.name, server.workflow.layout?.notes.length]).toEqual(['Theirs', 0])
})

test('where both changed the same, saving stops until a person has chosen, and overwrites nothing', async () => {
  const { document, saver, server, log, save } = start()
  save(rename('Theirs'))
  document.edit(rename('Mine'))
  await vi.advanceTimersByTimeAsync(700)
  expect(saver.getState()).toEqual({ state: 'conflict', clashes: [{ table: 'film', id: 'name', path: [], mine: 'Mine', theirs: 'Theirs' }] })
  document.edit(rename('Mine again'))
  await vi.advanceTimersByTimeAsync(5000)
  await expect(saver.flush()).rejects.toThrow()
  expect(log).toEqual(['document Mine'])
  expect(server.workflow.name).toBe('Theirs')

  saver.settle('theirs')
  await vi.advanceTimersByTimeAsync(700)
  expect([document.getState().workflow.name, server.workflow.name, saver.getState().state]).toEqual(['Theirs', 'Theirs', 'saved'])
  document.undo()
  await vi.advanceTimersByTimeAsync(700)
  expect(server.workflow.name).toBe('Mine again')
})

test('a person may keep what was written here', async () => {
  const { document, saver, server, save } = start()
  save(rename('Theirs'))
  document.edit(rename('Mine'))
  await vi.advanceTimersByTimeAsync(700)
  saver.settle('mine')
  await vi.advanceTimersByTimeAsync(700)
  expect([server.workflow.name, server.revision, saver.getState().state]).toEqual(['Mine', 3, 'saved'])
})

test('an edit that does away with the difference ends the conflict, and one that makes another is added', async () => {
  const { document, saver, server, save } = start()
  save((now) => addNote(rename('Theirs')(now), 'Theirs', { x: 0, y: 0 }).workflow)
  document.edit(rename('Mine'))
  await vi.advanceTimersByTimeAsync(700)
  document.edit((now) => addNote(now, 'Mine', { x: 0, y: 0 }).workflow)
  expect(saver.getState()).toMatchObject({ state: 'conflict', clashes: [{ id: 'name' }, { id: 'note-1' }] })
  document.undo()
  document.edit(rename('Theirs'))
  await vi.advanceTimersByTimeAsync(700)
  expect(saver.getState().state).toBe('saved')
  expect(document.getState().workflow).toEqual(server.workflow)
})

test('what is not saved yet is handed out with what it was made on', async () => {
  const { document, saver, away } = start()
  expect(saver.draft()).toBeUndefined()
  away.is = true
  document.edit(rename('B'))
  await vi.advanceTimersByTimeAsync(700)
  expect(saver.draft()).toMatchObject({ revision: 1, base: { name: 'A' }, mine: { name: 'B' } })
})

test('one’s own edits are not somebody else’s when only the answer was lost', async () => {
  const { document, saver, server, loseAnswer } = start()
  loseAnswer()
  document.edit(rename('B'))
  await vi.advanceTimersByTimeAsync(700)
  expect([saver.getState().state, server.workflow.name]).toEqual(['failed', 'B'])
  document.edit(rename('C'))
  await vi.advanceTimersByTimeAsync(5000)
  expect([saver.getState().state, server.workflow.name]).toEqual(['saved', 'C'])
})

test('what the server adds to a decision is taken over, and stays when other things are saved', async () => {
  const { document, saver, server, fill } = start()
  fill('d'.repeat(64))
  document.edit(approve)
  await vi.advanceTimersByTimeAsync(1)
  document.edit(rename('B'))
  await saver.flush()
  expect(server.workflow.decisions['a:s01']?.verdict).toEqual({ state: 'approved', on: 'd'.repeat(64) })
  document.undo()
  document.undo()
  expect(document.getState().workflow.decisions).toEqual({})
})

test('when nothing here waits to be saved, what was saved elsewhere is taken in when asked for', async () => {
  const { document, saver, log, save } = start()
  save(rename('Theirs'))
  await saver.refresh()
  await vi.advanceTimersByTimeAsync(5000)
  expect([document.getState().workflow.name, saver.getState().state, log]).toEqual(['Theirs', 'saved', []])
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
