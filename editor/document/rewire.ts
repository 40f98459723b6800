import { splitPort, wiringOf } from '../../engine/model/document.ts'
import type { Workflow } from '../../engine/model/document.ts'
import type { Edit } from './document.ts'
import { connect, moveNodes, remove } from './edits.ts'
import { placeOf } from './layout.ts'
import type { Point, Size } from './layout.ts'
import type { Wire } from './matches.ts'
import { portsOf } from './ports.ts'
import { fits, reads } from './wiring.ts'
import type { NodeTypes } from './wiring.ts'

const GAP = 56

/** The ports by which a node fits into a wire, and the port of the reader at which it then ends. */
export interface Insertion { input: string; output: string; into: string }

/**
 * How a node fits into a wire: in its place, where it gives what it takes; else beside it, where it reads what flows there
 * and gives something that the reader has a free port for. Undefined when it does not, or when it is one of its ends.
 */
export function portsForWire(workflow: Workflow, types: NodeTypes, { node, wire }: { node: string; wire: Wire }): Insertion | undefined {
  const [fromNode, fromPort] = splitPort(wire.from)
  const [toNode, toPort] = splitPort(wire.to)
  if (node === fromNode || node === toNode || reads(workflow, fromNode, node) || reads(workflow, node, toNode)) return undefined
  const source = portsOf(workflow, fromNode, types).outputs.find(({ name }) => name === fromPort)
  const readers = portsOf(workflow, toNode, types).inputs
  const target = readers.find(({ name }) => name === toPort)
  if (!source || !target) return undefined
  const { inputs, outputs } = portsOf(workflow, node, types)
  const fitting = inputs.filter((port) => fits(source, port))
  const input = fitting.find(({ name }) => name === source.name) ?? fitting[0]
  const free = readers.filter(({ name }) => !workflow.edges.some(({ to }) => to === `${toNode}.${name}`))
  for (const into of [target, ...free]) {
    const output = outputs.find((port) => fits(port, into))
    if (input && output) return { input: input.name, output: output.name, into: into.name }
  }
  return undefined
}

/** Puts a node into a wire, or beside it, and moves what comes after it aside so that it has room. */
export const insertOnWire = (types: NodeTypes, { node, wire, sizeOf }: { node: string; wire: Wire; sizeOf(id: string): Size }): Edit => (workflow) => {
  const ports = portsForWire(workflow, types, { node, wire })
  if (!ports) return workflow
  const [reader] = splitPort(wire.to)
  // An input takes one wire: in the place of the old one, or at a free port beside it.
  const joined = connect(`${node}.${ports.output}`, `${reader}.${ports.into}`)(connect(wire.from, `${node}.${ports.input}`)(workflow))
  return makeRoom(joined, { node, after: reader, sizeOf })
}

/** Moves `after`, and what reads it, to the right until a node does not overlap what follows it. */
function makeRoom(workflow: Workflow, { node, after, sizeOf }: { node: string; after: string; sizeOf(id: string): Size }): Workflow {
  const short = placeOf(workflow, node).x + sizeOf(node).width + GAP - placeOf(workflow, after).x
  if (short <= 0) return workflow
  const behind = Object.keys(workflow.nodes).filter((id) => id !== node && reads(workflow, id, after) && placeOf(workflow, id).x >= placeOf(workflow, node).x - sizeOf(node).width)
  const moved = Object.fromEntries(behind.map((id): [string, Point] => {
    const at = placeOf(workflow, id)
    return [id, { x: at.x + short, y: at.y }]
  }))
  return moveNodes(moved)(workflow)
}

/** Removes nodes and joins what they stood between, where what comes in fits what went out. */
export const removeAndHeal = (types: NodeTypes, ids: readonly string[]): Edit => (workflow) => {
  let next = workflow
  for (const id of ids) {
    const { all, into } = wiringOf(next)
    const arriving = into.get(id) ?? []
    const wires = all.filter(({ from }) => from === id).flatMap(({ to, input: port, out }) => {
      const target = portsOf(next, to, types).inputs.find(({ name }) => name === port)
      const fitting = target ? arriving.filter(({ from, out: given }) => {
        const source = portsOf(next, from, types).outputs.find(({ name }) => name === given)
        return source !== undefined && fits(source, target)
      }) : []
      const best = fitting.find(({ input }) => input === out) ?? fitting[0]
      return best ? [{ from: best.edge.from, to: `${to}.${port}` }] : []
    })
    next = remove([id], [])(next)
    for (const wire of wires) next = connect(wire.from, wire.to)(next)
  }
  return next
}
