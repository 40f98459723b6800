import { breakCost, setLines, wordsOf } from './line-breaks.ts'

/** What is said in the film; times in seconds from its start. */
export interface SpokenLine {
  text: string
  start: number
  end: number
  /** Times of the words where they are known, from the start of the film. */
  words?: readonly { start: number; end: number }[]
}

/** One or two lines of text with their time in frames of the film. */
export interface Cue { start: number; end: number; lines: string[] }

export interface CueRules {
  fps: number
  /** Length of the film in frames. */
  frames: number
  /** How fast the audience reads: 17 characters a second, 13 for children. */
  charactersPerSecond: number
  /** Most characters of a line: 42 unless told. */
  lineLength?: number | undefined
}

const SHORTEST = 5 / 6
const LONGEST = 7
const GAP = 2
/** How long words may be heard before they are read, in seconds, where speech is faster than the audience reads. */
const LAG = 0.5

/**
 * Subtitles for what is said, in order: at most two lines of 42 characters (or as told), on screen for 5/6 to 7 seconds, two frames
 * apart, broken where sense breaks. A cue stays long enough to be read where the next one leaves room, and waits for the
 * one before it,
 * by half a second at most where speech is too fast to read.
 */
export function toCues(lines: readonly SpokenLine[], rules: CueRules): Cue[] {
  const spoken = [...lines].sort((a, b) => a.start - b.start).flatMap((line) => divided(line, rules.lineLength))
  const shortest = Math.ceil(SHORTEST * rules.fps), longest = Math.floor(LONGEST * rules.fps)
  const cues: Cue[] = []
  spoken.forEach((part, index) => {
    const earliest = (cues.at(-1)?.end ?? -GAP) + GAP
    const start = Math.max(earliest, Math.min(Math.round(part.start * rules.fps), rules.frames - shortest))
    const next = spoken[index + 1]
    const follows = next ? Math.round(next.start * rules.fps) : Infinity
    const lag = Math.max(0, Math.min(Math.round(LAG * rules.fps), rules.frames - shortest - follows))
    const room = follows - GAP - start
    const reading = Math.ceil(Array.from(part.lines.join(' ')).length / rules.charactersPerSecond * rules.fps)
    const said = Math.round(part.end * rules.fps) - start
    const length = Math.max(shortest, Math.min(longest, Math.max(room, Math.min(reading, room + lag)), Math.max(said, reading)))
    const end = Math.min(rules.frames, start + length)
    if (end - start >= shortest) cues.push({ start, end, lines: part.lines })
  })
  return cues
}

interface Part { lines: string[]; start: number; end: number }
interface Best { cost: number; from: number; part: Part }

/** Divides a line into the fewest parts that can each be a cue, preferring the ends of sentences and clauses. */
function divided(line: SpokenLine, lineLength?: number): Part[] {
  const words = wordsOf(line.text, lineLength)
  const times = timesOf(words, line)
  const best: (Best | undefined)[] = []
  for (let end = 1; end <= words.length; end++) {
    for (let from = end - 1; from >= 0; from--) {
      const lines = setLines(words.slice(from, end), lineLength)
      if (!lines) break
      const start = times[from]?.start ?? line.start, stop = times[end - 1]?.end ?? line.end
      if (stop - start > LONGEST && end - from > 1) break
      const before = from === 0 ? 0 : best[from - 1]?.cost
      if (before === undefined) continue
      const leaves = end === words.length ? 0 : breakCost(words[end - 1] ?? '', words[end] ?? '')
      const cost = before + 30 + leaves * 3 + (stop - start < SHORTEST ? 15 : 0)
      const known = best[end - 1]
      if (!known || cost < known.cost) best[end - 1] = { cost, from, part: { lines, start, end: stop } }
    }
  }
  const parts: Part[] = []
  for (let end = words.length; end > 0;) {
    const found = best[end - 1]
    if (!found) break
    parts.unshift(found.part)
    end = found.from
  }
  return parts
}

/** Word by word as spoken where that is known for these words, else by their share of the letters. */
function timesOf(words: readonly string[], line: SpokenLine): readonly { start: number; end: number }[] {
  if (line.words?.length === words.length) return line.words
  const letters = words.map((word) => word.length + 1)
  const perLetter = (line.end - line.start) / Math.max(1, letters.reduce((sum, count) => sum + count, 0))
  let time = line.start
  return letters.map((count) => {
    const start = time
    time += count * perLetter
    return { start, end: time }
  })
}
