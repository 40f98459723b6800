import type { Path2D } from '@napi-rs/canvas'
import { cut, disc, polygon, rounded, strip, pathOf, within, type Pen } from '../paper.ts'
import { darker, lighter, mix } from '../color.ts'
import type { Garment } from './garments.ts'
import { lay } from './lay.ts'

const FLAT = { lift: 0, edge: 0 } as const

/** Lays a piece of clothing: card with whatever is woven or sewn into it. */
export function layCloth(pen: Pen, path: Path2D, garment: Garment, { lift = 1, deep = 1.4, ink = garment.ink } = {}): void {
  lay(pen, path, ink, { lift, deep })
  if (!garment.weave) return
  within(pen, path, () => {
    const pale = lighter(ink, 0.5)
    switch (garment.weave) {
      case 'stripes': for (let y = -104; y < 4; y += 6) cut(pen, rounded(-60, y, 120, 2.6, 0), pale, FLAT); break
      case 'dots': for (let y = -104, row = 0; y < 4; y += 5, row++) for (let x = -40 + (row % 2) * 3.5; x < 40; x += 7) cut(pen, disc(x, y, 1.1), pale, FLAT); break
      case 'checks': for (let at = -104; at < 40; at += 6) { strip(pen, pathOf(`M${at + 40} -110V6`), mix(ink, pale, 0.5), 1); strip(pen, pathOf(`M-60 ${at}H60`), darker(ink, 0.2), 1) } break
      case 'stars': for (let y = -100, row = 0; y < 4; y += 9, row++) for (let x = -40 + (row % 2) * 6; x < 40; x += 12) cut(pen, starAt(x, y, 2), '#f0d998', FLAT); break
      case 'patches': for (const [x, y, r, tint] of [[-7, -42, 5, '#b5793f'], [6, -30, 4.4, '#6f7f5c'], [-4, -18, 4.6, '#8c5560'], [8, -52, 3.6, '#b79a55']] as const) { cut(pen, rounded(x - r / 2, y - r / 2, r, r, 0.6), mix(ink, tint, 0.7), { lift: 0.3, edge: 0.3 }); strip(pen, rounded(x - r * 0.4, y - r * 0.4, r * 0.8, r * 0.8, 0.4), lighter(ink, 0.5), 0.3) } break
      case undefined: break
    }
  })
}

/** A five-pointed star. */
export function starAt(x: number, y: number, r: number): Path2D {
  return polygon(Array.from({ length: 10 }, (_, i) => [x + Math.sin((i * Math.PI) / 5) * r * (i % 2 ? 0.45 : 1), y - Math.cos((i * Math.PI) / 5) * r * (i % 2 ? 0.45 : 1)] as const))
}
