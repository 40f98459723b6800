import { cut, disc, pathOf, polygon, rounded, strip, type Pen } from '../paper.ts'
import { darker, lighter, mix } from '../color.ts'
import { lay } from './lay.ts'
import type { Look } from './look.ts'
import type { Size } from './plan.ts'

/** Ears, horns and whatever else stands behind a skull. A turn of the head brings the far ear in and the near one out; from behind the inside is not seen. */
export function drawEars(pen: Pen, look: Look, size: Size, { yaw, away }: { yaw: number; away: boolean }): void {
  const { species, skin, pale } = look
  const { w: full, h } = size
  if (!species) { for (const side of [-1, 1]) cut(pen, disc(side * full * (0.95 - (side > 0 ? 0.2 * yaw : 0)), h * 0.16, full * 0.16, h * 0.2), darker(skin, 0.05), { lift: 0.8, edge: 0.4 }); return }
  if (species.whole) { drawCrown(pen, look, full, h); return }
  drawCrown(pen, look, full, h)
  const inner = away ? darker(skin, 0.08) : mix(pale, '#c98a7c', 0.25)
  for (const side of [-1, 1] as const) {
    const w = full * (side < 0 ? 1 : 1 - 0.2 * yaw)
    if (side > 0 && look.marks.has('no-ear')) continue
    const torn = look.marks.has('notch') && side === 1
    switch (species.ears) {
      case 'pointed': {
        const tip: readonly [number, number] = [side * w * 0.8, -h * 1.62]
        const edge = torn ? [[side * w * 0.9, -h * 1.15], [side * w * 0.72, -h * 1.08], [side * w * 0.95, -h * 0.9]] as const : []
        lay(pen, polygon([[side * w * 0.1, -h * 0.8], tip, ...edge, [side * w * 0.95, -h * 0.3]]), skin, { lift: 1.4, deep: h * 0.06 })
        cut(pen, polygon([[side * w * 0.34, -h * 0.82], [side * w * 0.74, -h * 1.36], [side * w * 0.82, -h * 0.5]]), inner, { lift: 0.4, edge: 0 })
        if (species.id === 'fox') cut(pen, polygon([[side * w * 0.58, -h * 1.38], tip, [side * w * 0.85, -h * 1.22]]), darker(skin, 0.62), { lift: 0.3, edge: 0 })
        break
      }
      case 'round': cut(pen, disc(side * w * 0.72, -h * 0.76, w * 0.34), species.extra === 'panda' ? '#3d3a44' : skin, { lift: 1.6, edge: 0.6 }); cut(pen, disc(side * w * 0.72, -h * 0.74, w * 0.19), species.extra === 'panda' ? '#55505c' : inner, { lift: 0.3, edge: 0 }); break
      case 'big': lay(pen, disc(side * w * 1.02, -h * 0.55, w * 0.6, h * 0.64), skin, { lift: 1.5, deep: h * 0.06 }); cut(pen, disc(side * w * 1.02, -h * 0.52, w * 0.4, h * 0.44), inner, { lift: 0.3, edge: 0 }); break
      case 'long': lay(pen, disc(side * w * 0.46, -h * (torn ? 1.25 : 1.52), w * 0.25, h * (torn ? 0.6 : 0.86), side * 0.16), skin, { lift: 1.4, deep: h * 0.06 }); cut(pen, disc(side * w * 0.46, -h * (torn ? 1.2 : 1.48), w * 0.13, h * (torn ? 0.42 : 0.64), side * 0.16), inner, { lift: 0.3, edge: 0 }); break
      case 'floppy': lay(pen, pathOf(`M${side * w * 0.5} ${-h * 0.9}C${side * w * 1.2} ${-h * 1.05} ${side * w * 1.42} ${-h * 0.1} ${side * w * 1.14} ${h * 0.42}C${side * w * 0.92} ${h * 0.5} ${side * w * 0.86} ${-h * 0.2} ${side * w * 0.5} ${-h * 0.9}Z`), darker(skin, 0.24), { lift: 1.4, deep: h * 0.06 }); break
      case 'tufts': lay(pen, polygon([[side * w * 0.3, -h * 0.8], [side * w * 0.86, -h * 1.42], [side * w * 0.94, -h * 0.46]]), darker(skin, 0.14), { lift: 1.3, deep: h * 0.05 }); break
      case 'side': cut(pen, disc(side * w * 1.08, -h * 0.3, w * 0.36, h * 0.2, side * -0.35), skin, { lift: 1.4, edge: 0.6 }); cut(pen, disc(side * w * 1.1, -h * 0.29, w * 0.22, h * 0.1, side * -0.35), inner, { lift: 0, edge: 0 }); break
      case 'none': break
    }
  }
}

function drawCrown(pen: Pen, look: Look, w: number, h: number): void {
  const { skin } = look
  switch (look.species?.extra) {
    case 'mane': {
      const points = Array.from({ length: 36 }, (_, i) => [Math.sin((i * Math.PI) / 18) * w * (i % 2 ? 1.28 : 1.52), -Math.cos((i * Math.PI) / 18) * h * (i % 2 ? 1.3 : 1.52) + h * 0.1] as const)
      cut(pen, polygon(points), mix(skin, '#8a4a28', 0.6), { lift: 1.8, edge: 0.7 }); break
    }
    case 'spines': {
      const points = Array.from({ length: 34 }, (_, i) => [Math.sin((i * Math.PI) / 17) * w * (i % 2 ? 1.2 : 1.5), -Math.cos((i * Math.PI) / 17) * h * (i % 2 ? 1.16 : 1.42)] as const)
      cut(pen, polygon(points), '#6b5546', { lift: 1.8, edge: 0.7 }); break
    }
    case 'antlers': for (const side of [-1, 1]) strip(pen, pathOf(`M${side * w * 0.35} ${-h * 0.85}C${side * w * 0.6} ${-h * 1.4} ${side * w * 1.1} ${-h * 1.4} ${side * w * 1.2} ${-h * 2}M${side * w * 0.72} ${-h * 1.36}L${side * w * 0.62} ${-h * 1.95}M${side * w * 1.02} ${-h * 1.56}L${side * w * 1.5} ${-h * 1.6}`), '#8d6d50', h * 0.13, 1); break
    case 'horns': for (const side of [-1, 1]) cut(pen, pathOf(`M${side * w * 0.3} ${-h * 0.8}C${side * w * 0.5} ${-h * 1.3} ${side * w * 0.9} ${-h * 1.3} ${side * w * 1.15} ${-h * 1.62}C${side * w * 1.2} ${-h * 1.1} ${side * w * 0.95} ${-h * 0.8} ${side * w * 0.7} ${-h * 0.5}Z`), '#d8c9a6', { lift: 1.2, edge: 0.5 }); break
    case 'ossicones': for (const side of [-1, 1]) { strip(pen, pathOf(`M${side * w * 0.3} ${-h * 0.8}L${side * w * 0.38} ${-h * 1.5}`), darker(skin, 0.2), h * 0.16, 0.6); cut(pen, disc(side * w * 0.38, -h * 1.52, h * 0.16), darker(skin, 0.5), { lift: 0.6, edge: 0.3 }) } break
    case 'feelers': for (const side of [-1, 1]) { strip(pen, pathOf(`M${side * w * 0.3} ${-h * 0.8}Q${side * w * 0.4} ${-h * 1.5} ${side * w * 0.9} ${-h * 1.5}`), '#3b3a45', h * 0.08, 0.6); cut(pen, disc(side * w * 0.92, -h * 1.5, h * 0.13), '#3b3a45', { lift: 0.5, edge: 0.3 }) } break
    case 'fangs': for (const side of look.marks.has('one-horn') ? [0] : [-1, 1]) cut(pen, pathOf(`M${side * w * 0.5 - w * 0.2} ${-h * 0.8}Q${side * w * 0.62 - w * 0.12} ${-h * 1.2} ${side * w * 0.8} ${-h * 1.42}Q${side * w * 0.72 + w * 0.14} ${-h * 1.1} ${side * w * 0.5 + w * 0.2} ${-h * 0.8}Z`), '#e3d3ae', { lift: 1, edge: 0.5 }); break
    case 'horn': cut(pen, pathOf(`M${-w * 0.9} ${h * 0.6}C${-w * 1.6} ${-h * 0.4} ${-w * 0.9} ${-h * 1.4} ${w * 0.1} ${-h * 1.2}L0 0Z`), darker(skin, 0.42), { lift: 1.2, edge: 0.6 }); if (look.marks.has('one-horn')) cut(pen, polygon([[w * 0.02, -h * 0.7], [w * 0.5, -h * 1.9], [w * 0.36, -h * 0.7]]), '#ead9a8', { lift: 1, edge: 0.5 }); break
    case 'antenna': strip(pen, pathOf(`M0 ${-h * 0.85}V${-h * 1.36}`), darker(skin, 0.3), h * 0.09, 0.6); cut(pen, disc(0, -h * 1.42, h * 0.16), '#c96f52', { lift: 0.8, edge: 0.5 }); for (const side of [-1, 1]) cut(pen, rounded(side * w * 1.08 - h * 0.13, -h * 0.28, h * 0.26, h * 0.56, h * 0.1), darker(skin, 0.22), { lift: 1, edge: 0.5 }); break
    case 'crest': cut(pen, pathOf(`M${-w * 0.4} ${-h * 0.8}Q${-w * 0.7} ${-h * 1.4} ${-w * 0.95} ${-h * 1.5}Q${-w * 0.5} ${-h * 1.5} ${-w * 0.2} ${-h * 1.22}Q${-w * 0.2} ${-h * 1.5} ${-w * 0.36} ${-h * 1.7}Q${w * 0.3} ${-h * 1.5} ${w * 0.34} ${-h * 0.86}Z`), darker(skin, 0.22), { lift: 1, edge: 0.5 }); break
    case 'wattle': cut(pen, pathOf(`M${-w * 0.6} ${-h * 0.7}Q${-w * 0.7} ${-h * 1.4} ${-w * 0.24} ${-h * 1.2}Q${-w * 0.06} ${-h * 1.64} ${w * 0.2} ${-h * 1.22}Q${w * 0.6} ${-h * 1.42} ${w * 0.56} ${-h * 0.7}Z`), lighter('#b0473c', 0.05), { lift: 1, edge: 0.5 }); break
    default: break
  }
}
