import type { Path2D } from '@napi-rs/canvas'
import { disc, pathOf, polygon, rounded } from '../paper.ts'
import type { Look } from './look.ts'
import type { Size } from './plan.ts'

/** The outline of a head around its centre; of a figure that is all head, the whole figure. */
export function skullOf(look: Look, { w, h }: Size): Path2D {
  switch (look.species?.head) {
    case 'wedge': return pathOf(`M0 ${-h}C${w * 0.55} ${-h} ${w * 0.85} ${-h * 0.5} ${w * 0.92} 0L${w * 1.1} ${h * 0.36}L${w * 0.86} ${h * 0.42}L${w * 0.86} ${h * 0.66}L${w * 0.5} ${h * 0.78}Q${w * 0.2} ${h} 0 ${h}Q${-w * 0.2} ${h} ${-w * 0.5} ${h * 0.78}L${-w * 0.86} ${h * 0.66}L${-w * 0.86} ${h * 0.42}L${-w * 1.1} ${h * 0.36}L${-w * 0.92} 0C${-w * 0.85} ${-h * 0.5} ${-w * 0.55} ${-h} 0 ${-h}Z`)
    case 'wide': return pathOf(`M0 ${-h * 0.94}C${w * 0.7} ${-h} ${w} ${-h * 0.5} ${w} ${h * 0.1}C${w} ${h * 0.8} ${w * 0.5} ${h} 0 ${h}C${-w * 0.5} ${h} ${-w} ${h * 0.8} ${-w} ${h * 0.1}C${-w} ${-h * 0.5} ${-w * 0.7} ${-h} 0 ${-h * 0.94}Z`)
    case 'egg': return pathOf(`M0 ${-h}C${w * 0.62} ${-h} ${w} ${-h * 0.35} ${w} ${h * 0.2}C${w} ${h * 0.75} ${w * 0.55} ${h} 0 ${h}C${-w * 0.55} ${h} ${-w} ${h * 0.75} ${-w} ${h * 0.2}C${-w} ${-h * 0.35} ${-w * 0.62} ${-h} 0 ${-h}Z`)
    case 'box': return rounded(-w, -h * 0.92, w * 2, h * 1.86, h * 0.26)
    case 'long': return pathOf(`M0 ${-h}C${w} ${-h} ${w * 1.05} ${-h * 0.35} ${w * 0.9} ${h * 0.05}C${w * 0.78} ${h * 0.4} ${w * 0.86} ${h} 0 ${h}C${-w * 0.86} ${h} ${-w * 0.78} ${h * 0.4} ${-w * 0.9} ${h * 0.05}C${-w * 1.05} ${-h * 0.35} ${-w} ${-h} 0 ${-h}Z`)
    case 'toad': return pathOf(`M${-w * 0.86} ${-h * 0.6}C${-w * 0.86} ${-h * 1.1} ${-w * 0.22} ${-h * 1.16} ${-w * 0.18} ${-h * 0.56}Q0 ${-h * 0.5} ${w * 0.18} ${-h * 0.56}C${w * 0.22} ${-h * 1.16} ${w * 0.86} ${-h * 1.1} ${w * 0.86} ${-h * 0.6}C${w * 1.06} ${-h * 0.2} ${w * 1.04} ${h * 0.5} ${w * 0.7} ${h * 0.8}Q${w * 0.3} ${h} 0 ${h}Q${-w * 0.3} ${h} ${-w * 0.7} ${h * 0.8}C${-w * 1.04} ${h * 0.5} ${-w * 1.06} ${-h * 0.2} ${-w * 0.86} ${-h * 0.6}Z`)
    case 'shaggy': return polygon(Array.from({ length: 48 }, (_, i) => { const a = (i * Math.PI) / 24; const r = (i % 2 ? 0.93 : 1.05) * (1 + 0.06 * Math.sin(i * 5)); return [Math.sign(Math.sin(a)) * Math.abs(Math.sin(a)) ** 0.72 * w * r, -Math.sign(Math.cos(a)) * Math.abs(Math.cos(a)) ** 0.72 * h * r] as const }))
    case 'ghost': return pathOf(`M${-w} ${h * 0.72}C${-w * 1.02} ${-h * 0.2} ${-w * 0.9} ${-h} 0 ${-h}C${w * 0.9} ${-h} ${w * 1.02} ${-h * 0.2} ${w} ${h * 0.72}Q${w * 1.04} ${h} ${w * 0.72} ${h * 0.94}Q${w * 0.5} ${h * 0.7} ${w * 0.26} ${h * 0.94}Q0 ${h * 1.1} ${-w * 0.24} ${h * 0.9}Q${-w * 0.48} ${h * 0.7} ${-w * 0.7} ${h * 0.94}Q${-w * 1.1} ${h * 1.04} ${-w} ${h * 0.72}Z`)
    case 'fish': return pathOf(`M${w} ${h * 0.08}C${w * 0.86} ${-h * 0.62} ${w * 0.3} ${-h * 0.84} ${w * 0.02} ${-h * 0.78}L${-w * 0.14} ${-h * 1.1}Q${-w * 0.3} ${-h * 0.92} ${-w * 0.22} ${-h * 0.6}Q${-w * 0.46} ${-h * 0.36} ${-w * 0.6} ${-h * 0.14}C${-w * 0.8} ${-h * 0.6} ${-w * 1.04} ${-h * 0.7} ${-w * 1.06} ${-h * 0.6}C${-w * 0.9} ${-h * 0.2} ${-w * 0.9} ${h * 0.3} ${-w * 1.04} ${h * 0.72}C${-w * 0.9} ${h * 0.78} ${-w * 0.76} ${h * 0.5} ${-w * 0.6} ${h * 0.24}C${-w * 0.4} ${h * 0.72} ${-w * 0.1} ${h * 0.9} ${w * 0.2} ${h * 0.9}C${w * 0.66} ${h * 0.9} ${w * 0.94} ${h * 0.5} ${w} ${h * 0.08}Z`)
    case 'whale': return pathOf(`M${w} ${h * 0.2}C${w} ${-h * 0.5} ${w * 0.5} ${-h * 0.9} 0 ${-h * 0.8}C${-w * 0.4} ${-h * 0.72} ${-w * 0.5} ${-h * 0.1} ${-w * 0.74} ${-h * 0.14}C${-w * 0.86} ${-h * 0.3} ${-w * 0.8} ${-h * 0.6} ${-w * 0.9} ${-h * 0.92}C${-w * 1.06} ${-h * 0.9} ${-w * 1.16} ${-h * 0.5} ${-w * 1.02} ${-h * 0.16}C${-w * 1.2} ${-h * 0.3} ${-w * 1.36} ${-h * 0.14} ${-w * 1.36} ${h * 0.06}C${-w * 1.16} ${h * 0.2} ${-w * 1.04} ${h * 0.1} ${-w * 0.94} ${h * 0.16}C${-w * 0.8} ${h * 0.72} ${-w * 0.3} ${h} ${w * 0.2} ${h}C${w * 0.8} ${h} ${w} ${h * 0.66} ${w} ${h * 0.2}Z`)
    case 'puffs': return puffs(w, h)
    case 'star': return rounderStar(w, h)
    case 'thing': return rounded(-w, -h, w * 2, h * 2, w * 0.3)
    case 'round': return disc(0, 0, w, h)
    case undefined: return look.age === 'child'
      ? pathOf(`M0 ${-h}C${w * 0.78} ${-h} ${w} ${-h * 0.5} ${w} ${h * 0.1}C${w} ${h * 0.66} ${w * 0.6} ${h} 0 ${h}C${-w * 0.6} ${h} ${-w} ${h * 0.66} ${-w} ${h * 0.1}C${-w} ${-h * 0.5} ${-w * 0.78} ${-h} 0 ${-h}Z`)
      : look.feminine
        ? pathOf(`M0 ${-h}C${w * 0.78} ${-h} ${w} ${-h * 0.5} ${w * 0.97} 0C${w * 0.94} ${h * 0.5} ${w * 0.46} ${h} 0 ${h}C${-w * 0.46} ${h} ${-w * 0.94} ${h * 0.5} ${-w * 0.97} 0C${-w} ${-h * 0.5} ${-w * 0.78} ${-h} 0 ${-h}Z`)
        : pathOf(`M0 ${-h}C${w * 0.8} ${-h} ${w} ${-h * 0.5} ${w * 0.97} 0C${w * 0.96} ${h * 0.46} ${w * 0.86} ${h * 0.72} ${w * 0.5} ${h * 0.94}Q${w * 0.2} ${h * 1.02} 0 ${h}Q${-w * 0.2} ${h * 1.02} ${-w * 0.5} ${h * 0.94}C${-w * 0.86} ${h * 0.72} ${-w * 0.96} ${h * 0.46} ${-w * 0.97} 0C${-w} ${-h * 0.5} ${-w * 0.8} ${-h} 0 ${-h}Z`)
  }
}

/** A heap of round puffs as one outline. */
function puffs(w: number, h: number): Path2D {
  return pathOf((path) => {
    const count = 9
    const at = (i: number) => { const a = (i / count) * Math.PI * 2 - Math.PI / 2; return [Math.cos(a) * w * 0.76, Math.sin(a) * h * 0.72] as const }
    path.moveTo(...at(0))
    for (let i = 0; i < count; i++) {
      const [x1, y1] = at(i)
      const [x2, y2] = at(i + 1)
      const out = 1.52 + (i % 2 ? 0.1 : 0)
      path.bezierCurveTo(x1 * out, y1 * out, x2 * out, y2 * out, x2, y2)
    }
    path.closePath()
  })
}

function rounderStar(w: number, h: number): Path2D {
  const at = (i: number, far: boolean) => { const a = (i * Math.PI) / 5 - Math.PI / 2; const r = far ? 1 : 0.56; return [Math.cos(a) * w * r, Math.sin(a) * h * r + h * 0.06] as const }
  return pathOf((path) => {
    path.moveTo(...at(9, false))
    for (let i = 0; i < 10; i += 2) { const [x, y] = at(i, true); const [nx, ny] = at(i + 1, false); path.quadraticCurveTo(x * 1.14, y * 1.14, nx, ny) }
    path.closePath()
  })
}

/** The part of a head that carries the face: all of it, or the front of a figure that is all head. */
export function faceBox(look: Look, { w, h }: Size): { x: number; y: number } & Size {
  switch (look.species?.whole && look.species.head) {
    case 'ghost': return { x: 0, y: -h * 0.42, w: w * 0.86, h: w * 0.8 }
    case 'fish': return { x: w * 0.36, y: 0, w: h * 0.66, h: h * 0.6 }
    case 'whale': return { x: w * 0.42, y: h * 0.06, w: h * 0.66, h: h * 0.56 }
    case 'puffs': return { x: 0, y: h * 0.06, w: h * 0.8, h: h * 0.7 }
    case 'star': return { x: 0, y: h * 0.1, w: h * 0.6, h: h * 0.54 }
    case 'thing': return { x: 0, y: h * 0.06, w: h * 0.56, h: h * 0.52 }
    default: return { x: 0, y: 0, w, h }
  }
}
