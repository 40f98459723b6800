import { brad, cut, disc, pathOf, placed, polygon, rounded, strip, within, type Pen } from '../paper.ts'
import { darker, lighter, mix, type Ink } from '../color.ts'
import type { Build } from './build.ts'
import { wears } from './garments.ts'
import type { Look } from './look.ts'
import type { Limb } from './pose.ts'

/** The skin, sleeve and trouser papers of a look. */
export function papersOf(look: Look): { sleeve: Ink; hand: Ink; leg: Ink; foot: Ink } {
  const { garments, skin, species } = look
  const top = wears(garments, 'coat') ?? wears(garments, 'robe') ?? wears(garments, 'shirt') ?? wears(garments, 'dress') ?? wears(garments, 'armour')
  const dark = species?.cover === 'fur' && (species.id === 'fox' || species.id === 'raccoon') ? darker(skin, 0.5) : species?.id === 'panda' ? '#3d3a44' : skin
  const beak = species?.wings && species.id !== 'dragon' ? '#c98f48' : dark
  return { sleeve: top?.ink ?? (species?.id === 'panda' ? dark : skin), hand: dark, leg: wears(garments, 'trousers')?.ink ?? wears(garments, 'overalls')?.ink ?? beak, foot: wears(garments, 'boots')?.ink ?? beak }
}

/** A leg of two hinged strips, from the hip down. */
export function drawLeg(pen: Pen, look: Look, build: Build, side: { x: number; limb: Limb; shade: number }): void {
  const { leg, foot } = papersOf(look)
  const { x, limb, shade } = side
  const half = build.legL / 2
  placed(pen, { x, y: build.hipY, turn: -limb.angle }, (upper) => {
    strip(upper, pathOf(`M0 0V${half}`), darker(leg, shade), build.legW, 1)
    placed(upper, { x: 0, y: half, turn: -limb.bend }, (lower) => {
      strip(lower, pathOf(`M0 0V${half - 2}`), darker(leg, shade), build.legW * 0.92, 0.6)
      const talons = look.species?.wings && look.species.id !== 'dragon'
      const shoe = talons ? pathOf(`M-2 ${half - 3}L9 ${half - 0.2}H-4Z`) : pathOf(`M${-build.legW * 0.56} ${half}V${half - 4.5}Q${-build.legW * 0.5} ${half - 7} ${build.legW * 0.5} ${half - 6}Q${build.legW * 1.35} ${half - 4.5} ${build.legW * 1.4} ${half}Z`)
      cut(lower, shoe, darker(foot, shade), { lift: 0.9, edge: 0.5 })
    })
  })
}

/** An arm of two hinged strips with a hand; `held` is drawn in the hand. */
export function drawArm(pen: Pen, look: Look, build: Build, side: { x: number; limb: Limb; shade: number; held?: ((pen: Pen) => void) | undefined }): void {
  const { sleeve, hand } = papersOf(look)
  const { x, limb, shade, held } = side
  const half = build.armL / 2
  if (look.species?.wings && look.species.id !== 'dragon') { drawWing(pen, look, build, side); return }
  placed(pen, { x, y: build.shoulderY + 3.5, turn: -limb.angle }, (upper) => {
    strip(upper, pathOf(`M0 0V${half}`), darker(sleeve, shade), build.armW, 1.2)
    placed(upper, { x: 0, y: half, turn: -limb.bend }, (lower) => {
      const cuff = look.garments.length > 0 && sleeve !== hand
      strip(lower, pathOf(`M0 0V${half - (cuff ? 4 : 2)}`), darker(sleeve, shade), build.armW * 0.9, 1)
      if (held) placed(lower, { x: 0.5, y: half + 1, turn: limb.angle + limb.bend }, held)
      cut(lower, disc(0, half - 0.5, build.armW * 0.62), darker(cuff ? hand : mix(sleeve, hand, 0.8), shade), { lift: 0.8, edge: 0.5 })
      cut(lower, disc(build.armW * 0.42, half - 2.2, build.armW * 0.24, build.armW * 0.36, -0.5), darker(cuff ? hand : mix(sleeve, hand, 0.8), shade), { lift: 0, edge: 0 })
    })
    if (shade === 0) brad(upper, 0, 0.4, 1.25)
  })
}

function drawWing(pen: Pen, look: Look, build: Build, { x, limb, shade, held }: { x: number; limb: Limb; shade: number; held?: ((pen: Pen) => void) | undefined }): void {
  const length = build.armL * 1.25
  placed(pen, { x, y: build.shoulderY + 3, turn: -limb.angle - limb.bend * 0.4 }, (wing) => {
    if (held) placed(wing, { x: 1, y: length * 0.85, turn: limb.angle + limb.bend * 0.4 }, held)
    for (const [i, turn] of [-0.3, -0.1, 0.1].entries()) placed(wing, { x: 0, y: 0, turn }, (feather) => cut(feather, disc(0, length * 0.5, length * 0.17, length * (0.5 - i * 0.05)), darker(look.skin, shade + 0.12 * (i % 2) + 0.05), { lift: 0.8, edge: 0.5 }))
    if (shade === 0) brad(wing, 0, 1, 1.2)
  })
}

/** What hangs behind: tail, folded dragon wings, shell, the back of a cloak. */
export function drawBack(pen: Pen, look: Look, build: Build, swing: number): void {
  const { species, skin, pale } = look
  const lay = { lift: 1.6, edge: 0.6 }
  if (species?.wings && species.id === 'dragon') for (const side of [-1, 1]) placed(pen, { x: side * 4, y: build.shoulderY + 4, turn: side * (0.1 + swing * 0.1) }, (wing) => cut(wing, pathOf(`M0 0C${side * 14} ${-34} ${side * 40} ${-38} ${side * 54} ${-24}Q${side * 42} ${-18} ${side * 42} -4Q${side * 30} -10 ${side * 27} 6Q${side * 16} -2 ${side * 8} 14Z`), mix(skin, '#b5664a', 0.35), lay))
  if (species?.extra === 'shell') cut(pen, disc(-3, (build.shoulderY + build.hipY) / 2, build.hip * 1.55, (build.hipY - build.shoulderY) * 0.66), darker(skin, 0.32), lay)
  if (species?.extra === 'spines') cut(pen, polygon(Array.from({ length: 30 }, (_, i) => [Math.sin((i * Math.PI) / 15) * build.hip * (i % 2 ? 1.3 : 1.62) - 4, (build.shoulderY + build.hipY) / 2 - Math.cos((i * Math.PI) / 15) * (i % 2 ? 24 : 29)] as const)), '#6b5546', lay)
  const root = { x: -build.hip * 0.7, y: build.hipY - 3, turn: swing * 0.12 }
  placed(pen, root, (tail) => {
    const tip = look.marks.has('white-tip') || species?.id === 'fox' ? '#f3e8d6' : darker(skin, 0.2)
    switch (species?.tail) {
      case 'bushy': {
        const brush = pathOf('M2 2C-12 8 -32 4 -33 -18C-33 -33 -22 -40 -19 -50C-8 -40 -6 -26 -12 -18C-16 -10 -8 -4 4 -6Z')
        cut(tail, brush, skin, lay)
        within(tail, brush, () => cut(tail, pathOf('M-44 -34L-34 -30L-28 -34L-22 -29L-14 -34L-4 -30V-60H-44Z'), tip, { lift: 0.5, edge: 0.5 }))
        break
      }
      case 'thin': strip(tail, pathOf('M2 0C-16 4 -26 -4 -24 -18C-23 -26 -16 -28 -15 -23'), skin, 3.4, 1); break
      case 'stub': cut(tail, disc(-3, -1, 5.4), mix(skin, pale, 0.45), lay); break
      case 'spiked': cut(tail, pathOf('M6 -6C-14 6 -34 4 -44 -14L-50 -22L-38 -20C-28 -8 -14 -6 0 -14Z'), skin, lay); break
      case 'fan': for (const turn of [-0.5, -0.2, 0.1]) placed(tail, { x: 0, y: -4, turn }, (feather) => cut(feather, disc(-10, 4, 13, 4.4, -0.3), darker(skin, 0.2), { lift: 0.8, edge: 0.5 })); break
      case 'flat': cut(tail, disc(-12, 2, 16, 5.6, 0.25), darker(skin, 0.26), lay); break
      default: break
    }
  })
  const cloak = wears(look.garments, 'cloak')
  if (cloak) cut(pen, pathOf(`M${-build.chest * 0.9} ${build.shoulderY - 1}H${build.chest * 0.9}L${build.hip * 1.35} ${build.hipY + build.legL * 0.55}Q0 ${build.hipY + build.legL * 0.8} ${-build.hip * (2.1 + swing * 0.2)} ${build.hipY + build.legL * 0.6}Z`), darker(cloak.ink, 0.14), lay)
}

/** The torso: a pear of paper with its belly, plates or feathers. */
export function drawTorso(pen: Pen, look: Look, build: Build): void {
  const { chest, waist, hip, shoulderY: top, hipY } = build
  const base = hipY + 3
  const torso = look.species?.cover === 'metal'
    ? rounded(-hip * 1.05, top - 2, hip * 2.1, base - top + 2, 4)
    : pathOf(`M${-chest * 0.55} ${top - 4}Q${-chest} ${top - 2} ${-chest} ${top + 5}Q${-waist * 1.04} ${(top + hipY) / 2} ${-hip} ${base - 4}Q${-hip} ${base + 1} ${-hip * 0.6} ${base + 1}H${hip * 0.6}Q${hip} ${base + 1} ${hip} ${base - 4}Q${waist * 1.04} ${(top + hipY) / 2} ${chest} ${top + 5}Q${chest} ${top - 2} ${chest * 0.55} ${top - 4}Z`)
  cut(pen, torso, look.skin, { lift: 1.4, edge: 0.6 })
  if (!look.species) return
  within(pen, torso, () => {
    if (look.species?.cover === 'metal') {
      cut(pen, rounded(-hip * 0.5, top + 5, hip * 1.2, 13, 2), darker(look.skin, 0.3), { lift: 0.4, edge: 0.4 })
      for (const [i, ink] of ['#c96f52', '#d3a850', '#7fa58c'].entries()) cut(pen, disc(-hip * 0.26 + i * hip * 0.36, top + 11.5, 2), ink, { lift: 0.3, edge: 0 })
      for (const x of [-0.85, 0.85]) for (const y of [top + 2, base - 4]) cut(pen, disc(x * hip, y, 1.1), lighter(look.skin, 0.3), { lift: 0.2, edge: 0 })
      return
    }
    cut(pen, disc(build.chest * 0.16, (top + base) / 2 + 3, waist * 0.66, (base - top) * 0.5), look.pale, { lift: 0.6, edge: 0.4 })
    if (look.species?.cover === 'feathers' || look.species?.cover === 'scales') for (const y of [0.35, 0.55, 0.75]) strip(pen, pathOf(`M${-waist * 0.4} ${top + (base - top) * y}q${waist * 0.56} 4 ${waist * 1.12} 0`), darker(look.pale, 0.16), 0.9)
  })
}
