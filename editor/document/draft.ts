import { z } from 'zod'
import { Workflow } from '../../engine/model/document.ts'
import type { StoredWorkflow } from '../api/types.ts'

/** Edits that are not on the server yet: what they were made on, with its revision, and what they made of it. */
export const Draft = z.object({ revision: z.number(), base: Workflow, mine: Workflow })
export type Draft = z.infer<typeof Draft>

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
const nameOf = (id: string) => `reelgraph.draft.${id}`

/** Keeps a draft where it survives that the page is loaded anew; without one, nothing stays. */
export function keepDraft(shelf: Shelf, id: string, draft: Draft | undefined): void {
  try {
    if (draft) shelf.setItem(nameOf(id), JSON.stringify(draft))
    else shelf.removeItem(nameOf(id))
  } catch {
    // No room, or none is granted: the browser still asks before the page is left.
  }
}

/** The draft of a workflow; none when there is none or what was kept cannot be read. */
export function draftOf(shelf: Shelf, id: string): Draft | undefined {
  try {
    return Draft.parse(JSON.parse(shelf.getItem(nameOf(id)) ?? 'null'))
  } catch {
    return undefined
  }
}

/** What a draft was made on in place of what is stored now, so that saving the draft meets whatever came in between. */
export const baseOf = (stored: StoredWorkflow, draft: Draft | undefined): StoredWorkflow => (draft ? { ...stored, revision: draft.revision, workflow: draft.base } : stored)
