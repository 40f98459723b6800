import { between, pick } from '../chance.ts'
import { darker, lighter, mix, type Ink } from '../color.ts'
import { drawProp } from '../props.ts'
import { barrel, crate, fire, pane } from './buildings.ts'
import { cut, disc, glow, pathOf, polygon, rounded, shine, strip, type Pen, type Site } from './kit.ts'

/** A piece of furniture with its foot at a point, drawn for a floor at that height; `lots` are its own. */
export type Piece = (pen: Pen, site: Site, at: { x: number; y: number; wood: Ink; lots: () => number }) => void

const BOOKS = ['#a5503f', '#5d7a80', '#c79a4b', '#6d5a7a', '#7a8a58', '#8a4a52', '#d9c6a0', '#4f6478'] as const

function books(pen: Pen, lots: () => number, { x, y, width, high }: { x: number; y: number; width: number; high: number }): void {
  for (let at = x; at < x + width - 10;) {
    const w = between(lots, 9, 20)
    const h = high * between(lots, 0.68, 0.98)
    if (lots() < 0.08) { at += w * 1.5; continue }
    cut(pen, lots() < 0.1 ? polygon([[at + 4, y], [at + 16, y - h], [at + 16 + w, y - h + 5], [at + 4 + w, y]]) : rounded(at, y - h, w, h, 1.5), pick(lots, BOOKS), { lift: 1.4 })
    at += w + 1
  }
}

const bookcase: Piece = (pen, site, { x, y, wood, lots }) => {
  const [w, h] = [270, 440]
  cut(pen, rounded(x - w / 2, y - h, w, h, 4), darker(wood, 0.1), { lift: 7 })
  cut(pen, rounded(x - w / 2 - 10, y - h - 12, w + 20, 22, 3), wood, { lift: 4 })
  for (let i = 0; i < 5; i++) {
    const top = y - h + 22 + i * 83
    cut(pen, rounded(x - w / 2 + 14, top, w - 28, 72, 2), darker(wood, 0.5), { lift: 0 })
    const thing = site.things[(i * 2) % Math.max(1, site.things.length)]
    if (i % 2 && thing && lots() < 0.7) { books(pen, lots, { x: x - w / 2 + 18, y: top + 72, width: 140, high: 62 }); drawProp(pen, thing, { x: x + w / 2 - 58, y: top + 71, size: 50 }) }
    else books(pen, lots, { x: x - w / 2 + 18, y: top + 72, width: w - 36, high: 62 })
  }
}

const shelves: Piece = (pen, site, { x, y, wood, lots }) => {
  for (const dy of [130, 235, 340]) {
    cut(pen, rounded(x - 150, y - dy, 300, 14, 3), wood, { lift: 5 })
    for (const side of [-118, 118]) cut(pen, polygon([[x + side - 6, y - dy + 13], [x + side + 6, y - dy + 13], [x + side, y - dy + 34]]), darker(wood, 0.2), { lift: 2 })
    for (let i = 0; i < 4; i++) { const thing = site.things[Math.floor(lots() * site.things.length)]; if (thing && lots() < 0.92) drawProp(pen, thing, { x: x - 108 + i * 72 + between(lots, -7, 7), y: y - dy + 1, size: between(lots, 48, 68), flip: lots() < 0.4 }) }
  }
}

const cupboard: Piece = (pen, site, { x, y, wood, lots }) => {
  cut(pen, rounded(x - 120, y - 330, 240, 330, 6), wood, { lift: 7 })
  cut(pen, rounded(x - 132, y - 346, 264, 24, 4), darker(wood, 0.15), { lift: 4 })
  for (const dx of [-108, 6]) { cut(pen, rounded(x + dx, y - 308, 102, 286, 4), lighter(wood, 0.08), { lift: 2 }); cut(pen, disc(x + (dx < 0 ? -16 : 18), y - 160, 5), '#d9b25e', { lift: 1 }) }
  const thing = site.things[Math.floor(lots() * site.things.length)]
  if (thing) drawProp(pen, thing, { x, y: y - 344, size: 70 })
}

const oven: Piece = (pen, site, { x, y }) => {
  const brick = '#a8684e'
  cut(pen, pathOf(`M${x - 70} ${y - 330}L${x - 54} -700H${x + 54}L${x + 70} ${y - 330}Z`), darker(brick, 0.08), { lift: 7 })
  cut(pen, pathOf(`M${x - 210} ${y}V${y - 220}Q${x} ${y - 470} ${x + 210} ${y - 220}V${y}Z`), brick, { lift: 8 })
  const lots = site.lots('bricks')
  for (let r = 0; r < 9; r++) for (let c = -4; c < 4; c++) { const [bx, by] = [x + c * 50 + (r % 2) * 22, y - 20 - r * 25]; if (Math.abs(bx + 20 - x) < 190 - r * 5 && lots() < 0.75) cut(pen, rounded(bx, by, 44, 19, 2), (lots() < 0.5 ? darker : lighter)(brick, between(lots, 0.05, 0.18)), { lift: 0.8 }) }
  cut(pen, pathOf(`M${x - 116} ${y - 84}V${y - 190}Q${x} ${y - 320} ${x + 116} ${y - 190}V${y - 84}Z`), '#d8bd94', { lift: 4 })
  shine(pen, pathOf(`M${x - 92} ${y - 84}V${y - 180}Q${x} ${y - 288} ${x + 92} ${y - 180}V${y - 84}Z`), mix(pen.palette.shadow, '#e8662c', 0.42))
  fire(pen, { x, y: y - 86, size: 62 })
  glow(pen, { x, y: y + 20, radius: 420, alpha: 0.4, flat: 0.3 })
}

const stove: Piece = (pen, site, { x, y }) => {
  const iron = '#4a4750'
  strip(pen, pathOf(`M${x + 60} ${y - 190}V-700`), iron, 34, 6)
  cut(pen, rounded(x - 140, y - 200, 280, 200, 8), iron, { lift: 8 }); cut(pen, rounded(x - 154, y - 214, 308, 22, 4), lighter(iron, 0.1), { lift: 4 })
  cut(pen, rounded(x - 104, y - 150, 110, 82, 6), darker(iron, 0.3), { lift: 1 }); shine(pen, rounded(x - 94, y - 140, 90, 62, 4), mix(pen.palette.lamp, '#e8662c', 0.5)); glow(pen, { x: x - 50, y: y - 110, radius: 260, alpha: 0.5 })
  for (const i of [0, 1]) { const thing = site.things[i]; if (thing) drawProp(pen, thing, { x: x - 76 + i * 140, y: y - 212, size: 92 }) }
}

const hearth: Piece = (pen, _site, { x, y, wood }) => {
  const stone = '#978d8a'
  cut(pen, polygon([[x - 150, y - 250], [x - 110, -700], [x + 110, -700], [x + 150, y - 250]]), darker(stone, 0.12), { lift: 7 })
  cut(pen, rounded(x - 190, y - 262, 380, 262, 4), stone, { lift: 8 }); cut(pen, rounded(x - 214, y - 286, 428, 32, 5), wood, { lift: 5 })
  cut(pen, pathOf(`M${x - 116} ${y}V${y - 130}Q${x} ${y - 236} ${x + 116} ${y - 130}V${y}Z`), darker(stone, 0.75), { lift: 0 })
  fire(pen, { x, y: y - 8, size: 88 }); glow(pen, { x, y: y + 30, radius: 460, alpha: 0.46, flat: 0.26 })
}

const board: Piece = (pen, site, { x, y, wood }) => {
  cut(pen, rounded(x - 270, y - 400, 540, 250, 5), wood, { lift: 6 }); cut(pen, rounded(x - 254, y - 386, 508, 222, 3), '#3f5a50', { lift: 1 }); cut(pen, rounded(x - 200, y - 152, 400, 14, 3), lighter(wood, 0.1), { lift: 4 })
  const lots = site.lots('chalk')
  pen.ctx.globalAlpha = 0.7
  for (let i = 0; i < 4; i++) strip(pen, pathOf(`M${x - 220} ${y - 350 + i * 40}q30 ${between(lots, -12, 12)} 70 0t70 0t${between(lots, 20, 60)} 0`), '#f0ead8', 3)
  strip(pen, pathOf(`M${x + 60} ${y - 220}L${x + 130} ${y - 340}L${x + 200} ${y - 220}ZM${x + 150} ${y - 300}a22 22 0 1 0 44 0a22 22 0 1 0 -44 0`), '#f0ead8', 3)
  pen.ctx.globalAlpha = 1
}

const desk: Piece = (pen, site, { x, y, wood, lots }) => {
  for (const dx of [-84, 84]) cut(pen, polygon([[x + dx - 8, y - 120], [x + dx + 8, y - 120], [x + dx + 12, y], [x + dx - 4, y]]), darker(wood, 0.25), { lift: 3 })
  cut(pen, polygon([[x - 104, y - 134], [x + 104, y - 134], [x + 116, y - 110], [x - 116, y - 110]]), lighter(wood, 0.1), { lift: 5 }); cut(pen, rounded(x - 112, y - 110, 224, 36, 3), wood, { lift: 2 })
  const thing = site.things[Math.floor(lots() * site.things.length)]
  if (thing) drawProp(pen, thing, { x: x + 30, y: y - 126, size: 56 })
  books(pen, lots, { x: x - 84, y: y - 122, width: 60, high: 34 })
}

const bed: Piece = (pen, _site, { x, y, wood }) => {
  cut(pen, pathOf(`M${x - 220} ${y}V${y - 250}Q${x - 180} ${y - 300} ${x - 140} ${y - 250}V${y}Z`), darker(wood, 0.1), { lift: 7 }); cut(pen, rounded(x + 190, y - 150, 36, 150, 8), darker(wood, 0.1), { lift: 6 })
  cut(pen, rounded(x - 180, y - 112, 390, 82, 14), '#efe5d2', { lift: 5 }); cut(pen, pathOf(`M${x - 170} ${y - 100}Q${x - 160} ${y - 178} ${x - 90} ${y - 172}Q${x - 40} ${y - 164} ${x - 52} ${y - 100}Z`), '#f7f1e4', { lift: 4 })
  cut(pen, pathOf(`M${x - 70} ${y - 120}Q${x + 60} ${y - 168} ${x + 206} ${y - 126}V${y - 24}H${x - 84}Z`), pen.palette.accent, { lift: 4 })
  for (let i = 0; i < 8; i++) cut(pen, rounded(x - 60 + (i % 4) * 66, y - 116 + Math.floor(i / 4) * 46, 58, 40, 3), mix(pen.palette.accent, BOOKS[i] ?? '#d9c6a0', 0.6), { lift: 1 })
}

const table: Piece = (pen, site, { x, y, wood, lots }) => {
  for (const dx of [-150, 150]) cut(pen, polygon([[x + dx - 13, y - 130], [x + dx + 13, y - 130], [x + dx + 9, y], [x + dx - 9, y]]), darker(wood, 0.3), { lift: 5 })
  cut(pen, rounded(x - 200, y - 150, 400, 30, 7), lighter(wood, 0.12), { lift: 8 })
  for (let i = 0; i < 4; i++) { const thing = site.things[Math.floor(lots() * site.things.length)]; if (thing) drawProp(pen, thing, { x: x - 140 + i * 92, y: y - 146, size: between(lots, 62, 90), flip: i % 2 === 0 }) }
}

const counter: Piece = (pen, site, { x, y, wood, lots }) => {
  cut(pen, rounded(x - 240, y - 170, 480, 170, 4), wood, { lift: 8 })
  for (let i = 0; i < 6; i++) cut(pen, rounded(x - 228 + i * 78, y - 134, 66, 118, 3), darker(wood, 0.12), { lift: 1.5 })
  cut(pen, rounded(x - 256, y - 190, 512, 26, 5), lighter(wood, 0.16), { lift: 6 })
  for (let i = 0; i < 5; i++) { const thing = site.things[i % Math.max(1, site.things.length)]; if (thing) drawProp(pen, thing, { x: x - 190 + i * 94, y: y - 188, size: between(lots, 66, 96) }) }
}

const barrels: Piece = (pen, _site, { x, y }) => {
  for (const [dx, dy] of [[-72, 0], [72, 0], [0, -128]] as const) { cut(pen, disc(x + dx, y - 70 + dy, 70), '#7d573a', { lift: 7 }); cut(pen, disc(x + dx, y - 70 + dy, 56), '#9a7049', { lift: 2 }); strip(pen, pathOf(`M${x + dx - 50} ${y - 90 + dy}H${x + dx + 50}M${x + dx - 50} ${y - 50 + dy}H${x + dx + 50}`), '#7d573a', 3); cut(pen, disc(x + dx, y - 46 + dy, 9), '#d2ac62', { lift: 1 }) }
}

const crates: Piece = (pen, _site, { x, y }) => { crate(pen, { x: x - 60, y, size: 120 }); crate(pen, { x: x + 66, y, size: 98 }); crate(pen, { x: x - 20, y: y - 118, size: 90 }); barrel(pen, { x: x + 150, y, size: 110 }) }

const sacks: Piece = (pen, _site, { x, y }) => {
  for (const [dx, dy, s] of [[-64, 0, 1], [56, 0, 1.1], [0, -66, 0.9]] as const) { cut(pen, pathOf(`M${x + dx - 62 * s} ${y + dy}Q${x + dx - 76 * s} ${y + dy - 96 * s} ${x + dx - 18 * s} ${y + dy - 116 * s}L${x + dx - 30 * s} ${y + dy - 142 * s}H${x + dx + 30 * s}L${x + dx + 18 * s} ${y + dy - 116 * s}Q${x + dx + 76 * s} ${y + dy - 96 * s} ${x + dx + 62 * s} ${y + dy}Z`), '#d2b98d', { lift: 6 }); strip(pen, pathOf(`M${x + dx - 22 * s} ${y + dy - 116 * s}H${x + dx + 22 * s}`), '#8a6a48', 5) }
}

const bars: Piece = (pen, _site, { x, y }) => {
  cut(pen, pathOf(`M${x - 150} ${y}V${y - 290}Q${x} ${y - 420} ${x + 150} ${y - 290}V${y}Z`), '#2b2730', { lift: 0 })
  for (let i = -4; i <= 4; i++) strip(pen, pathOf(`M${x + i * 34} ${y}V${y - 350 + Math.abs(i) * 15}`), '#6d6870', 10, 4)
  for (const dy of [120, 250]) strip(pen, pathOf(`M${x - 150} ${y - dy}H${x + 150}`), '#6d6870', 10, 3)
}

const bench: Piece = (pen, site, { x, y, wood, lots }) => {
  counter(pen, { ...site, things: [] }, { x, y, wood, lots })
  const glass = ['#8fd0c0', pen.palette.accent, '#b79ad6', '#9fc6e0']
  for (let i = 0; i < 5; i++) { const [fx, fy, ink] = [x - 190 + i * 94, y - 190, glass[i % 4] ?? '#8fd0c0']; glow(pen, { x: fx, y: fy - 26, radius: 80, alpha: 0.5, ink }); if (i % 2) { shine(pen, pathOf(`M${fx - 34} ${fy}L${fx - 8} ${fy - 50}V${fy - 84}H${fx + 8}V${fy - 50}L${fx + 34} ${fy}Z`), '#dfeaea', 0.5); shine(pen, pathOf(`M${fx - 34} ${fy}L${fx - 18} ${fy - 30}H${fx + 18}L${fx + 34} ${fy}Z`), ink) } else { shine(pen, disc(fx, fy - 32, 32), '#dfeaea', 0.45); shine(pen, rounded(fx - 7, fy - 100, 14, 44, 3), '#dfeaea', 0.5); shine(pen, pathOf(`M${fx - 31} ${fy - 34}A32 32 0 0 0 ${fx + 31} ${fy - 34}Z`), ink) } }
}

const screens: Piece = (pen, site, { x, y }) => {
  const metal = '#6a7484'
  cut(pen, polygon([[x - 250, y], [x - 210, y - 150], [x + 210, y - 150], [x + 250, y]]), metal, { lift: 8 }); cut(pen, polygon([[x - 214, y - 150], [x - 180, y - 200], [x + 180, y - 200], [x + 214, y - 150]]), lighter(metal, 0.12), { lift: 4 })
  const lots = site.lots(`lights ${x > 800}`)
  for (let i = 0; i < 3; i++) { const sx = x - 190 + i * 132; glow(pen, { x: sx + 58, y: y - 80, radius: 130, alpha: 0.4, ink: '#7fd0d6' }); shine(pen, rounded(sx, y - 128, 116, 84, 6), '#1c3a48'); strip({ ...pen, depth: 1 }, pathOf(`M${sx + 10} ${y - 70}q18 ${between(lots, -50, 10)} 36 -10t36 ${between(lots, -20, 20)}t24 -6`), '#8fe0dc', 3) }
  for (let i = 0; i < 14; i++) shine(pen, disc(x - 170 + i * 26, y - 176, 5), [pen.palette.accent, '#8fe0dc', '#f0dca0'][Math.floor(lots() * 3)] ?? '#8fe0dc')
}

const seats: Piece = (pen, _site, { x, y }) => {
  const cloth = mix(pen.palette.accent, '#6d4a4a', 0.45)
  for (const side of [-1, 1]) { const sx = x + side * 150; cut(pen, rounded(sx - 62, y - 250, 124, 250, 22), cloth, { lift: 7 }); cut(pen, rounded(sx - 50, y - 236, 100, 120, 16), lighter(cloth, 0.12), { lift: 2 }); cut(pen, rounded(sx - 74, y - 104, 148, 50, 12), lighter(cloth, 0.08), { lift: 5 }) }
}

const throne: Piece = (pen, _site, { x, y }) => {
  for (const [w, dy] of [[330, 0], [260, 34], [190, 68]] as const) cut(pen, rounded(x - w, y - dy - 36, w * 2, 40, 3), '#b0a4a0', { lift: 6 })
  const gold = '#cfa24a'
  const base = y - 100
  cut(pen, pathOf(`M${x - 100} ${base}V${base - 330}L${x - 60} ${base - 400}L${x - 30} ${base - 350}L${x} ${base - 440}L${x + 30} ${base - 350}L${x + 60} ${base - 400}L${x + 100} ${base - 330}V${base}Z`), gold, { lift: 8 }); cut(pen, pathOf(`M${x - 72} ${base}V${base - 300}Q${x} ${base - 370} ${x + 72} ${base - 300}V${base}Z`), pen.palette.accent, { lift: 3 })
  for (const side of [-1, 1]) cut(pen, rounded(x + side * 104 - 24, base - 150, 48, 150, 10), darker(gold, 0.1), { lift: 5 })
  cut(pen, rounded(x - 96, base - 96, 192, 60, 10), mix(pen.palette.accent, '#ffffff', 0.1), { lift: 5 }); cut(pen, disc(x, base - 392, 15), '#c4503c', { lift: 2 })
}

const banner: Piece = (pen, _site, { x, y }) => { cut(pen, pathOf(`M${x - 62} ${y - 520}H${x + 62}V${y - 170}L${x} ${y - 220}L${x - 62} ${y - 170}Z`), pen.palette.accent, { lift: 6 }); cut(pen, rounded(x - 76, y - 534, 152, 18, 6), '#8d6a42', { lift: 4 }); cut(pen, polygon([[x, y - 430], [x + 34, y - 370], [x, y - 310], [x - 34, y - 370]]), '#ead7ae', { lift: 2 }) }

const pictures: Piece = (pen, site, { x, y, wood }) => {
  const lots = site.lots(`pictures ${x}`)
  for (const [dx, dy, w, h] of [[-80, 370, 110, 90], [50, 390, 84, 116], [-50, 250, 90, 70], [70, 250, 80, 64]] as const) { cut(pen, rounded(x + dx - w / 2, y - dy, w, h, 3), wood, { lift: 4 }); cut(pen, rounded(x + dx - w / 2 + 8, y - dy + 8, w - 16, h - 16, 2), pick(lots, ['#d9c6a0', '#8fa3a0', '#c79a8a']), { lift: 0 }); cut(pen, pathOf(`M${x + dx - w / 2 + 8} ${y - dy + h - 8}V${y - dy + h * 0.6}L${x + dx - 8} ${y - dy + h * 0.4}L${x + dx + w / 2 - 8} ${y - dy + h * 0.7}V${y - dy + h - 8}Z`), '#6d7a68', { lift: 0, edge: 0 }) }
}

const gears: Piece = (pen, site, { x, y }) => {
  const lots = site.lots(`gears ${x}`)
  for (const [dx, dy, r] of [[0, 330, 96], [-124, 250, 58], [104, 214, 64], [-30, 176, 46]] as const) {
    const ink = pick(lots, ['#b08a4b', '#9a7448', '#8a8078'])
    cut(pen, pathOf((one) => { const n = Math.round(r / 6); for (let i = 0; i < n * 2; i++) { const a = (i / (n * 2)) * Math.PI * 2; const rr = i % 2 ? r : r * 0.86; for (const d of [-0.1, 0.1]) { const [px, py] = [x + dx + Math.cos(a + d) * rr, y - dy + Math.sin(a + d) * rr]; if (i === 0 && d < 0) one.moveTo(px, py); else one.lineTo(px, py) } } one.closePath() }), ink, { lift: 6 })
    cut(pen, disc(x + dx, y - dy, r * 0.56), darker(ink, 0.3), { lift: 1 }); strip(pen, pathOf(`M${x + dx - r * 0.6} ${y - dy}H${x + dx + r * 0.6}M${x + dx} ${y - dy - r * 0.6}V${y - dy + r * 0.6}`), ink, r * 0.14); cut(pen, disc(x + dx, y - dy, r * 0.16), lighter(ink, 0.2), { lift: 1 })
  }
}

const tools: Piece = (pen, site, { x, y, wood, lots }) => {
  cut(pen, rounded(x - 160, y - 400, 320, 180, 4), darker(wood, 0.1), { lift: 5 })
  for (let i = 0; i < 8; i++) { const thing = site.things[i % Math.max(1, site.things.length)]; if (thing) drawProp(pen, thing, { x: x - 118 + (i % 4) * 78, y: y - 318 + Math.floor(i / 4) * 84, size: 64, turn: between(lots, -0.3, 0.3) }) }
}

const clock: Piece = (pen, _site, { x, y, wood }) => {
  cut(pen, rounded(x - 54, y - 420, 108, 420, 8), wood, { lift: 7 }); cut(pen, pathOf(`M${x - 68} ${y - 410}Q${x} ${y - 500} ${x + 68} ${y - 410}Z`), darker(wood, 0.1), { lift: 4 }); cut(pen, disc(x, y - 350, 40), '#f0e6cf', { lift: 2 }); strip(pen, pathOf(`M${x} ${y - 350}V${y - 376}M${x} ${y - 350}L${x + 18} ${y - 342}`), '#2b2430', 4); cut(pen, rounded(x - 28, y - 280, 56, 190, 4), darker(wood, 0.5), { lift: 0 }); strip(pen, pathOf(`M${x} ${y - 280}L${x + 8} ${y - 140}`), '#d2ac62', 4); cut(pen, disc(x + 9, y - 130, 18), '#d2ac62', { lift: 2 })
}

const stairs: Piece = (pen, _site, { x, y, wood }) => {
  for (let i = 0; i < 8; i++) cut(pen, rounded(x - 190 + i * 48, y - 40 - i * 44, 300, 48 + i * 44, 2), mix(wood, '#e8cfa8', i * 0.04), { lift: 4 })
  strip(pen, pathOf(`M${x - 190} ${y - 130}L${x + 170} ${y - 470}`), darker(wood, 0.3), 10, 3)
}

const ladder: Piece = (pen, _site, { x, y, wood }) => { strip(pen, pathOf(`M${x - 60} ${y}L${x - 10} ${y - 460}M${x + 20} ${y}L${x + 60} ${y - 460}`), lighter(wood, 0.1), 11, 5); for (let i = 1; i < 9; i++) strip(pen, pathOf(`M${x - 60 + i * 5.4} ${y - i * 50}L${x + 20 + i * 4.4} ${y - i * 50}`), lighter(wood, 0.1), 8, 2) }

const cupola: Piece = (pen, _site, { x, y }) => { const brass = '#b58d4a'; for (const a of [-1, 1]) strip(pen, pathOf(`M${x} ${y - 150}L${x + a * 90} ${y}`), '#6b4f3a', 12, 4); pen.ctx.save(); pen.ctx.translate(x, y - 170); pen.ctx.rotate(-0.5); cut(pen, rounded(-150, -26, 180, 52, 8), brass, { lift: 6 }); cut(pen, rounded(20, -36, 130, 72, 8), lighter(brass, 0.1), { lift: 5 }); cut(pen, rounded(146, -42, 20, 84, 6), darker(brass, 0.2), { lift: 4 }); pen.ctx.restore() }

const altar: Piece = (pen, _site, { x, y }) => { for (const [w, dy] of [[230, 0], [180, 30]] as const) cut(pen, rounded(x - w, y - dy - 34, w * 2, 40, 3), '#b0a4a0', { lift: 5 }); cut(pen, rounded(x - 120, y - 170, 240, 110, 3), '#d9cdb8', { lift: 5 }); cut(pen, rounded(x - 130, y - 184, 260, 30, 3), pen.palette.accent, { lift: 4 }); for (const dx of [-90, -50, 50, 90]) { shine(pen, rounded(x + dx - 5, y - 238, 10, 54, 2), '#f3ead2'); shine(pen, disc(x + dx, y - 248, 6, 11), '#fff0c0'); glow(pen, { x: x + dx, y: y - 248, radius: 90, alpha: 0.6 }) } }

const door: Piece = (pen, _site, { x, y, wood }) => { cut(pen, pathOf(`M${x - 96} ${y}V${y - 250}Q${x} ${y - 350} ${x + 96} ${y - 250}V${y}Z`), darker(wood, 0.3), { lift: 4 }); cut(pen, pathOf(`M${x - 78} ${y}V${y - 244}Q${x} ${y - 326} ${x + 78} ${y - 244}V${y}Z`), mix(wood, pen.palette.accent, 0.3), { lift: 2 }); for (const dx of [-40, 0, 40]) strip(pen, pathOf(`M${x + dx} ${y}V${y - 280}`), darker(wood, 0.36), 3); cut(pen, disc(x + 52, y - 130, 8), '#d9b25e', { lift: 2 }) }

const shutters: Piece = (pen, _site, { x, y }) => { for (const side of [-1, 1]) { cut(pen, rounded(x + side * 86 - 36, y - 390, 72, 190, 4), pen.palette.accent, { lift: 4 }); for (let i = 0; i < 6; i++) strip(pen, pathOf(`M${x + side * 86 - 26} ${y - 370 + i * 28}H${x + side * 86 + 26}`), darker(pen.palette.accent, 0.25), 4) } pane(pen, { x: x - 48, y: y - 386, width: 96, height: 182, lit: false }) }

export const PIECES = { bookcase, shelves, cupboard, oven, stove, hearth, board, desk, bed, table, counter, barrels, crates, sacks, bars, bench, screens, seats, throne, banner, pictures, gears, tools, clock, stairs, ladder, telescope: cupola, altar, door, shutters } satisfies Record<string, Piece>
export type PieceName = keyof typeof PIECES
