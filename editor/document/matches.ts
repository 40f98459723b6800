import { wiringOf } from '../../engine/model/document.ts'
import type { Workflow } from '../../engine/model/document.ts'
import type { NodeTypeInfo, PortInfo } from '../api/types.ts'
import { connect } from './edits.ts'
import { placeOf } from './layout.ts'
import { portsOf, portsOfType } from './ports.ts'
import { fits, reads } from './wiring.ts'
import type { NodeTypes } from './wiring.ts'

/** A port of a node, as a wire that is being drawn begins at it. */
export interface PortEnd { node: string; port: string; side: 'in' | 'out' }
export interface Wire { from: string; to: string }

export const wireOf = (end: PortEnd, node: string, port: string): Wire =>
  end.side === 'out' ? { from: `${end.node}.${end.port}`, to: `${node}.${port}` } : { from: `${node}.${port}`, to: `${end.node}.${end.port}` }

export function portAt(workflow: Workflow, types: NodeTypes, { node, port, side }: PortEnd): PortInfo | undefined {
  const { inputs, outputs } = portsOf(workflow, node, types)
  return (side === 'in' ? inputs : outputs).find(({ name }) => name === port)
}

/** The port of a kind of node that a wire from `port` would end at: one of the same name before others that fit. */
export function portFor(type: NodeTypeInfo, port: PortInfo, side: PortEnd['side']): PortInfo | undefined {
  const { inputs, outputs } = portsOfType(type)
  const fitting = side === 'out' ? inputs.filter((input) => fits(port, input)) : outputs.filter((output) => fits(output, port))
  return fitting.find(({ name }) => name === port.name) ?? fitting.find(({ optional }) => !optional) ?? fitting[0]
}

/** Every wire that could be drawn to or from a node now, free inputs first, those of equal names before others. */
export function possibleWires(workflow: Workflow, types: NodeTypes, node: string): Wire[] {
  const own = portsOf(workflow, node, types)
  const taken = new Set(workflow.edges.map(({ to }) => to))
  const existing = new Set(workflow.edges.map(({ from, to }) => `${from}>${to}`))
  const found: { wire: Wire; rank: number }[] = []
  const offer = (wire: Wire, output: PortInfo, input: PortInfo) => {
    if (!existing.has(`${wire.from}>${wire.to}`) && fits(output, input)) found.push({ wire, rank: (taken.has(wire.to) ? 4 : 0) + (input.optional ? 2 : 0) + (output.name === input.name ? 0 : 1) })
  }
  for (const other of Object.keys(workflow.nodes)) {
    if (other === node) continue
    const ports = portsOf(workflow, other, types)
    if (!reads(workflow, other, node)) for (const input of own.inputs) for (const output of ports.outputs) offer({ from: `${other}.${output.name}`, to: `${node}.${input.name}` }, output, input)
    if (!reads(workflow, node, other)) for (const output of own.outputs) for (const input of ports.inputs) offer({ from: `${node}.${output.name}`, to: `${other}.${input.name}` }, output, input)
  }
  return found.toSorted((a, b) => a.rank - b.rank).map(({ wire }) => wire)
}

/**
 * Connects the free inputs of these nodes with the best output of each other, or of all nodes when only one is given:
 * an equal name before another, then what stands nearest. Never in a circle.
 */
export function autoConnect(workflow: Workflow, types: NodeTypes, ids: readonly string[]): Workflow {
  const sources = ids.length > 1 ? ids : Object.keys(workflow.nodes)
  let next = workflow
  for (const id of ids.toSorted((a, b) => placeOf(workflow, a).x - placeOf(workflow, b).x)) {
    for (const input of portsOf(next, id, types).inputs) {
      if ((wiringOf(next).into.get(id) ?? []).some((wire) => wire.input === input.name)) continue
      const best = sources
        .filter((source) => source !== id && !reads(next, source, id))
        .flatMap((source) => portsOf(next, source, types).outputs.filter((output) => fits(output, input)).map((output) => ({ from: `${source}.${output.name}`, rank: rankOf(next, { source, id, isNamesake: output.name === input.name }) })))
        .toSorted((a, b) => a.rank - b.rank)[0]
      if (best) next = connect(best.from, `${id}.${input.name}`)(next)
    }
  }
  return next
}

const FAR = 1e6

function rankOf(workflow: Workflow, { source, id, isNamesake }: { source: string; id: string; isNamesake: boolean }): number {
  const [a, b] = [placeOf(workflow, source), placeOf(workflow, id)]
  return (isNamesake ? 0 : FAR) + Math.hypot(a.x - b.x, a.y - b.y)
}
