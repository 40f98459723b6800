import { expect, test } from 'vitest'
import type { Depiction } from '../../../capabilities.ts'
import { FOX, sampleDepiction, WOLF } from '../artist/sample-depictions.ts'
import { setShow } from '../artist/show.ts'
import { attitudeOf, partOf, type Part } from './acting.ts'

const SECONDS = 4
async function part(description: string, more: Partial<Depiction> = {}): Promise<Part> {
  const show = await setShow(sampleDepiction({ description, size: 'full', ...more }), { width: 640, height: 360 })
  const [actor] = show.cast.actors
  if (!actor) throw new Error('Nobody acts.')
  return partOf(show, actor, { seconds: SECONDS, order: 0 })
}

const moments = Array.from({ length: SECONDS * 24 }, (_, i) => i / 24)

test('a gesture comes out of rest, the other way first, and stays', async () => {
  const points = await part('Ember points at the houses')
  const arm = (seconds: number) => attitudeOf(points, seconds).pose.far.arm.angle
  const [rest, end] = [points.rest.far.arm.angle, points.actor.pose.far.arm.angle]
  expect(arm(0)).toBeCloseTo(rest, 6)
  expect(arm(SECONDS - 0.1)).toBeCloseTo(end, 6)
  expect(Math.min(...moments.map(arm))).toBeLessThan(Math.min(rest, end))
})

test('who jumps is up in the air between and on the ground at the end', async () => {
  const jumps = await part('Ember jumps')
  const air = moments.map((seconds) => attitudeOf(jumps, seconds).pose.air)
  expect(Math.max(...air)).toBeGreaterThan(0.15)
  expect(air.at(-1)).toBe(0)
})

test('who walks goes on, as far as the strides carry, and not through others', async () => {
  const walks = await part('Ember walks along the path', { size: 'wide' })
  expect(Math.abs(walks.walk)).toBeGreaterThan(60)
  expect(Math.abs(walks.walk) / SECONDS).toBeLessThanOrEqual((0.63 * walks.tall) / walks.round)
  const between = await part('Ember walks to Nim', { size: 'medium', figures: [FOX, WOLF] })
  expect(Math.abs(between.walk)).toBeLessThan(Math.abs(walks.walk))
})

test('blinks are not regular, and positions change on twos', async () => {
  const stands = await part('Ember looks')
  const gaps = stands.blinks.slice(1).map((at, i) => at - (stands.blinks[i] ?? 0))
  expect(stands.blinks.length).toBeGreaterThan(0)
  expect(new Set(gaps.map((gap) => gap.toFixed(2))).size).toBe(gaps.length)
  for (let i = 0; i < moments.length; i += 2) expect(attitudeOf(stands, moments[i + 1] ?? 0).key).toBe(attitudeOf(stands, moments[i] ?? 0).key)
})
