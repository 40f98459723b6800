import type { Depiction } from '../../../../capabilities.ts'
import { between, type Chance } from '../chance.ts'
import { faded, type Ink } from '../color.ts'
import { STAGE } from '../frame.ts'
import { cut, disc, pathOf, polygon, rounded, shine, strip, type Pen } from '../paper.ts'
import type { Palette } from '../palette.ts'
import type { Prop } from '../props.ts'

/** One sheet of the set, painted in units of the stage at its own depth: 0 the sky, 1 the puppets' floor, above 1 in front. */
export interface Flat {
  depth: number
  paint(pen: Pen): void
  /** Stays with the picture whatever the view: what frames it. */
  fixed?: boolean
  /** Grows, so the wind bends it. */
  sways?: boolean
  /** Light, not paper: casts no shadow. */
  light?: boolean
  /** Is not washed by the sun and the mist. */
  plain?: boolean
}

/** What a set is made from: the light, the words of the place, lots that depend on the place alone, and the things such a place is furnished with. */
export interface Site {
  palette: Palette
  words: string
  /** Half of what a plain wide shot shows across, in units; portrait pictures show less. */
  half: number
  snow: boolean
  weather: Depiction['weather']
  angle: Depiction['angle']
  things: readonly Prop[]
  /** A stream of lots of its own for each part of the set, the same in every picture of the place. */
  lots(part: string): Chance
}

/** Sets are painted far beyond the frame, so that no camera move finds their end. */
export const LEFT = -700
export const RIGHT = 2300
export const DEEP = 1700
export const MIDDLE = 800

export const flat = (depth: number, paint: Flat['paint'], more: Omit<Flat, 'depth' | 'paint'> = {}): Flat => ({ depth, paint, ...more })

/** A place across the picture: 0 the middle, -1 and 1 the edges of the frame. */
export const across = (site: Site, share: number): number => MIDDLE + share * Math.min(site.half, 800)

/** Where the sun or the moon stands, in units of the stage. */
export const lightAt = ({ palette: { sun }, half }: Site): { x: number; y: number } => ({ x: MIDDLE + (sun.x - 0.5) * 2 * half, y: STAGE.horizon - 20 - sun.height * 340 })

export const white = (site: Site, ink: Ink, snow = '#f1f3f5'): Ink => (site.snow ? snow : ink)

/** A rolling or jagged skyline closed downward. */
export function ridge(chance: Chance, { y, rise, step, sharp = false }: { y: number; rise: number; step: number; sharp?: boolean }) {
  const points: [number, number][] = []
  for (let x = LEFT - step; x <= RIGHT + step; x += step) points.push([x + between(chance, -step * 0.25, step * 0.25), y - between(chance, 0, rise)])
  return pathOf((path) => {
    path.moveTo(LEFT - step * 2, DEEP)
    points.forEach(([x, top], i) => {
      const next = points[i + 1]
      if (sharp || !next || i === 0) path.lineTo(x, top)
      else path.quadraticCurveTo(x, top, (x + next[0]) / 2, (top + next[1]) / 2)
    })
    path.lineTo(RIGHT + step * 2, DEEP)
    path.closePath()
  })
}

/** A gently waved floor from a height down. */
export function ground(chance: Chance, y: number, wave = 10) {
  return ridge(chance, { y: y + wave / 2, rise: wave, step: 240 })
}

/** A torn edge: a ridge with small teeth, as a hand tears paper. */
export function torn(chance: Chance, { y, rise, step }: { y: number; rise: number; step: number }) {
  let top = y
  return pathOf((path) => {
    path.moveTo(LEFT, DEEP)
    for (let x = LEFT; x <= RIGHT; x += step) { top += (y - rise / 2 - top) * 0.2 + between(chance, -rise, rise) * 0.4; path.lineTo(x, top) }
    path.lineTo(RIGHT, DEEP)
    path.closePath()
  })
}

/** A soft round light. */
export function glow(pen: Pen, at: { x: number; y: number; radius: number; alpha: number; ink?: Ink; flat?: number }): void {
  const { ctx } = pen
  const { x, y, radius, alpha, ink = pen.palette.lamp, flat: squeeze = 1 } = at
  ctx.save()
  ctx.translate(x, y)
  ctx.scale(1, squeeze)
  const light = ctx.createRadialGradient(0, 0, 0, 0, 0, radius)
  for (const [stop, share] of [[0, 1], [0.2, 0.66], [0.5, 0.26], [1, 0]] as const) light.addColorStop(stop, faded(ink, Math.min(1, alpha * share)))
  ctx.fillStyle = light
  ctx.fillRect(-radius, -radius, radius * 2, radius * 2)
  ctx.restore()
}

/** Calls once for each of so many places spread over the whole width, a little out of step. */
export function along(chance: Chance, count: number, draw: (x: number, i: number) => void, from = LEFT, to = RIGHT): void {
  for (let i = 0; i < count; i++) draw(from + ((i + between(chance, 0.15, 0.85)) * (to - from)) / count, i)
}

export { cut, disc, pathOf, polygon, rounded, shine, strip }
export type { Pen }
