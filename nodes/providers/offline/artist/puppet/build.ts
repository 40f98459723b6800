import type { Look } from './look.ts'
import type { Pose } from './pose.ts'

/**
 * Where the parts of a puppet are, in units of which a body is 100 high from sole to crown, ears and hats above
 * that. The origin is between the feet, y grows downward, the puppet faces right.
 */
export interface Build {
  headW: number
  headH: number
  /** Centre of the head before leaning. */
  headY: number
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
}

/** Proportions for a look, sunk and leaning as its pose asks. */
export function buildOf(look: Look, pose: Pose): Build {
  const small = look.age === 'child'
  const animal = look.species !== undefined
  const headH = animal ? 38 : small ? 38 : 31
  const legL = look.species?.wings && look.species.id !== 'dragon' ? 12 : animal ? 22 : small ? 23 : 31
  const drop = pose.sink * legL
  const girth = look.girth
  const round = look.species?.head
  const headW = headH * (round === 'wide' ? 1.22 : round === 'wedge' ? 1.2 : round === 'egg' ? 0.98 : round === 'long' ? 0.86 : round === 'box' ? 1.14 : animal ? 1.08 : 0.9) * (0.85 + 0.15 * girth)
  return {
    headH, headW, headY: -100 + headH / 2 + drop, shoulderY: -100 + headH + 4.5 + drop, hipY: -legL + drop,
    chest: (animal ? 12.5 : small ? 10.5 : 12.5) * girth, waist: (animal ? 14.5 : small ? 10.5 : 11.5) * girth, hip: (animal ? 14.5 : small ? 11.5 : 12.5) * girth,
    legL: legL + 1, armL: animal ? 28 : small ? 27 : 34, legW: animal ? 8.6 : small ? 7.6 : 8.2, armW: animal ? 7.4 : 6.4,
  }
}
