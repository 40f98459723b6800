import type { Point, Size } from '../document/layout.ts'

/** Sizes of a node in pixels. They are known before anything is drawn, so nodes are never measured. */
export const WIDTH = 256
export const HEAD = 56
const PORT_ROW = 20
const PADDING = 8
export const THUMB_ROW = 48
const HANDLE = 10

export const THUMBS_PER_ROW = 3
export const MOST_THUMBS = 6

export const thumbRows = (pictures: number) => Math.min(2, Math.ceil(pictures / THUMBS_PER_ROW))

export const heightOf = (ports: { inputs: number; outputs: number }, rows: number) =>
  HEAD + PADDING + Math.max(ports.inputs, ports.outputs, 1) * PORT_ROW + PADDING + rows * THUMB_ROW

export const portTop = (index: number) => HEAD + PADDING + index * PORT_ROW

type Place = { x: number; y: number; width: number; height: number }

/** Where the handle of a port lies, from the node's top left corner. Of a node that shows its head alone all lie at one place. */
export function handleAt(side: 'in' | 'out', index: number, isCollapsed = false): Place {
  const middle = isCollapsed ? HEAD / 2 : portTop(index) + PORT_ROW / 2
  return { x: (side === 'in' ? 0 : WIDTH) - HANDLE / 2, y: middle - HANDLE / 2, width: HANDLE, height: HANDLE }
}

/** What a group keeps free around its members; its title stands above them. */
const FRAME = { side: 16, top: 40, bottom: 16 }

export interface Box extends Point, Size {}

export function boxAround(boxes: readonly Box[]): Box | undefined {
  if (!boxes.length) return undefined
  const [left, top] = [Math.min(...boxes.map(({ x }) => x)), Math.min(...boxes.map(({ y }) => y))]
  return { x: left, y: top, width: Math.max(...boxes.map(({ x, width }) => x + width)) - left, height: Math.max(...boxes.map(({ y, height }) => y + height)) - top }
}

export function frameAround(boxes: readonly Box[]): Box | undefined {
  const inner = boxAround(boxes)
  return inner && { x: inner.x - FRAME.side, y: inner.y - FRAME.top, width: inner.width + 2 * FRAME.side, height: inner.height + FRAME.top + FRAME.bottom }
}

const overlaps = (a: Box, b: Box) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** The wanted place, or the next one below it where nothing is. */
export function freePlace(wanted: Box, taken: readonly Box[]): Point {
  let at = wanted
  for (let hit = taken.find((box) => overlaps(at, box)); hit; hit = taken.find((box) => overlaps(at, box))) at = { ...at, y: hit.y + hit.height + 24 }
  return { x: Math.round(at.x), y: Math.round(at.y) }
}

/** What the canvas keeps free when it shows all nodes: its edges, and the tools at the top. */
const EDGE = 32
const TOOLS = 64
export const ROOM = { x: 2 * EDGE, y: TOOLS + EDGE }
export const fitViewOptions = { padding: { top: `${TOOLS}px`, right: `${EDGE}px`, bottom: `${EDGE}px`, left: `${EDGE}px` } as const, maxZoom: 1 }
