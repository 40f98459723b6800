import type { z } from 'zod'
import type { Movement } from '../values/pictures.ts'

export type CameraMove = z.infer<typeof Movement>

/** The part of the picture in view: zoom (1 shows all), and where in the room left by it, from -1 (left, top) to 1. */
interface View { zoom: number; x: number; y: number }
type Edges = [left: number, top: number, right: number, bottom: number]

const at = (zoom: number, x = 0, y = 0): View => ({ zoom, x, y })

/** First and last view of each move: small, so that a still seems filmed rather than pushed about. */
const MOVES: Record<CameraMove, readonly [View, View]> = {
  static: [at(1), at(1.03)],
  'push-in': [at(1), at(1.12)],
  'pull-out': [at(1.12), at(1)],
  'pan-left': [at(1.12, 1), at(1.12, -1)],
  'pan-right': [at(1.12, -1), at(1.12, 1)],
  'tilt-up': [at(1.12, 0, 1), at(1.12, 0, -1)],
  'tilt-down': [at(1.12, 0, -1), at(1.12, 0, 1)],
  'track-left': [at(1.16, 1), at(1.1, -1)],
  'track-right': [at(1.16, -1), at(1.1, 1)],
  'crane-up': [at(1.16, 0, 1), at(1.08, 0, -1)],
  'crane-down': [at(1.16, 0, -1), at(1.08, 0, 1)],
  'orbit-left': [at(1.14, 1), at(1.14, -1)],
  'orbit-right': [at(1.14, -1), at(1.14, 1)],
  'rack-focus': [at(1), at(1.02)],
  handheld: [at(1.05), at(1.05)],
}

/**
 * The filter that moves a still over `frames` frames. `perspective` samples between pixels, so the slowest move is smooth
 * where `zoompan` steps from pixel to pixel.
 */
export function cameraMove(move: CameraMove, frames: number, fps: number): string {
  const [first, last] = MOVES[move].map(edgesOf) as [Edges, Edges]
  const eased = `(0.5-0.5*cos(PI*on/${Math.max(1, frames - 1)}))`
  const sway = move === 'handheld' ? [swayed(0.012, [0.45, 1.1], fps), swayed(0.012, [0.62, 1.3], fps)] : ['0', '0']
  return corners(first.map((from, edge) => `(${number(from)}+${number((last[edge] ?? from) - from)}*${eased}+${sway[edge % 2] ?? '0'})`), ':eval=frame')
}

/** The filter that shows a still as its move leaves it, for blending out of it. */
export function moveEnd(move: CameraMove): string {
  return corners(edgesOf(MOVES[move][1]).map(number), '')
}

function edgesOf({ zoom, x, y }: View): Edges {
  const room = (1 - 1 / zoom) / 2
  return [room * (1 + x), room * (1 + y), 1 - room * (1 - x), 1 - room * (1 - y)]
}

function swayed(size: number, [slow, quick]: [number, number], fps: number): string {
  return `${size}*(sin(2*PI*${slow}*on/${fps})+0.4*sin(2*PI*${quick}*on/${fps}))`
}

function corners(edges: string[], more: string): string {
  const [left, top, right, bottom] = edges
  return `perspective=x0='W*${left}':y0='H*${top}':x1='W*${right}':y1='H*${top}':x2='W*${left}':y2='H*${bottom}':x3='W*${right}':y3='H*${bottom}':interpolation=linear${more}`
}

function number(value: number): string {
  return value.toFixed(6)
}
