import { PEOPLE } from './bestiary.ts'
import type { Look } from './look.ts'

/**
 * Where the parts of a standing puppet are, in units of which a body is 100 high from sole to crown, ears and hats
 * above that. The origin is between the feet, y grows downward, the puppet faces right.
 */
export interface Build {
  headW: number
  headH: number
  neck: number
  shoulderY: number
  hipY: number
  /** Half widths of the body. */
  chest: number
  waist: number
  hip: number
  legL: number
  armL: number
  legW: number
  armW: number
  whole: boolean
}

/** Proportions for a look. */
export function buildOf(look: Look): Build {
  const frame = look.species?.frame ?? PEOPLE[look.age]
  const young = look.species && look.age === 'child' && !look.species.whole ? 1.1 : 1
  const big = look.species ? 1 : look.height > 1.2 ? 0.86 : 1
  const headH = frame.head * young * big
  const legL = frame.legs / (young ** 0.8)
  const { girth } = look
  const broad = look.feminine && !look.species && look.age !== 'child' ? 0.9 : 1
  return {
    headH, headW: headH * frame.wide * (look.species?.whole ? 1 : 0.86 + 0.14 * girth), neck: frame.neck,
    shoulderY: -100 + headH + frame.neck, hipY: -legL, legL, armL: frame.arms, whole: look.species?.whole === true,
    chest: frame.chest * girth * broad, waist: frame.waist * (girth > 1 ? girth ** 1.3 : girth) * broad, hip: frame.hip * girth, legW: frame.limb * (0.7 + 0.3 * girth), armW: frame.limb * 0.84 * (0.7 + 0.3 * girth),
  }
}
