import { between } from '../chance.ts'
import { along, cut, DEEP, disc, flat, pathOf, rounded, strip, type Flat, type Site } from './kit.ts'
import { grass } from './plants.ts'

const FRONT = 1.3
const edges = (site: Site) => ({ left: 800 - site.half, right: 800 + site.half, room: Math.min(1, site.half / 620) })

/** Dark undergrowth at both lower corners, and a bough that hangs into the picture. */
export function leaves(site: Site, { ink = '#4d5348', bough = true }: { ink?: string; bough?: boolean } = {}): Flat {
  return flat(FRONT, (pen) => {
    const lots = site.lots('front leaves')
    const { left, right, room } = edges(site)
    const wind = site.weather === 'wind' ? 0.7 : 0
    grass(pen, lots, { from: left - 140, to: left + 330 * room, y: 960, size: 170, step: 17, ink, wind })
    grass(pen, lots, { from: right - 330 * room, to: right + 140, y: 960, size: 170, step: 17, ink, wind })
    for (const side of [-1, 1]) fern(pen, lots, { x: side < 0 ? left - 10 : right + 10, y: 930, size: 250 * room, side, ink })
    if (bough) overhang(pen, site, ink)
  }, { fixed: true, sways: true })
}

function fern(pen: Parameters<Flat['paint']>[0], lots: () => number, { x, y, size, side, ink }: { x: number; y: number; size: number; side: number; ink: string }): void {
  for (let k = 0; k < 3; k++) {
    const a = (0.25 + k * 0.34 + between(lots, -0.08, 0.08)) * -side
    const length = size * between(lots, 0.8, 1.1)
    const at = (t: number) => ({ x: x + Math.sin(a) * length * t - side * 36 * t * t, y: y - Math.cos(a) * length * t + 46 * t * t })
    for (let t = 0.12; t < 1; t += 0.075) {
      const p = at(t)
      const r = size * 0.17 * (1.1 - t)
      for (const way of [-1, 1]) cut(pen, disc(p.x + Math.cos(a) * r * way, p.y + Math.sin(a) * r * way + r * 0.3, r, r * 0.24, a + way * 0.42), ink, { lift: 0, edge: 0 })
    }
  }
}

/** A leafy bough from one upper corner, the darker paper of a tree that stands with the audience. */
function overhang(pen: Parameters<Flat['paint']>[0], site: Site, ink: string): void {
  const lots = site.lots('bough')
  const side = site.lots('bough side')() < 0.5 ? -1 : 1
  const { left, right, room } = edges(site)
  const x0 = side < 0 ? left : right
  const leafAt = (x: number, y: number, turn: number, r: number) => {
    const [ex, ey] = [x + Math.cos(turn) * r, y + Math.sin(turn) * r]
    const [nx, ny] = [-Math.sin(turn) * r * 0.34, Math.cos(turn) * r * 0.34]
    cut(pen, pathOf(`M${x} ${y}Q${(x + ex) / 2 + nx} ${(y + ey) / 2 + ny} ${ex} ${ey}Q${(x + ex) / 2 - nx} ${(y + ey) / 2 - ny} ${x} ${y}Z`), ink, { lift: 0, edge: 0 })
  }
  for (const [reach, drop, width] of [[620, 150, 26], [430, 250, 18], [760, 40, 18]] as const) {
    const tip = { x: x0 - side * reach * room, y: drop }
    const bend = { x: x0 - side * reach * 0.55 * room, y: -10 + drop * 0.2 }
    const at = (t: number) => ({ x: (1 - t) ** 2 * (x0 + side * 60) + 2 * t * (1 - t) * bend.x + t * t * tip.x, y: (1 - t) ** 2 * -40 + 2 * t * (1 - t) * bend.y + t * t * tip.y })
    for (let t = 0; t < 1; t += 0.08) { const [a, b] = [at(t), at(t + 0.1)]; strip(pen, pathOf(`M${a.x} ${a.y}L${b.x} ${b.y}`), ink, width * (1 - t * 0.8)) }
    for (let t = 0.06; t <= 1.02; t += 0.045) {
      const p = at(t)
      for (let k = 0; k < 3; k++) leafAt(p.x + between(lots, -12, 12), p.y + between(lots, -6, 14), between(lots, 0.2, 2.9), between(lots, 44, 82) * room * (1.1 - t * 0.35))
    }
  }
}

/** A stone arch, a window or a cave mouth that one looks through. */
export function arch(site: Site, { ink = '#4a4450', jagged = false }: { ink?: string; jagged?: boolean } = {}): Flat {
  return flat(FRONT, (pen) => {
    const lots = site.lots('front arch')
    const { left, right, room } = edges(site)
    const [l, r, top] = [left + 52 * room, right - 52 * room, 34]
    const mouth = pathOf((path) => {
      path.rect(left - 500, -600, right - left + 1000, 2400)
      if (!jagged) { path.moveTo(l, DEEP); path.lineTo(l, 260); path.bezierCurveTo(l, top - 40, r, top - 40, r, 260); path.lineTo(r, DEEP); path.closePath(); return }
      path.moveTo(l, DEEP)
      const count = 22
      for (let i = 0; i <= count; i++) { const t = i / count; const a = Math.PI * (1 - t); const wide = (r - l) / 2; path.lineTo((l + r) / 2 + Math.cos(a) * wide * between(lots, 0.95, 1.08), 520 - Math.sin(a) ** 0.55 * (470 + between(lots, -40, 26))) }
      path.lineTo(r, DEEP)
      path.closePath()
    })
    pen.ctx.fillStyle = '#000'
    pen.ctx.save()
    pen.ctx.clip(mouth, 'evenodd')
    cut(pen, pathOf(`M${left - 500} -600H${right + 500}V${DEEP}H${left - 500}Z`), ink, { lift: 0 })
    pen.ctx.restore()
  }, { fixed: true })
}

/** The dark edge of a building or a door post at one side. */
export function post(site: Site, { ink = '#4a4450', lamp = false }: { ink?: string; lamp?: boolean } = {}): Flat {
  return flat(FRONT, (pen) => {
    const side = site.lots('post side')() < 0.5 ? -1 : 1
    const { left, right, room } = edges(site)
    const x = side < 0 ? left : right
    const inner = x - side * 96 * room
    cut(pen, pathOf(`M${x + side * 400} -500H${inner}V${DEEP}H${x + side * 400}Z`), ink, { lift: 0 })
    if (lamp) {
      const lx = inner - side * 74
      strip(pen, pathOf(`M${inner} 190Q${inner - side * 60} 150 ${lx} 190V214`), ink, 9)
      cut(pen, pathOf(`M${lx - 26} 300L${lx - 34} 226H${lx + 34}L${lx + 26} 300Z`), ink, { lift: 0 })
      pen.ctx.fillStyle = pen.palette.lamps ? pen.palette.lamp : '#0000'
      if (pen.palette.lamps) pen.ctx.fill(pathOf(`M${lx - 18} 292L${lx - 24} 236H${lx + 24}L${lx + 18} 292Z`))
      cut(pen, pathOf(`M${lx - 42} 228L${lx} 196L${lx + 42} 228Z`), ink, { lift: 0 })
    }
  }, { fixed: true })
}

/** Curtains at both sides, gathered, with a pelmet: a stage, a bed, a window. */
export function curtains(site: Site, { ink = '#7a3640', pelmet = false }: { ink?: string; pelmet?: boolean } = {}): Flat {
  return flat(FRONT, (pen) => {
    const { left, right, room } = edges(site)
    for (const side of [-1, 1]) {
      const x = side < 0 ? left - 30 : right + 30
      for (const [i, wide] of [230, 180, 128, 74].entries()) cut(pen, pathOf(`M${x} -200H${x - side * wide * room}Q${x - side * (wide + 36) * room} 260 ${x - side * wide * 0.5 * room} 560Q${x - side * wide * 0.8 * room} 760 ${x - side * (wide * 0.7) * room} ${DEEP}H${x}Z`), i % 2 ? ink : '#3d1f29', { lift: 5 })
    }
    if (pelmet) for (let i = 0; i < 9; i++) { const w = (right - left + 200) / 9; const px = left - 100 + i * w; cut(pen, pathOf(`M${px} -200H${px + w}V60Q${px + w / 2} ${i % 2 ? 150 : 130} ${px} 60Z`), i % 2 ? ink : '#5a2a35', { lift: 5 }) }
  }, { fixed: true })
}

/** Dark drifts and stones along the lower edge. */
export function stones(site: Site, { ink = '#5a5560' }: { ink?: string } = {}): Flat {
  return flat(FRONT, (pen) => {
    const lots = site.lots('front stones')
    const { left, right, room } = edges(site)
    for (const [from, to] of [[left - 160, left + 260 * room], [right - 240 * room, right + 160]] as const) {
      along(lots, 5, (x) => { const s = between(lots, 50, 110); cut(pen, pathOf(`M${x - s} 960L${x - s * 0.8} ${930 - s * 0.5}L${x - s * 0.1} ${930 - s * between(lots, 0.7, 1)}L${x + s * 0.7} ${930 - s * 0.5}L${x + s} 960Z`), ink, { lift: 3 }) }, from, to)
    }
  }, { fixed: true })
}

/** Ropes, rails and barrels of a quay or a deck. */
export function rail(site: Site, { ink = '#4c4152' }: { ink?: string } = {}): Flat {
  return flat(FRONT, (pen) => {
    const { left, right, room } = edges(site)
    for (const side of [-1, 1]) {
      const x = side < 0 ? left + 60 * room : right - 60 * room
      cut(pen, rounded(x - 34, 690, 68, 400, 14), ink, { lift: 4 })
      cut(pen, rounded(x - 46, 676, 92, 30, 12), ink, { lift: 4 })
      strip(pen, pathOf(`M${x} 760Q${x + side * 160} 840 ${x + side * 360} 770`), ink, 20, 4)
      for (const y of [752, 768]) strip(pen, pathOf(`M${x - 36} ${y}Q${x} ${y + 10} ${x + 36} ${y}`), ink, 9, 1)
    }
  }, { fixed: true })
}

/** Beams and a hanging thing above, as a low ceiling has. */
export function beams(site: Site, { ink = '#3d2f30' }: { ink?: string } = {}): Flat {
  return flat(FRONT, (pen) => {
    const { left, right } = edges(site)
    cut(pen, pathOf(`M${left - 300} -400H${right + 300}V16L${left - 300} 34Z`), ink, { lift: 6 })
    for (const x of [left - 6, right + 6]) cut(pen, pathOf(`M${x - 34} -400H${x + 34}V${DEEP}H${x - 34}Z`), ink, { lift: 6 })
    for (const [x, side] of [[left, 1], [right, -1]] as const) cut(pen, pathOf(`M${x} 190L${x + side * 150} 10H${x + side * 196}L${x} 240Z`), ink, { lift: 4 })
  }, { fixed: true })
}
