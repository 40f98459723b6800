import { wiringOf } from '../../engine/model/document.ts'
import type { Workflow } from '../../engine/model/document.ts'
import { artifactUrl } from '../api/client.ts'
import { placeOf } from '../document/layout.ts'
import type { Point, Size } from '../document/layout.ts'
import type { NodeProgress } from '../run/node-progress.ts'

export interface View { x: number; y: number; zoom: number; width: number; height: number }

export interface Painting {
  workflow: Workflow
  nodes: Readonly<Record<string, NodeProgress>>
  selected: ReadonlySet<string>
  dragged: Readonly<Record<string, Point>>
  hidden: ReadonlySet<string>
  titleOf(id: string): string
  sizeOf(id: string): Size
}

/** Under this many pixels a word on a plate cannot be read. */
const READABLE = 7
const TITLE = 44

const stills = new Map<string, HTMLImageElement>()
const MOST_STILLS = 4000

/** A small still, drawn as soon as it is there. */
function still(digest: string, onLoad: () => void): HTMLImageElement | undefined {
  const known = stills.get(digest)
  if (known) return known.complete && known.naturalWidth > 0 ? known : undefined
  if (stills.size > MOST_STILLS) stills.clear()
  const image = new Image()
  image.decoding = 'async'
  image.addEventListener('load', onLoad, { once: true })
  image.src = artifactUrl(digest, 96)
  stills.set(digest, image)
  return undefined
}

/** The colours of the page as the canvas needs them. */
export function inks(element: Element): Record<'plate' | 'line' | 'wire' | 'text' | 'accent' | 'good' | 'bad' | 'wait', string> {
  const style = getComputedStyle(element)
  const of = (name: string) => style.getPropertyValue(name)
  return { plate: of('--ink-surface'), line: of('--ink-line'), wire: of('--ink-wire'), text: of('--ink-text'), accent: of('--ink-accent'), good: of('--ink-good'), bad: of('--ink-bad'), wait: of('--ink-wait') }
}

/** Paints all nodes and wires as plates and lines: what is left of them from very far. */
export function paint(context: CanvasRenderingContext2D, view: View, painting: Painting, colours: ReturnType<typeof inks>, onStill: () => void): void {
  const { workflow, nodes, selected, dragged, hidden, titleOf, sizeOf } = painting
  const { x: left, y: top, zoom, width, height } = view
  context.clearRect(0, 0, width, height)
  const boxOf = (id: string) => {
    const at = dragged[id] ?? placeOf(workflow, id)
    const size = sizeOf(id)
    return { x: at.x * zoom + left, y: at.y * zoom + top, width: size.width * zoom, height: size.height * zoom }
  }
  const boxes = new Map(Object.keys(workflow.nodes).filter((id) => !hidden.has(id)).map((id) => [id, boxOf(id)] as const))
  context.beginPath()
  for (const { from, to } of wiringOf(workflow).all) {
    const [a, b] = [boxes.get(from), boxes.get(to)]
    if (!a || !b) continue
    context.moveTo(a.x + a.width, a.y + a.height / 2)
    context.lineTo(b.x, b.y + b.height / 2)
  }
  context.lineWidth = 1
  context.strokeStyle = colours.wire
  context.stroke()
  const states: Partial<Record<NodeProgress['state'], string>> = { running: colours.accent, review: colours.wait, failed: colours.bad, blocked: colours.wait }
  for (const [id, box] of boxes) {
    if (box.x > width || box.y > height || box.x + box.width < 0 || box.y + box.height < 0) continue
    const progress = nodes[id]
    context.fillStyle = colours.plate
    context.fillRect(box.x, box.y, box.width, box.height)
    const [picture] = progress?.media.at(-1) ?? []
    const image = picture === undefined ? undefined : still(picture, onStill)
    if (image) context.drawImage(image, box.x, box.y + box.height - box.width * (9 / 16), box.width, box.width * (9 / 16))
    context.strokeStyle = selected.has(id) ? colours.accent : (progress && states[progress.state]) ?? colours.line
    context.lineWidth = selected.has(id) ? 2 : 1
    context.strokeRect(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1)
  }
  if (TITLE * zoom < READABLE) return
  context.fillStyle = colours.text
  context.font = `600 ${Math.round(TITLE * zoom)}px Inter, sans-serif`
  context.textBaseline = 'top'
  for (const [id, box] of boxes) if (box.x < width && box.y < height && box.x + box.width > 0 && box.y + box.height > 0) context.fillText(titleOf(id), box.x + 10 * zoom, box.y + 8 * zoom, box.width - 20 * zoom)
}
