import type { Edge } from '@xyflow/react'
import { splitPort } from '../../engine/model/document.ts'
import type { Workflow } from '../../engine/model/document.ts'
import { wireId } from '../document/edits.ts'
import { titleOf } from '../document/ports.ts'
import type { NodeTypes } from '../document/wiring.ts'
import { t } from '../text/text.ts'
import { inWords } from '../ui/words.ts'
import { isSame } from './flow-nodes.ts'

export interface WireData extends Record<string, unknown> {
  /** The nodes that the wire joins, also where a collapsed group stands for one. */
  source: string
  target: string
  isNear: boolean
  /** What flows here may also be left out: quieter than what carries the film. */
  isSide: boolean
  isTarget: boolean
}
export type WireEdge = Edge<WireData, 'wire'>

interface EdgeLook {
  selected: ReadonlySet<string>
  /** Selected nodes: their wires stand out. */
  near: ReadonlySet<string>
  target: string | undefined
  colours: ReadonlyMap<string, string>
  /** The collapsed group that stands for a node. */
  groupOf: ReadonlyMap<string, string>
}

/** Derives the wires between nodes that exist, in the colour of what flows through them; what did not change is the same object. */
export function createFlowEdges(types: NodeTypes): (workflow: Workflow, look: EdgeLook) => WireEdge[] {
  let cache = new Map<string, { parts: readonly unknown[]; flow: WireEdge }>()
  return (workflow, { selected, near, target, colours, groupOf }) => {
    const next: typeof cache = new Map()
    for (const edge of workflow.edges) {
      const [from, out] = splitPort(edge.from)
      const [to, input] = splitPort(edge.to)
      const [source, reader] = [workflow.nodes[from], workflow.nodes[to]]
      const [fromGroup, toGroup] = [groupOf.get(from), groupOf.get(to)]
      if (!source || !reader || (fromGroup !== undefined && fromGroup === toGroup)) continue
      const id = wireId(edge)
      const isNear = near.has(from) || near.has(to)
      const isSide = types.get(reader.type)?.inputs.find((port) => port.name === input)?.optional === true
      const value = types.get(source.type)?.outputs.find((port) => port.name === out)?.value
      const colour = colours.get(value ?? '') ?? 'var(--text-3)'
      const parts = [selected.has(id), isNear, target === id, colour, fromGroup, toGroup, source, reader]
      const known = cache.get(id)
      if (known && isSame(known.parts, parts)) {
        next.set(id, known)
        continue
      }
      const says = t('wire.says', { from: `${titleOf(workflow, from, types)}, ${inWords(out)}`, to: `${titleOf(workflow, to, types)}, ${inWords(input)}` })
      next.set(id, { parts, flow: {
        id, type: 'wire', selected: selected.has(id), ariaLabel: says, style: { '--wire': colour } as WireEdge['style'] & object, data: { source: from, target: to, isNear, isSide, isTarget: target === id },
        source: fromGroup ?? from, sourceHandle: fromGroup ? edge.from : out, target: toGroup ?? to, targetHandle: toGroup ? edge.to : input,
      } })
    }
    cache = next
    return [...next.values()].map(({ flow }) => flow)
  }
}
