import type { Line, Speech } from '../values/index.ts'

/** Silence before the first line of a shot, and between lines, in seconds. */
const LEAD_IN = 0.25
const PAUSE = 0.3

/** Places spoken lines one after the other; their times are whole milliseconds. */
export function timed(lines: readonly Omit<Line, 'speakerIds'>[]): Speech {
  let end = 0
  const placed = lines.map((line, at) => {
    const start = milliseconds(at === 0 ? LEAD_IN : end + PAUSE)
    end = milliseconds(start + line.audio.seconds)
    return { ...line, start }
  })
  return { lines: placed, seconds: end }
}

const milliseconds = (seconds: number): number => Math.round(seconds * 1000) / 1000
