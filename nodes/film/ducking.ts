/** When somebody speaks, in samples. */
export interface Interval { from: number; to: number }
interface Knot { at: number; gain: number }

/** How far and how fast the music steps back: down before the first word, up again after the last, held over short pauses. */
export interface Ducking { decibels: number; attack: number; release: number; bridge: number }
export const DUCKING: Ducking = { decibels: 12, attack: 0.2, release: 0.6, bridge: 1 }

/**
 * The gain of the music over time, made from what is known (when somebody speaks) instead of followed by ear, so it is in
 * place when the first word sounds. Returns a function that gives the gain of `count` samples from a sample on.
 */
export function duckingGain(speech: readonly Interval[], rate: number, { decibels, attack, release, bridge }: Ducking = DUCKING): (from: number, count: number) => Float32Array {
  const low = 10 ** (-decibels / 20)
  const knots = bridged(speech, Math.max(bridge, attack + release) * rate).flatMap<Knot>(({ from, to }) => [
    { at: from - attack * rate, gain: 1 }, { at: from, gain: low }, { at: to, gain: low }, { at: to + release * rate, gain: 1 },
  ])
  return (from, count) => {
    const gains = new Float32Array(count).fill(1)
    for (let index = 1; index < knots.length; index++) {
      const left = knots[index - 1], right = knots[index]
      if (!left || !right || right.at <= from || left.at >= from + count) continue
      const slope = (right.gain - left.gain) / Math.max(1, right.at - left.at)
      const end = Math.min(count, Math.ceil(right.at) - from)
      for (let at = Math.max(0, Math.ceil(left.at) - from); at < end; at++) gains[at] = left.gain + slope * (from + at - left.at)
    }
    return gains
  }
}

/** The intervals in order, those with a pause shorter than `pause` between them as one. */
function bridged(intervals: readonly Interval[], pause: number): Interval[] {
  const found: Interval[] = []
  for (const interval of [...intervals].sort((a, b) => a.from - b.from)) {
    const last = found.at(-1)
    if (last && interval.from - last.to < pause) last.to = Math.max(last.to, interval.to)
    else found.push({ ...interval })
  }
  return found
}
