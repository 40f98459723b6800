import { between, chanceOf, pick, type Chance } from '../chance.ts'
import { darker, lighter, mix, type Ink } from '../color.ts'
import { cut, disc, glow, pathOf, polygon, rounded, shine, strip, type Pen } from './kit.ts'

export const WALLS = ['#e6d3b1', '#d9b895', '#e0c6a2', '#cdbaa4', '#e8d9c4', '#c9a98e'] as const
export const ROOFS = ['#a85a44', '#87504c', '#9c6f52', '#6f5a6c', '#b0694a'] as const

/** A window, with the lamp behind it once lamps are lit. */
export function pane(pen: Pen, at: { x: number; y: number; width: number; height: number; lit?: boolean; arched?: boolean }): void {
  const { x, y, width: w, height: h, lit = pen.palette.lamps, arched = false } = at
  const shape = arched ? pathOf(`M${x} ${y + h}V${y + h * 0.35}Q${x} ${y} ${x + w / 2} ${y}Q${x + w} ${y} ${x + w} ${y + h * 0.35}V${y + h}Z`) : rounded(x, y, w, h, 1.5)
  if (lit) {
    glow(pen, { x: x + w / 2, y: y + h / 2, radius: Math.max(w, h) * 1.5, alpha: 0.42 })
    shine(pen, shape, mix(pen.palette.lamp, '#fff0c8', 0.25))
  } else cut(pen, shape, pen.palette.night ? '#3a4668' : '#6f8794', { lift: 0.8, edge: 0 })
  strip(pen, pathOf(`M${x + w / 2} ${y}V${y + h}M${x} ${y + h * 0.5}H${x + w}`), '#5c4638', Math.max(1, w * 0.08))
  cut(pen, rounded(x - w * 0.1, y + h - 1, w * 1.2, h * 0.09, 1), '#8d7358', { lift: 1 })
}

interface House { x: number; y: number; width: number; height: number; wall: Ink; roof: Ink; snow?: boolean; crooked?: number }

/** A house with a steep roof, timber, a door and windows that are lit after dark. */
export function house(pen: Pen, lots: Chance, { x, y, width: w, height: h, wall, roof, snow = false, crooked = 0 }: House): void {
  const peak = h * between(lots, 0.5, 0.9)
  const lean = between(lots, -1, 1) * crooked * w
  const top = y - h
  cut(pen, polygon([[x + w * 0.66 + lean, top - peak * 0.2], [x + w * 0.66 + lean, top - peak * 0.95], [x + w * 0.79 + lean, top - peak * 0.95], [x + w * 0.79 + lean, top]]), darker(wall, 0.3), { lift: 2 })
  cut(pen, polygon([[x, y], [x + lean, top], [x + w + lean, top], [x + w, y]]), wall, { lift: 5 })
  cut(pen, polygon([[x + lean, top + 2], [x + w / 2 + lean, top - peak * 0.9], [x + w + lean, top + 2]]), lighter(wall, 0.06), { lift: 0, edge: 0 })
  if (lots() < 0.6) for (const [ax, ay, bx, by] of [[0.04, 0, 0.04, 1], [0.96, 0, 0.96, 1], [0, 0.48, 1, 0.48], [0.04, 0.48, 0.32, 0], [0.96, 0.48, 0.68, 0]] as const) strip(pen, pathOf(`M${x + ax * w + lean * (1 - ay)} ${top + ay * h}L${x + bx * w + lean * (1 - by)} ${top + by * h}`), darker(wall, 0.42), w * 0.034)
  const over = w * 0.12
  cut(pen, pathOf(`M${x - over + lean} ${top + h * 0.06}Q${x + w * 0.3 + lean} ${top - peak * 0.45} ${x + w / 2 + lean} ${top - peak}Q${x + w * 0.7 + lean} ${top - peak * 0.45} ${x + w + over + lean} ${top + h * 0.06}L${x + w * 0.94 + lean} ${top + h * 0.06}L${x + w / 2 + lean} ${top - peak * 0.76}L${x + w * 0.06 + lean} ${top + h * 0.06}Z`), snow ? '#f2f4f6' : roof, { lift: 4 })
  cut(pen, pathOf(`M${x + w / 2 + lean} ${top - peak}Q${x + w * 0.7 + lean} ${top - peak * 0.45} ${x + w + over + lean} ${top + h * 0.06}H${x + w * 0.9 + lean}L${x + w / 2 + lean} ${top - peak * 0.72}Z`), snow ? '#dfe6ee' : darker(roof, 0.18), { lift: 0, edge: 0 })
  const door = x + w * (lots() < 0.5 ? 0.16 : 0.6)
  const dw = Math.min(w * 0.24, 64)
  cut(pen, pathOf(`M${door} ${y}V${y - dw * 1.4}Q${door + dw / 2} ${y - dw * 2} ${door + dw} ${y - dw * 1.4}V${y}Z`), lots() < 0.3 ? pen.palette.accent : darker(roof, 0.34), { lift: 2 })
  const [ww, wh] = [w * 0.17, Math.min(h * 0.22, w * 0.24)]
  for (const [dx, dy] of [[0.2, 0.88], [0.62, 0.88], [door > x + w * 0.4 ? 0.2 : 0.62, 0.4]] as const) pane(pen, { x: x + w * dx + lean * dy, y: y - h * dy, width: ww, height: wh, lit: pen.palette.lamps && lots() < 0.72 })
  pane(pen, { x: x + w * 0.43 + lean, y: top - peak * 0.42, width: ww * 0.8, height: ww * 0.9, lit: pen.palette.lamps && lots() < 0.4, arched: true })
}

export interface Row { from: number; to: number; y: number; high: number; wide: number; snow?: boolean; crooked?: number }

/** A street front: houses side by side, no two alike. */
export function houses(pen: Pen, lots: Chance, { from, to, y, high, wide, snow = false, crooked = 0.02 }: Row): void {
  for (let x = from; x < to;) {
    const w = wide * between(lots, 0.8, 1.25)
    house(pen, chanceOf(`${lots()}`), { x, y, width: w, height: high * between(lots, 0.75, 1.2), wall: pick(lots, WALLS), roof: pick(lots, ROOFS), snow, crooked })
    x += w * between(lots, 1, 1.12)
  }
}

/** A tall town house with rows of windows and a cornice. */
export function block(pen: Pen, lots: Chance, { x, y, width: w, height: h, ink, lean = 0 }: { x: number; y: number; width: number; height: number; ink: Ink; lean?: number }): void {
  cut(pen, polygon([[x, y], [x + lean, y - h], [x + w + lean, y - h], [x + w, y]]), ink, { lift: 6 })
  const top = lots()
  if (top < 0.4) cut(pen, rounded(x + lean - w * 0.03, y - h - 8, w * 1.06, 16, 2), darker(ink, 0.2), { lift: 3 })
  else if (top < 0.7) cut(pen, polygon([[x + lean, y - h], [x + lean + w * 0.12, y - h - w * 0.26], [x + lean + w * 0.88, y - h - w * 0.26], [x + lean + w, y - h]]), darker(ink, 0.34), { lift: 4 })
  else { strip(pen, pathOf(`M${x + lean + w * 0.7} ${y - h}v-60`), darker(ink, 0.4), 3); cut(pen, rounded(x + lean + w * 0.16, y - h - 30, w * 0.24, 34, 2), darker(ink, 0.3), { lift: 3 }) }
  const columns = Math.max(2, Math.round(w / 48))
  const rows = Math.max(2, Math.round(h / 66))
  for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) {
    const [px, py] = [x + ((c + 0.5) * w) / columns - 10 + lean * (1 - (r + 0.5) / rows), y - h + ((r + 0.4) * h) / rows]
    if (r === rows - 1 && h > 150) continue
    pane(pen, { x: px, y: py, width: 20, height: 32, lit: pen.palette.lamps && lots() < 0.42 })
  }
}

/** A tower with a battlement or a pointed roof. */
export function tower(pen: Pen, lots: Chance, { x, top, width: w, base, ink, roof }: { x: number; top: number; width: number; base: number; ink: Ink; roof?: Ink | undefined }): void {
  cut(pen, polygon([[x - w * 0.53, base], [x - w * 0.43, top], [x + w * 0.43, top], [x + w * 0.53, base]]), ink, { lift: 7 })
  const side = pen.palette.sun.x > 0.5 ? -1 : 1
  cut(pen, polygon([[x + side * w * 0.53, base], [x + side * w * 0.43, top], [x + side * w * 0.2, top], [x + side * w * 0.24, base]]), darker(ink, 0.2), { lift: 0, edge: 0 })
  const teeth: [number, number][] = [[x - w * 0.56, top + w * 0.16]]
  for (let i = 0; i < 5; i++) { const left = x - w * 0.56 + (i * w * 1.12) / 5; const up = top - (i % 2 ? 0 : w * 0.16); teeth.push([left, up], [left + (w * 1.12) / 5, up]) }
  teeth.push([x + w * 0.56, top + w * 0.16])
  cut(pen, polygon(teeth), darker(ink, 0.1), { lift: 4 })
  if (roof) {
    cut(pen, pathOf(`M${x - w * 0.66} ${top - w * 0.06}Q${x - w * 0.16} ${top - w * 0.6} ${x} ${top - w * 1.5}Q${x + w * 0.16} ${top - w * 0.6} ${x + w * 0.66} ${top - w * 0.06}Z`), roof, { lift: 5 })
    strip(pen, pathOf(`M${x} ${top - w * 1.4}V${top - w * 1.95}`), darker(roof, 0.3), 3)
    cut(pen, polygon([[x, top - w * 1.95], [x + w * 0.56, top - w * 1.8], [x, top - w * 1.64]]), pen.palette.accent, { lift: 2 })
  }
  for (let y = top + w * 0.5, i = 0; y < base - w * 0.5; y += w * 0.85, i++) pane(pen, { x: x - w * 0.09 + (i % 2 ? -1 : 1) * w * 0.1, y, width: w * 0.18, height: w * 0.3, lit: pen.palette.lamps && lots() < 0.55, arched: true })
  for (let i = 0; i < 9; i++) cut(pen, rounded(x + between(lots, -0.4, 0.26) * w, between(lots, top + w * 0.2, base - 14), w * 0.15, w * 0.06, 1.5), darker(ink, between(lots, 0.08, 0.2)), { lift: 0, edge: 0 })
}

/** A wall with battlements. */
export function rampart(pen: Pen, lots: Chance, { x, y, width: w, base, ink, tooth = 30 }: { x: number; y: number; width: number; base: number; ink: Ink; tooth?: number }): void {
  const points: [number, number][] = [[x, base], [x, y]]
  const count = Math.round(w / tooth)
  for (let i = 0; i < count; i++) { const left = x + (i * w) / count; const up = y - (i % 2 ? 0 : tooth * 0.75); points.push([left, up], [left + w / count, up]) }
  points.push([x + w, base])
  cut(pen, polygon(points), ink, { lift: 7 })
  for (let i = 0; i < (w * (base - y)) / 5200; i++) cut(pen, rounded(x + between(lots, 8, w - 50), between(lots, y + 18, base - 18), between(lots, 24, 46), 13, 3), (i % 2 ? darker : lighter)(ink, between(lots, 0.06, 0.16)), { lift: 0, edge: 0 })
}

export function streetLamp(pen: Pen, x: number, y: number, h = 250): void {
  const dark = '#433d49'
  if (pen.palette.lamps) { glow(pen, { x, y: y - h, radius: h * 0.95, alpha: 0.7 }); glow(pen, { x, y: y + 8, radius: h * 0.6, alpha: 0.5, flat: 0.16 }) }
  strip(pen, pathOf(`M${x} ${y}V${y - h * 0.86}`), dark, 9, 3)
  cut(pen, rounded(x - 16, y - 26, 32, 28, 4), dark, { lift: 2 })
  const head = pathOf(`M${x - 14} ${y - h * 0.86}L${x - 21} ${y - h * 1.04}H${x + 21}L${x + 14} ${y - h * 0.86}Z`)
  if (pen.palette.lamps) shine(pen, head, mix(pen.palette.lamp, '#fff3d0', 0.45))
  else cut(pen, head, '#d8d3bf', { lift: 2 })
  cut(pen, polygon([[x - 28, y - h * 1.03], [x, y - h * 1.15], [x + 28, y - h * 1.03]]), dark, { lift: 2 })
}

/** A market stall with a striped awning and crates of colour. */
export function stall(pen: Pen, lots: Chance, { x, y, width: w }: { x: number; y: number; width: number }): void {
  const h = w * 0.9
  for (const dx of [0.06, 0.94]) cut(pen, rounded(x + w * dx - 5, y - h * 0.9, 10, h * 0.9, 2), '#6b4f3a', { lift: 3 })
  cut(pen, rounded(x, y - h * 0.38, w, h * 0.38, 3), '#8a6543', { lift: 5 })
  for (let i = 0; i < 3; i++) strip(pen, pathOf(`M${x + 4} ${y - h * (0.08 + i * 0.1)}H${x + w - 4}`), '#6b4c34', 2)
  const goods = ['#c4553f', '#d99b3f', '#8a9a52', '#b5648a', '#dcb98a']
  for (let c = 0; c < 4; c++) { const ink = goods[Math.floor(lots() * 5)] ?? '#c4553f'; for (let i = 0; i < 6; i++) cut(pen, disc(x + w * (0.14 + c * 0.24) + between(lots, -0.08, 0.08) * w, y - h * 0.41 - between(lots, 0, 0.07) * h, w * 0.045), ink, { lift: 1.6 }) }
  const stripes = 7
  const other = lots() < 0.6 ? pen.palette.accent : pick(lots, ['#a85a44', '#5d7f86', '#8a7f4e'])
  for (let i = 0; i < stripes; i++) {
    const [a, b] = [x - w * 0.08 + (i * w * 1.16) / stripes, x - w * 0.08 + ((i + 1) * w * 1.16) / stripes]
    const shrink = (px: number) => x + w / 2 + (px - x - w / 2) * 0.84
    cut(pen, pathOf(`M${shrink(a)} ${y - h * 1.14}H${shrink(b)}L${b} ${y - h * 0.82}Q${(a + b) / 2} ${y - h * 0.72} ${a} ${y - h * 0.82}Z`), i % 2 ? '#f0e4cb' : other, { lift: 2.5 })
  }
}

/** A stone arch bridge from bank to bank. */
export function archBridge(pen: Pen, lots: Chance, { x, y, width: w, high, ink }: { x: number; y: number; width: number; high: number; ink: Ink }): void {
  cut(pen, pathOf(`M${x - w / 2} ${y}Q${x} ${y - high * 2.1} ${x + w / 2} ${y}L${x + w / 2} ${y + 90}H${x + w * 0.3}Q${x} ${y - high * 1.45} ${x - w * 0.3} ${y + 90}H${x - w / 2}Z`), ink, { lift: 9 })
  for (let i = 0; i < 15; i++) { const t = (i + 0.5) / 15; const px = x - w / 2 + t * w; const py = y - 4 * high * 0.52 * t * (1 - t) * 2 + 8; cut(pen, rounded(px - 18, py, 36, 17, 3), (i % 2 ? lighter : darker)(ink, between(lots, 0.04, 0.14)), { lift: 1.5 }) }
}

/** A sailing boat on the water. */
export function boat(pen: Pen, { x, y, size: s, sails = true, ink = '#7d5642' }: { x: number; y: number; size: number; sails?: boolean; ink?: Ink }): void {
  strip(pen, pathOf(`M${x} ${y}V${y - s * (sails ? 1.25 : 0.8)}`), '#5d4638', s * 0.035, 2)
  if (sails) {
    cut(pen, pathOf(`M${x + 6} ${y - s * 1.18}Q${x + s * 0.72} ${y - s * 0.7} ${x + s * 0.56} ${y - s * 0.22}H${x + 6}Z`), '#f0e5cd', { lift: 5 })
    cut(pen, pathOf(`M${x - 6} ${y - s}Q${x - s * 0.45} ${y - s * 0.5} ${x - s * 0.5} ${y - s * 0.22}H${x - 6}Z`), pen.palette.accent, { lift: 5 })
  } else cut(pen, pathOf(`M${x - s * 0.16} ${y - s * 0.14}V${y - s * 0.42}H${x + s * 0.24}V${y - s * 0.14}Z`), '#e9dcc0', { lift: 3 })
  cut(pen, pathOf(`M${x - s * 0.7} ${y - s * 0.18}Q${x} ${y - s * 0.06} ${x + s * 0.78} ${y - s * 0.22}Q${x + s * 0.6} ${y + s * 0.12} ${x + s * 0.3} ${y + s * 0.14}H${x - s * 0.4}Q${x - s * 0.62} ${y + s * 0.08} ${x - s * 0.7} ${y - s * 0.18}Z`), ink, { lift: 5 })
  cut(pen, pathOf(`M${x - s * 0.69} ${y - s * 0.12}Q${x} ${y} ${x + s * 0.74} ${y - s * 0.16}L${x + s * 0.72} ${y - s * 0.11}Q${x} ${y + s * 0.06} ${x - s * 0.67} ${y - s * 0.06}Z`), '#ead9b4', { lift: 0, edge: 0 })
}

export function barrel(pen: Pen, { x, y, size: s }: { x: number; y: number; size: number }): void {
  cut(pen, pathOf(`M${x - s * 0.32} ${y}Q${x - s * 0.48} ${y - s * 0.5} ${x - s * 0.32} ${y - s}H${x + s * 0.32}Q${x + s * 0.48} ${y - s * 0.5} ${x + s * 0.32} ${y}Z`), '#8b6242', { lift: 4 })
  cut(pen, pathOf(`M${x - s * 0.1} ${y}Q${x - s * 0.16} ${y - s * 0.5} ${x - s * 0.1} ${y - s}H${x + s * 0.1}Q${x + s * 0.16} ${y - s * 0.5} ${x + s * 0.1} ${y}Z`), '#9d7350', { lift: 0, edge: 0 })
  for (const t of [0.2, 0.8]) strip(pen, pathOf(`M${x - s * 0.4} ${y - s * t}Q${x} ${y - s * t + s * 0.05} ${x + s * 0.4} ${y - s * t}`), '#4d4850', s * 0.07)
}

export function crate(pen: Pen, { x, y, size: s }: { x: number; y: number; size: number }): void {
  cut(pen, rounded(x - s / 2, y - s, s, s, 2), '#a17a51', { lift: 4 })
  strip(pen, pathOf(`M${x - s / 2 + 5} ${y - s + 5}H${x + s / 2 - 5}V${y - 5}H${x - s / 2 + 5}ZM${x - s / 2 + 5} ${y - 5}L${x + s / 2 - 5} ${y - s + 5}`), '#7a5938', s * 0.08)
}

export function fence(pen: Pen, from: number, to: number, y: number): void {
  for (const dy of [14, 34]) cut(pen, rounded(from, y - dy, to - from, 6, 2), '#97795a', { lift: 1.5 })
  for (let x = from + 8; x < to; x += 30) cut(pen, polygon([[x, y], [x, y - 42], [x + 6, y - 50], [x + 12, y - 42], [x + 12, y]]), '#ab8d6b', { lift: 2 })
}

export function fountain(pen: Pen, { x, y, size: s }: { x: number; y: number; size: number }): void {
  const ink = '#a5a09c'
  cut(pen, pathOf(`M${x - s} ${y}Q${x - s * 0.96} ${y - s * 0.36} ${x - s * 1.06} ${y - s * 0.38}H${x + s * 1.06}Q${x + s * 0.96} ${y - s * 0.36} ${x + s} ${y}Z`), ink, { lift: 6 })
  cut(pen, pathOf(`M${x - s * 0.1} ${y - s * 0.36}L${x - s * 0.07} ${y - s}H${x + s * 0.07}L${x + s * 0.1} ${y - s * 0.36}Z`), darker(ink, 0.1), { lift: 3 })
  cut(pen, pathOf(`M${x - s * 0.5} ${y - s * 0.98}H${x + s * 0.5}Q${x + s * 0.36} ${y - s * 0.74} ${x} ${y - s * 0.74}Q${x - s * 0.36} ${y - s * 0.74} ${x - s * 0.5} ${y - s * 0.98}Z`), ink, { lift: 4 })
  for (const side of [-1, 1]) strip(pen, pathOf(`M${x} ${y - s * 1.06}Q${x + side * s * 0.42} ${y - s * 1.3} ${x + side * s * 0.52} ${y - s * 0.42}`), '#cfe3ea', 5)
}

export function tent(pen: Pen, { x, y, size: s, ink }: { x: number; y: number; size: number; ink: Ink }): void {
  if (pen.palette.lamps) glow(pen, { x, y: y - s * 0.3, radius: s * 0.9, alpha: 0.4 })
  cut(pen, polygon([[x - s * 0.8, y], [x, y - s], [x + s * 0.8, y]]), ink, { lift: 6 })
  cut(pen, polygon([[x, y - s], [x + s * 0.8, y], [x + s * 0.34, y]]), darker(ink, 0.2), { lift: 0, edge: 0 })
  const door = polygon([[x - s * 0.22, y], [x - s * 0.02, y - s * 0.72], [x + s * 0.2, y]])
  if (pen.palette.lamps) shine(pen, door, pen.palette.lamp)
  else cut(pen, door, darker(ink, 0.5), { lift: 0 })
}

export function fire(pen: Pen, { x, y, size: s }: { x: number; y: number; size: number }): void {
  const { lamp, accent } = pen.palette
  glow(pen, { x, y: y - s * 0.5, radius: s * 5, alpha: 0.62 })
  for (const a of [-1, 1]) cut(pen, pathOf(`M${x - a * s * 0.7} ${y}L${x + a * s * 0.6} ${y - s * 0.24}L${x + a * s * 0.64} ${y - s * 0.1}L${x - a * s * 0.62} ${y + s * 0.12}Z`), '#5a4030', { lift: 2 })
  const flame = (k: number, ink: string) => shine(pen, pathOf(`M${x - s * 0.4 * k} ${y - s * 0.08}Q${x - s * 0.62 * k} ${y - s * 0.5 * k} ${x - s * 0.14 * k} ${y - s * 0.9 * k}Q${x - s * 0.1 * k} ${y - s * 0.66 * k} ${x + s * 0.06 * k} ${y - s * 1.3 * k}Q${x + s * 0.6 * k} ${y - s * 0.6 * k} ${x + s * 0.4 * k} ${y - s * 0.08}Z`), ink)
  flame(1, mix(accent, '#e8662c', 0.6)); flame(0.7, mix(lamp, '#ffb347', 0.4)); flame(0.4, '#fff0c0')
}

/** A row of pillars, whole or broken. */
export function pillar(pen: Pen, lots: Chance, { x, y, width: w, top, ink, broken = false }: { x: number; y: number; width: number; top: number; ink: Ink; broken?: boolean }): void {
  const up = broken ? between(lots, top, y - w) : top
  cut(pen, polygon([[x - w * 0.5, y], [x - w * 0.42, up], ...(broken ? [[x - w * 0.1, up - w * 0.3], [x + w * 0.12, up + w * 0.1]] as const : []), [x + w * 0.42, up - (broken ? w * 0.2 : 0)], [x + w * 0.5, y]]), ink, { lift: 7 })
  const side = pen.palette.sun.x > 0.5 ? -1 : 1
  for (const [t, d] of [[0.16, 0.1], [0.3, 0.18], [0.42, 0.3]] as const) strip(pen, pathOf(`M${x + side * w * t} ${up + 10}L${x + side * w * (t + 0.05)} ${y - 6}`), darker(ink, d), w * 0.07)
  cut(pen, rounded(x - w * 0.66, y - w * 0.24, w * 1.32, w * 0.3, 3), darker(ink, 0.08), { lift: 4 })
  if (!broken) cut(pen, polygon([[x - w * 0.42, up + w * 0.2], [x - w * 0.7, up], [x + w * 0.7, up], [x + w * 0.42, up + w * 0.2]]), darker(ink, 0.06), { lift: 4 })
}
