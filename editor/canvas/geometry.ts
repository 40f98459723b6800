/** Sizes of a node in pixels. They are known before anything is drawn, so nodes are never measured. */
export const WIDTH = 248
const HEAD = 60
const PORT_ROW = 20
const PADDING = 8
const THUMB_ROW = 46
const HANDLE = 10

export const THUMBS_PER_ROW = 3
export const MOST_THUMBS = 6

export const thumbRows = (pictures: number) => Math.min(2, Math.ceil(pictures / THUMBS_PER_ROW))

export const heightOf = (ports: { inputs: number; outputs: number }, rows: number) =>
  HEAD + PADDING + Math.max(ports.inputs, ports.outputs, 1) * PORT_ROW + PADDING + (rows ? rows * THUMB_ROW + 4 : 0)

export const portTop = (index: number) => HEAD + PADDING + index * PORT_ROW

/** Where the handle of a port lies, from the node's top left corner. */
export function handleAt(side: 'in' | 'out', index: number): { x: number; y: number; width: number; height: number } {
  return { x: (side === 'in' ? 0 : WIDTH) - HANDLE / 2, y: portTop(index) + PORT_ROW / 2 - HANDLE / 2, width: HANDLE, height: HANDLE }
}

/** What the canvas keeps free when it shows all nodes: its edges, and the tools at the top. */
const EDGE = 32
const TOOLS = 64
export const ROOM = { x: 2 * EDGE, y: TOOLS + EDGE }
export const fitViewOptions = { padding: { top: `${TOOLS}px`, right: `${EDGE}px`, bottom: `${EDGE}px`, left: `${EDGE}px` } as const, maxZoom: 1 }
