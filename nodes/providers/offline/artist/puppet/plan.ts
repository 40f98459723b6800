import type { Look } from './look.ts'

/** Half width and half height of a head, or of the part of a figure that carries the face. */
export interface Size { w: number; h: number }

/** Where the features of one head sit, in its own units around its centre. */
export interface FacePlan extends Size {
  yaw: number
  /** How far the middle of the face is turned to the side. */
  turn: number
  eyeX: number
  eyeY: number
  eyeR: number
  browY: number
  /** End of the muzzle, where the nose sits; the middle of the face where there is none. */
  tip: { x: number; y: number }
  mouth: { x: number; y: number; w: number }
}

/** How far a muzzle stands out from the face when it is seen from the side, in half heads. */
const REACH: Partial<Record<string, number>> = { snout: 0.62, long: 0.86, round: 0.26, pig: 0.42 }

/** Where the eyes, the nose and the mouth of a look are when its face is turned by `yaw` (0 to the viewer, 1 to the side). */
export function planFace(look: Look, { w, h }: Size, yaw: number): FacePlan {
  const species = look.species
  const turn = w * (species ? 0.38 : 0.48) * yaw
  const base = { w, h, yaw, turn }
  if (!species) {
    const young = look.age === 'child' ? 0.06 : 0
    return { ...base, eyeX: w * 0.41, eyeY: h * (0.08 + young), eyeR: h * (0.15 + young * 0.4), browY: -h * (0.24 - young), tip: { x: turn + w * 0.12 * yaw, y: h * (0.32 + young * 1.6) }, mouth: { x: turn + w * 0.06 * yaw, y: h * (0.58 + young), w: w * 0.28 } }
  }
  if (species.whole) return { ...base, eyeX: w * 0.36, eyeY: -h * 0.1, eyeR: h * 0.17, browY: -h * 0.46, tip: { x: turn, y: h * 0.2 }, mouth: { x: turn, y: h * 0.3, w: w * 0.26 } }
  if (species.extra === 'disks') return { ...base, turn: turn * 0.6, eyeX: w * 0.42, eyeY: -h * 0.06, eyeR: h * 0.23, browY: -h * 0.52, tip: { x: turn * 0.8, y: h * 0.36 }, mouth: { x: turn, y: h * 0.68, w: w * 0.16 } }
  if (species.head === 'toad') return { ...base, turn: turn * 0.5, eyeX: w * 0.52, eyeY: -h * 0.72, eyeR: h * 0.27, browY: -h * 1.16, tip: { x: turn, y: 0 }, mouth: { x: turn, y: h * 0.22, w: w * 0.5 } }
  if (species.extra === 'fangs') return { ...base, eyeX: w * 0.3, eyeY: -h * 0.26, eyeR: h * 0.19, browY: -h * 0.6, tip: { x: turn, y: 0 }, mouth: { x: turn, y: h * 0.2, w: w * 0.36 } }
  const reach = REACH[species.muzzle]
  const beaked = species.muzzle === 'beak' || species.muzzle === 'bill'
  const tip = { x: turn + w * (reach ?? 0) * yaw, y: h * (species.muzzle === 'long' ? 0.5 : species.muzzle === 'snout' ? 0.36 : 0.26) + h * 0.1 * yaw * (reach ?? 0) }
  const jaw = reach === undefined ? { x: turn, y: h * (species.cover === 'metal' ? 0.42 : 0.52) } : { x: turn + (tip.x - turn) * 0.62, y: h * (species.muzzle === 'long' ? 0.8 : 0.64) }
  return {
    ...base, eyeX: w * (species.head === 'wedge' ? 0.38 : species.head === 'long' ? 0.44 : 0.41), eyeY: beaked ? -h * 0.16 : -h * 0.1, eyeR: h * (species.id === 'mouse' || species.id === 'deer' ? 0.19 : 0.17), browY: -h * 0.46,
    tip, mouth: { ...jaw, w: w * (species.muzzle === 'snout' ? 0.18 : 0.23) * (1 - 0.2 * yaw) },
  }
}

/** One eye: −1 is the near one, 1 the far one, which the turn narrows. */
export function eyeAt(plan: FacePlan, side: -1 | 1): { x: number; y: number; rx: number; r: number; side: -1 | 1 } {
  const { turn, eyeX, eyeY, eyeR, yaw } = plan
  return side < 0 ? { x: turn - eyeX * (1 - 0.1 * yaw), y: eyeY, rx: eyeR, r: eyeR, side } : { x: turn + eyeX * (1 - 0.42 * yaw), y: eyeY, rx: eyeR * (1 - 0.3 * yaw), r: eyeR, side }
}
