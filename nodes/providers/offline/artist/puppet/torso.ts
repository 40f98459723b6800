import { cut, disc, pathOf, polygon, rounded, strip, within, type Pen } from '../paper.ts'
import { darker, lighter, mix } from '../color.ts'
import type { Build } from './build.ts'
import { lay } from './lay.ts'
import type { Look } from './look.ts'

const FLAT = { lift: 0, edge: 0 } as const
const DOWN = { lift: 0.5, edge: 0.3 } as const

/** The outline of a trunk in its standing place, `grow` times as wide. */
export function trunkOf({ chest, waist, hip, shoulderY: top, hipY }: Build, grow = 1): ReturnType<typeof pathOf> {
  const base = hipY + 3
  const [c, w, h] = [chest * grow, waist * grow, hip * grow]
  const middle = (top + hipY) / 2
  return pathOf(`M${-c * 0.5} ${top - 3}C${-c * 0.9} ${top - 3} ${-c} ${top + 1} ${-c} ${top + 6}C${-c} ${middle - 4} ${-w} ${middle - 4} ${-w} ${middle + 2}C${-w} ${base - 8} ${-h} ${base - 8} ${-h} ${base - 4}Q${-h} ${base + 1.4} ${-h * 0.55} ${base + 1.4}H${h * 0.55}Q${h} ${base + 1.4} ${h} ${base - 4}C${h} ${base - 8} ${w} ${base - 8} ${w} ${middle + 2}C${w} ${middle - 4} ${c} ${middle - 4} ${c} ${top + 6}C${c} ${top + 1} ${c * 0.9} ${top - 3} ${c * 0.5} ${top - 3}Z`)
}

/** The torso in its standing place: a pear of card with its belly, plates, feathers or bolts. */
export function drawTorso(pen: Pen, look: Look, build: Build, { away, yaw }: { away: boolean; yaw: number }): void {
  const { chest, waist, hip, shoulderY: top, hipY } = build
  const base = hipY + 3
  const { species, skin, pale } = look
  if (!species) { lay(pen, trunkOf(build), skin, { lift: 1.2, deep: 1.6 }); return }
  if (species.id === 'snowman') { drawSnow(pen, look, build, away); return }
  const torso = species.cover === 'metal' ? rounded(-hip * 1.08, top - 2, hip * 2.16, base - top + 2, 4) : trunkOf(build)
  lay(pen, torso, skin, { lift: 1.3, deep: 2 })
  within(pen, torso, () => {
    if (species.cover === 'metal') { drawPanel(pen, look, build, away); return }
    const spotted = look.marks.has('spots') || species.id === 'giraffe'
    if (spotted) for (const [x, y, r] of [[-0.7, 0.2, 0.26], [0.75, 0.5, 0.3], [-0.6, 0.8, 0.3], [0.5, 0.08, 0.2]] as const) cut(pen, disc(x * waist, top + (base - top) * y, r * waist), darker(skin, 0.24), FLAT)
    if (species.extra === 'stripe' || look.marks.has('stripes')) for (const side of [-1, 1]) for (const t of [0.18, 0.4, 0.62, 0.84]) cut(pen, polygon([[side * waist * 1.2, top + (base - top) * t - 2], [side * waist * 0.5, top + (base - top) * (t + 0.03)], [side * waist * 1.2, top + (base - top) * t + 2.4]]), darker(skin, 0.55), FLAT)
    if (away) return
    const x = waist * 0.3 * yaw
    if (species.extra === 'shell') { drawPlastron(pen, look, build, x); return }
    if (species.id === 'bug') { for (const t of [0.3, 0.52, 0.74]) cut(pen, rounded(-hip * 1.3, top + (base - top) * t, hip * 2.6, (base - top) * 0.12, 1), pale, FLAT); return }
    const feathered = species.cover === 'feathers'
    const belly = feathered ? disc(x, top + (base - top) * 0.62, waist * 0.74, (base - top) * 0.56) : disc(x, (top + base) / 2 + 3, waist * 0.64, (base - top) * 0.5)
    cut(pen, belly, pale, DOWN)
    if (feathered) scallops(pen, look, build, x)
    else if (species.cover === 'scales' || species.cover === 'skin') for (const y of [0.32, 0.5, 0.68, 0.86]) strip(pen, pathOf(`M${x - waist * 0.44} ${top + (base - top) * y}q${waist * 0.44} 3 ${waist * 0.88} 0`), darker(pale, 0.16), 0.8)
    else if (['fox', 'wolf', 'cat', 'dog', 'lion', 'squirrel', 'raccoon'].includes(species.id)) cut(pen, polygon([[x - chest * 0.7, top - 4], [x - chest * 0.62, top + 7], [x - chest * 0.32, top + 6], [x - chest * 0.1, top + 12], [x + chest * 0.16, top + 7], [x + chest * 0.5, top + 10], [x + chest * 0.7, top - 4]]), mix(pale, '#ffffff', 0.2), DOWN)
  })
}

function scallops(pen: Pen, look: Look, { waist, shoulderY: top, hipY }: Build, x: number): void {
  for (const [row, y] of [0.38, 0.54, 0.7, 0.86].entries()) {
    const step = waist * 0.3
    for (let i = -2; i <= 2; i++) strip(pen, pathOf(`M${x + (i - (row % 2) / 2) * step - step * 0.4} ${top + (hipY - top) * y}q${step * 0.4} ${step * 0.5} ${step * 0.8} 0`), darker(look.pale, 0.2), 0.7)
  }
}

function drawPlastron(pen: Pen, look: Look, { waist, hip, shoulderY: top, hipY }: Build, x: number): void {
  cut(pen, rounded(x - waist * 0.66, top + 2, waist * 1.32, hipY - top, waist * 0.5), look.pale, DOWN)
  strip(pen, pathOf(`M${x} ${top + 3}V${hipY}`), darker(look.pale, 0.2), 0.8)
  for (const t of [0.26, 0.5, 0.74]) strip(pen, pathOf(`M${x - hip * 0.7} ${top + (hipY - top) * t}q${hip * 0.7} 2.4 ${hip * 1.4} 0`), darker(look.pale, 0.2), 0.8)
}

function drawPanel(pen: Pen, { skin }: Look, { hip, shoulderY: top, hipY }: Build, away: boolean): void {
  cut(pen, rounded(-hip * 0.6, top + 5, hip * 1.3, 13, 2), darker(skin, 0.3), { lift: 0.4, edge: 0.4 })
  if (!away) for (const [i, ink] of ['#c96f52', '#d3a850', '#7fa58c'].entries()) cut(pen, disc(-hip * 0.3 + i * hip * 0.36, top + 11.5, 2), ink, { lift: 0.3, edge: 0.2 })
  strip(pen, pathOf(`M${-hip * 0.5} ${hipY - 4}H${hip * 0.5}M${-hip * 0.5} ${hipY - 7}H${hip * 0.5}`), darker(skin, 0.3), 1)
  for (const x of [-0.88, 0.88]) for (const y of [top + 2, hipY]) cut(pen, disc(x * hip, y, 1), lighter(skin, 0.3), { lift: 0.2, edge: 0 })
}

function drawSnow(pen: Pen, look: Look, { hip, chest, shoulderY: top, hipY }: Build, away: boolean): void {
  const low = (hipY - top) * 0.36
  lay(pen, pathOf((path) => path.ellipse(0, hipY - low * 0.92, hip, low, 0, 0, Math.PI * 2)), look.skin, { lift: 1.4, deep: 3, shade: 0.12 })
  lay(pen, disc(0, top + (hipY - top) * 0.26, chest * 1.06, (hipY - top) * 0.3), look.skin, { lift: 1.4, deep: 2.4, shade: 0.12 })
  if (!away) for (const t of [0.14, 0.3, 0.52, 0.7]) cut(pen, disc(2, top + (hipY - top) * t, 1.5), '#3b3a45', { lift: 0.4, edge: 0.2 })
}
