import { useMemo } from 'react'
import { findBoardNodes } from '../board/find-lists.ts'
import { useLists } from '../board/use-lists.ts'
import { useDocument, useProject, useRun } from '../workflow/project.ts'
import { shotsOf } from './shots.ts'
import type { Shot } from './shots.ts'

/** The shots of the film that is shown, as far as they are planned. */
export function useShots(): readonly Shot[] {
  const { types } = useProject()
  const workflow = useDocument((state) => state.workflow)
  const nodes = useRun((state) => state.nodes)
  const cards = useMemo(() => findBoardNodes(workflow, types)?.cards, [workflow, types])
  const lists = useLists(cards?.node)
  return useMemo(() => (cards && lists ? shotsOf(cards, lists, nodes) : []), [cards, lists, nodes])
}
