import type { SmallFrames } from './small-frames.ts'

/** The most flashes within any one second, and when that second begins. */
export interface Flashes { most: number; at: number }

/** A quarter of the picture. */
const AREA = 0.25
/** Cells need not change in the very same frame to be one flash. */
const TOGETHER = 3

/**
 * Counts flashes after WCAG 2.3.1: pairs of opposing changes of relative luminance by a tenth or more, the darker below
 * 0.8, over a quarter of the picture at once. No second of a film may hold more than three.
 */
export function generalFlashes(frames: SmallFrames, fps: number): Flashes {
  return mostIn(changesOf(frames, (red, green, blue) => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue), (a, b) => Math.abs(a - b) >= 0.1 && Math.min(a, b) < 0.8), fps)
}

/** The same for saturated red: changes to or from a colour that is at least four fifths red. */
export function redFlashes(frames: SmallFrames, fps: number): Flashes {
  const redness = (red: number, green: number, blue: number) => {
    const [r, g, b] = [linear(red), linear(green), linear(blue)]
    return r / Math.max(1e-6, r + g + b) >= 0.8 ? Math.max(0, r - g - b) : 0
  }
  return mostIn(changesOf(frames, redness, (a, b) => Math.abs(a - b) * 320 > 20), fps)
}

/** Frames at which the picture as a whole turns up or down, in turn. */
function changesOf(frames: SmallFrames, value: (red: number, green: number, blue: number) => number, isChange: (a: number, b: number) => boolean): number[] {
  const extremes = new Float64Array(frames.cells), directions = new Int8Array(frames.cells)
  const turned = [new Int32Array(frames.cells).fill(-TOGETHER), new Int32Array(frames.cells).fill(-TOGETHER)] as const
  const changes: number[] = []
  let last = 0
  for (let cell = 0; cell < frames.cells; cell++) extremes[cell] = value(...frames.at(0, cell))
  for (let frame = 1; frame < frames.count; frame++) {
    let ups = 0, downs = 0
    for (let cell = 0; cell < frames.cells; cell++) {
      const now = value(...frames.at(frame, cell)), extreme = extremes[cell] ?? 0, direction = Math.sign(now - extreme)
      if (direction === directions[cell]) extremes[cell] = now
      else if (isChange(now, extreme)) {
        extremes[cell] = now
        directions[cell] = direction
        turned[direction > 0 ? 0 : 1][cell] = frame
      }
      if (frame - (turned[0][cell] ?? 0) < TOGETHER) ups++
      if (frame - (turned[1][cell] ?? 0) < TOGETHER) downs++
    }
    for (const [count, direction] of [[ups, 1], [downs, -1]] as const) {
      if (count < AREA * frames.cells || direction === last) continue
      changes.push(frame)
      // Each turn of a cell counts for one change only.
      turned[direction > 0 ? 0 : 1].fill(-TOGETHER)
      last = direction
    }
  }
  return changes
}

function mostIn(changes: readonly number[], fps: number): Flashes {
  let best: Flashes = { most: 0, at: 0 }
  let first = 0
  changes.forEach((frame, index) => {
    while (frame - (changes[first] ?? 0) >= fps) first++
    const most = Math.floor((index - first + 1) / 2)
    if (most > best.most) best = { most, at: (changes[first] ?? 0) / fps }
  })
  return best
}

const LINEAR = Float64Array.from({ length: 256 }, (_, value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4))
const linear = (value: number) => LINEAR[value] ?? 0
