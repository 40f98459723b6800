import type { Depiction } from '../../../capabilities.ts'
import { blend, chromaOf, faded, inkOfLab, labOf, multiply, soften, type Ink, type Lab } from './color.ts'
import { scriptOf } from './dyes.ts'
import { HOURS, ROOMS, type Tones } from './hours.ts'
import { underMood, underWeather } from './air.ts'

/** The one light of a scene: every paper in the picture is seen through it. */
export interface Palette {
  /** The same for two palettes only when they show every paper alike. */
  id: string
  skyTop: Ink
  skyLow: Ink
  /** What distance fades into. */
  air: Ink
  /** Light on the puppets, multiplied into each of their papers. */
  ambient: Ink
  /** Colour of the sun, the moon or the lamp. */
  glow: Ink
  /** The one colour of the act that stands out: banners, doors, awnings. */
  accent: Ink
  /** Lamps, fires and lit windows. */
  lamp: Ink
  /** Height of the light above the horizon, from 0 to 1, and its place across the picture. */
  sun: { x: number; height: number; radius: number; moon: boolean; shown: boolean }
  shadow: Ink
  /** The papers of the set from far to near; what stands in the set differs from them a little, so that all hold together. */
  tones: { far: Lab; mid: Lab; near: Lab; front: Lab }
  /** How much of its own colour a paper of the set keeps, 0 to 1. */
  own: number
  /** Lamps are lit. */
  lamps: boolean
  night: boolean
  indoors: boolean
}

/** What a place gives to its light: a roof, and the colour of its ground and growth. */
export interface Ground { indoors: boolean; dye?: Ink | undefined }

/** The light of a scene from its hour, weather, mood and the colours of its act: one palette for every picture of it. */
export function paletteOf(depiction: Pick<Depiction, 'time' | 'weather' | 'mood'> & { palette?: string }, { indoors, dye }: Ground): Palette {
  const { time } = depiction
  const hour = HOURS[time]
  const weather = depiction.weather === 'indoors' ? 'clear' : depiction.weather
  const script = scriptOf(depiction.palette ?? '')
  const scripted = script.leads.length > 0
  const grade = (tones: Tones): Tones => underMood(dyed(dye ? grounded(tones, dye, scripted ? 0.3 : 0.6) : tones, script.leads), depiction.mood)
  const outside = underWeather(grade(measured(hour.tones)), weather)
  const inside = grade(measured(ROOMS[time]))
  const tones = indoors ? inside : outside
  const accent = script.accent ?? hour.accent
  const lamp = inkOfLab(blend(labOf('#ffc46b'), labOf(accent), chromaOf(labOf(accent)) > 0.06 && labOf(accent).b > 0 ? 0.45 : 0.1))
  const dull = !indoors && /cloudy|rain|storm|fog|snow/.test(weather)
  const night = time === 'night'
  return {
    id: [time, weather, depiction.mood, depiction.palette ?? '', indoors, dye ?? ''].join('|'),
    skyTop: inkOfLab(outside.skyTop), skyLow: inkOfLab(outside.skyLow), air: inkOfLab(blend(tones.far, outside.skyLow, indoors ? 0 : 0.5)),
    ambient: indoors ? hour.room : dull ? multiply(hour.ambient, weather === 'storm' ? '#dbe1f0' : '#eceff3') : hour.ambient,
    glow: inkOfLab(dull && weather !== 'snow' ? blend(labOf(hour.glow), { ...outside.skyLow, L: Math.min(0.95, outside.skyLow.L + 0.08) }, 0.85) : blend(labOf(hour.glow), script.accent && !night ? labOf(script.accent) : labOf(hour.glow), 0.16)),
    accent, lamp, shadow: inkOfLab({ ...tones.front, L: Math.min(0.16, tones.front.L * 0.7) }),
    sun: { x: hour.x, height: hour.height, radius: night ? 58 : hour.height < 0.1 ? 74 : 54, moon: night, shown: !/rain|storm|fog|cloudy/.test(weather) },
    tones: { far: tones.far, mid: tones.mid, near: tones.near, front: tones.front },
    own: scripted ? 0.66 : 1, lamps: indoors || night || time === 'dusk' || (time === 'dawn' && dull) || weather === 'storm', night, indoors,
  }
}

function measured(inks: Record<keyof Tones, Ink>): Tones {
  return { skyTop: labOf(inks.skyTop), skyLow: labOf(inks.skyLow), far: labOf(inks.far), mid: labOf(inks.mid), near: labOf(inks.near), front: labOf(inks.front) }
}

/** Turns the papers of the set, not the sky, towards the colour of the ground: sand in a desert, leaf in a forest. The light stays. */
function grounded(tones: Tones, dye: Ink, share: number): Tones {
  const own = labOf(dye)
  const turned = (tone: Lab, part: number): Lab => ({ L: tone.L + (own.L - 0.62) * 0.2 * share * part, a: tone.a + (own.a * 0.85 - tone.a) * share * part, b: tone.b + (own.b * 0.85 - tone.b) * share * part })
  const dark = tones.far.L < 0.5 ? 0.45 : 1
  return { ...tones, far: turned(tones.far, 0.6 * dark), mid: turned(tones.mid, 0.9 * dark), near: turned(tones.near, dark), front: turned(tones.front, 0.4 * dark) }
}

/** Turns the papers to the leading colours of the act; the hour keeps the lightness and a share of its hue. */
function dyed(tones: Tones, leads: readonly Ink[]): Tones {
  const [first, second = first] = leads
  if (!first || !second) return tones
  const [one, two] = [labOf(first), labOf(second)]
  const towards = (tone: Lab, lead: Lab, share: number): Lab => {
    const strength = Math.min(0.105, Math.max(0.022, chromaOf(lead))) / Math.max(0.001, chromaOf(lead))
    const depth = 0.55 + 0.45 * Math.sin(Math.PI * tone.L)
    return { L: tone.L + (lead.L - 0.58) * 0.14 * share, a: tone.a + (lead.a * strength * depth - tone.a) * share, b: tone.b + (lead.b * strength * depth - tone.b) * share }
  }
  const middle = blend(one, two, 0.5)
  return { skyTop: towards(tones.skyTop, one, 0.7), skyLow: towards(tones.skyLow, two, 0.38), far: towards(tones.far, two, 0.72), mid: towards(tones.mid, middle, 0.76), near: towards(tones.near, one, 0.76), front: towards(tones.front, one, 0.66) }
}

const STOPS = [[0.1, 'far'], [0.5, 'mid'], [0.95, 'near'], [1.3, 'front']] as const

function toneAt(tones: Palette['tones'], depth: number): Lab {
  let [from, name]: readonly [number, keyof Palette['tones']] = STOPS[0]
  if (depth <= from) return tones[name]
  for (const [to, next] of STOPS) {
    if (depth <= to && to > from) return blend(tones[name], tones[next], (depth - from) / (to - from))
    ;[from, name] = [to, next]
  }
  return tones.front
}

const known = new WeakMap<Palette, Map<string, Ink>>()

/** A paper as the light shows it at a depth: 0 the sky, 1 the puppets and what they hold, who keep their own colours. */
export function lit(palette: Palette, ink: Ink, depth: number): Ink {
  const key = `${ink}${depth}`
  const inks = known.get(palette) ?? new Map<string, Ink>()
  const found = inks.get(key)
  if (found) return found
  const made = depth === 1 ? multiply(soften(ink, 0.96), palette.ambient) : inSet(palette, ink, depth)
  inks.set(key, made)
  known.set(palette, inks)
  return made
}

/** Far papers are all but one colour; the nearer, the more they differ in lightness and keep their own hue. */
function inSet({ tones, own }: Palette, ink: Ink, depth: number): Ink {
  const tone = toneAt(tones, depth)
  const paper = labOf(ink)
  const near = Math.min(1, depth / 0.95)
  const front = Math.max(0, Math.min(1, (depth - 1) / 0.25))
  const share = own * (0.16 + 0.46 * near) * (1 - front * 0.8)
  const spread = (0.34 + 0.58 * near) * (0.5 + 0.5 * Math.min(1, tone.L / 0.55)) * (1 - front * 0.75)
  return inkOfLab({ L: tone.L + (paper.L - 0.62) * spread, a: tone.a + (paper.a - tone.a) * share, b: tone.b + (paper.b - tone.b) * share })
}

/** The colour of a depth's plain paper, with an opacity, for mist and washes. */
export function toneOf(palette: Palette, depth: number, alpha: number): string {
  return faded(inkOfLab(toneAt(palette.tones, depth)), alpha)
}
