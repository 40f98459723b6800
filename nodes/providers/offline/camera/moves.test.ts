import { createCanvas } from '@napi-rs/canvas'
import { describe, expect, test } from 'vitest'
import { ShotSize, Movement } from '../../../values/pictures.ts'
import type { VideoRequest } from '../../../capabilities.ts'
import { sampleDepiction } from '../artist/sample-depictions.ts'
import { setShow, type Show } from '../artist/show.ts'
import { eased, gazeAt, gazesOf, marginOf, REST, shiftOf, type Course } from './moves.ts'
import { cutReel, framesOf, type Reel } from './reel.ts'

type Move = VideoRequest['movement']
const moves = Movement.options
const FRAME = { width: 640, height: 360 }
const FPS = 24

const course = (movement: Move, more: Partial<Course> = {}): Course =>
  ({ movement, size: 'wide', seconds: 4, room: { left: 0.3, right: 0.3, up: 0.3, down: 0.2, growth: 1.4 }, target: { x: 0.5, y: 0.5 }, walk: 0, ...more })

describe('a move', () => {
  test('starts and stops without a jerk', () => {
    expect([eased(0), eased(0.5), eased(1)]).toEqual([0, expect.closeTo(0.5, 9), expect.closeTo(1, 9)])
    const speeds = Array.from({ length: 96 }, (_, i) => eased((i + 1) / 96) - eased(i / 96))
    expect(Math.min(...speeds)).toBeGreaterThanOrEqual(0)
    expect(Math.max(speeds[0] ?? 1, speeds[95] ?? 1)).toBeLessThan(0.001)
    expect(Math.max(...speeds.slice(1).map((speed, i) => Math.abs(speed - (speeds[i] ?? 0))))).toBeLessThan(0.001)
  })

  test('is felt: faces grow by a fifth or the ground goes by a fifth of the picture', () => {
    const over = (movement: Move, of: (gaze: ReturnType<typeof gazeAt>) => number) => of(gazeAt(course(movement), 1)) - of(gazeAt(course(movement), 0))
    const near = (gaze: ReturnType<typeof gazeAt>) => shiftOf(gaze, 1, { ...FRAME, target: { x: 0.5, y: 0.5 } })
    expect(near(gazeAt(course('push-in'), 1)).scaleY / near(gazeAt(course('push-in'), 0)).scaleY).toBeGreaterThan(1.15)
    expect(near(gazeAt(course('pull-out'), 0)).scaleY / near(gazeAt(course('pull-out'), 1)).scaleY).toBeGreaterThan(1.15)
    for (const movement of ['pan-left', 'track-left'] as const) expect(over(movement, (gaze) => gaze.panX + gaze.x)).toBeGreaterThan(0.2)
    for (const movement of ['pan-right', 'track-right'] as const) expect(over(movement, (gaze) => gaze.panX + gaze.x)).toBeLessThan(-0.2)
    for (const movement of ['tilt-up', 'crane-up'] as const) expect(over(movement, (gaze) => gaze.panY + gaze.y)).toBeGreaterThan(0.18)
    for (const movement of ['tilt-down', 'crane-down'] as const) expect(over(movement, (gaze) => gaze.panY + gaze.y)).toBeLessThan(-0.18)
  })

  test('slides far and near against one another, and both about the subject when it goes round it', () => {
    const slid = (movement: Move, depth: number) => {
      const [from, to] = [0, 1].map((t) => shiftOf(gazeAt(course(movement), t), depth, { ...FRAME, target: { x: 0.5, y: 0.5 } }).x)
      return (to ?? 0) - (from ?? 0)
    }
    expect(slid('track-left', 1.3)).toBeGreaterThan(slid('track-left', 1) * 1.2)
    expect(slid('track-left', 0.1)).toBeLessThan(slid('track-left', 1) * 0.25)
    expect(slid('orbit-right', 0.1)).toBeGreaterThan(100)
    expect(slid('orbit-right', 1.35)).toBeLessThan(-40)
    expect(Math.abs(slid('orbit-right', 1))).toBeLessThan(1)
    expect(Math.abs(slid('orbit-right', 0.97))).toBeLessThan(1)
  })

  test('keeps faces in the picture, or lands on them', () => {
    const room = { left: 0.05, right: 0.08, up: 0.04, down: 0.1, growth: 1.08 }
    for (const movement of moves) for (const size of ShotSize.options) {
      const end = gazeAt(course(movement, { room, size }), 1)
      expect(end.x + end.panX).toBeLessThanOrEqual(0.0801)
      expect(end.x + end.panX).toBeGreaterThanOrEqual(-0.0501)
      expect(end.y + end.panY).toBeGreaterThanOrEqual(-0.0401)
      if (movement === 'push-in') expect(shiftOf(end, 1, { ...FRAME, target: { x: 0.5, y: 0.5 } }).scaleX).toBeLessThanOrEqual(1.0801)
    }
  })

  test('never finds the end of a plane', () => {
    for (const movement of moves) for (const seconds of [0.5, 3, 20]) for (const depth of [0.02, 0.5, 1, 1.35]) {
      const own = { ...FRAME, target: { x: 0.34, y: 0.6 } }
      const moved = course(movement, { seconds, target: own.target, walk: 0.3 })
      const margin = marginOf(gazesOf(moved), depth, own)
      let furthest = 0
      for (let i = 0; i <= 300; i++) {
        const gaze = gazeAt(moved, i / 300)
        const { scaleX, scaleY, x, y } = shiftOf(gaze, depth, own)
        const [sin, cos] = [Math.sin(-gaze.roll), Math.cos(-gaze.roll)]
        for (const dx of [-FRAME.width / 2, FRAME.width / 2]) for (const dy of [-FRAME.height / 2, FRAME.height / 2]) {
          const [seenX, seenY] = [(FRAME.width / 2 + dx * cos - dy * sin - x) / scaleX, (FRAME.height / 2 + dx * sin + dy * cos - y) / scaleY]
          furthest = Math.max(furthest, -seenX, -seenY, seenX - FRAME.width, seenY - FRAME.height)
        }
      }
      expect(furthest).toBeLessThanOrEqual(margin)
    }
  })
})

/** An empty set with a dark dot on a bright plane, without a shadow that would pull its centre. */
async function dotted(depth: number): Promise<Show> {
  const show = await setShow(sampleDepiction({ figures: [], weather: 'fog' }), FRAME)
  return { ...show, cast: { actors: [], props: [], subjects: undefined }, flats: [
    { depth: 0, light: true, paint: ({ ctx }) => { ctx.fillStyle = '#f4efe4'; ctx.fillRect(-4000, -4000, 9000, 9000) } },
    { depth, light: true, paint: ({ ctx }) => { ctx.fillStyle = '#201830'; ctx.beginPath(); ctx.arc(800, 450, 70, 0, Math.PI * 2); ctx.fill() } },
  ] }
}

/** Centre of the dot near a place, in pixels. */
function centreOf(frame: Uint8Array, near: { x: number; y: number }): { x: number; y: number } {
  const reach = 44
  let [sum, sumX, sumY] = [0, 0, 0]
  for (let y = Math.max(0, Math.round(near.y - reach)); y < Math.min(FRAME.height, near.y + reach); y++) {
    for (let x = Math.max(0, Math.round(near.x - reach)); x < Math.min(FRAME.width, near.x + reach); x++) {
      // The ground is bright and plain: what it lacks is the dot, in proportion at the edge of it.
      const dark = Math.max(0, 214 - (frame[(y * FRAME.width + x) * 4 + 1] ?? 255))
      sum += dark
      sumX += dark * (x + 0.5)
      sumY += dark * (y + 0.5)
    }
  }
  return { x: sumX / sum, y: sumY / sum }
}

/** Frame to frame, how far the dot is from where the camera wanted it: root mean square in pixels. */
function jitterOf({ shoot, course, layers }: Reel, depth: number, count: number): number {
  const bare: Reel = { shoot, course, layers: layers.filter((layer) => layer.depth < 1.5) }
  const errors: { x: number; y: number }[] = []
  const rest = restOf(bare)
  let i = 0
  for (const frame of framesOf(bare, FPS, count)) {
    const gaze = gazeAt(course, i++ / (count - 1))
    const { scaleX, scaleY, x, y } = shiftOf(gaze, depth, shoot)
    const [dx, dy] = [rest.x * scaleX + x - FRAME.width / 2, rest.y * scaleY + y - FRAME.height / 2]
    const wanted = { x: FRAME.width / 2 + dx * Math.cos(gaze.roll) - dy * Math.sin(gaze.roll), y: FRAME.height / 2 + dx * Math.sin(gaze.roll) + dy * Math.cos(gaze.roll) }
    const seen = centreOf(frame, wanted)
    errors.push({ x: seen.x - wanted.x, y: seen.y - wanted.y })
  }
  const steps = errors.slice(1).map((error, i) => (error.x - (errors[i]?.x ?? 0)) ** 2 + (error.y - (errors[i]?.y ?? 0)) ** 2)
  return Math.sqrt(steps.reduce((sum, step) => sum + step, 0) / steps.length)
}

/** Where the dot is while the camera rests. */
function restOf({ shoot, layers }: Reel): { x: number; y: number } {
  const canvas = createCanvas(FRAME.width, FRAME.height)
  for (const layer of layers) layer.draw(canvas.getContext('2d'), { seconds: 0, gaze: REST })
  const pixels = canvas.data()
  return centreOf(pixels, centreOf(pixels, { x: shoot.width / 2, y: shoot.height / 2 }))
}

test.each(moves)('%s jitters by less than 0.05 pixels from frame to frame', async (movement) => {
  const found: number[] = []
  for (const depth of [0.5, 0.97]) found.push(jitterOf(cutReel(await dotted(depth), { movement, seconds: 2 }, 1), depth, 36))
  process.stdout.write(`${movement} jitters by ${found.map((pixels) => pixels.toFixed(3)).join(' and ')} pixels.\n`)
  expect(Math.max(...found)).toBeLessThan(0.05)
})
