import { useCallback } from 'react'
import type { Size } from '../document/layout.ts'
import { useProject } from '../workflow/project.ts'
import { sizeOf } from './flow-nodes.ts'
import { thumbRows } from './geometry.ts'

/** The size of a node with the pictures it has now. */
export function useSizeOf(): (id: string) => Size {
  const { document, run, types } = useProject()
  return useCallback((id) => sizeOf(document.getState().workflow, id, types, thumbRows(run.getState().nodes[id]?.media.length ?? 0)), [document, run, types])
}
