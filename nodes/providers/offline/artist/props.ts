import { faded } from './color.ts'
import { meantBy } from './nouns.ts'
import { cut, disc, placed, type Pen } from './paper.ts'
import { paperOf } from './puppet/colors.ts'
import { drawShapes, shapesOf } from './shapes.ts'
import { wordsOf } from './words.ts'
import type { Ink } from './color.ts'

/** How a thing is carried: by its top, by its lower end, on the palm, or open before the chest. */
export type Grip = 'hang' | 'stem' | 'palm' | 'open'

/** A thing cut from paper. `size` is its height where a grown person is 100; `wide` its width by its height. */
export interface Prop { name: string; icon: string; dye: Ink | undefined; contents: string | undefined; size: number; wide: number; grip: Grip; /** Light that it gives. */ glow: Ink | undefined }

const SIZES: readonly (readonly [number, RegExp])[] = [
  [7, /\b(ring|coin|seed|acorn|nut|button|needle|pearl|bead|locket|pendant|tooth|gem|jewel|thimble|berry|pebble|pill|medallion|amulet|ladybug|ant|bee)s?\b/],
  [12, /\b(key|watch|egg|apple|feather|spoon|whistle|brooch|badge|flower|leaf|shell|match|pocket|star|compass|cookie|pen|pencil|marble)s?\b/],
  [130, /\b(house|cottage|tower|castle|windmill|lighthouse|giant tree)s?\b/],
  [98, /\b(tree|ship|carriage|car|truck|horse|rocket|door|gate|airship|plane|airplane|train|snowman|statue|fountain|cow|bear)s?\b/],
  [72, /\b(boat|raft|canoe|cart|wagon|balloon|wardrobe|machine|engine|tent|throne|harp|piano|bicycle|bike|sledge|sled)s?\b/],
  [52, /\b(chair|table|bed|barrel|trunk|cauldron|desk|easel|drum|cannon|loom|oven|anvil|kennel|well|wheelbarrow|wheel|ladder|staff|spear|broom|oar|scythe|scarecrow|rod)s?\b/],
  [36, /\b(sword|shield|chest|crate|basket|bucket|backpack|suitcase|guitar|violin|kite|umbrella|telescope|painting|mirror|lute|axe|cake|robot|flag|banner|dog|cat|cage|sack|net|torch|bow|hammer|shovel)s?\b/],
  [27, /\b(lantern|box|globe|clock|pot|kettle|jug|vase|teapot|lamp|bag|satchel|map|parcel|package|trumpet|drum|hat|crown|loaf|doll|wreath)s?\b/],
]
const GRIPS: readonly (readonly [Grip, RegExp])[] = [
  ['hang', /\b(lantern|bucket|pail|basket|bag|sack|satchel|kettle|cage|suitcase|purse|handbag|watering can|bell|locket|pendant|necklace)s?\b/],
  ['open', /\b(map|letter|book|scroll|newspaper|note|chart|page|painting|poster|diary|journal|atlas|recipe|deed|photograph|drawing|cloth|blanket)s?\b/],
  ['stem', /\b(sword|staff|wand|torch|broom|spear|umbrella|flag|banner|axe|hammer|oar|paddle|flower|rose|balloon|kite|key|feather|spoon|fork|stick|cane|rod|candle|shovel|net|knife|dagger|brush|pen|pencil|trumpet|flute|telescope|bow|guitar|violin|fan|mirror|sunflower|tulip|bouquet)s?\b/],
]
const LIGHTS: readonly (readonly [Ink, RegExp])[] = [['#f6e27a', /\bfireflies|firefly\b/], ['#ffd98c', /\b(lantern|candle|torch|lamp|lit|campfire|fire|flame|ember)s?\b/], ['#bfe0ff', /\b(glow\w*|shining|luminous|radiant|magic(al)? (orb|crystal|stone|star))\b/]]

/** How tall a thing is against a person of 100, by what it is; the same in every picture. */
export function sizeOf(text: string): number {
  const base = SIZES.find(([, words]) => words.test(text))?.[0] ?? 17
  return Math.min(/\b(toy|doll|teddy|model|figurine|puppet|stuffed)\b/.test(text) ? 18 : Infinity, base) * (/\b(huge|giant|enormous|massive|towering)\b/.test(text) ? 1.5 : /\b(big|large|great)\b/.test(text) ? 1.15 : /\b(tiny|small|little|miniature)\b/.test(text) ? 0.75 : 1)
}

/** The prop for a name and its looks: a picture re-cut in paper, in its own colour if the words name one. */
export function propOf(name: string, visual: string): Prop {
  const { icon, word, contents } = meantBy(name, visual)
  const words = wordsOf(`${visual} ${name}`)
  const at = word === '' ? -1 : words.indexOf(word)
  const dye = (at < 0 ? words : words.slice(Math.max(0, at - 3), at + 1)).map(paperOf).find((ink) => ink !== undefined)
  const what = `${word} ${name} ${visual.split(/[,.;]/)[0] ?? ''}`.toLowerCase()
  const own = word === '' ? what : `${/\b(huge|giant|enormous|massive|towering|big|large|great|tiny|small|little|miniature|toy|doll|teddy|model|figurine|puppet|stuffed)\b/.exec(what)?.[0] ?? ''} ${word}`
  const { box } = shapesOf(icon)
  return {
    name, icon, dye, contents, size: sizeOf(own), wide: box.width / box.height,
    grip: GRIPS.find(([, pattern]) => pattern.test(word || what))?.[0] ?? 'palm', glow: LIGHTS.find(([, pattern]) => pattern.test(`${what} ${visual.toLowerCase()}`))?.[0],
  }
}

/** Draws a prop with its foot at a point, `size` units high, as lifted paper. */
export function drawProp(pen: Pen, prop: Prop, at: { x: number; y: number; size: number; turn?: number; flip?: boolean }): void {
  const { x, y, size, turn = 0, flip = false } = at
  const room = { width: size * Math.max(1.3, Math.min(prop.wide, 1.6)), height: size }
  placed(pen, { x, y, turn, flip }, (own) => {
    if (prop.glow) halo(own, { y: -size * 0.45, radius: size * 1.25, ink: prop.glow, alpha: 0.3 })
    drawShapes(own, prop.icon, { x: 0, y: 0, ...room, dye: prop.dye })
    if (prop.contents) fill(own, prop, size)
    if (prop.glow) halo(own, { y: -size * 0.45, radius: size * 0.6, ink: prop.glow, alpha: 0.26 })
  })
}

/** What is in a vessel shows on its front; fireflies as lights. */
function fill(pen: Pen, { contents, glow }: Prop, size: number): void {
  const bright = { ...pen, palette: { ...pen.palette, ambient: '#ffffff' } }
  if (glow === '#f6e27a') { for (const [dx, dy] of [[-0.14, 0.3], [0.1, 0.24], [-0.04, 0.48], [0.16, 0.46], [-0.16, 0.6], [0.06, 0.66]] as const) { halo(pen, { x: dx * size, y: -dy * size, radius: size * 0.1, ink: '#ffe27a', alpha: 0.5 }); cut(bright, disc(dx * size, -dy * size, size * 0.022), '#fff0a8', { lift: 0, edge: 0 }) } return }
  if (contents) for (const [dx, dy] of [[-0.16, 0.2], [0.16, 0.22], [0, 0.34]] as const) drawShapes(pen, contents, { x: dx * size, y: -dy * size + size * 0.06, width: size * 0.36, height: size * 0.3 })
}

function halo(pen: Pen, { x = 0, y, radius, ink, alpha }: { x?: number; y: number; radius: number; ink: Ink; alpha: number }): void {
  const { ctx } = pen
  const light = ctx.createRadialGradient(x, y, 0, x, y, radius)
  light.addColorStop(0, faded(ink, alpha))
  light.addColorStop(0.45, faded(ink, alpha * 0.35))
  light.addColorStop(1, faded(ink, 0))
  ctx.save()
  ctx.globalCompositeOperation = 'lighter'
  ctx.fillStyle = light
  ctx.fill(disc(x, y, radius))
  ctx.restore()
}
