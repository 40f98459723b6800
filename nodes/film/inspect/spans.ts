/** A stretch of a film, in seconds. */
export interface Span { start: number; end: number }

/**
 * The stretches that ffmpeg's detectors report in a log: `black_start:1 black_end:2`, `freeze_start: 1`, `silence_end: 2`.
 * One that is still open when the film ends, ends with it.
 */
export function spansIn(log: string, what: 'black' | 'freeze' | 'silence', seconds: number): Span[] {
  const spans: Span[] = []
  let start: number | undefined
  for (const [, edge, time] of log.matchAll(new RegExp(`${what}_(start|end): ?(-?[\\d.]+)`, 'g'))) {
    if (edge === 'start') start = Math.max(0, Number(time))
    else if (start !== undefined) {
      spans.push({ start, end: Number(time) })
      start = undefined
    }
  }
  return start === undefined ? spans : [...spans, { start, end: seconds }]
}
