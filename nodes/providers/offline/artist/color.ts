/** A colour as `#rrggbb`. */
export type Ink = string
type Rgb = [number, number, number]

function rgbOf(ink: Ink): Rgb {
  const full = ink.length === 4 ? `#${ink.slice(1).replace(/./g, '$&$&')}` : ink
  const value = Number.parseInt(full.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

function inkOf(rgb: Rgb): Ink {
  return `#${rgb.map((part) => Math.round(Math.min(255, Math.max(0, part))).toString(16).padStart(2, '0')).join('')}`
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
