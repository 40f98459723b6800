import type { ItemId } from '../../engine/model/ids.ts'
import { deletePart, freshPartId, insertPart, mergeParts, movePart, splitPart, writePart } from '../document/parts.ts'
import type { Fields, ListRef, Part } from '../document/parts.ts'
import { t } from '../text/text.ts'
import { say } from '../ui/toast-store.ts'
import type { BoardFields } from '../values/board-fields.ts'
import { useProject } from '../workflow/project.ts'
import { blankLike, halvesOf, mergedFields } from './new-part.ts'

export interface PartActions {
  write(part: Part, fields: Fields): void
  insertAfter(part: Part): void
  split(part: Part, cursor?: number): void
  merge(part: Part): void
  move(part: Part, by: number): void
  remove(part: Part): void
}

/** What can be done to the parts of a list; each is one edit of the document, and one step back. */
export function usePartActions(list: ListRef, parts: readonly Part[], fields: BoardFields, newName: string): PartActions {
  const { document } = useProject()
  const fresh = (near: ItemId) => freshPartId(document.getState().workflow, list, parts, near)
  return {
    write: (part, values) => document.edit(writePart(list, part, values)),
    insertAfter: (part) => document.edit(insertPart(list, { id: fresh(part.id), after: part.id, value: blankLike(part.value, fields, newName) })),
    split(part, cursor) {
      const halves = halvesOf(part.value, fields, cursor)
      if (halves) document.edit(splitPart(list, part, { ...halves, id: fresh(part.id) }))
      else say(t('board.nothing-to-split'))
    },
    merge(part) {
      const next = parts[parts.findIndex(({ id }) => id === part.id) + 1]
      if (next) document.edit(mergeParts(list, part, next, mergedFields(part.value, next.value, fields)))
    },
    move: (part, by) => document.edit(movePart(list, parts, part.id, by)),
    remove: (part) => document.edit(deletePart(list, part.id)),
  }
}
