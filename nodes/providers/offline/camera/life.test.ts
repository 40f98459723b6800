import { expect, test } from 'vitest'
import type { Depiction } from '../../../capabilities.ts'
import { FOX, LANTERN, sampleDepiction, WOLF } from '../artist/sample-depictions.ts'
import { setShow } from '../artist/show.ts'
import { cutReel, framesOf } from './reel.ts'

const FRAME = { width: 320, height: 180 }
const FPS = 24

/** Brightness of every frame from 0 to 255, and how many frames are the same as the one before. */
async function watch(more: Partial<Depiction>, seconds: number): Promise<{ levels: number[]; frozen: number }> {
  const reel = cutReel(await setShow(sampleDepiction(more), FRAME), { movement: 'static', seconds }, 4)
  const levels: number[] = []
  let frozen = 0
  let last: Buffer | undefined
  for (const bytes of framesOf(reel, FPS, seconds * FPS)) {
    const frame = Buffer.from(bytes)
    if (last?.equals(frame)) frozen++
    last = frame
    let sum = 0
    for (let i = 1; i < frame.length; i += 4) sum += frame[i] ?? 0
    levels.push(sum / (frame.length / 4))
  }
  return { levels, frozen }
}

/** Flashes as broadcasters count them: pairs of opposing changes of a tenth of full brightness; the most in any second. */
function flashesIn(levels: readonly number[]): number {
  const turns: number[] = []
  let [from, way] = [levels[0] ?? 0, 0]
  levels.forEach((level, i) => {
    if (Math.sign(level - from) === way) { from = level; return }
    if (Math.abs(level - from) < 25.5) return
    way = Math.sign(level - from)
    from = level
    turns.push(i)
  })
  return Math.max(0, ...turns.map((at) => turns.filter((other) => other >= at && other < at + FPS).length / 2))
}

const SCENES: Partial<Depiction>[] = [
  { figures: [] },
  { figures: [], place: 'the bakery', weather: 'indoors', size: 'close' },
  { figures: [FOX], size: 'extreme-close' },
  { figures: [FOX, WOLF], weather: 'storm', time: 'night' },
  { figures: [FOX, LANTERN], weather: 'snow', time: 'dusk' },
]

test.each(SCENES)('no frame is frozen or black, nothing flashes more than three times a second: %j', async (scene) => {
  const { levels, frozen } = await watch(scene, 4)
  expect(frozen).toBe(0)
  expect(Math.min(...levels)).toBeGreaterThan(20)
  expect(flashesIn(levels)).toBeLessThanOrEqual(3)
})
