import { rejected } from '../../engine/model/decisions.ts'
import type { Decision } from '../../engine/model/decisions.ts'
import type { Edit } from '../document/document.ts'
import { decide } from '../document/edits.ts'
import type { ReviewItem } from './queue.ts'

type Reviewed = Pick<ReviewItem, 'address' | 'task'>

const onWhat = ({ task }: Reviewed) => (task.digest === undefined ? {} : { on: task.digest })

/** Many edits as one step of the history. */
const together = (edits: readonly Edit[]): Edit => (workflow) => edits.reduce((now, edit) => edit(now), workflow)

/** Approves results as they are seen now; a result that changes afterwards waits again. */
export const approve = (items: readonly Reviewed[]): Edit =>
  together(items.map((item) => decide(item.address, (now) => ({ ...now, verdict: { state: 'approved', ...onWhat(item) } }))))

/** Asks for another take of each, with one note. */
export const retake = (items: readonly Reviewed[], note: string): Edit => together(items.map(({ address }) => decide(address, (now) => rejected(now, note.trim()))))

/** Uses another take. What was approved was the former one. */
export const chooseTake = ({ address }: Reviewed, index: number): Edit => decide(address, ({ verdict: _former, ...now }) => ({ ...now, take: { ...now.take, index } }))

/** Uses another of several candidates. */
export const chooseCandidate = (item: Reviewed, index: number): Edit => decide(item.address, ({ verdict: _former, ...now }) => ({ ...now, choice: { index, ...onWhat(item) } }))

/** Keeps a result whatever changes before it, or gives it free again. */
export const toggleLock = ({ address, task }: Reviewed): Edit => decide(address, ({ lock, ...now }) => (lock || task.key === undefined ? now : { ...now, lock: { key: task.key } }))

/** Sends these words instead of the prompt; empty words give it back to the node. */
export const writePrompt = (item: Reviewed, text: string): Edit => decide(item.address, ({ prompt, verdict: _former, ...now }): Decision =>
  (text.trim() === '' ? now : { ...now, prompt: { text, ...(prompt?.on === undefined ? onWhat(item) : { on: prompt.on }) } }))

/** Puts something of one's own in place of a field of a result. */
export const replaceField = (item: Reviewed, field: string, value: unknown): Edit => decide(item.address, ({ verdict: _former, ...now }) =>
  ({ ...now, edit: { ...now.edit, fields: { ...now.edit?.fields, [field]: value }, ...(now.edit ? {} : onWhat(item)) } }))
