import { describe, expect, test } from 'vitest'
import type { Depiction } from '../../../capabilities.ts'
import { acrossTo, planeOf, STAGE, viewOf, type Subjects, type View } from './frame.ts'
import { sampleDepiction } from './sample-depictions.ts'

const PERSON: Subjects = { face: { x: 765, y: 550, width: 70, height: 74 }, main: { x: 740, y: 540, width: 120, height: 250 }, all: { x: 740, y: 540, width: 120, height: 250 } }
const view = (size: Depiction['size'], { angle = 'eye', aspect = 16 / 9, staged }: { angle?: Depiction['angle']; aspect?: number; staged?: { side: 'left' | 'centre' | 'right'; facing: 'left' | 'right' | 'camera' | 'away' } } = {}): View => {
  const figures = [{ name: 'Ember', kind: 'character' as const, visual: 'a fox', ...(staged ? { staged: { ...staged, acting: '' } } : {}) }]
  return viewOf(sampleDepiction({ size, angle, figures }), PERSON, aspect)
}
/** Where a point of the stage is in the picture, as shares of its width and height. */
const seen = (of: View, point: { x: number; y: number }, aspect = 16 / 9) => {
  const { scale, x, y } = planeOf(of, 1)
  return { x: ((point.x * scale + x - STAGE.width / 2) / (STAGE.height * aspect)) + 0.5, y: (point.y * scale + y) / STAGE.height }
}
const horizonOf = (of: View) => { const { scale, y } = planeOf(of, 0.12); return (STAGE.horizon * scale + y) / STAGE.height }
const SIZES = ['extreme-wide', 'wide', 'full', 'medium-long', 'medium', 'medium-close', 'close', 'extreme-close'] as const

describe('a view', () => {
  test('comes nearer with every size', () => {
    const zooms = SIZES.map((size) => view(size).zoom)
    expect(zooms).toEqual(zooms.toSorted((a, b) => a - b))
    expect(new Set(zooms).size).toBe(SIZES.length)
  })

  test('makes a figure tiny from very far and a face large from near', () => {
    expect((view('extreme-wide').zoom * PERSON.main.height) / STAGE.height).toBeLessThan(0.2)
    expect((view('close').zoom * PERSON.face.height) / STAGE.height).toBeGreaterThan(0.4)
  })

  test.each(SIZES)('shows the whole head with room above it: %s', (size) => {
    const crown = seen(view(size), { x: 800, y: PERSON.face.y })
    expect(crown.y).toBeGreaterThan(0.03)
    if (size !== 'extreme-close') expect(seen(view(size), { x: 800, y: PERSON.face.y + PERSON.face.height }).y).toBeLessThan(0.9)
  })

  test('sinks the horizon from below and raises it from above', () => {
    for (const size of ['wide', 'full', 'medium'] as const) {
      expect(horizonOf(view(size, { angle: 'low' }))).toBeGreaterThan(horizonOf(view(size)) + 0.08)
      expect(horizonOf(view(size, { angle: 'worms-eye' }))).toBeGreaterThan(horizonOf(view(size, { angle: 'low' })))
      expect(horizonOf(view(size, { angle: 'high' }))).toBeLessThan(horizonOf(view(size)) - 0.2)
    }
    expect(view('wide', { angle: 'low' }).taper).toBeGreaterThan(0)
    expect(view('wide', { angle: 'high' }).taper).toBeLessThan(0)
    expect(view('wide', { angle: 'dutch' }).roll).not.toBe(0)
  })

  test('puts whoever stands at a side on the third of that side', () => {
    const x = (side: 'left' | 'centre' | 'right', facing: 'left' | 'right' | 'camera') => seen(view('medium', { staged: { side, facing } }), { x: 800, y: 600 }).x
    expect(x('left', 'right')).toBeGreaterThan(0.25)
    expect(x('left', 'right')).toBeLessThan(0.4)
    expect(x('right', 'left')).toBeGreaterThan(0.6)
    expect(x('right', 'left')).toBeLessThan(0.75)
  })

  test('leaves room to look into', () => {
    const x = (facing: 'left' | 'right' | 'camera') => seen(view('medium', { staged: { side: 'centre', facing } }), { x: 800, y: 600 }).x
    expect(x('right')).toBeLessThan(x('camera'))
    expect(x('left')).toBeGreaterThan(x('camera'))
  })

  test.each([9 / 16, 1, 4 / 3, 2.39])('keeps a person whole and large at an aspect of %d', (aspect) => {
    for (const size of ['wide', 'full'] as const) {
      const of = view(size, { aspect })
      expect(seen(of, { x: PERSON.main.x, y: 600 }, aspect).x).toBeGreaterThan(0)
      expect(seen(of, { x: PERSON.main.x + PERSON.main.width, y: 600 }, aspect).x).toBeLessThan(1)
      expect(of.zoom * PERSON.main.height).toBeGreaterThan(STAGE.height * 0.3)
    }
  })

  test('lets light meet people on every plane', () => {
    const of = view('medium', { staged: { side: 'left', facing: 'right' } })
    const at = acrossTo(of, { x: 800, y: 790 }, 0.93)
    const plane = planeOf(of, 0.93)
    const own = planeOf(of, 1)
    expect(at.x * plane.scale + plane.x).toBeCloseTo(800 * own.scale + own.x, 6)
    expect(at.y * plane.scale + plane.y).toBeCloseTo(790 * own.scale + own.y, 6)
  })
})
