import { expect, test } from 'vitest'
import { sampleDepiction } from '../sample-depictions.ts'
import { planSet } from './index.ts'

test.each([
  ['A bakery with warm ovens', 'bakery'], ['the throne hall of the queen', 'hall'], ['a foggy harbour', 'harbour'], ['the dark pine forest', 'forest'], ['an old castle above the village', 'castle'], ['narrow street of the town', 'town'], ['dunes without end', 'desert'], ['a crystal cavern', 'cave'],
  ['among the clouds', 'clouds'], ['the clockmaker’s workshop', 'clockwork'], ['a high mountain pass', 'mountain'], ['a meadow', 'meadow'], ['a field of craters on the moon', 'moon'], ['nowhere that has a name', 'meadow'],
])('%s is built as %s', (place, kind) => {
  expect(planSet(sampleDepiction({ place })).kind).toBe(kind)
})

test('a scene indoors always gets a roof', () => {
  expect(planSet(sampleDepiction({ place: 'a place by the sea', weather: 'indoors' })).indoors).toBe(true)
  expect(planSet(sampleDepiction({ place: 'a library in the forest', weather: 'indoors' })).kind).toBe('library')
})

test('a place that says nothing is built from its location', () => {
  const figures = [{ name: 'Greyrock', kind: 'location' as const, visual: 'a fortress of black stone' }]
  expect(planSet(sampleDepiction({ place: 'Greyrock', figures })).kind).toBe('castle')
})
