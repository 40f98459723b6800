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
  /** How much taller what is behind looks from below, and the puppets. */
  loom: number
  squash: number
  /** How far verticals run together upward (seen from below) or, below 0, downward, as a share of the width. */
  taper: number
  /** Where the set behind an insert is seen from, instead. */
  set?: { y: number; zoom: number } | undefined
}

type Lean = Pick<View, 'roll' | 'tilt' | 'loom' | 'squash' | 'taper'> & { /** How far the feet stand lower in the picture, as a share of its height. */ feet: number }

const ANGLES: Record<Depiction['angle'], Lean> = {
  eye: { roll: 0, tilt: 0, loom: 1, squash: 1, taper: 0, feet: 0 }, high: { roll: 0, tilt: -520, loom: 0.84, squash: 0.93, taper: -0.2, feet: -0.06 }, low: { roll: 0, tilt: 175, loom: 1.16, squash: 1.05, taper: 0.26, feet: 0.07 },
  'birds-eye': { roll: 0, tilt: 0, loom: 1, squash: 0.8, taper: 0, feet: -0.16 }, 'worms-eye': { roll: 0, tilt: 235, loom: 1.32, squash: 1.1, taper: 0.42, feet: 0.1 }, dutch: { roll: -0.11, tilt: 40, loom: 1.06, squash: 1, taper: 0.06, feet: 0 },
}

/** Height of the body as a share of the picture, the most that the face may take of it, and where the feet or the crown stand in the picture. */
const SIZES: Record<Exclude<Depiction['size'], 'close' | 'extreme-close' | 'insert'>, { body: number; face: number; feet?: number; crown?: number }> = {
  'extreme-wide': { body: 0.17, face: 1, feet: 0.83 }, wide: { body: 0.37, face: 1, feet: 0.86 }, full: { body: 0.74, face: 1, feet: 0.93 },
  'medium-long': { body: 0.98, face: 0.36, crown: 0.1 }, medium: { body: 1.22, face: 0.4, crown: 0.1 }, 'medium-close': { body: 1.56, face: 0.46, crown: 0.08 },
}

/** What the framing must show: the face and the whole of the one the shot is about, and of everybody; `inHand` when it is about a thing that somebody holds. */
export interface Subjects { face: Area; main: Area; all: Area; inHand?: boolean }

type Framed = Pick<Depiction, 'size' | 'angle'> & Partial<Pick<Depiction, 'figures' | 'framing'>>

/** The view that frames the subjects as size and angle ask, on thirds and with room to look into; without subjects, the set. `aspect` is the width of the picture by its height. */
export function viewOf(depiction: Framed, subjects: Subjects | undefined, aspect = 16 / 9): View {
  const { feet: sink, ...angle } = ANGLES[depiction.angle]
  const { height } = STAGE
  const middle = STAGE.width / 2
  const plain = { x: middle, y: height / 2, zoom: depiction.size === 'extreme-wide' ? 0.9 : 1, ...angle }
  if (!subjects) return plain
  const { face, main, all } = subjects
  const side = sideOf(depiction, aspect)
  const centre = face.x + face.width / 2
  const half = (zoom: number) => (height * aspect) / 2 / zoom
  if (depiction.size === 'close' || depiction.size === 'extreme-close') {
    const near = depiction.size === 'close'
    const zoom = Math.min((height * (near ? 0.52 : 0.82)) / face.height, (height * aspect * (near ? 0.66 : 0.92)) / face.width)
    return { ...plain, x: centre - side * (near ? 0.6 : 0.2) * half(zoom), y: face.y + face.height * (near ? 0.54 : 0.5), zoom }
  }
  if (depiction.size === 'insert') {
    const zoom = Math.min((height * 0.54) / main.height, (height * aspect * 0.62) / main.width)
    return { ...plain, x: main.x + main.width / 2, y: main.y + main.height * 0.56, zoom, tilt: angle.tilt * 0.4, set: subjects.inHand ? { y: 420, zoom: 2.8 } : { y: 560, zoom: 1.9 } }
  }
  const size = SIZES[depiction.size]
  const several = all.width > main.width * 1.25
  const small = depiction.angle === 'birds-eye' ? 0.7 : 1
  const wanted = small * Math.min((height * size.body) / main.height, (height * size.face) / face.height)
  const fits = Math.min((height * aspect * (several ? 0.88 : size.feet ? 0.95 : 1.3)) / all.width, size.feet ? (height * (size.feet - 0.05)) / all.height : Infinity)
  const zoom = Math.max(depiction.size === 'extreme-wide' ? 0.56 : 0.7, Math.min(wanted, fits))
  const x = several ? clampTo(all.x + all.width / 2, centre, half(zoom) * 0.5) : centre - side * half(zoom)
  const crown = Math.min(main.y, all.y + all.height * 0.1)
  const stands = size.feet !== undefined || zoom < wanted * 0.62
  const y = stands ? all.y + all.height - (height * ((size.feet ?? 0.9) + sink - 0.5)) / zoom : crown + (height * (0.5 - (size.crown ?? 0.1))) / zoom
  return { ...plain, x, y, zoom }
}

const clampTo = (value: number, centre: number, reach: number): number => Math.max(centre - reach, Math.min(centre + reach, value))

/** Where the one the shot is about stands, from -1 (left edge) to 1: on the third of its side, else off the middle so that it looks into the room. */
function sideOf({ figures = [], framing }: Framed, aspect: number): number {
  const staged = figures.find(({ kind }) => kind === 'character')?.staged
  const narrow = Math.min(1, Math.max(0.3, (aspect - 0.4) / 1.3))
  if (!staged) return -0.16 * narrow
  const third = staged.side === 'left' ? -0.33 : staged.side === 'right' ? 0.33 : 0
  const room = staged.facing === 'right' ? -0.12 : staged.facing === 'left' ? 0.12 : 0
  return (third === 0 ? room : third + room * (framing === 'over-shoulder' ? 0 : 0.3)) * narrow
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

/** Where a point of the puppets' plane is, in units of another plane, so that light and people meet. */
export function acrossTo(view: View, { x, y }: { x: number; y: number }, depth: number): { x: number; y: number; scale: number } {
  const [own, other] = [planeOf(view, 1), planeOf(view, depth)]
  return { x: (x * own.scale + own.x - other.x) / other.scale, y: (y * own.scale + own.y - other.y) / other.scale, scale: own.scale / other.scale }
}
