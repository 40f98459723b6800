import { cut, disc, pathOf, placed, polygon, strip, within, type Pen } from '../paper.ts'
import { darker, mix } from '../color.ts'
import type { Build } from './build.ts'
import { wears } from './garments.ts'
import { lay } from './lay.ts'
import type { Look } from './look.ts'

/** What the body has on its back, around its standing place: shell, spines, cloak. */
export function drawBack(pen: Pen, look: Look, build: Build, { swing, away }: { swing: number; away: boolean }): void {
  const { species } = look
  const { hip, waist, shoulderY: top, hipY } = build
  const middle = (top + hipY) / 2 + 1
  if (species?.extra === 'shell') drawShell(pen, look, { x: away ? 0 : -waist * 0.3, y: middle, rx: waist * 1.5, ry: (hipY - top) * 0.64 })
  if (species?.extra === 'spines') for (const [k, ink] of [[1, '#5d493c'], [0.86, '#7a6350']] as const) {
    cut(pen, polygon(Array.from({ length: 44 }, (_, i) => [Math.sin((i * Math.PI) / 22) * waist * (i % 2 ? 1.26 : 1.56) * k - (away ? 0 : 2), middle - 2 - Math.cos((i * Math.PI) / 22) * (i % 2 ? 24 : 29.5) * k] as const)), ink, { lift: 1.3, edge: 0.5 })
  }
  const cloak = wears(look.garments, 'cloak')
  if (!cloak) return
  const hem = hipY + build.legL * 0.62
  const cape = pathOf(`M${-build.chest * 0.95} ${top - 2}Q0 ${top - 6} ${build.chest * 0.95} ${top - 2}C${hip * 1.2} ${middle} ${hip * 1.3} ${hipY} ${hip * 1.5} ${hem}Q${hip * 0.4} ${hem + 4} 0 ${hem}Q${-hip} ${hem + 5} ${-hip * (2 + swing * 0.25)} ${hem - 2}C${-hip * 1.5} ${hipY} ${-hip * 1.2} ${middle} ${-build.chest * 0.95} ${top - 2}Z`)
  lay(pen, cape, away ? cloak.ink : darker(cloak.ink, 0.2), { lift: 1.6, deep: 2 })
  if (away) for (const x of [-0.6, 0, 0.6]) strip(pen, pathOf(`M${x * build.chest * 0.7} ${top + 8}L${x * hip * 1.6} ${hem - 3}`), darker(cloak.ink, 0.16), 1)
}

function drawShell(pen: Pen, { skin }: Look, { x, y, rx, ry }: { x: number; y: number; rx: number; ry: number }): void {
  const horn = mix(skin, '#6b4c33', 0.62)
  const rim = disc(x, y, rx, ry)
  lay(pen, rim, mix(horn, '#d8bf8c', 0.4), { lift: 1.6, deep: 2.4 })
  for (let i = 0; i < 16; i++) { const a = (i * Math.PI) / 8; strip(pen, pathOf(`M${x + Math.sin(a) * rx * 0.86} ${y - Math.cos(a) * ry * 0.86}L${x + Math.sin(a) * rx * 0.97} ${y - Math.cos(a) * ry * 0.97}`), darker(horn, 0.1), 0.8) }
  const dome = disc(x, y, rx * 0.85, ry * 0.85)
  lay(pen, dome, horn, { lift: 0.8, deep: 1.6 })
  within(pen, dome, () => {
    const hex = (cx: number, cy: number, r: number) => polygon(Array.from({ length: 6 }, (_, i) => [cx + Math.sin((i * Math.PI) / 3) * r, cy - Math.cos((i * Math.PI) / 3) * r * 1.05] as const))
    for (const [dx, dy] of [[0, 0], [-0.62, -0.4], [0.62, -0.4], [-0.62, 0.42], [0.62, 0.42], [0, -0.8], [0, 0.82], [-1.1, 0], [1.1, 0]] as const) cut(pen, hex(x + dx * rx * 0.8, y + dy * ry * 0.8, rx * 0.34), mix(horn, '#c9a765', 0.26), { lift: 0.5, edge: 0.4 })
  })
}

/** The tail, around its root. */
export function drawTail(pen: Pen, look: Look, build: Build, { swing, x }: { swing: number; x: number }): void {
  const { species, skin, pale } = look
  if (!species || species.tail === 'none') return
  placed(pen, { x, y: build.hipY - 3, turn: swing * 0.14 }, (tail) => {
    switch (species.tail) {
      case 'bushy': {
        const brush = pathOf('M2 2C-14 10 -35 4 -35 -20C-35 -34 -23 -40 -20 -53C-7 -42 -4 -28 -11 -19C-15 -11 -8 -4 4 -6Z')
        lay(tail, brush, skin, { lift: 1.5, deep: 2 })
        const tip = look.marks.has('white-tip') || species.id === 'fox' ? '#f3e8d6' : darker(skin, 0.24)
        within(tail, brush, () => cut(tail, pathOf('M-46 -33L-35 -29L-30 -34L-23 -28L-15 -34L-2 -29V-62H-46Z'), tip, { lift: 0.5, edge: 0.4 }))
        break
      }
      case 'plume': {
        const horse = species.id === 'horse'
        const plume = horse ? 'M3 -2C-12 -8 -22 6 -20 26C-12 22 -10 12 -8 6C-6 14 -8 20 -10 28C0 20 4 10 4 2Z' : 'M3 3C-14 10 -32 -2 -30 -30C-29 -50 -12 -60 -2 -48C4 -40 -4 -32 -11 -36C-20 -26 -14 -8 4 -6Z'
        lay(tail, pathOf(plume), species.id === 'rooster' ? mix(skin, '#3f6a5a', 0.7) : darker(skin, horse ? 0.42 : 0.06), { lift: 1.4, deep: 1.8 })
        if (!horse) strip(tail, pathOf('M-2 0C-18 0 -26 -14 -22 -34C-20 -44 -12 -50 -6 -46'), darker(skin, 0.24), 1.2)
        break
      }
      case 'ringed': {
        const brush = pathOf('M3 2C-14 8 -30 0 -34 -20C-36 -32 -27 -38 -22 -28C-19 -16 -10 -6 4 -7Z')
        lay(tail, brush, skin, { lift: 1.4, deep: 1.6 })
        within(tail, brush, () => { for (const [dx, dy] of [[-10, -1], [-20, -7], [-27, -17], [-31, -28]] as const) strip(tail, pathOf(`M${dx - 4} ${dy + 8}L${dx + 5} ${dy - 8}`), darker(skin, 0.5), 4.4) })
        break
      }
      case 'thin': strip(tail, pathOf('M2 0C-16 5 -27 -3 -25 -19C-24 -28 -16 -30 -14 -24'), darker(species.id === 'mouse' ? mix(skin, '#d8a79b', 0.5) : skin, 0.04), species.id === 'mouse' ? 2 : 3.6, 1); break
      case 'tuft': strip(tail, pathOf('M2 0C-12 6 -22 2 -24 -12'), darker(skin, 0.06), 2.8, 1); lay(tail, pathOf('M-25 -8C-32 -14 -30 -22 -24 -27C-19 -21 -18 -14 -22 -8Z'), darker(skin, 0.45), { lift: 0.8, deep: 0.8 }); break
      case 'stub': lay(tail, disc(-4, -1, 6), mix(skin, pale, species.id === 'rabbit' ? 0.8 : 0.35), { lift: 1, deep: 1.2 }); break
      case 'spiked': lay(tail, pathOf('M8 -7C-14 8 -34 6 -44 -12L-52 -22L-38 -20C-28 -8 -14 -6 0 -16Z'), skin, { lift: 1.4, deep: 2 }); for (const [dx, dy] of [[-10, -6], [-20, -6], [-30, -10]] as const) cut(tail, polygon([[dx - 4, dy + 1], [dx - 3, dy - 6], [dx + 3, dy - 1]]), darker(skin, 0.3), { lift: 0.5, edge: 0.3 }); break
      case 'fan': for (const turn of [-0.5, -0.25, 0, 0.22]) placed(tail, { x: 2, y: -4, turn }, (feather) => lay(feather, disc(-12, 4, 14, 4.2, -0.35), darker(skin, 0.2 + (turn > -0.3 ? 0.08 : 0)), { lift: 0.7, deep: 0.8 })); break
      case 'flat': lay(tail, disc(-12, 2, 17, 5.6, 0.25), darker(skin, 0.26), { lift: 1, deep: 1.2 }); break
    }
  })
}
