import type { Workflow } from '../../engine/model/document.ts'
import type { NodeTypeInfo } from '../api/types.ts'
import type { Edit } from './document.ts'
import type { FileKind } from './dropped.ts'
import { addNode, connect, freeId, setParam } from './edits.ts'
import type { Point } from './layout.ts'
import { portsOfType } from './ports.ts'
import { fits } from './wiring.ts'
import type { NodeTypes } from './wiring.ts'

/** A parameter that takes a file: as text in the document, or as a reference to stored bytes. */
export interface Home {
  type: NodeTypeInfo
  param: string
  form: 'text' | 'reference'
  /** Whether the reference says the size of a picture too. */
  hasSize: boolean
  /** The parameter that is named after the file, where there is one. */
  named?: string
  /** Parameters of the node that the file could be in as well: they are emptied, so that it is in one. */
  others: readonly string[]
}

interface ParamSchema { type?: unknown; maxLength?: number; accept?: unknown; from?: unknown; properties?: Record<string, unknown> }
export interface FileFacts { name: string; kind: FileKind; letters: number }

const paramsOf = (type: NodeTypeInfo) => Object.entries((type.params['properties'] ?? {}) as Record<string, ParamSchema>)
const endingOf = (name: string) => (name.includes('.') ? name.slice(name.lastIndexOf('.')).toLowerCase() : '')

/**
 * Where a file can go, the best first: the parameters whose schema says, by `accept`, that they take its ending, then
 * those that take its kind. A text that is too long for one goes where it is stored as a file.
 */
export function homesFor(types: Iterable<NodeTypeInfo>, { name, kind, letters }: FileFacts): Home[] {
  const rank = ({ accept }: ParamSchema) => (!Array.isArray(accept) ? 0 : accept.includes(endingOf(name)) ? 2 : accept.includes(kind) ? 1 : 0)
  return [...types]
    .flatMap((type) => paramsOf(type).map(([param, schema]) => ({ type, param, schema, rank: rank(schema) })))
    .filter(({ schema, rank: worth }) => worth > 0 && !(schema.type === 'string' && letters > (schema.maxLength ?? Number.POSITIVE_INFINITY)))
    .sort((a, b) => b.rank - a.rank)
    .map(({ type, param, schema }) => {
      const params = paramsOf(type)
      const named = params.find(([, other]) => other.from === 'file name')?.[0]
      const others = params.filter(([id, other]) => id !== param && rank(other) > 0).map(([id]) => id)
      return { type, param, form: schema.type === 'string' ? 'text' : 'reference', hasSize: schema.properties !== undefined && 'width' in schema.properties, others, ...(named === undefined ? {} : { named }) }
    })
}

/** What a file without its ending is called, as a name: `old_owl.png` is “old owl”. */
export const nameFrom = (file: string): string => file.replace(/\.[^.]*$/, '').replace(/[_\s]+/g, ' ').trim().slice(0, 120)

export interface Placed { home: Home; value: unknown; file: string }

/** Puts a file into a node that is there. What its name was stays. */
export const putInto = (id: string, { home, value, file }: Placed): Edit => (workflow) => {
  const isNamed = home.named !== undefined && Boolean(workflow.nodes[id]?.params[home.named])
  const cleared = home.others.reduce((now, param) => setParam(id, param, undefined)(now), workflow)
  const filled = setParam(id, home.param, value)(cleared)
  return home.named === undefined || isNamed ? filled : setParam(id, home.named, nameFrom(file))(filled)
}

/** Makes a node that holds a file, as one step: wired where there is one free input, and only one, that it fits. */
export function placeNew(workflow: Workflow, types: NodeTypes, placed: Placed & { at: Point }): { id: string; edit: Edit; wiredTo: string | undefined } {
  const { type } = placed.home
  const id = freeId(workflow, type.type)
  const add: Edit = (now) => addNode(now, { id, type: type.type, at: { x: Math.round(placed.at.x), y: Math.round(placed.at.y) } })
  const [output, ...more] = portsOfType(type).outputs
  const taken = new Set(workflow.edges.map(({ to }) => to))
  const free = !output || more.length > 0 ? [] : Object.entries(workflow.nodes).flatMap(([node, { type: other }]) => {
    const info = types.get(other)
    const inputs = info ? portsOfType(info).inputs.filter((port) => fits(output, port) && !taken.has(`${node}.${port.name}`)) : []
    return inputs.map((port) => `${node}.${port.name}`)
  })
  const [only] = free
  const wire = output && only !== undefined && free.length === 1 ? { from: `${id}.${output.name}`, to: only } : undefined
  const edit: Edit = (now) => {
    const filled = putInto(id, placed)(add(now))
    return wire ? connect(wire.from, wire.to)(filled) : filled
  }
  return { id, edit, wiredTo: wire?.to.split('.')[0] }
}
