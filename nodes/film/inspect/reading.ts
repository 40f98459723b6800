import type { Cue } from '../cues.ts'

/** What subtitles are held to: characters a second, a line and lines at most, length in seconds, gap in frames. */
export interface ReadingRules { charactersPerSecond: number; lineLength: number; lines: number; shortest: number; longest: number; gap: number }
export const READING: ReadingRules = { charactersPerSecond: 17, lineLength: 42, lines: 2, shortest: 5 / 6, longest: 7, gap: 2 }

/** How many characters a second a viewer has to read at most. */
export function fastestOf(cues: readonly Cue[], fps: number): number {
  return Math.max(0, ...cues.map(({ lines, start, end }) => lengthOf(lines.join(' ')) / Math.max(1, end - start) * fps))
}

/** What is wrong with subtitles, one sentence each, with the time where. */
export function readingProblems(cues: readonly Cue[], fps: number, rules: ReadingRules = READING): { at: number; message: string }[] {
  return cues.flatMap(({ lines, start, end }, index) => {
    const seconds = (end - start) / fps, at = start / fps
    const speed = lengthOf(lines.join(' ')) / Math.max(seconds, 1 / fps), longestLine = Math.max(...lines.map(lengthOf))
    const next = cues[index + 1]
    const problem = (isWrong: boolean, message: string) => (isWrong ? [{ at, message }] : [])
    return [
      // A frame more or less is not read.
      ...problem(speed > rules.charactersPerSecond * (1 + 1 / Math.max(1, end - start)), `${speed.toFixed(1)} characters a second`),
      ...problem(lines.length > rules.lines, `${lines.length} lines`),
      ...problem(longestLine > rules.lineLength, `a line of ${longestLine} characters`),
      ...problem(seconds < rules.shortest - 0.5 / fps || seconds > rules.longest + 0.5 / fps, `shown for ${seconds.toFixed(2)} s`),
      ...problem(next !== undefined && next.start - end < rules.gap, `${next ? next.start - end : 0} frames before the next`),
    ]
  })
}

/** The cues of a WebVTT text that `toVtt` wrote. */
export function cuesOf(vtt: string, fps: number): Cue[] {
  return vtt.split(/\n\n+/).flatMap((block) => {
    const [times = '', ...lines] = block.trim().split('\n')
    const [, start, end] = /^([\d:.]+) --> ([\d:.]+)/.exec(times) ?? []
    if (start === undefined || end === undefined) return []
    return [{ start: frameAt(start, fps), end: frameAt(end, fps), lines: lines.map((line) => line.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')) }]
  })
}

function frameAt(clock: string, fps: number): number {
  return Math.round(clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) * fps)
}

function lengthOf(text: string): number {
  return Array.from(text).length
}
