import { cut, disc, pathOf, placed, strip, type Pen } from '../paper.ts'
import { darker, mix, type Ink } from '../color.ts'
import { wears } from './garments.ts'
import { angleOf, lay, limbPath, pin } from './lay.ts'
import type { Look } from './look.ts'
import type { Bones, Skeleton } from './skeleton.ts'
import type { Pose } from './pose.ts'
import { drawWing } from './wings.ts'

interface Papers { sleeve: Ink; hand: Ink; leg: Ink; shin: Ink; foot: Ink }

const STICK = '#5b4536'

/** The skin, sleeve and trouser papers of a look. */
export function papersOf(look: Look): Papers {
  const { garments, skin, species } = look
  const top = wears(garments, 'coat') ?? wears(garments, 'robe') ?? wears(garments, 'spacesuit') ?? wears(garments, 'shirt') ?? wears(garments, 'dress') ?? wears(garments, 'armour')
  const hand = wears(garments, 'gloves')?.ink ?? handInk(look)
  const bare = species?.wings === 'arms' ? '#c98f48' : species?.id === 'bug' ? '#3b3a45' : species?.whole && !species.floats ? mix(skin, STICK, 0.75) : handInk(look)
  const leg = wears(garments, 'spacesuit')?.ink ?? wears(garments, 'trousers')?.ink ?? wears(garments, 'overalls')?.ink ?? wears(garments, 'shorts')?.ink ?? bare
  const shin = wears(garments, 'shorts') ? skin : leg
  return { sleeve: top?.ink ?? (species ? bare === '#c98f48' ? skin : species.id === 'panda' || species.whole || species.id === 'bug' ? bare : skin : skin), hand, leg, shin, foot: wears(garments, 'boots')?.ink ?? (species?.whole ? '#7b4a3c' : bare) }
}

function handInk({ species, skin }: Look): Ink {
  switch (species?.id) {
    case 'fox': case 'raccoon': case 'badger': return darker(skin, 0.5)
    case 'panda': case 'bug': return '#3d3a44'
    case 'thing': case 'cloud': case 'star': return '#f3ecdf'
    case 'sheep': return '#5d5049'
    default: return skin
  }
}

/** A leg of two hinged pieces. */
export function drawLeg(pen: Pen, look: Look, { build, legs }: Skeleton, { pose, which, shade }: { pose: Pose; which: 'near' | 'far'; shade: number }): void {
  if (build.legL === 0 || look.species?.floats) return
  const { leg, shin, foot } = papersOf(look)
  const { root, joint, end } = legs[which]
  const bird = look.species?.wings === 'arms'
  const metal = look.species?.cover === 'metal'
  const [thick, thin] = [build.legW * (metal ? 0.4 : 0.56), build.legW * (metal ? 0.36 : 0.44)]
  const ankle = { x: end.x, y: end.y - (bird ? 0.6 : build.legW * 0.3) }
  lay(pen, limbPath(root, thick * (look.species && !bird && !metal ? 1.18 : 1), joint, thick * 0.88), darker(leg, shade), { lift: 0.8, deep: thick * 0.3 })
  lay(pen, limbPath(joint, thick * 0.86, ankle, thin * 0.84), darker(shin, shade), { lift: 0.5, deep: thick * 0.28 })
  if (wears(look.garments, 'boots') && build.legL > 18) lay(pen, limbPath(mid(joint, ankle, 0.42), thin * 1.08, ankle, thin * 0.95), darker(foot, shade), { lift: 0.5, deep: thick * 0.28 })
  drawFoot(pen, look, { at: end, angle: angleOf(joint, end), size: build.legW, ink: darker(foot, shade), bird, toe: toeOf(pose, which) })
  if (metal || (shade === 0 && !bird && build.legL > 20)) pin(pen, joint, metal ? thick * 0.7 : 0.85)
}

const mid = (a: { x: number; y: number }, b: { x: number; y: number }, t: number) => ({ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t })

/** Which way a foot points, 1 ahead: outward when the puppet looks at the viewer. */
function toeOf({ yaw, away }: Pose, which: 'near' | 'far'): number {
  if (away) return which === 'near' ? -0.5 : 0.5
  return which === 'near' && yaw < 0.25 ? -0.8 : 0.7 + yaw * 0.4
}

function drawFoot(pen: Pen, look: Look, foot: { at: { x: number; y: number }; angle: number; size: number; ink: Ink; bird: boolean; toe: number }): void {
  const { at, angle, size: w, ink, bird, toe } = foot
  const turn = Math.abs(angle) > 0.55 ? -angle * 0.92 : -angle * 0.25
  placed(pen, { x: at.x, y: at.y, turn, flip: toe < 0 }, (own) => {
    if (bird) {
      for (const [dx, dy] of [[5, -0.2], [3.2, 0.2], [-2.6, 0]] as const) strip(own, pathOf(`M0 -2L${dx} ${dy - 0.6}`), ink, 1.5, 0.4)
      return
    }
    const long = w * (look.species?.id === 'rabbit' ? 1.9 : look.species?.id === 'frog' ? 2.1 : look.species ? 1.15 : 1.22) * Math.max(0.6, Math.abs(toe))
    const high = w * (look.species ? 0.62 : 0.66)
    const shoe = pathOf(`M${-w * 0.5} 0V${-high * 0.7}Q${-w * 0.48} ${-high * 1.1} ${w * 0.34} ${-high}Q${long * 0.75} ${-high * 0.8} ${long} ${-high * 0.34}Q${long * 1.06} 0 ${long * 0.9} 0Z`)
    lay(own, shoe, ink, { lift: 0.7, deep: 0.6 })
    const bare = look.species && !wears(look.garments, 'boots') && !look.species.whole
    if (bare) for (const t of [0.6, 0.8]) strip(own, pathOf(`M${long * t} ${-high * 0.42}V-0.5`), darker(ink, 0.3), 0.5)
    else strip(own, pathOf(`M${-w * 0.46} -0.5H${long * 0.94}`), darker(ink, 0.42), 0.9)
  })
}

/** An arm of two hinged pieces with a hand; `held` is drawn in the hand, upright. */
export function drawArm(pen: Pen, look: Look, { build, arms }: Skeleton, { which, shade, held }: { which: 'near' | 'far'; shade: number; held?: ((pen: Pen) => void) | undefined }): void {
  const bones = arms[which]
  const { root, joint, end } = bones
  if (look.species?.wings === 'arms') { drawWing(pen, look, bones, { shade, held }); return }
  if (look.species?.id === 'snowman') { twig(pen, bones); if (held) placed(pen, end, held); return }
  if (look.species?.id === 'fish' || look.species?.id === 'whale') { fin(pen, look, bones, shade); if (held) placed(pen, end, held); return }
  const { sleeve, hand } = papersOf(look)
  const metal = look.species?.cover === 'metal'
  const w = build.armW * (metal ? 0.38 : 0.5)
  const clothed = sleeve !== look.skin && look.garments.length > 0
  const short = look.garments.some(({ kind }) => kind === 'vest') && !wears(look.garments, 'shirt')
  const wide = wears(look.garments, 'robe') ? 1.5 : 1
  lay(pen, limbPath(root, w * 1.08, joint, w * 0.94), darker(sleeve, shade), { lift: 1, deep: w * 0.34 })
  const wrist = mid(joint, end, clothed ? 0.84 : 0.92)
  lay(pen, limbPath(joint, w * 0.93, wrist, w * 0.74 * wide), darker(short ? hand : sleeve, shade), { lift: 0.8, deep: w * 0.32 })
  if (held) placed(pen, end, held)
  drawHand(pen, look, bones, { size: w, ink: darker(hand, shade) })
  if (shade === 0) { pin(pen, root, metal ? w * 0.8 : 0.95); pin(pen, joint, metal ? w * 0.8 : 0.7) }
}

function drawHand(pen: Pen, look: Look, { joint, end }: Bones, { size: w, ink }: { size: number; ink: Ink }): void {
  placed(pen, { x: end.x, y: end.y, turn: -angleOf(joint, end) }, (own) => {
    if (look.species?.cover === 'metal') {
      for (const side of [-1, 1]) strip(own, pathOf(`M${side * w * 0.3} ${-w * 0.4}Q${side * w * 1.7} ${w * 0.5} ${side * w * 0.5} ${w * 1.5}`), ink, w * 0.55, 0.5)
      return
    }
    const paw = look.species !== undefined && !look.species.whole
    lay(own, paw ? disc(0, 0, w * 1.05, w * 1.1) : pathOf(`M${-w * 0.8} ${-w * 0.9}Q${-w * 1.1} ${w * 0.9} ${-w * 0.2} ${w * 1.25}Q${w * 0.9} ${w * 1.3} ${w * 0.85} ${w * 0.1}L${w * 0.7} ${-w * 0.9}Z`), ink, { lift: 0.6, deep: w * 0.26 })
    if (paw) { for (const x of [-0.3, 0.3]) strip(own, pathOf(`M${x * w} ${w * 0.5}V${w * 1.02}`), darker(ink, 0.28), 0.45); return }
    lay(own, disc(w * 0.82, -w * 0.12, w * 0.36, w * 0.66, -0.5), ink, { lift: 0.4, deep: w * 0.16 })
    strip(own, pathOf(`M${-w * 0.12} ${w * 0.5}V${w * 1.14}`), darker(ink, 0.2), 0.4)
  })
}

function twig(pen: Pen, { root, joint, end }: Bones): void {
  strip(pen, pathOf(`M${root.x} ${root.y}L${joint.x} ${joint.y}L${end.x} ${end.y}`), STICK, 1.8, 0.8)
  const angle = angleOf(joint, end)
  for (const off of [-0.6, 0.6]) strip(pen, pathOf(`M${end.x - Math.sin(angle) * 3} ${end.y - Math.cos(angle) * 3}l${Math.sin(angle + off) * 5} ${Math.cos(angle + off) * 5}`), STICK, 1.2, 0.4)
}

function fin(pen: Pen, look: Look, { root, end }: Bones, shade: number): void {
  placed(pen, { x: root.x, y: root.y, turn: -angleOf(root, end) }, (own) => {
    lay(own, pathOf('M-3 -2C-8 8 -6 18 2 22C8 16 8 4 3 -2Z'), darker(look.skin, 0.16 + shade), { lift: 0.9 })
    for (const x of [-2, 1, 3]) cut(own, disc(x, 12, 0.4, 5), darker(look.skin, 0.32), { lift: 0, edge: 0 })
  })
}
