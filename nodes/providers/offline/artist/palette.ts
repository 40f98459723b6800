import type { Depiction } from '../../../capabilities.ts'
import { mix, multiply, soften, type Ink } from './color.ts'

/** The one light of a scene: every paper in the picture is seen through it. */
export interface Palette {
  skyTop: Ink
  skyLow: Ink
  /** What distance fades into. */
  air: Ink
  /** Light on everything, multiplied into each paper. */
  ambient: Ink
  /** Colour of the sun, the moon or the lamp. */
  glow: Ink
  /** Height of the light above the horizon, from 0 to 1, and its place across the picture. */
  sun: { x: number; height: number; radius: number; moon: boolean; shown: boolean }
  shadow: Ink
  /** How much air lies between the planes, 0 to 1. */
  haze: number
  night: boolean
  indoors: boolean
}

type Hour = Omit<Palette, 'indoors' | 'sun' | 'night'> & { x: number; height: number }

const HOURS: Record<Depiction['time'], Hour> = {
  dawn: { skyTop: '#8ea9c8', skyLow: '#f8d3b0', air: '#efc6b4', ambient: '#ffe9dc', glow: '#ffe3b3', shadow: '#3d2f52', haze: 0.44, x: 0.74, height: 0.08 },
  morning: { skyTop: '#8fbfd4', skyLow: '#f3ead0', air: '#dfe6dc', ambient: '#fff8ea', glow: '#fff3cf', shadow: '#2f3a52', haze: 0.36, x: 0.72, height: 0.5 },
  noon: { skyTop: '#7fb6d6', skyLow: '#e6f0e6', air: '#d8e8ea', ambient: '#fffdf4', glow: '#fffbe6', shadow: '#2c3a55', haze: 0.32, x: 0.6, height: 0.82 },
  afternoon: { skyTop: '#86b0c4', skyLow: '#f7e2b4', air: '#ecd9b2', ambient: '#fff0d2', glow: '#ffe7a8', shadow: '#3a3350', haze: 0.36, x: 0.26, height: 0.46 },
  dusk: { skyTop: '#58598a', skyLow: '#f2a37a', air: '#c98a86', ambient: '#f2cdbd', glow: '#ffcf8a', shadow: '#2a1f42', haze: 0.42, x: 0.27, height: 0.07 },
  night: { skyTop: '#1c2548', skyLow: '#47598a', air: '#43548a', ambient: '#8f9fd2', glow: '#f4efd2', shadow: '#0c1028', haze: 0.42, x: 0.72, height: 0.6 },
}

const WEATHERS: Partial<Record<Depiction['weather'], { veil: Ink; sky: number; ambient: Ink; haze: number }>> = {
  cloudy: { veil: '#b9bfc6', sky: 0.42, ambient: '#eef0f2', haze: 0.08 },
  rain: { veil: '#74859a', sky: 0.58, ambient: '#c8d2de', haze: 0.16 },
  storm: { veil: '#3f4763', sky: 0.7, ambient: '#a3aac6', haze: 0.12 },
  snow: { veil: '#d3dbe6', sky: 0.5, ambient: '#eaf0fa', haze: 0.2 },
  fog: { veil: '#cdd0cf', sky: 0.62, ambient: '#e8eae8', haze: 0.36 },
}

const MOODS: [RegExp, Ink, number][] = [
  [/sad|lonel|grie|melanchol|lost|somber|sombre|bleak|quiet despair/, '#8fa0bd', 0.16],
  [/fear|tense|dread|dark|danger|threat|ominous|eerie|menac/, '#5d6a84', 0.2],
  [/joy|happy|triumph|warm|hope|festive|cosy|cozy|gentle|tender|cheer/, '#ffdf9e', 0.12],
  [/wonder|magic|myster|dream/, '#b39ad6', 0.13],
  [/anger|angry|rage|fier|battle|fight/, '#d98a6a', 0.16],
]

/** The light of a scene from its hour, weather and mood: one palette for every picture of it. */
export function paletteOf(depiction: Pick<Depiction, 'time' | 'weather' | 'mood'>, indoors: boolean): Palette {
  const { x, height, ...hour } = HOURS[depiction.time]
  const night = depiction.time === 'night'
  const weather = indoors ? undefined : WEATHERS[depiction.weather]
  const veil = weather ? (night ? multiply(weather.veil, '#56628c') : weather.veil) : hour.skyTop
  const share = weather?.sky ?? 0
  const [, tint, strength] = MOODS.find(([words]) => words.test(depiction.mood.toLowerCase())) ?? [undefined, hour.ambient, 0]
  const under = (ink: Ink) => mix(mix(ink, veil, share), tint, strength)
  const ambient = multiply(weather ? multiply(hour.ambient, weather.ambient) : hour.ambient, mix('#ffffff', tint, strength))
  return {
    skyTop: soften(under(hour.skyTop), 0.92), skyLow: under(hour.skyLow), air: under(hour.air), shadow: hour.shadow,
    ambient: indoors ? (night ? '#d9b98f' : mix(ambient, '#ffedcf', 0.55)) : ambient,
    glow: mix(hour.glow, tint, strength * 0.6), haze: Math.min(0.9, hour.haze + (weather?.haze ?? 0)),
    sun: { x, height, radius: night ? 58 : 50, moon: night, shown: share < 0.5 },
    night, indoors,
  }
}

/** A paper as the light shows it at a depth: 0 the sky, 1 where the puppets stand. */
export function lit(palette: Palette, ink: Ink, depth: number): Ink {
  const distance = Math.max(0, 1 - depth)
  return mix(multiply(soften(ink, 0.94), palette.ambient), palette.air, palette.haze * distance ** 0.9)
}
