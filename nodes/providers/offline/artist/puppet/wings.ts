import { cut, disc, pathOf, placed, strip, type Pen } from '../paper.ts'
import { darker, faded, lighter, mix, type Ink } from '../color.ts'
import { lit } from '../palette.ts'
import { angleOf, lay, pin } from './lay.ts'
import type { Look } from './look.ts'
import type { Bones, Skeleton } from './skeleton.ts'

/** A bird's arm: coverts over a fan of feathers that opens as it is raised. */
export function drawWing(pen: Pen, look: Look, { root, joint, end }: Bones, { shade, held }: { shade: number; held?: ((pen: Pen) => void) | undefined }): void {
  const length = Math.hypot(joint.x - root.x, joint.y - root.y) * 2
  const angle = angleOf(root, end)
  const open = Math.min(1, Math.abs(angle) / 1.5)
  if (held) placed(pen, end, held)
  placed(pen, { x: root.x, y: root.y, turn: -angle, flip: angle < 0 }, (wing) => {
    if (look.species?.id === 'penguin') { lay(wing, pathOf(`M-3.4 -1C-5 ${length * 0.5} -3 ${length} 1 ${length * 1.05}C5 ${length * 0.9} 5 ${length * 0.3} 3.4 -1Z`), darker(look.skin, shade), { lift: 0.9, deep: 1 }); return }
    for (let i = 4; i >= 0; i--) {
      const spread = (i - 1) * (0.1 + open * 0.17)
      placed(wing, { x: 0, y: 0, turn: spread }, (feather) => lay(feather, pathOf(`M-2 ${length * 0.2}C${-length * 0.16} ${length * 0.6} -3 ${length * (1.16 - i * 0.06)} 0.6 ${length * (1.2 - i * 0.07)}C4 ${length} ${length * 0.14} ${length * 0.5} 2 ${length * 0.2}Z`), darker(look.skin, shade + (i % 2 ? 0.2 : 0.3)), { lift: 0.6, deep: 0.7 }))
    }
    lay(wing, pathOf(`M${-length * 0.18} 0C${-length * 0.26} ${length * 0.4} ${-length * 0.16} ${length * 0.66} 0 ${length * 0.72}C${length * 0.2} ${length * 0.6} ${length * 0.26} ${length * 0.3} ${length * 0.16} 0Q0 ${-length * 0.14} ${-length * 0.18} 0Z`), darker(look.skin, shade), { lift: 0.8, deep: 1 })
    for (const t of [0.3, 0.46]) strip(wing, pathOf(`M${-length * 0.13} ${length * t}q${length * 0.065} ${length * 0.09} ${length * 0.13} 0t${length * 0.13} 0`), darker(look.skin, 0.22 + shade), 0.7)
  })
  if (shade === 0) pin(pen, root, 1)
}

/** Wings on the back of somebody who has arms as well. */
export function drawBackWings(pen: Pen, look: Look, { build }: Skeleton, swing: number): void {
  const kind = look.wings
  if (!kind) return
  const y = build.shoulderY + 4
  for (const side of [-1, 1]) placed(pen, { x: side * 3, y, turn: side * (0.06 + swing * 0.14), flip: side < 0 }, (wing) => {
    if (kind.form === 'bat') {
      lay(wing, pathOf('M0 0C12 -32 34 -38 48 -26Q37 -19 38 -5Q27 -11 24 5Q13 -3 6 13Z'), kind.ink, { lift: 1.5 })
      for (const to of ['36 -8', '24 2']) strip(wing, pathOf(`M3 -2L${to}`), darker(kind.ink, 0.25), 0.8)
      strip(wing, pathOf('M0 0C12 -32 34 -38 48 -26'), darker(kind.ink, 0.3), 1.8)
    } else if (kind.form === 'feather') {
      for (let i = 5; i >= 0; i--) placed(wing, { x: 0, y: 0, turn: 0.5 - i * 0.26 }, (feather) => lay(feather, disc(18, -6, 20 - i * 0.6, 4.4), i % 2 ? darker(kind.ink, 0.1) : kind.ink, { lift: 0.7, deep: 0.7 }))
    } else gauze(wing, kind.ink)
  })
}

/** Wings of tissue paper: what is behind shows through. */
function gauze(wing: Pen, ink: Ink): void {
  const { ctx } = wing
  for (const path of [pathOf('M0 4C8 14 20 26 30 22C36 14 20 2 0 0Z'), pathOf('M0 0C6 -22 24 -38 38 -32C46 -18 26 2 0 4Z')]) {
    cut(wing, path, lighter(ink, 0.1), { lift: 0, edge: 0.8 })
    ctx.save()
    ctx.clip(path)
    for (const [x, y, r] of [[26, -20, 6], [20, 14, 4.5], [14, -8, 3]] as const) { ctx.fillStyle = faded(lit(wing.palette, mix(ink, '#ffffff', 0.6), wing.depth), 0.7); ctx.fill(disc(x, y, r)) }
    ctx.restore()
    strip(wing, path, darker(ink, 0.2), 0.6)
  }
}
