import { useCallback } from 'react'
import { useDocument, useProject } from '../workflow/project.ts'
import { inTitles } from './reasons.ts'

/** A node's title as the canvas shows it. */
export function useTitles(): (node: string) => string {
  const { types } = useProject()
  const nodes = useDocument((state) => state.workflow.nodes)
  return useCallback((id) => nodes[id]?.title ?? types.get(nodes[id]?.type ?? '')?.title ?? id, [nodes, types])
}

/** Says a sentence of the engine with the titles of this workflow's nodes in place of addresses. */
export function useSaid(): (sentence: string) => string {
  const titleOf = useTitles()
  const nodes = useDocument((state) => state.workflow.nodes)
  return useCallback((sentence) => inTitles(sentence, (id) => (nodes[id] ? titleOf(id) : undefined)), [nodes, titleOf])
}
