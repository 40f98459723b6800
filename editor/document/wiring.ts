import { splitPort } from '../../engine/model/document.ts'
import type { Workflow } from '../../engine/model/document.ts'
import type { InputPort, OutputPort } from '../../engine/model/ports.ts'
import { refusal } from '../../engine/model/validate.ts'
import type { NodeTypeInfo, PortInfo } from '../api/types.ts'
import { inWords } from '../ui/words.ts'

export type NodeTypes = ReadonlyMap<string, NodeTypeInfo>

/** Why this wire cannot be drawn, as a sentence; undefined when it can. */
export function whyNot(workflow: Workflow, types: NodeTypes, wire: { from: string; to: string }): string | undefined {
  const [fromNode, fromPort] = splitPort(wire.from)
  const [toNode, toPort] = splitPort(wire.to)
  if (fromNode === toNode) return 'A node cannot read itself.'
  const output = types.get(workflow.nodes[fromNode]?.type ?? '')?.outputs.find((port) => port.name === fromPort)
  const input = types.get(workflow.nodes[toNode]?.type ?? '')?.inputs.find((port) => port.name === toPort)
  const why = refusal(toOutput(output), toInput(input), { from: inWords(fromPort), to: inWords(toPort) })
  if (why) return `${why.charAt(0).toUpperCase()}${why.slice(1)}.`
  if (reads(workflow, fromNode, toNode)) return 'This would go round in a circle: what it makes would be made from itself.'
  return undefined
}

/** Whether `node` reads `source`, directly or through others. */
function reads(workflow: Workflow, node: string, source: string): boolean {
  const seen = new Set<string>()
  const open = [node]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === source) return true
    if (seen.has(at)) continue
    seen.add(at)
    for (const edge of workflow.edges) if (splitPort(edge.to)[0] === at) open.push(splitPort(edge.from)[0])
  }
  return false
}

// The engine asks only for the value's name and title and for the form; the API has no more of a port.
const valueOf = (port: PortInfo) => ({ name: port.value, title: port.title })
const toOutput = (port: PortInfo | undefined) => port && ({ kind: port.kind ?? 'one', value: valueOf(port) } as OutputPort)
const toInput = (port: PortInfo | undefined) => port && ({ mode: port.mode ?? 'one', value: valueOf(port) } as InputPort)
