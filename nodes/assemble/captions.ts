import { captionLineLength } from '../film/caption.ts'
import { toCues, type Cue } from '../film/cues.ts'
import type { Frame } from '../film/encoding.ts'
import type { Brief, Speech } from '../values/index.ts'

const YOUNG: readonly (Brief['audience'] | undefined)[] = ['2-3', '3-4', '5-7']

/** How many characters a second an audience reads, after the guides of broadcasters. */
export function readingSpeed(audience: Brief['audience'] | undefined): number {
  return YOUNG.includes(audience) ? 13 : 17
}

/** The captions of one shot, in its own frames: none crosses a cut, so a changed line concerns no other shot. */
export function captionsOf(lines: Speech['lines'], { frames, frame, audience }: { frames: number; frame: Frame; audience: Brief['audience'] | undefined }): Cue[] {
  const spoken = lines.map(({ text, start, audio, words }) => ({
    text, start, end: start + audio.seconds, words: words.map((word) => ({ start: start + word.start, end: start + word.end })),
  }))
  return toCues(spoken, { fps: frame.fps, frames, charactersPerSecond: readingSpeed(audience), lineLength: captionLineLength(frame) })
}
