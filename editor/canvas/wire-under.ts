import { splitPort } from '../../engine/model/document.ts'
import type { Workflow } from '../../engine/model/document.ts'
import { wireId } from '../document/edits.ts'
import { isCollapsed, placeOf } from '../document/layout.ts'
import type { Point, Size } from '../document/layout.ts'
import type { Wire } from '../document/matches.ts'
import { portsOf } from '../document/ports.ts'
import { portsForWire } from '../document/rewire.ts'
import type { NodeTypes } from '../document/wiring.ts'
import { handleAt } from './geometry.ts'

const STEPS = 12

/** The wire under the middle of a node that is dragged, where the node fits into it. */
export function wireUnder(workflow: Workflow, types: NodeTypes, { node, at, size }: { node: string; at: Point; size: Size }): (Wire & { id: string }) | undefined {
  const isInside = ({ x, y }: Point) => x > at.x && x < at.x + size.width && y > at.y && y < at.y + size.height
  const edge = workflow.edges.find((each) => {
    const ends = endsOf(workflow, types, each)
    return ends && pointsOf(ends).some(isInside) && portsForWire(workflow, types, { node, wire: each })
  })
  return edge && { ...edge, id: wireId(edge) }
}

function endsOf(workflow: Workflow, types: NodeTypes, { from, to }: Wire): [Point, Point] | undefined {
  const [source, out] = splitPort(from)
  const [reader, input] = splitPort(to)
  const index = portsOf(workflow, source, types).outputs.findIndex(({ name }) => name === out)
  const other = portsOf(workflow, reader, types).inputs.findIndex(({ name }) => name === input)
  if (index < 0 || other < 0) return undefined
  return [middle(placeOf(workflow, source), handleAt('out', index, isCollapsed(workflow, source))), middle(placeOf(workflow, reader), handleAt('in', other, isCollapsed(workflow, reader)))]
}

const middle = (node: Point, { x, y, width, height }: Point & Size): Point => ({ x: node.x + x + width / 2, y: node.y + y + height / 2 })

/** Points along the curve that is drawn between two ports. */
function pointsOf([a, b]: [Point, Point]): Point[] {
  const bend = b.x >= a.x ? (b.x - a.x) / 2 : 0.25 * 25 * Math.sqrt(a.x - b.x)
  const [c, d] = [{ x: a.x + bend, y: a.y }, { x: b.x - bend, y: b.y }]
  return Array.from({ length: STEPS - 1 }, (_, step) => {
    const t = (step + 1) / STEPS
    const mix = (p: number, q: number, r: number, s: number) => (1 - t) ** 3 * p + 3 * (1 - t) ** 2 * t * q + 3 * (1 - t) * t ** 2 * r + t ** 3 * s
    return { x: mix(a.x, c.x, d.x, b.x), y: mix(a.y, c.y, d.y, b.y) }
  })
}
