import type { Depiction } from '../../../capabilities.ts'
import type { Area } from './puppet/index.ts'

/** The stage in its own units: what a plain wide shot shows is 1600 by 900. */
export const STAGE = { width: 1600, height: 900, horizon: 500, floor: 790, person: 250 } as const

/** Where the camera looks: a point of the puppets' plane in the middle of the picture, how near, how tilted. */
export interface View {
  x: number
  y: number
  zoom: number
  roll: number
  /** How far the horizon sinks (low camera) or rises (high camera), in units of the stage. */
  tilt: number
  /** How much taller what is behind looks from below. */
  loom: number
  /** Where the set behind an insert is seen from, instead. */
  set?: { y: number; zoom: number } | undefined
}

const ANGLES: Record<Depiction['angle'], Omit<View, 'x' | 'y' | 'zoom' | 'set'>> = {
  eye: { roll: 0, tilt: 0, loom: 1 }, high: { roll: 0, tilt: -130, loom: 0.86 }, low: { roll: 0, tilt: 150, loom: 1.08 },
  'birds-eye': { roll: 0, tilt: -260, loom: 0.72 }, 'worms-eye': { roll: 0, tilt: 230, loom: 1.2 }, dutch: { roll: -0.11, tilt: 20, loom: 1.04 },
}

/** How much of a body is in frame, from the crown down, and the room above it, as shares of body and picture. */
const SIZES: Record<Exclude<Depiction['size'], 'close' | 'extreme-close' | 'insert'>, { shown: number; headroom: number }> = {
  'extreme-wide': { shown: 4.4, headroom: 0.66 }, wide: { shown: 1.75, headroom: 0.46 }, full: { shown: 1.14, headroom: 0.15 },
  'medium-long': { shown: 0.92, headroom: 0.14 }, medium: { shown: 0.74, headroom: 0.13 }, 'medium-close': { shown: 0.6, headroom: 0.12 },
}

/** What the framing must show: the face and the whole of the one the shot is about, and of everybody; `inHand` when it is about a thing that somebody holds. */
export interface Subjects { face: Area; main: Area; all: Area; inHand?: boolean }

/** The view that frames the subjects as size and angle ask; without subjects, the set. */
export function viewOf(depiction: Pick<Depiction, 'size' | 'angle'>, subjects: Subjects | undefined): View {
  const angle = ANGLES[depiction.angle]
  const { width, height } = STAGE
  if (!subjects) return { x: width / 2, y: height / 2, zoom: depiction.size === 'extreme-wide' ? 0.94 : 1, ...angle }
  const { face, main, all } = subjects
  const centre = face.x + face.width / 2
  if (depiction.size === 'close' || depiction.size === 'extreme-close') {
    const share = depiction.size === 'close' ? 0.5 : 0.8
    const zoom = (height * share) / face.height
    const middle = face.y + face.height / 2
    return { x: centre - face.width * 0.06, y: middle + (height * (depiction.size === 'close' ? 0.025 : 0)) / zoom, zoom, ...angle }
  }
  if (depiction.size === 'insert') return { x: main.x + main.width / 2, y: main.y + main.height * 0.56, zoom: (height * 0.56) / main.height, ...angle, tilt: angle.tilt * 0.5, set: subjects.inHand ? { y: 420, zoom: 2.8 } : { y: 560, zoom: 1.9 } }
  const { shown, headroom } = SIZES[depiction.size]
  const crowd = shown > 1 ? all.height : (main.height + all.height) / 2
  const uneven = all.width > main.width * 1.5 && shown < 1 ? 1.25 : 1
  const wanted = (height * (1 - headroom)) / (crowd * shown * uneven)
  const least = depiction.size === 'extreme-wide' ? 0.76 : depiction.size === 'wide' ? 0.96 : 1
  const fits = (width * 0.94) / all.width
  const zoom = Math.max(least, Math.min(wanted, fits))
  const top = Math.min(main.y, all.y)
  const full = depiction.size === 'full' || depiction.size === 'wide' || depiction.size === 'extreme-wide' || zoom < wanted * 0.7
  const above = top + (height * (0.5 - headroom)) / zoom
  const below = all.y + all.height - (height * 0.42) / zoom
  return { x: all.x + all.width / 2 - (width * 0.02) / zoom, y: full ? below : above, zoom, ...angle }
}

/** Scale and offset, in units of the picture, by which the plane at a depth is seen: far planes move and grow less. */
export function planeOf(view: View, depth: number): { scale: number; x: number; y: number } {
  if (view.set && depth < 1) return planeOf({ ...view, ...view.set, set: undefined }, depth)
  const scale = 1 + (view.zoom - 1) * (depth <= 1 ? depth * 0.82 + 0.18 * depth ** 3 : depth)
  const { width, height } = STAGE
  const far = Math.max(0, 1 - depth)
  const x = width / 2 + (view.x - width / 2) * depth
  const y = height / 2 + (view.y - height / 2) * Math.min(1, depth) * (1 - far * 0.3)
  return { scale, x: width / 2 - x * scale, y: height / 2 - y * scale + view.tilt * far ** 0.8 }
}
