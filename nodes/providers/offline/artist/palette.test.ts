import { describe, expect, test } from 'vitest'
import type { Depiction } from '../../../capabilities.ts'
import { labOf, type Lab } from './color.ts'
import { scriptOf } from './dyes.ts'
import { lit, paletteOf, type Palette } from './palette.ts'

const TIMES: Depiction['time'][] = ['dawn', 'morning', 'noon', 'afternoon', 'dusk', 'night']
const ACTS = ['slate blue, ash grey, one ember orange', 'moss green, warm oat, one coral red', 'plum, deep indigo, one bright gold', '']
const light = (more: Partial<Pick<Depiction, 'time' | 'weather' | 'mood' | 'palette'>> = {}, indoors = false): Palette => paletteOf({ time: 'noon', weather: 'clear', mood: 'calm', palette: '', ...more }, { indoors })
const PAPERS = ['#e6d3b1', '#a85a44', '#6f9157', '#948f98', '#80583f']
const mean = (palette: Palette): Lab => {
  const labs = [0.15, 0.4, 0.7, 0.95].flatMap((depth) => PAPERS.map((paper) => labOf(lit(palette, paper, depth))))
  return labs.reduce((sum, { L, a, b }) => ({ L: sum.L + L / labs.length, a: sum.a + a / labs.length, b: sum.b + b / labs.length }), { L: 0, a: 0, b: 0 })
}
const apart = (a: Lab, b: Lab): number => Math.hypot(a.L - b.L, a.a - b.a, a.b - b.b)

describe('the light of a scene', () => {
  test.each(ACTS)('is darkest at night and brightest by day in the colours “%s”', (palette) => {
    const [night, dusk, noon] = [mean(light({ time: 'night', palette })), mean(light({ time: 'dusk', palette })), mean(light({ palette }))]
    expect(night.L).toBeLessThan(dusk.L - 0.05)
    expect(dusk.L).toBeLessThan(noon.L - 0.05)
    expect(labOf(light({ time: 'night', palette }).skyTop).L).toBeLessThan(labOf(light({ palette }).skyTop).L - 0.2)
  })

  test.each(ACTS)('is warmer at dusk than at noon and at night in the colours “%s”', (palette) => {
    const warmth = (time: Depiction['time']) => { const { skyLow } = light({ time, palette }); return labOf(skyLow).a + labOf(skyLow).b }
    expect(warmth('dusk')).toBeGreaterThan(warmth('noon') + 0.04)
    expect(warmth('dusk')).toBeGreaterThan(warmth('night') + 0.04)
  })

  test('tells every two hours apart', () => {
    for (const [i, one] of TIMES.entries()) for (const other of TIMES.slice(i + 1)) {
      const [a, b] = [light({ time: one }), light({ time: other })]
      expect(apart(mean(a), mean(b)) + apart(labOf(a.skyTop), labOf(b.skyTop)) + apart(labOf(a.skyLow), labOf(b.skyLow)), `${one} and ${other}`).toBeGreaterThan(0.16)
    }
  })

  test('grows dark under rain and darker in a storm, and pale in snow', () => {
    const at = (weather: Depiction['weather']) => mean(light({ weather })).L
    expect(at('rain')).toBeLessThan(at('clear'))
    expect(at('storm')).toBeLessThan(at('rain'))
    expect(at('snow')).toBeGreaterThan(at('clear'))
  })

  test('comes from the lamp in a room at night, warmer than outdoors', () => {
    expect(mean(light({ time: 'night' }, true)).b).toBeGreaterThan(mean(light({ time: 'night' })).b + 0.05)
  })

  test('falls off into the dark from the far paper to what frames the picture', () => {
    for (const time of TIMES) expect(labOf(lit(light({ time }), '#9d9d9d', 1.3)).L).toBeLessThan(labOf(lit(light({ time }), '#9d9d9d', 0.5)).L - 0.1)
  })

  test('leaves puppets their own colours', () => {
    for (const time of TIMES) for (const palette of ACTS) {
      const { a, b } = labOf(lit(light({ time, palette }), '#c2532f', 1))
      expect(a).toBeGreaterThan(0.03)
      expect(b).toBeGreaterThan(0.03)
    }
  })
})

describe('the colours of an act', () => {
  test('differ from act to act at the same hour', () => {
    for (const [i, one] of ACTS.entries()) for (const other of ACTS.slice(i + 1)) expect(apart(mean(light({ palette: one })), mean(light({ palette: other }))), `${one} / ${other}`).toBeGreaterThan(0.025)
  })

  test('lead the hue of its papers', () => {
    expect(mean(light({ palette: 'slate blue, navy' })).b).toBeLessThan(mean(light({ palette: 'honey, rust' })).b - 0.05)
    expect(mean(light({ palette: 'moss green, fern' })).a).toBeLessThan(mean(light({ palette: 'rose, plum' })).a - 0.03)
  })

  test.each([
    ['slate blue, ash grey, one ember orange', 2, true], ['teal and sand, with a touch of marigold', 2, true], ['deep violet against pale straw', 2, false], ['quiet and slow', 0, false], ['', 0, false],
  ])('“%s” has %i leading colours', (text, leads, accent) => {
    const script = scriptOf(text)
    expect(script.leads).toHaveLength(leads)
    expect(script.accent !== undefined).toBe(accent)
  })

  test('turn with the words before them', () => {
    const [plain, deep, pale] = ['violet', 'deep violet', 'pale violet'].map((text) => labOf(scriptOf(text).leads[0] ?? '#000000').L)
    expect(deep).toBeLessThan(plain ?? 0)
    expect(pale).toBeGreaterThan(plain ?? 1)
  })
})
