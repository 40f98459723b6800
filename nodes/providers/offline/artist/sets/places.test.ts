import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Depiction } from '../../../../capabilities.ts'
import { drawStill } from '../draw.ts'
import { FOX, sampleDepiction } from '../sample-depictions.ts'
import { setShow } from '../show.ts'
import { planSet } from './index.ts'

const SMALL = { width: 320, height: 180 }
const picture = async (more: Partial<Depiction>, frame = SMALL): Promise<Uint8Array> => drawStill(await setShow(sampleDepiction({ figures: [], ...more }), frame), 1).data()
const print = async (more: Partial<Depiction>) => createHash('sha256').update(await picture(more)).digest('hex')

/** Places as stories name them, each with a set of its own kind. */
const OUTDOORS: [string, string][] = [
  ['a deep forest', 'forest'], ['the village', 'village'], ['a market square', 'village'], ['a small harbour', 'harbour'], ['a city street', 'town'], ['a mountain pass', 'mountain'], ['the desert', 'desert'], ['a snowfield', 'snowfield'], ['undersea', 'undersea'], ['a quick river', 'river'], ['a swamp', 'swamp'], ['the beach of an island', 'beach'],
  ['a rooftop', 'rooftop'], ['a walled garden', 'garden'], ['the castle gate', 'castle'], ['a farm', 'farm'], ['a stone bridge', 'bridge'], ['a lighthouse', 'lighthouse'], ['a ruined temple', 'ruins'], ['the deck of a ship', 'deck'], ['a railway station', 'station'], ['a camp with tents', 'camp'], ['a jungle', 'jungle'], ['the moon', 'moon'], ['among the clouds', 'clouds'], ['a playground', 'playground'],
]
const INDOORS: [string, string][] = [
  ['a kitchen', 'kitchen'], ['a bedroom', 'bedroom'], ['a classroom', 'classroom'], ['an old library', 'library'], ['the throne room', 'hall'], ['a workshop', 'workshop'], ['the bridge of a spaceship', 'spaceship'], ['a train carriage', 'train'], ['a theatre', 'theatre'], ['a bakery', 'bakery'], ['a cave', 'cave'], ['the top room of a tower', 'tower'], ['a dungeon', 'dungeon'], ['a laboratory', 'laboratory'], ['a tavern', 'tavern'], ['an attic', 'attic'], ['a cellar', 'cellar'], ['a hospital', 'hospital'],
]

describe('every place', () => {
  test.each(OUTDOORS)('%s is a set of its own: %s', (place, kind) => { expect(planSet(sampleDepiction({ place })).kind).toBe(kind) })
  test.each(INDOORS)('%s is a room of its own: %s', (place, kind) => { expect(planSet(sampleDepiction({ place, weather: 'indoors' })).kind).toBe(kind) })

  test('shows more than the fallback, and differs from every other', async () => {
    const prints = await Promise.all([...OUTDOORS.map(([place]) => print({ place })), ...INDOORS.map(([place]) => print({ place, weather: 'indoors' })), print({ place: 'nowhere' })])
    expect(new Set(prints).size).toBe(prints.length)
  })

  test('looks the same in every shot, and unlike another of its kind', async () => {
    const wood = sampleDepiction({ place: 'The Bramble Wood, empty: a wood of thorns. In front, stones.', figures: [] })
    expect(await print(wood)).toBe(await print({ ...wood, description: 'Nobody comes', expression: 'afraid', light: 'moonlight' }))
    expect(await print({ place: 'the Willow Wood' })).not.toBe(await print({ place: 'the Beech Wood' }))
  })

  test('fills every corner of the picture, whatever its shape and the angle', async () => {
    for (const angle of ['eye', 'low', 'high', 'birds-eye', 'dutch'] as const) for (const frame of [SMALL, { width: 180, height: 320 }]) {
      const data = await picture({ place: 'a city street', angle, size: 'extreme-wide', figures: [FOX] }, frame)
      let holes = 0
      for (let i = 3; i < data.length; i += 4) if (data[i] !== 255) holes++
      expect(holes, `${angle} ${frame.width}`).toBe(0)
    }
  })
})

describe('the hour', () => {
  test('is seen in the picture: night is darkest, dusk is warm', async () => {
    const mean = async (time: Depiction['time']) => {
      const data = await picture({ place: 'a village by a lake', time })
      const sum = [0, 0, 0]
      for (let i = 0; i < data.length; i += 4) for (const k of [0, 1, 2]) sum[k] = (sum[k] ?? 0) + (data[i + k] ?? 0)
      const [r = 0, g = 0, b = 0] = sum
      return { light: r + g + b, warmth: r / b }
    }
    const [noon, dusk, night] = [await mean('noon'), await mean('dusk'), await mean('night')]
    expect(night.light).toBeLessThan(noon.light * 0.55)
    expect(dusk.warmth).toBeGreaterThan(noon.warmth * 1.15)
    expect(night.warmth).toBeLessThan(noon.warmth)
  })
})
