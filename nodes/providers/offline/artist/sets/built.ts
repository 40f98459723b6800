import { between, chanceOf, pick } from '../chance.ts'
import { darker, mix } from '../color.ts'
import { bush, cut, DEEP, disc, ground, house, LEFT, pathOf, polygon, ridge, RIGHT, rounded, roundTree, strip, window, type Flat, type Site } from './kit.ts'
import { floor, foreground } from './land.ts'
import { sky } from './sky.ts'

const WALLS = ['#e2cfae', '#d6b596', '#dcc3a0', '#c9b8a4', '#e0d3bd'] as const
const ROOFS = ['#b0654c', '#8f5a52', '#a5775a', '#7b6474', '#9a5f4a'] as const

export function village(site: Site): Flat[] {
  const { chance } = site
  const snow = /snow|winter/.test(site.words)
  const turf = snow ? '#e4e6e8' : '#94a16b'
  const far = Array.from({ length: 12 }, (_, i) => ({ x: LEFT + i * 250 + between(chance, -40, 40), y: 590 + between(chance, -12, 8), width: between(chance, 90, 130), height: between(chance, 74, 110), wall: pick(chance, WALLS), roof: pick(chance, ROOFS) }))
  const near = [-520, -190, 60, 1190, 1480, 1800].map((x) => ({ x: x + between(chance, -25, 25), y: 700, width: between(chance, 190, 240), height: between(chance, 170, 230), wall: pick(chance, WALLS), roof: pick(chance, ROOFS) }))
  return [
    sky(site),
    { depth: 0.16, paint(pen) { cut(pen, ridge(chanceOf(`${site.words} hills`), { y: 500, rise: 120, step: 330 }), mix(turf, '#7f93a8', 0.45), { lift: 7 }) } },
    { depth: 0.42, paint(pen) {
      cut(pen, ridge(chanceOf(`${site.words} rise`), { y: 570, rise: 50, step: 380 }), darker(turf, 0.08), { lift: 8 })
      for (const one of far) house(pen, chanceOf(one.x), one)
      const lots = chanceOf(`${site.words} trees`)
      for (let i = 0; i < 10; i++) roundTree(pen, lots, { x: between(lots, LEFT, RIGHT), y: between(lots, 596, 616), height: between(lots, 80, 130), ink: darker(turf, 0.16) })
      cut(pen, ground(chanceOf(`${site.words} green`), 606, 18), turf, { lift: 5 })
    } },
    { depth: 0.78, paint(pen) {
      cut(pen, ground(chanceOf(`${site.words} square`), 688, 14), mix(turf, '#d5bf98', 0.5), { lift: 8 })
      const lots = chanceOf(`${site.words} yards`)
      for (const x of [-330, 330, 1150, 1420, 1740]) roundTree(pen, lots, { x: x + between(lots, -20, 20), y: 706, height: between(lots, 170, 240), ink: darker(turf, 0.2) })
      fence(pen, 370, 640)
      fence(pen, 940, 1130)
      for (const one of near) { house(pen, chanceOf(one.x), one); bush(pen, chanceOf(one.x), { x: one.x - 20, y: 706, size: 26, ink: darker(turf, 0.14) }) }
    } },
    floor(site, snow ? '#dfe2e6' : '#cdb78f'),
    foreground(site, darker(turf, 0.42)),
  ]
}

function fence(pen: Parameters<Flat['paint']>[0], from: number, to: number): void {
  for (const y of [676, 692]) cut(pen, rounded(from, y, to - from, 6, 2), '#a98d6c', { lift: 1 })
  for (let x = from + 8; x < to; x += 30) cut(pen, polygon([[x, 706], [x, 668], [x + 6, 660], [x + 12, 668], [x + 12, 706]]), '#b89b78', { lift: 1.4 })
}

export function town(site: Site): Flat[] {
  const { chance } = site
  const row = (count: number, y: number, size: number) => Array.from({ length: count }, (_, i) => ({ x: LEFT + (i * (RIGHT - LEFT)) / count, y, width: ((RIGHT - LEFT) / count) * 0.96, height: size * between(chance, 0.8, 1.25), wall: pick(chance, WALLS), roof: pick(chance, ROOFS) }))
  const [far, middle] = [row(17, 580, 190), row(11, 640, 290)]
  const near = [-420, -100, 1440, 1760].map((x) => ({ x, y: 705, width: 250, height: between(chance, 360, 460), wall: pick(chance, WALLS), roof: pick(chance, ROOFS) }))
  return [
    sky(site),
    { depth: 0.2, paint(pen) { for (const one of far) house(pen, chanceOf(one.x + 1), one); cut(pen, ground(chanceOf(`${site.words} f`), 574, 4), '#a79a8a', { lift: 4 }) } },
    { depth: 0.46, paint(pen) { for (const one of middle) if (one.x < 560 || one.x > 820) house(pen, chanceOf(one.x + 2), one); cut(pen, ground(chanceOf(`${site.words} m`), 634, 6), '#b5a48c', { lift: 5 }) } },
    { depth: 0.8, paint(pen) {
      for (const one of near) house(pen, chanceOf(one.x + 3), one)
      cut(pen, ground(chanceOf(`${site.words} n`), 698, 6), '#bda98c', { lift: 6 })
      for (const x of [330, 1330]) streetLamp(pen, x)
    } },
    cobbles(site),
    { depth: 1.35, paint(pen) { cut(pen, pathOf(`M${LEFT} -400H-40Q10 300 -30 ${DEEP}H${LEFT}Z`), '#5d5060', { lift: 14 }) } },
  ]
}

function streetLamp(pen: Parameters<Flat['paint']>[0], x: number): void {
  strip(pen, pathOf(`M${x} 712V480`), '#4a4450', 8, 3)
  cut(pen, polygon([[x - 15, 480], [x - 20, 436], [x + 20, 436], [x + 15, 480]]), pen.palette.night || pen.palette.sun.height < 0.1 ? '#ffdc92' : '#d8d3bf', { lift: 2 })
  cut(pen, polygon([[x - 26, 438], [x, 414], [x + 26, 438]]), '#4a4450', { lift: 2 })
}

function cobbles(site: Site): Flat {
  return { depth: 0.97, paint(pen) {
    const lots = chanceOf(`${site.words} cobbles`)
    cut(pen, ground(lots, 742, 6), '#b7a48a', { lift: 7 })
    for (let row = 0; row < 7; row++) for (let x = LEFT; x < RIGHT; x += 66 + row * 10) cut(pen, disc(x + between(lots, -14, 14) + row * 22, 764 + row * 26, 22 + row * 2.6, 6 + row * 1.2), mix('#ab977e', '#c9b89e', lots()), { lift: 0.6, edge: 0.7 })
  } }
}

export function castle(site: Site): Flat[] {
  const { chance } = site
  const stone = '#8f8a94'
  const shift = between(chance, -60, 60)
  return [
    sky(site),
    { depth: 0.14, paint: (pen) => cut(pen, ridge(chanceOf(`${site.words} far`), { y: 520, rise: 130, step: 200, sharp: true }), '#8791a0', { lift: 6 }) },
    { depth: 0.36, paint(pen) {
      cut(pen, pathOf(`M${300 + shift} 660Q${520 + shift} 470 ${800 + shift} 452Q${1080 + shift} 470 ${1330 + shift} 660V${DEEP}H${300 + shift}Z`), '#7b8070', { lift: 9 })
      const tower = (x: number, top: number, w: number, base: number) => battlement(pen, { x: x + shift, top, width: w, base, stone, roof: '#6d5468' })
      tower(620, 240, 78, 470); tower(980, 200, 86, 480); wall(pen, { x: 610 + shift, y: 360, width: 380, base: 480, stone })
      tower(800, 110, 116, 460); tower(700, 280, 66, 480); tower(900, 270, 66, 480)
      cut(pen, pathOf(`M${772 + shift} 466V420Q${800 + shift} 384 ${828 + shift} 420V466Z`), '#463b48', { lift: 1 })
    } },
    { depth: 0.6, paint: (pen) => cut(pen, ridge(chanceOf(`${site.words} slope`), { y: 640, rise: 70, step: 260 }), '#7d8468', { lift: 10 }) },
    { depth: 0.86, paint(pen) {
      for (const x of [-330, 1500]) { wall(pen, { x, y: 470, width: 420, base: 720, stone: darker(stone, 0.08) }); battlement(pen, { x: x < 0 ? x + 430 : x - 10, top: 380, width: 120, base: 730, stone: darker(stone, 0.05), roof: undefined }) }
      cut(pen, ground(chanceOf(`${site.words} yard`), 700, 18), '#8b8a72', { lift: 8 })
    } },
    floor(site, '#a39c84'),
    foreground(site, '#4d5348'),
  ]
}

interface Tower { x: number; top: number; width: number; base: number; stone: string; roof: string | undefined }

function battlement(pen: Parameters<Flat['paint']>[0], { x, top, width: w, base, stone, roof }: Tower): void {
  cut(pen, polygon([[x - w * 0.5, base], [x - w * 0.44, top], [x + w * 0.44, top], [x + w * 0.5, base]]), stone, { lift: 6 })
  const teeth: [number, number][] = [[x - w * 0.56, top + 8]]
  for (let i = 0; i < 5; i++) { const left = x - w * 0.56 + (i * w * 1.12) / 5; teeth.push([left, top - (i % 2 ? 10 : 26)], [left + (w * 1.12) / 5, top - (i % 2 ? 10 : 26)]) }
  teeth.push([x + w * 0.56, top + 8])
  cut(pen, polygon(teeth), darker(stone, 0.06), { lift: 3 })
  if (roof) { cut(pen, polygon([[x - w * 0.6, top - 16], [x, top - w * 1.25], [x + w * 0.6, top - 16]]), roof, { lift: 5 }); cut(pen, polygon([[x, top - w * 1.25], [x, top - w * 1.62], [x + w * 0.36, top - w * 1.5]]), '#b06a4e', { lift: 2 }) }
  const lit = pen.palette.night || pen.palette.haze > 0.46
  for (const y of [0.2, 0.52]) window(pen, { x: x - w * 0.09, y: top + (base - top) * y, width: w * 0.18, height: w * 0.3, lit: lit && y < 0.4 })
  for (const [dx, dy] of [[-0.3, 0.3], [0.24, 0.42], [-0.2, 0.68], [0.3, 0.78]] as const) cut(pen, rounded(x + dx * w - w * 0.08, top + (base - top) * dy, w * 0.17, w * 0.07, 2), darker(stone, 0.1), { lift: 0, edge: 0.6 })
}

function wall(pen: Parameters<Flat['paint']>[0], { x, y, width: w, base, stone }: { x: number; y: number; width: number; base: number; stone: string }): void {
  const points: [number, number][] = [[x, base], [x, y]]
  const count = Math.round(w / 26)
  for (let i = 0; i < count; i++) { const left = x + (i * w) / count; const top = y - (i % 2 ? 0 : 18); points.push([left, top], [left + w / count, top]) }
  points.push([x + w, base])
  cut(pen, polygon(points), darker(stone, 0.04), { lift: 6 })
  const lots = chanceOf(x + w)
  for (let i = 0; i < w / 26; i++) cut(pen, rounded(x + between(lots, 8, w - 40), between(lots, y + 18, base - 18), between(lots, 18, 34), 10, 2), darker(stone, between(lots, 0.06, 0.16)), { lift: 0, edge: 0.6 })
}
