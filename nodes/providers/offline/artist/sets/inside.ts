import { between, chanceOf } from '../chance.ts'
import { darker, faded, lighter, mix } from '../color.ts'
import { drawProp } from '../props.ts'
import { brad } from '../paper.ts'
import { cut, DEEP, disc, glow, LEFT, pathOf, polygon, RIGHT, rounded, strip, type Flat, type Site } from './kit.ts'
import { planks } from './land.ts'

type Pen = Parameters<Flat['paint']>[0]

/** A room: papered wall, window with the hour outside, shelves and a table with the things of its trade. */
export function room(site: Site, wall: string, wood: string): Flat[] {
  const left = site.chance() < 0.5
  const pane = left ? 330 : 1010
  return [
    { depth: 0.12, paint: (pen) => outside(pen, site) },
    { depth: 0.42, paint(pen) { back(pen, { wall, pane }); beams(pen, wood) } },
    { depth: 0.62, paint(pen) {
      for (const [i, y] of [300, 430, 560].entries()) shelf(pen, site, { x: left ? 880 : 160, y, width: 560, from: i * 5, wood })
      shelf(pen, site, { x: -480, y: 430, width: 420, from: 3, wood })
      shelf(pen, site, { x: 1680, y: 430, width: 420, from: 6, wood })
      hangingLamp(pen, { x: left ? 760 : 840, y: 168 })
      windowLight(pen, { pane })
    } },
    { depth: 0.84, paint: (pen) => table(pen, site, { x: left ? 1330 : 270, wood }) },
    planks(site, mix(wood, '#c9a077', 0.4)),
    { depth: 1.3, paint: (pen) => cut(pen, rounded(LEFT, 890, 560, 900, 10), darker(wood, 0.55), { lift: 12 }) },
  ]
}

function outside(pen: Pen, { palette }: Site): void {
  const { ctx } = pen
  const view = ctx.createLinearGradient(0, 150, 0, 520)
  view.addColorStop(0, mix(palette.skyTop, '#ffffff', palette.night ? 0 : 0.12))
  view.addColorStop(1, mix(palette.skyLow, '#ffffff', palette.night ? 0 : 0.2))
  ctx.fillStyle = view
  ctx.fillRect(LEFT, -700, RIGHT - LEFT, DEEP)
  for (const [y, r] of [[470, 200], [500, 260]] as const) for (let x = LEFT; x < RIGHT; x += 300) { ctx.fillStyle = mix(palette.air, '#6d7f72', y > 480 ? 0.5 : 0.25); ctx.fill(disc(x + y * 2 % 170, y + r * 0.8, r)) }
}

function back(pen: Pen, { wall, pane }: { wall: string; pane: number }): void {
  const opening = `M${pane} 520V260Q${pane + 130} 150 ${pane + 260} 260V520Z`
  cut(pen, pathOf(`M${LEFT} -700H${RIGHT}V${DEEP}H${LEFT}Z ${opening.replace(/V260/, 'V260')}`), wall, { lift: 0, edge: 0 })
  pen.ctx.save()
  pen.ctx.clip(pathOf(opening))
  const { palette, ctx } = pen
  const view = ctx.createLinearGradient(0, 180, 0, 520)
  view.addColorStop(0, palette.skyTop)
  view.addColorStop(1, palette.skyLow)
  ctx.fillStyle = view
  ctx.fillRect(pane, 150, 260, 380)
  for (const [dx, r] of [[30, 90], [230, 110], [120, 70]] as const) { ctx.fillStyle = mix(palette.skyLow, '#5f7468', palette.night ? 0.3 : 0.46); ctx.fill(disc(pane + dx, 530, r)) }
  if (palette.night) { ctx.fillStyle = palette.glow; ctx.fill(disc(pane + 180, 262, 22)) }
  ctx.restore()
  strip(pen, pathOf(opening), '#7d5c46', 14, 4)
  strip(pen, pathOf(`M${pane + 130} 206V520M${pane} 380H${pane + 260}`), '#7d5c46', 8)
  cut(pen, rounded(pane - 24, 516, 308, 20, 4), '#8d6a50', { lift: 4 })
  for (let x = LEFT; x < RIGHT; x += 92) strip(pen, pathOf(`M${x} 560V720`), darker(wall, 0.16), 2)
  cut(pen, pathOf(`M${LEFT} 556H${RIGHT}V574H${LEFT}Z`), darker(wall, 0.22), { lift: 3 })
}

function beams(pen: Pen, wood: string): void {
  cut(pen, pathOf(`M${LEFT} -700H${RIGHT}V96H${LEFT}Z`), darker(wood, 0.3), { lift: 10 })
  for (let x = LEFT + 60; x < RIGHT; x += 380) cut(pen, polygon([[x, -700], [x + 54, -700], [x + 46, 128], [x + 6, 128]]), darker(wood, 0.12), { lift: 7 })
}

function shelf(pen: Pen, site: Site, { x, y, width, from, wood }: { x: number; y: number; width: number; from: number; wood: string }): void {
  cut(pen, rounded(x, y, width, 15, 3), wood, { lift: 5 })
  for (const side of [0.08, 0.92]) cut(pen, polygon([[x + width * side - 7, y + 14], [x + width * side + 7, y + 14], [x + width * side, y + 38]]), darker(wood, 0.15), { lift: 2 })
  const { things } = site
  if (things.length === 0) return
  const lots = chanceOf(`${site.words} ${x} ${y}`)
  const count = Math.floor(width / 82)
  for (let i = 0; i < count; i++) {
    const thing = things[(from + i * 2 + (i % 2)) % things.length]
    if (thing && lots() < 0.86) drawProp(pen, thing, { x: x + 44 + i * 82 + between(lots, -8, 8), y: y + 1, size: between(lots, 52, 70), flip: lots() < 0.4 })
  }
}

function table(pen: Pen, site: Site, { x, wood }: { x: number; wood: string }): void {
  for (const dx of [-190, 190]) cut(pen, polygon([[x + dx - 14, 640], [x + dx + 14, 640], [x + dx + 9, 772], [x + dx - 9, 772]]), darker(wood, 0.2), { lift: 5 })
  cut(pen, rounded(x - 240, 610, 480, 34, 7), lighter(wood, 0.1), { lift: 8 })
  site.things.slice(0, 4).forEach((thing, i) => drawProp(pen, thing, { x: x - 150 + i * 100, y: 614, size: 92 - (i % 2) * 16 }))
}

function hangingLamp(pen: Pen, { x, y }: { x: number; y: number }): void {
  strip(pen, pathOf(`M${x} -700V${y}`), '#3f3842', 4)
  cut(pen, pathOf(`M${x - 46} ${y + 40}Q${x - 40} ${y} ${x} ${y - 8}Q${x + 40} ${y} ${x + 46} ${y + 40}Z`), '#a8604a', { lift: 6 })
  cut(pen, disc(x, y + 42, 15), '#ffe3a0', { lift: 0, edge: 0 })
  glow(pen, { x, y: y + 50, radius: 420, alpha: pen.palette.night ? 0.42 : 0.2, ink: '#ffcf86' })
}

function windowLight(pen: Pen, { pane }: { pane: number }): void {
  if (pen.palette.night) return
  const { ctx } = pen
  const away = pane < 800 ? 1 : -1
  const beam = ctx.createLinearGradient(pane + 130, 260, pane + 130 + away * 380, 800)
  beam.addColorStop(0, faded(pen.palette.glow, 0.3))
  beam.addColorStop(1, faded(pen.palette.glow, 0))
  ctx.save()
  ctx.globalCompositeOperation = 'lighter'
  ctx.fillStyle = beam
  ctx.fill(polygon([[pane + 10, 250], [pane + 250, 250], [pane + 250 + away * 470, 900], [pane - 30 + away * 330, 900]]))
  ctx.restore()
}

/** A hall of pillars with banners and a carpet that leads to a dais. */
export function hall(site: Site): Flat[] {
  const stone = '#a59a98'
  const cloth = site.chance() < 0.5 ? '#8a4452' : '#45597f'
  return [
    { depth: 0.2, paint(pen) {
      cut(pen, pathOf(`M${LEFT} -700H${RIGHT}V${DEEP}H${LEFT}Z`), darker(stone, 0.26), { lift: 0, edge: 0 })
      for (const x of [300, 560, 1040, 1300]) { cut(pen, pathOf(`M${x - 50} 470V250Q${x} 160 ${x + 50} 250V470Z`), pen.palette.night ? '#4b5783' : '#e9dcb4', { lift: 3 }); glow(pen, { x, y: 330, radius: 200, alpha: 0.24, ink: pen.palette.glow }) }
    } },
    { depth: 0.46, paint(pen) {
      cut(pen, polygon([[560, 650], [620, 590], [980, 590], [1040, 650]]), lighter(stone, 0.1), { lift: 6 })
      cut(pen, pathOf('M720 600V330Q800 250 880 330V600Z'), cloth, { lift: 6 })
      cut(pen, pathOf('M752 600V500H848V600ZM740 500V380Q800 320 860 380V500Z'), '#b98f4e', { lift: 4 })
      cut(pen, pathOf(`M${LEFT} 640H${RIGHT}V${DEEP}H${LEFT}Z`), darker(stone, 0.1), { lift: 6 })
    } },
    { depth: 0.76, paint(pen) {
      for (const x of [-480, -60, 300, 1300, 1660, 2080]) {
        cut(pen, pathOf(`M${x - 44} 720V-700H${x + 44}V720Z`), stone, { lift: 10 })
        cut(pen, rounded(x - 64, 690, 128, 34, 4), darker(stone, 0.1), { lift: 5 })
        cut(pen, pathOf(`M${x - 34} 130H${x + 34}V400L${x} 360L${x - 34} 400Z`), cloth, { lift: 5 })
        brad(pen, x, 220, 13)
      }
      cut(pen, pathOf(`M${LEFT} 706H${RIGHT}V${DEEP}H${LEFT}Z`), mix(stone, '#cbbfa8', 0.4), { lift: 6 })
    } },
    { depth: 0.97, paint: (pen) => cut(pen, polygon([[690, 720], [910, 720], [1240, DEEP], [360, DEEP]]), cloth, { lift: 2 }) },
  ]
}

/** A cave with a mouth of light, stalactites and crystals. */
export function cave(site: Site): Flat[] {
  const rock = '#6c6678'
  const teeth = (seed: string, step: number, reach: number, down: boolean) => {
    const lots = chanceOf(`${site.words} ${seed}`)
    const points: [number, number][] = [[LEFT, down ? -900 : DEEP]]
    for (let x = LEFT; x <= RIGHT; x += step) { const centre = 1 - Math.exp(-(((x - 800) / 520) ** 2)); const y = (down ? 60 : 700) + (down ? 1 : -1) * centre * reach * 0.8; points.push([x, y], [x + step / 2, y + (down ? 1 : -1) * between(lots, 0.2, 1) * reach * 0.5]) }
    points.push([RIGHT, down ? -900 : DEEP])
    return polygon(points)
  }
  return [
    { depth: 0.08, paint(pen) { const { palette } = pen; pen.ctx.fillStyle = mix(palette.skyLow, '#2d2b48', palette.night ? 0.35 : 0.2); pen.ctx.fillRect(LEFT, -900, RIGHT - LEFT, DEEP + 900); glow(pen, { x: 820, y: 400, radius: 520, alpha: 0.4, ink: palette.glow }) } },
    { depth: 0.34, paint(pen) { cut(pen, teeth('a', 120, 330, true), mix(rock, '#8a86a0', 0.3), { lift: 8 }); cut(pen, teeth('b', 150, 250, false), mix(rock, '#8a86a0', 0.3), { lift: 8 }) } },
    { depth: 0.64, paint(pen) {
      cut(pen, teeth('c', 190, 520, true), darker(rock, 0.1), { lift: 11 }); cut(pen, teeth('d', 210, 330, false), darker(rock, 0.12), { lift: 11 })
      const lots = chanceOf(`${site.words} gems`)
      for (const x of [220, 300, 1290, 1380, 1460, -200]) { const h = between(lots, 50, 120); const ink = lots() < 0.5 ? '#8fb5bd' : '#b094c0'; glow(pen, { x, y: 640 - h * 0.5, radius: h * 1.3, alpha: 0.3, ink }); cut(pen, polygon([[x - h * 0.2, 660], [x - h * 0.26, 660 - h * 0.6], [x, 660 - h], [x + h * 0.22, 660 - h * 0.55], [x + h * 0.16, 660]]), ink, { lift: 4 }); cut(pen, polygon([[x, 660 - h], [x + h * 0.22, 660 - h * 0.55], [x + h * 0.16, 660], [x, 660]]), darker(ink, 0.2), { lift: 0, edge: 0 }) }
    } },
    { depth: 0.95, paint(pen) { cut(pen, pathOf(`M${LEFT} 736Q300 700 800 724T${RIGHT} 730V${DEEP}H${LEFT}Z`), mix(rock, '#a08f86', 0.42), { lift: 9 }) } },
    { depth: 1.3, paint: (pen) => cut(pen, teeth('e', 260, 760, true), darker(rock, 0.55), { lift: 14 }) },
  ]
}
