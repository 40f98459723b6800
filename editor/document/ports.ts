import { splitPort } from '../../engine/model/document.ts'
import type { Workflow } from '../../engine/model/document.ts'
import type { NodeTypeInfo, PortInfo } from '../api/types.ts'
import type { NodeTypes } from './wiring.ts'

export interface Ports { inputs: readonly PortInfo[]; outputs: readonly PortInfo[] }

const known = new WeakMap<NodeTypeInfo, Ports>()

/** The ports of a kind of node that wires can end at. */
export function portsOfType(type: NodeTypeInfo): Ports {
  let ports = known.get(type)
  if (!ports) known.set(type, (ports = { inputs: type.inputs.filter((port) => !port.self && !port.hidden), outputs: type.outputs.filter((port) => !port.hidden) }))
  return ports
}

/** The ports of a node; one of an unknown type has those that its wires name. */
export function portsOf(workflow: Workflow, id: string, types: NodeTypes): Ports {
  const type = types.get(workflow.nodes[id]?.type ?? '')
  if (type) return portsOfType(type)
  const named = (refs: readonly string[]) => [...new Set(refs.map(splitPort).filter(([node]) => node === id).map(([, port]) => port))].map((name) => ({ name, title: name, value: 'unknown' }))
  return { inputs: named(workflow.edges.map((edge) => edge.to)), outputs: named(workflow.edges.map((edge) => edge.from)) }
}

/** The title that the canvas shows for a node. */
export const titleOf = (workflow: Workflow, id: string, types: NodeTypes): string =>
  workflow.nodes[id]?.title ?? types.get(workflow.nodes[id]?.type ?? '')?.title ?? workflow.nodes[id]?.type ?? id
