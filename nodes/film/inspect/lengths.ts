import type { SmallFrames } from './small-frames.ts'

/** How long shots are, in seconds. */
export interface Lengths { count: number; shortest: number; median: number; mean: number; longest: number }

/** A cut differs from the frame before by this much, and three times more than the frames around it differ. */
const CUT = 12
const STEEPER = 3

/** The frames at which a new shot begins by a cut; what dissolves is not seen. */
export function cutsIn(frames: SmallFrames): number[] {
  const steps = Array.from({ length: frames.count }, (_, frame) => (frame === 0 ? 0 : frames.apart(frame - 1, frame)))
  return steps.flatMap((step, frame) => {
    const around = Math.max(steps[frame - 1] ?? 0, steps[frame + 1] ?? 0)
    return step >= CUT && step > STEEPER * around ? [frame] : []
  })
}

/** The spread of lengths given in frames. */
export function lengthsOf(shots: readonly number[], fps: number): Lengths {
  const sorted = [...shots].sort((a, b) => a - b).map((frames) => frames / fps)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  return { count: sorted.length, shortest: at(0), median: at(0.5), mean: sorted.reduce((sum, one) => sum + one, 0) / Math.max(1, sorted.length), longest: at(1) }
}
