import type { Line, Speech } from '../values/index.ts'

/** Silence before the first line of a shot, and between lines, in seconds. */
const LEAD_IN = 0.25
const PAUSE = 0.3
/** What somebody asks, or leaves unsaid, is given time; so is another who begins to speak. */
const [AFTER_QUESTION, AFTER_TRAILING, OTHER_SPEAKER] = [0.15, 0.4, 0.1]

/** Places spoken lines one after the other; their times are whole milliseconds. */
export function timed(lines: readonly Omit<Line, 'speakerIds'>[]): Speech {
  let end = 0
  const placed = lines.map((line, at) => {
    const start = milliseconds(at === 0 ? LEAD_IN : end + pauseBetween(lines[at - 1], line))
    end = milliseconds(start + line.audio.seconds)
    return { ...line, start }
  })
  return { lines: placed, seconds: end }
}

function pauseBetween(before: Pick<Line, 'text' | 'speaker'> | undefined, next: Pick<Line, 'speaker'>): number {
  const text = before?.text.replace(/["'”’)\s]+$/u, '') ?? ''
  const after = /(?:…|\.{3,})$/u.test(text) ? AFTER_TRAILING : text.endsWith('?') ? AFTER_QUESTION : 0
  return PAUSE + after + (before?.speaker === next.speaker ? 0 : OTHER_SPEAKER)
}

const milliseconds = (seconds: number): number => Math.round(seconds * 1000) / 1000
