import type { Chance } from './chance.ts'

/** A step of a melody: a degree of the scale and its place and length in bars. */
export interface Step {
  degree: number
  at: number
  length: number
}

/** A melody of two bars: four to eight steps. */
export type Motif = readonly Step[]

/**
 * `asking` ends open and `answering` at rest, so that together they are a sentence; `sunken` is mirrored and low, `fallen` twice as slow as that,
 * `broad` twice as slow as written.
 */
export type Turn = 'plain' | 'asking' | 'answering' | 'higher' | 'mirrored' | 'sunken' | 'fallen' | 'broad' | 'adorned' | 'head'

/** Rhythms of two bars in eighths of a bar; each adds up to 16. */
const RHYTHMS: readonly [readonly number[], ...(readonly number[])[]] = [
  [4, 2, 2, 8], [3, 1, 4, 8], [2, 2, 4, 6, 2], [4, 4, 2, 2, 4], [6, 2, 4, 4], [3, 3, 2, 4, 4], [2, 2, 2, 2, 6, 2], [4, 1, 1, 2, 3, 1, 4], [2, 2, 4, 1, 1, 2, 4], [6, 1, 1, 8],
]

/** The theme of a piece: mostly steps with one leap, ending where it can rest. */
export function createMotif(chance: Chance): Motif {
  const rhythm = chance.pick(RHYTHMS)
  const leapAt = chance.whole(1, rhythm.length - 2)
  let degree = chance.pick([0, 2, 4, 4])
  let at = 0
  let direction = chance.pick([-1, 1])
  return rhythm.map((eighths, i) => {
    if (i === leapAt) degree += chance.pick([3, 4, 5]) * (degree > 4 ? -1 : 1)
    else if (i > 0) degree += direction * chance.pick([1, 1, 1, 2])
    if (chance.next() < 0.35 || degree > 7 || degree < -2) direction = degree > 3 ? -1 : 1
    const last = i === rhythm.length - 1
    if (last) degree = nearestOf(degree, [0, 2, 4, 7])
    const step = { degree, at: at / 8, length: eighths / 8 }
    at += eighths
    return step
  })
}

/** The theme come back in another shape: 2 bars, `broad` 4 bars. */
export function turned(motif: Motif, turn: Turn): Motif {
  const pivot = motif[0]?.degree ?? 0
  switch (turn) {
    case 'plain': return motif
    case 'asking': return ending(motif, [1, 4, 6])
    case 'answering': return ending(motif, [0, 7])
    case 'sunken': return turned(motif, 'mirrored').map((step) => ({ ...step, degree: step.degree - 4 }))
    case 'fallen': return turned(turned(motif, 'sunken'), 'broad')
    case 'higher': return motif.map((step) => ({ ...step, degree: step.degree + 2 }))
    case 'mirrored': return motif.map((step) => ({ ...step, degree: 2 * pivot - step.degree + 2 }))
    case 'broad': return motif.map(({ degree, at, length }) => ({ degree, at: at * 2, length: length * 2 }))
    case 'head': return motif.filter((step) => step.at < 1).map((step, i, head) => (i === head.length - 1 ? { ...step, length: 2 - step.at } : step))
    case 'adorned': return motif.flatMap((step, i) => {
      const next = motif[i + 1]
      if (next === undefined || step.length < 0.5) return [step]
      const half = step.length / 2
      const passing = step.degree + Math.sign(next.degree - step.degree || 1)
      return [{ ...step, length: half }, { degree: passing, at: step.at + half, length: half }]
    })
  }
}

/** The theme with its last step on the nearest of some degrees. */
function ending(motif: Motif, degrees: readonly number[]): Motif {
  return motif.map((step, i) => (i < motif.length - 1 ? step : { ...step, degree: nearestOf(step.degree, degrees) }))
}

const nearestOf = (degree: number, from: readonly number[]): number =>
  from.reduce((near, each) => (Math.abs(each - degree) < Math.abs(near - degree) ? each : near), from[0] ?? degree)
