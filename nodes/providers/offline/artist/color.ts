/** A colour as `#rrggbb`. */
export type Ink = string
type Rgb = [number, number, number]

/** A colour as the eye measures it (OKLab): lightness 0 to 1, then green to red and blue to yellow. */
export interface Lab { L: number; a: number; b: number }

function rgbOf(ink: Ink): Rgb {
  const full = ink.length === 4 ? `#${ink.slice(1).replace(/./g, '$&$&')}` : ink
  const value = Number.parseInt(full.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

function inkOf(rgb: Rgb): Ink {
  return `#${rgb.map((part) => Math.round(Math.min(255, Math.max(0, part))).toString(16).padStart(2, '0')).join('')}`
}

const linear = (part: number): number => (part <= 10.31475 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4)
const encoded = (part: number): number => 255 * (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055)

/** Björn Ottosson, “A perceptual color space for image processing” (2020). */
export function labOf(ink: Ink): Lab {
  const [r, g, b] = rgbOf(ink).map(linear) as Rgb
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return { L: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, a: 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s, b: 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s }
}

function rgbOfLab({ L, a, b }: Lab): Rgb {
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s, -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s, -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s]
}

/** The ink of a measured colour; where no screen shows it, the nearest of the same hue and lightness. */
export function inkOfLab({ L, a, b }: Lab): Ink {
  const light = Math.min(0.99, Math.max(0.02, L))
  for (let keep = 1; ; keep -= 0.1) {
    const rgb = rgbOfLab({ L: light, a: a * keep, b: b * keep })
    if (keep < 0.05 || rgb.every((part) => part > -0.002 && part < 1.002)) return inkOf(rgb.map((part) => encoded(Math.max(0, part))) as Rgb)
  }
}

export const chromaOf = ({ a, b }: Lab): number => Math.hypot(a, b)

/** `a` with a share `t` of `b`, as the eye sees it. */
export function blend(a: Lab, b: Lab, t: number): Lab {
  return { L: a.L + (b.L - a.L) * t, a: a.a + (b.a - a.a) * t, b: a.b + (b.b - a.b) * t }
}

/** `a` with a share `t` (0 to 1) of `b`. */
export function mix(a: Ink, b: Ink, t: number): Ink {
  const [ar, ag, ab] = rgbOf(a)
  const [br, bg, bb] = rgbOf(b)
  return inkOf([ar + (br - ar) * t, ag + (bg - ag) * t, ab + (bb - ab) * t])
}

/** Paper `a` under light `b`. */
export function multiply(a: Ink, b: Ink): Ink {
  const [ar, ag, ab] = rgbOf(a)
  const [br, bg, bb] = rgbOf(b)
  return inkOf([(ar * br) / 255, (ag * bg) / 255, (ab * bb) / 255])
}

export const lighter = (ink: Ink, t = 0.2): Ink => mix(ink, '#fff6e4', t)
export const darker = (ink: Ink, t = 0.2): Ink => mix(ink, '#1b1830', t)

/** The colour with an opacity, as CSS. */
export function faded(ink: Ink, alpha: number): string {
  const [r, g, b] = rgbOf(ink)
  return `rgba(${r},${g},${b},${alpha.toFixed(3)})`
}

/** Takes the edge off stock colours: `keep` is the share of saturation that stays. */
export function soften(ink: Ink, keep = 0.7): Ink {
  const [r, g, b] = rgbOf(ink)
  const grey = 0.3 * r + 0.59 * g + 0.11 * b
  return inkOf([grey + (r - grey) * keep, grey + (g - grey) * keep, grey + (b - grey) * keep])
}

/** Brightness from 0 to 1. */
export function brightness(ink: Ink): number {
  const [r, g, b] = rgbOf(ink)
  return (0.3 * r + 0.59 * g + 0.11 * b) / 255
}
