import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const themes = ['light', 'dark'] as const
type Rgb = readonly [number, number, number]

/** A token's colour in a theme, as sRGB from 0 to 1. */
function colour(name: string, theme: (typeof themes)[number]): Rgb {
  const [, light, dark] = new RegExp(`--${name}: light-dark\\(#([0-9a-f]{6}), #([0-9a-f]{6})\\)`).exec(css) ?? []
  const hex = theme === 'light' ? light : dark
  if (!hex) throw new Error(`tokens.css has no colour --${name}`)
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as unknown as Rgb
}

const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
const luminanceOf = (parts: Rgb) => 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
const luminance = (rgb: Rgb) => luminanceOf(rgb.map(linear) as unknown as Rgb)

/** Luminance of an OKLCH colour (Ottosson's matrices). */
function luminanceOfOklch(lightness: number, chroma: number, degrees: number): number {
  const [a, b] = [chroma * Math.cos((degrees * Math.PI) / 180), chroma * Math.sin((degrees * Math.PI) / 180)]
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const rgb = [4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s, -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s, -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s]
  return luminanceOf(rgb.map((part) => Math.min(1, Math.max(0, part))) as unknown as Rgb)
}

const ratio = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)

const grounds = ['ground', 'surface', 'raised']
const TEXT = 4.5
const SHAPE = 3

test.each(themes)('words can be read on every ground in the %s theme', (theme) => {
  const faint = ['text', 'text-2', 'text-3', 'accent', 'bad', 'wait', 'good'].flatMap((ink) =>
    grounds.map((ground) => [`${ink} on ${ground}`, ratio(luminance(colour(ink, theme)), luminance(colour(ground, theme)))] as const))
  expect(faint.filter(([, contrast]) => contrast < TEXT)).toEqual([])
})

test.each(themes)('words can be read on coloured grounds in the %s theme', (theme) => {
  const pairs = [['accent-ink', 'accent'], ['text', 'accent-soft'], ['text-2', 'accent-soft'], ['bad', 'bad-soft'], ['wait', 'wait-soft'], ['good', 'good-soft'], ['text', 'bad-soft'], ['text', 'wait-soft']] as const
  const faint = pairs.map(([ink, ground]) => [`${ink} on ${ground}`, ratio(luminance(colour(ink, theme)), luminance(colour(ground, theme)))] as const)
  expect(faint.filter(([, contrast]) => contrast < TEXT)).toEqual([])
})

test.each(themes)('ports of every hue stand out from the node and the canvas in the %s theme', (theme) => {
  const lightnesses = [...css.matchAll(/--port-lightness: ([\d.]+)/g)].map(([, value]) => Number(value))
  const lightness = theme === 'light' ? lightnesses[0] ?? 0 : lightnesses.at(-1) ?? 0
  const chroma = Number(/--port-chroma: ([\d.]+)/.exec(css)?.[1])
  const faint = Array.from({ length: 36 }, (_, at) => at * 10).flatMap((degrees) =>
    ['surface', 'ground'].map((ground) => [`${degrees}° on ${ground}`, ratio(luminanceOfOklch(lightness, chroma, degrees), luminance(colour(ground, theme)))] as const))
  expect(faint.filter(([, contrast]) => contrast < SHAPE)).toEqual([])
})
