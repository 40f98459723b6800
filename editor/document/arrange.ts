import { Graph, layout } from '@dagrejs/dagre'
import type { Point, Size } from './layout.ts'

export type Places = Record<string, Point>
/** What is laid out: sizes by node, and which node reads which. */
export interface ArrangeTask { sizes: Readonly<Record<string, Size>>; wires: readonly (readonly [from: string, to: string])[]; room: Size }

const GAP = { x: 56, y: 44 }
/** How far a node in a column stands to the right of the one above, so that what reads is always further right. */
const STEP = 40
/** A graph that fits this much better when it is folded is folded. */
const WORTH_FOLDING = 1.25

/**
 * Places for all nodes, from left to right in the order in which they read each other. A chain too long to be read in
 * `room` is folded into columns that are read from top to bottom, then to the right.
 */
export function arrange({ sizes: given, wires, room }: ArrangeTask): Places {
  const graph = new Graph()
  graph.setGraph({ rankdir: 'LR', nodesep: GAP.y, ranksep: 80 })
  graph.setDefaultEdgeLabel(() => ({}))
  const sizes = new Map(Object.entries(given))
  for (const [id, size] of sizes) graph.setNode(id, { ...size })
  for (const [from, to] of wires) if (sizes.has(from) && sizes.has(to)) graph.setEdge(from, to)
  layout(graph)
  const centres = [...sizes].map(([id, size]) => ({ id, ...size, ...(graph.node(id) as Point) }))
  const flat = Object.fromEntries(centres.map(({ id, x, y, width, height }) => [id, { x: Math.round(x - width / 2), y: Math.round(y - height / 2) }]))
  const inOrder = centres.toSorted((a, b) => a.x - b.x || a.y - b.y).map(({ id }) => id)
  const folded = fold(inOrder, sizes, room)
  return zoomOf(folded, sizes, room) > WORTH_FOLDING * zoomOf(flat, sizes, room) ? folded : flat
}

/** The nodes in order, in columns of the height that shows them largest. */
function fold(ids: readonly string[], sizes: ReadonlyMap<string, Size>, room: Size): Places {
  const heights = [...sizes.values()].map(({ height }) => height + GAP.y)
  const all = heights.reduce((sum, height) => sum + height, 0)
  let best: { places: Places; zoom: number } = { places: {}, zoom: 0 }
  for (let limit = Math.max(0, ...heights); limit <= all; limit += Math.max(20, all / 100)) {
    const places = inColumns(ids, sizes, limit)
    const zoom = zoomOf(places, sizes, room)
    if (zoom > best.zoom) best = { places, zoom }
  }
  return best.places
}

function inColumns(ids: readonly string[], sizes: ReadonlyMap<string, Size>, limit: number): Places {
  const places: Places = {}
  let at = { x: 0, y: 0 }
  let right = 0
  for (const id of ids) {
    const { width, height } = sizes.get(id) ?? { width: 0, height: 0 }
    if (at.y > 0 && at.y + height > limit) at = { x: right + GAP.x, y: 0 }
    places[id] = at
    right = Math.max(right, at.x + width)
    at = { x: at.x + STEP, y: at.y + height + GAP.y }
  }
  return places
}

/** How large all of it can be shown at once; never larger than life. */
function zoomOf(places: Places, sizes: ReadonlyMap<string, Size>, room: Size): number {
  const boxes = Object.entries(places).map(([id, { x, y }]) => ({ x, y, ...(sizes.get(id) ?? { width: 0, height: 0 }) }))
  const width = Math.max(...boxes.map((box) => box.x + box.width)) - Math.min(...boxes.map((box) => box.x))
  const height = Math.max(...boxes.map((box) => box.y + box.height)) - Math.min(...boxes.map((box) => box.y))
  return Math.min(1, room.width / width, room.height / height)
}
