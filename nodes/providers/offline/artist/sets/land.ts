import { between, chanceOf } from '../chance.ts'
import { darker, lighter, mix } from '../color.ts'
import { bush, cut, DEEP, disc, glow, grass, ground, LEFT, pathOf, pine, polygon, ridge, RIGHT, roundTree, strip, type Flat, type Site } from './kit.ts'
import { sky } from './sky.ts'

const green = (site: Site) => (/autumn|fall|october/.test(site.words) ? '#b0864a' : site.palette.haze > 0.7 && /snow|winter|ice/.test(site.words) ? '#e6e6e2' : '#88a066')
const snowy = (site: Site) => /snow|winter|ice|frozen|glacier/.test(site.words)
const turf = (site: Site) => (snowy(site) ? '#e4e7ea' : green(site))

export function hills(site: Site): Flat[] {
  const { chance } = site
  const base = turf(site)
  const far = ridge(chance, { y: 500, rise: 120, step: 300 })
  const middle = ridge(chance, { y: 570, rise: 90, step: 360 })
  const near = ground(chance, 640, 46)
  const trees = Array.from({ length: 9 }, () => ({ x: between(chance, LEFT, RIGHT), y: between(chance, 560, 600), height: between(chance, 70, 130) }))
  const path = between(chance, 600, 1000)
  return [
    sky(site),
    { depth: 0.15, paint: (pen) => cut(pen, far, mix(base, '#7f93a8', 0.4), { lift: 8 }) },
    { depth: 0.4, paint(pen) { cut(pen, middle, darker(base, 0.1), { lift: 10 }); for (const tree of trees) roundTree(pen, chanceOf(tree.x), { ...tree, ink: darker(base, 0.22) }) } },
    { depth: 0.82, paint(pen) {
      cut(pen, near, base, { lift: 12 })
      cut(pen, pathOf(`M${path} 622Q${path + 60} 690 ${path - 90} 760Q${path - 220} 840 ${path - 320} ${DEEP}H${path + 260}Q${path + 120} 860 ${path + 50} 770Q${path + 130} 690 ${path + 26} 622Z`), mix(base, '#d9bd92', 0.62), { lift: 2 })
      const lots = chanceOf(`${site.words} grass`)
      for (let i = 0; i < 16; i++) bush(pen, lots, { x: between(lots, LEFT, RIGHT), y: between(lots, 650, 690), size: between(lots, 14, 30), ink: darker(base, 0.16) })
    } },
    floor(site, base),
    foreground(site, darker(base, 0.34)),
  ]
}

export function forest(site: Site): Flat[] {
  const { chance } = site
  const leaf = snowy(site) ? '#7d9189' : /autumn|fall/.test(site.words) ? '#b8813f' : '#5f7d57'
  const pines = /pine|fir|spruce|snow|winter|north/.test(site.words) || chance() < 0.35
  const row = (count: number, y: number, size: number) => Array.from({ length: count }, (_, i) => ({ x: LEFT + ((i + between(chance, 0.1, 0.9)) * (RIGHT - LEFT)) / count, y: y + between(chance, -8, 14), height: size * between(chance, 0.8, 1.25) }))
  const [back, middle] = [row(26, 560, 330), row(15, 610, 470)]
  const trunks = [-420, 60, 330, 1290, 1560, 2000].map((x) => ({ x: x + between(chance, -60, 60), width: between(chance, 46, 76) }))
  return [
    sky(site),
    { depth: 0.18, paint(pen) { cut(pen, ridge(chanceOf(`${site.words} a`), { y: 520, rise: 130, step: 130 }), mix(leaf, '#8aa39a', 0.35), { lift: 6 }) } },
    { depth: 0.34, paint(pen) { for (const tree of back) pine(pen, { ...tree, ink: darker(leaf, 0.04), snow: snowy(site) }); cut(pen, ground(chanceOf(`${site.words} b`), 556, 20), darker(leaf, 0.02), { lift: 6 }) } },
    { depth: 0.56, paint(pen) {
      for (const tree of middle) {
        if (pines) pine(pen, { ...tree, ink: darker(leaf, 0.18), snow: snowy(site) })
        else roundTree(pen, chanceOf(tree.x), { ...tree, ink: darker(leaf, 0.14) })
      }
      cut(pen, ground(chanceOf(`${site.words} c`), 604, 26), darker(leaf, 0.12), { lift: 8 })
    } },
    { depth: 0.84, paint(pen) {
      for (const trunk of trunks) bigTrunk(pen, trunk, leaf)
      cut(pen, ground(chanceOf(`${site.words} d`), 672, 26), snowy(site) ? '#dfe4e8' : mix(leaf, '#8d8a58', 0.45), { lift: 8 })
      const lots = chanceOf(`${site.words} ferns`)
      for (let i = 0; i < 22; i++) grass(pen, lots, { from: i * 136 + LEFT, to: i * 136 + LEFT + 40, y: between(lots, 684, 720), size: 40, step: 8, ink: darker(leaf, 0.2) })
    } },
    floor(site, snowy(site) ? '#e4e8ea' : mix(leaf, '#a39a62', 0.5)),
    foreground(site, darker(leaf, 0.45)),
  ]
}

function bigTrunk(pen: Parameters<Flat['paint']>[0], { x, width: w }: { x: number; width: number }, leaf: string): void {
  const bark = mix('#6b4f40', leaf, 0.16)
  cut(pen, pathOf(`M${x - w * 0.9} 700Q${x - w * 0.5} 640 ${x - w * 0.45} 520L${x - w * 0.36} -500H${x + w * 0.36}L${x + w * 0.45} 520Q${x + w * 0.5} 640 ${x + w} 700Z`), bark, { lift: 9 })
  strip(pen, pathOf(`M${x - w * 0.12} 600Q${x - w * 0.05} 400 ${x - w * 0.14} 200M${x + w * 0.16} 640Q${x + w * 0.1} 480 ${x + w * 0.2} 330`), darker(bark, 0.2), 3)
  cut(pen, disc(x + w * 0.05, 380, w * 0.13, w * 0.2), darker(bark, 0.35), { lift: 0, edge: 0.6 })
}

export function mountain(site: Site): Flat[] {
  const { chance } = site
  const peaks = Array.from({ length: 7 }, (_, i) => ({ x: LEFT + 200 + i * 430 + between(chance, -90, 90), top: between(chance, 120, 280), wide: between(chance, 260, 360) }))
  const rock = '#8b8b97'
  return [
    sky(site),
    { depth: 0.1, paint(pen) { cut(pen, ridge(chanceOf(`${site.words} far`), { y: 430, rise: 170, step: 170, sharp: true }), '#9a9fb2', { lift: 6 }) } },
    { depth: 0.26, paint(pen) {
      for (const { x, top, wide } of peaks) {
        cut(pen, polygon([[x - wide, 640], [x - wide * 0.4, top + 150], [x, top], [x + wide * 0.32, top + 130], [x + wide, 640]]), rock, { lift: 9 })
        cut(pen, polygon([[x, top], [x + wide * 0.32, top + 130], [x + wide, 640], [x + wide * 0.2, 640], [x + wide * 0.06, top + 170]]), darker(rock, 0.14), { lift: 0, edge: 0 })
        cut(pen, polygon([[x - wide * 0.22, top + 84], [x, top], [x + wide * 0.2, top + 82], [x + wide * 0.09, top + 66], [x + wide * 0.02, top + 104], [x - wide * 0.1, top + 70]]), '#f3f1ea', { lift: 2 })
      }
    } },
    { depth: 0.52, paint(pen) { cut(pen, ridge(chanceOf(`${site.words} foot`), { y: 600, rise: 90, step: 190, sharp: true }), mix(rock, '#6d7d66', 0.5), { lift: 10 }); const lots = chanceOf(`${site.words} pines`); for (let i = 0; i < 18; i++) pine(pen, { x: between(lots, LEFT, RIGHT), y: between(lots, 596, 640), height: between(lots, 80, 150), ink: '#5b7362', snow: snowy(site) }) } },
    { depth: 0.84, paint(pen) { cut(pen, ground(chanceOf(`${site.words} ledge`), 660, 50), mix(rock, '#a0997f', 0.4), { lift: 10 }); const lots = chanceOf(`${site.words} rocks`); for (let i = 0; i < 14; i++) boulder(pen, lots, { x: between(lots, LEFT, RIGHT), y: between(lots, 680, 720), size: between(lots, 16, 46), ink: rock }) } },
    floor(site, snowy(site) ? '#e2e6ea' : mix(rock, '#b4a78a', 0.55)),
    foreground(site, darker(rock, 0.4)),
  ]
}

export function desert(site: Site): Flat[] {
  const { chance } = site
  const sand = '#dcb983'
  const mesas = Array.from({ length: 5 }, () => ({ x: between(chance, LEFT, RIGHT), w: between(chance, 120, 260), h: between(chance, 90, 200) }))
  return [
    sky(site),
    { depth: 0.14, paint(pen) { for (const { x, w, h } of mesas) cut(pen, pathOf(`M${x - w} 540L${x - w * 0.7} ${520 - h}H${x + w * 0.6}L${x + w} 540Z`), '#b9836a', { lift: 7 }); cut(pen, ridge(chanceOf(`${site.words} far`), { y: 530, rise: 40, step: 300 }), mix(sand, '#b9836a', 0.3), { lift: 5 }) } },
    { depth: 0.46, paint: (pen) => cut(pen, ridge(chanceOf(`${site.words} dune`), { y: 600, rise: 100, step: 420 }), darker(sand, 0.08), { lift: 10 }) },
    { depth: 0.82, paint(pen) { cut(pen, ground(chanceOf(`${site.words} near`), 660, 60), sand, { lift: 10 }); const lots = chanceOf(`${site.words} cactus`); for (let i = 0; i < 7; i++) { const x = between(lots, LEFT, RIGHT); const h = between(lots, 70, 130); strip(pen, pathOf(`M${x} 680V${680 - h}M${x} ${680 - h * 0.4}H${x + h * 0.22}V${680 - h * 0.75}M${x} ${680 - h * 0.5}H${x - h * 0.22}V${680 - h * 0.82}`), '#7f9467', h * 0.15, 3) } } },
    floor(site, lighter(sand, 0.1)),
    foreground(site, '#7d6148'),
  ]
}

export function sea(site: Site): Flat[] {
  const { palette } = site
  const water = /frozen|ice/.test(site.words) ? '#c4d6de' : '#5f8fa3'
  const harbour = /harbou?r|dock|pier|port|quay|boat|ship|deck/.test(site.words)
  const wave = (y: number, seed: string) => {
    const lots = chanceOf(`${site.words} ${seed}`)
    return pathOf((path) => { path.moveTo(LEFT, DEEP); path.lineTo(LEFT, y); for (let x = LEFT; x < RIGHT; x += 90) path.quadraticCurveTo(x + 45, y - between(lots, 14, 34), x + 90, y); path.lineTo(RIGHT, DEEP); path.closePath() })
  }
  return [
    sky(site),
    { depth: 0.12, paint(pen) { cut(pen, pathOf(`M${LEFT} 500H${RIGHT}V${DEEP}H${LEFT}Z`), lighter(water, 0.12), { lift: 4 }); glow(pen, { x: palette.sun.x * 1600, y: 520, radius: 220, alpha: 0.3, ink: palette.glow }); cut(pen, ridge(chanceOf(`${site.words} isle`), { y: 506, rise: 0, step: 400 }), lighter(water, 0.08), { lift: 0, edge: 0 }) } },
    { depth: 0.3, paint: (pen) => { if (harbour) sail(pen, { x: 1180, y: 560, size: 150 }); cut(pen, wave(548, 'w1'), water, { lift: 7 }) } },
    { depth: 0.52, paint: (pen) => { if (harbour) sail(pen, { x: 320, y: 612, size: 230 }); cut(pen, wave(602, 'w2'), darker(water, 0.1), { lift: 9 }) } },
    { depth: 0.78, paint: (pen) => cut(pen, wave(652, 'w3'), darker(water, 0.2), { lift: 10 }) },
    harbour ? planks(site, '#9a7657') : floor(site, '#dcc496'),
    foreground(site, harbour ? '#4c4152' : '#6f7a52'),
  ]
}

function sail(pen: Parameters<Flat['paint']>[0], { x, y, size: s }: { x: number; y: number; size: number }): void {
  strip(pen, pathOf(`M${x} ${y}V${y - s * 1.2}`), '#6d5242', s * 0.035)
  cut(pen, pathOf(`M${x + 6} ${y - s * 1.15}Q${x + s * 0.7} ${y - s * 0.7} ${x + s * 0.55} ${y - s * 0.22}H${x + 6}Z`), '#efe4cc', { lift: 4 })
  cut(pen, pathOf(`M${x - 6} ${y - s}Q${x - s * 0.45} ${y - s * 0.5} ${x - s * 0.5} ${y - s * 0.22}H${x - 6}Z`), '#c97f62', { lift: 4 })
  cut(pen, pathOf(`M${x - s * 0.7} ${y - s * 0.16}H${x + s * 0.75}Q${x + s * 0.6} ${y + s * 0.1} ${x + s * 0.3} ${y + s * 0.14}H${x - s * 0.4}Q${x - s * 0.62} ${y + s * 0.08} ${x - s * 0.7} ${y - s * 0.16}Z`), '#7d5642', { lift: 5 })
}

export function heights(site: Site): Flat[] {
  const plain = { ...site, words: `${site.words} clouds` }
  const bank = (depth: number, y: number): Flat => ({ depth, paint(pen) {
    const lots = chanceOf(`${site.words} ${y}`)
    for (let x = LEFT; x < RIGHT; x += 120) cut(pen, disc(x + between(lots, -30, 30), y + between(lots, 0, 40), between(lots, 110, 170), between(lots, 70, 100)), mix(site.palette.skyLow, '#fff8ec', site.palette.night ? 0.12 : 0.6), { lift: 7 })
    cut(pen, pathOf(`M${LEFT} ${y + 40}H${RIGHT}V${DEEP}H${LEFT}Z`), mix(site.palette.skyLow, '#fff8ec', site.palette.night ? 0.12 : 0.6), { lift: 0, edge: 0 })
  } })
  return [sky(plain), bank(0.2, 560), bank(0.5, 640), bank(0.9, 770)]
}

/** The floor that the puppets stand on. */
export function floor(site: Site, ink: string): Flat {
  return { depth: 0.97, paint(pen) {
    const lots = chanceOf(`${site.words} floor`)
    cut(pen, ground(lots, 742, 16), lighter(ink, 0.06), { lift: 8 })
    for (let i = 0; i < 26; i++) cut(pen, disc(between(lots, LEFT, RIGHT), between(lots, 770, 900), between(lots, 5, 22), between(lots, 2, 5)), darker(ink, between(lots, 0.05, 0.14)), { lift: 0.5, edge: 0.6 })
  } }
}

export function planks(site: Site, ink: string): Flat {
  return { depth: 0.97, paint(pen) {
    const lots = chanceOf(`${site.words} planks`)
    cut(pen, pathOf(`M${LEFT} 700H${RIGHT}V${DEEP}H${LEFT}Z`), ink, { lift: 8 })
    for (let i = 0; i < 26; i++) { const x = LEFT + i * 120; strip(pen, pathOf(`M${800 + (x - 800) * 0.8} 702L${800 + (x - 800) * 1.7} ${DEEP}`), darker(ink, between(lots, 0.12, 0.24)), 3) }
  } }
}

function boulder(pen: Parameters<Flat['paint']>[0], lots: () => number, { x, y, size: s, ink }: { x: number; y: number; size: number; ink: string }): void {
  cut(pen, polygon([[x - s, y], [x - s * 0.8, y - s * 0.6], [x - s * 0.1, y - s * between(lots, 0.8, 1.1)], [x + s * 0.7, y - s * 0.7], [x + s, y]]), ink, { lift: 3 })
}

/** Dark leaves and blades near the lens, low at both sides. */
export function foreground(site: Site, ink: string): Flat {
  return { depth: 1.35, paint(pen) {
    const lots = chanceOf(`${site.words} front`)
    for (const [from, to] of [[LEFT, 230], [1390, RIGHT]] as const) {
      grass(pen, lots, { from, to, y: 960, size: 170, step: 15, ink })
      for (let x = from; x < to; x += 110) bush(pen, lots, { x, y: 965, size: between(lots, 50, 82), ink: darker(ink, 0.12) })
    }
  } }
}
