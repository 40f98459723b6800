import { createCanvas, loadImage } from '@napi-rs/canvas'

/** A colour as lightness (0 to 1), chroma (0 to about 0.3) and hue in degrees, after OKLCH: equal steps look equal. */
export interface Lch { l: number; c: number; h: number }

/** The hues of a picture: the one that most of it has, the one most unlike that, and the one that stands out. */
export interface FilmColours { main: Lch; second: Lch; accent: Lch }

/** For a film of which no picture can be read: slate blue, moss and amber. */
export const PLAIN_COLOURS: FilmColours = { main: { l: 0.4, c: 0.05, h: 262 }, second: { l: 0.55, c: 0.06, h: 130 }, accent: { l: 0.75, c: 0.12, h: 75 } }

const SMALL = { width: 64, height: 36 }
const BINS = 24
/** Below this chroma a pixel has no hue to speak of. */
const GREY = 0.02

/** The colours of a picture (PNG, JPEG, WebP); the same bytes give the same colours, and what cannot be read the plain ones. */
export async function coloursOf(picture: Uint8Array): Promise<FilmColours> {
  const image = await loadImage(Buffer.from(picture)).catch(() => undefined)
  if (!image) return PLAIN_COLOURS
  const context = createCanvas(SMALL.width, SMALL.height).getContext('2d')
  context.drawImage(image, 0, 0, SMALL.width, SMALL.height)
  const { data } = context.getImageData(0, 0, SMALL.width, SMALL.height)
  const bins = Array.from({ length: BINS }, () => ({ weight: 0, l: 0, c: 0, most: 0 }))
  for (let at = 0; at < data.length; at += 4) {
    const { l, c, h } = toLch((data[at] ?? 0) / 255, (data[at + 1] ?? 0) / 255, (data[at + 2] ?? 0) / 255)
    const bin = bins[Math.floor(h / 360 * BINS) % BINS]
    if (!bin || c < GREY) continue
    bin.weight += c
    bin.l += l * c
    bin.c += c * c
    bin.most = Math.max(bin.most, c)
  }
  const total = bins.reduce((sum, { weight }) => sum + weight, 0)
  if (total < SMALL.width * SMALL.height * 0.004) return { ...PLAIN_COLOURS, main: { l: 0.4, c: 0.01, h: 262 }, second: { l: 0.6, c: 0.01, h: 262 } }
  const found = bins.map(({ weight, l, c, most }, index) => ({ share: weight / total, most, l: l / Math.max(weight, 1e-9), c: c / Math.max(weight, 1e-9), h: (index + 0.5) * 360 / BINS }))
  const main = best(found, ({ share }) => share)
  const second = best(found, ({ share, h }) => Math.sqrt(share) * (0.4 + apart(h, main.h) / 180))
  const accent = best(found, ({ share, most, h }) => (share > 0.004 ? most * (0.5 + apart(h, main.h) / 180) : 0))
  return { main: bare(main), second: bare(second), accent: { ...bare(accent), c: accent.most } }
}

/** The colour for a canvas, brought into what a screen shows. */
export function css({ l, c, h }: Lch, alpha = 1): string {
  const [red, green, blue] = toRgb({ l, c, h }).map((part) => Math.round(255 * Math.min(1, Math.max(0, part))))
  return `rgba(${red}, ${green}, ${blue}, ${alpha})`
}

type Found = Lch & { share: number; most: number }
const bare = ({ l, c, h }: Lch): Lch => ({ l, c, h })
const best = (found: readonly Found[], value: (one: Found) => number): Found => found.reduce((most, one) => (value(one) > value(most) ? one : most))
const apart = (a: number, b: number) => Math.min(Math.abs(a - b), 360 - Math.abs(a - b))

/** The matrices of OKLab by Björn Ottosson. */
function toLch(...srgb: [number, number, number]): Lch {
  const [r, g, b] = srgb.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number]
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  return { l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, c: Math.hypot(a, bb), h: (Math.atan2(bb, a) * 180 / Math.PI + 360) % 360 }
}

function toRgb({ l: light, c, h }: Lch): number[] {
  const a = c * Math.cos(h * Math.PI / 180), b = c * Math.sin(h * Math.PI / 180)
  const l = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (light - 0.0894841775 * a - 1.291485548 * b) ** 3
  const linear = [4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s, -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s, -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s]
  return linear.map((part) => (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055))
}
