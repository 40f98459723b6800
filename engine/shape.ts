import type { Fn } from './model/ids.ts'
import type { NodeType } from './model/node-type.ts'

/** What follows from a node type alone, worked out once per type. */
export interface Shape {
  /** Name of the input that drives the node, if one does. */
  driver: string | undefined
  /** The output that `run` completes, of which the node's parts are members. */
  runPort: string | undefined
  /** The collections whose parts a plan returns. */
  plannedPorts: readonly string[]
  /** A gather gives one entry per driving item, instead of one value for the node. */
  gathersItems: boolean
  functions: readonly Fn[]
}

const shapes = new WeakMap<NodeType, Shape>()

export function shapeOf(type: NodeType): Shape {
  let shape = shapes.get(type)
  if (!shape) {
    const outputs = Object.entries(type.outputs)
    shape = {
      driver: Object.keys(type.inputs).find((name) => type.inputs[name]?.mode === 'each'),
      runPort: outputs.find(([, out]) => out.by === 'run')?.[0],
      plannedPorts: outputs.filter(([, out]) => out.by !== 'gather' && out.kind === 'many').map(([name]) => name),
      gathersItems: outputs.some(([, out]) => out.by === 'gather' && out.kind === 'many'),
      functions: (['plan', 'run', 'gather'] as const).filter((fn) => type.reads[fn] !== undefined),
    }
    shapes.set(type, shape)
  }
  return shape
}
