import { between, pick } from '../chance.ts'
import { darker, lighter, mix } from '../color.ts'
import { drawProp } from '../props.ts'
import { archBridge, barrel, block, boat, crate, fence, fire, fountain, house, houses, pane, pillar, rampart, ROOFS, stall, streetLamp, tent, tower, WALLS } from './buildings.ts'
import { across, along, cut, DEEP, disc, flat, glow, ground, LEFT, pathOf, polygon, ridge, RIGHT, rounded, shine, strip, white, type Flat, type Pen, type Site } from './kit.ts'
import { arch, leaves, post, rail, stones } from './front.ts'
import { bush, flowers, grass, pine, roundTree } from './plants.ts'
import { fogBanks, rays, sky } from './sky.ts'
import { boulder, cobbles, floor, hills, path, peaks, planks, waters } from './terrain.ts'

const TURF = '#93a268'
const LEAF = '#6f8d56'

/** Things of the place set down on the floor at both sides, out of the way of people. */
function dressing(site: Site, depth = 0.9): Flat[] {
  if (site.things.length === 0) return []
  return [flat(depth, (pen) => {
    const lots = site.lots('dressing')
    site.things.slice(0, 4).forEach((thing, i) => drawProp(pen, thing, { x: across(site, (i % 2 ? 1 : -1) * between(lots, 0.44 + (i > 1 ? 0.26 : 0), 0.6 + (i > 1 ? 0.3 : 0))), y: 752, size: Math.min(210, Math.max(46, thing.size * 2.2)) }))
  })]
}

export function village(site: Site): Flat[] {
  const snow = site.snow
  const market = /market|fair|bazaar/.test(site.words)
  return [
    ...sky(site), ...hills(site, mix(TURF, '#7f98a0', 0.25)).slice(0, 2), ...rays(site, 0.28, 0.14),
    flat(0.34, (pen) => { const lots = site.lots('far'); along(lots, 12, (x) => roundTree(pen, lots, { x, y: 590, height: between(lots, 90, 150), ink: white(site, LEAF, '#dfe6ea') })); houses(pen, lots, { from: LEFT, to: RIGHT, y: 596, high: 86, wide: 104, snow, crooked: 0.03 }); church(pen, across(site, lots() < 0.5 ? -0.34 : 0.3), 596, snow); cut(pen, ground(lots, 594, 10), white(site, TURF), { lift: 4 }) }),
    ...fogBanks(site),
    flat(0.58, (pen) => { const lots = site.lots('mid'); for (const [a, b] of [[-2, -0.5], [0.46, 2]] as const) houses(pen, lots, { from: across(site, a), to: across(site, b), y: 650, high: 150, wide: 160, snow, crooked: 0.05 }); cut(pen, ground(lots, 646, 8), white(site, '#c2ab84'), { lift: 5 }) }),
    flat(0.82, (pen) => {
      const lots = site.lots('near')
      const k = Math.min(1, site.half / 640)
      house(pen, lots, { x: across(site, -1.24), y: 712, width: 330 * k, height: 330, wall: pick(lots, WALLS), roof: pick(lots, ROOFS), snow, crooked: 0.03 })
      house(pen, lots, { x: across(site, 1.24) - 330 * k, y: 712, width: 330 * k, height: 310, wall: pick(lots, WALLS), roof: pick(lots, ROOFS), snow, crooked: 0.03 })
      cut(pen, ground(lots, 704, 10), white(site, '#c8b189'), { lift: 6 })
      if (market) { for (const at of [-0.86, -0.42, 0.3, 0.74]) stall(pen, lots, { x: across(site, at) - 80, y: 722, width: 190 }) }
      else if (/fountain|square|plaza/.test(site.words)) fountain(pen, { x: across(site, 0.4), y: 724, size: 88 })
      else { fence(pen, across(site, -0.62), across(site, -0.3), 722); bush(pen, lots, { x: across(site, 0.52), y: 722, size: 46, ink: white(site, LEAF) }) }
      streetLamp(pen, across(site, -0.5), 724, 230)
    }),
    ...dressing(site), cobbles(site, '#b8a483'), market ? post(site, { ink: '#5a4748' }) : leaves(site, { ink: '#4b5342' }),
  ]
}

function church(pen: Pen, x: number, y: number, snow: boolean): void {
  cut(pen, polygon([[x - 22, y], [x - 22, y - 150], [x, y - 250], [x + 22, y - 150], [x + 22, y]]), '#d6c3a4', { lift: 4 })
  cut(pen, polygon([[x - 28, y - 146], [x, y - 262], [x + 28, y - 146]]), snow ? '#eef1f4' : '#7d5a5c', { lift: 3 })
  pane(pen, { x: x - 7, y: y - 126, width: 14, height: 24, arched: true })
}

export function town(site: Site): Flat[] {
  const modern = /city|glass|skyscraper|downtown|metropolis|flat\b|tram|office|avenue/.test(site.words)
  const row = (depth: number, y: number, high: number, wide: number, gap: number) => flat(depth, (pen) => {
    const lots = site.lots(`row ${depth}`)
    for (const side of [-1, 1]) {
      for (let x = across(site, side * gap), n = 0; n < 12 && Math.abs(x - 800) < 1700; n++) {
        const w = wide * between(lots, 0.8, 1.2)
        const h = high * between(lots, 0.75, 1.3)
        const left = side < 0 ? x - w : x
        if (modern) block(pen, lots, { x: left, y, width: w, height: h, ink: pick(lots, WALLS) })
        else house(pen, lots, { x: left, y, width: w, height: h * 0.72, wall: pick(lots, WALLS), roof: pick(lots, ROOFS), snow: site.snow, crooked: 0.03 })
        x += side * w * 1.03
      }
    }
    cut(pen, ground(lots, y - 6, 4), white(site, '#a89a86'), { lift: 4 })
  })
  return [
    ...sky(site),
    flat(0.1, (pen) => { const lots = site.lots('skyline'); along(lots, modern ? 34 : 26, (x) => cut(pen, modern ? polygon([[x - 36, 600], [x - 36, 560 - between(lots, 30, 260)], [x + 36, 560 - between(lots, 30, 260)], [x + 36, 600]]) : polygon([[x - 60, 600], [x - 50, 500], [x, 500 - between(lots, 30, 130)], [x + 50, 500], [x + 60, 600]]), '#a99b96', { lift: 4 })); cut(pen, ground(lots, 566, 4), '#a99b96', { lift: 0 }) }),
    row(0.24, 580, 230, 110, 0.06), ...rays(site, 0.3, 0.16), row(0.42, 618, 330, 160, 0.22), ...fogBanks(site), row(0.62, 658, 430, 220, 0.46),
    flat(0.84, (pen) => {
      const lots = site.lots('near')
      for (const side of [-1, 1]) shop(pen, site, { x: across(site, side * 0.86), side, y: 716 })
      cut(pen, ground(lots, 706, 4), white(site, '#b3a28b'), { lift: 6 })
      for (const at of [-0.56, 0.6]) streetLamp(pen, across(site, at), 728, 300)
      if (/canal|river/.test(site.words)) cut(pen, polygon([[across(site, -0.2), 706], [across(site, 0.3), 706], [across(site, 0.9), 760], [across(site, -0.5), 760]]), '#5f8fa3', { lift: 0 })
      if (/tram|bus|stop|kiosk/.test(site.words)) kiosk(pen, across(site, 0.4), 728)
    }),
    ...dressing(site), cobbles(site), post(site, { ink: '#4a4250', lamp: site.lots('lamp')() < 0.6 }),
  ]
}

/** A shop front that one could step into, cut by the edge of the picture. */
function shop(pen: Pen, site: Site, { x, side, y }: { x: number; side: number; y: number }): void {
  const lots = site.lots(`shop ${side}`)
  const [wall, w] = [pick(lots, WALLS), 460]
  const left = side < 0 ? x - w : x
  cut(pen, pathOf(`M${left} ${y}V-300H${left + w}V${y}Z`), darker(wall, 0.08), { lift: 9 })
  for (let r = 0; r < 5; r++) for (let c = 0; c < 3; c++) pane(pen, { x: left + 60 + c * 130, y: 360 - r * 150, width: 54, height: 84, lit: pen.palette.lamps && lots() < 0.4 })
  const door = side < 0 ? left + w - 110 : left + 24
  const shown = side < 0 ? left + 40 : left + 150
  const glass = rounded(shown, y - 170, 270, 120, 4)
  if (pen.palette.lamps) { glow(pen, { x: shown + 135, y: y - 90, radius: 330, alpha: 0.5 }); shine(pen, glass, mix(pen.palette.lamp, '#fff0c8', 0.2)) } else cut(pen, glass, '#8da0a6', { lift: 2 })
  cut(pen, pathOf(`M${door} ${y}V${y - 150}Q${door + 42} ${y - 190} ${door + 84} ${y - 150}V${y}Z`), pen.palette.accent, { lift: 4 })
  for (let i = 0; i < 7; i++) cut(pen, pathOf(`M${shown - 14 + i * 43} ${y - 216}H${shown + 29 + i * 43}V${y - 172}Q${shown + 7 + i * 43} ${y - 152} ${shown - 14 + i * 43} ${y - 172}Z`), i % 2 ? '#efe3ca' : darker(pick(lots, ROOFS), 0.05), { lift: 3 })
}

function kiosk(pen: Pen, x: number, y: number): void {
  cut(pen, rounded(x - 70, y - 190, 140, 190, 4), '#7f9486', { lift: 6 })
  pane(pen, { x: x - 50, y: y - 160, width: 100, height: 70 })
  cut(pen, polygon([[x - 92, y - 186], [x - 70, y - 220], [x + 70, y - 220], [x + 92, y - 186]]), pen.palette.accent, { lift: 4 })
}

/** High above the streets: roofs below and beside, chimneys, a wide sky. */
export function rooftop(site: Site): Flat[] {
  return [
    ...sky(site),
    flat(0.12, (pen) => { const lots = site.lots('skyline'); along(lots, 32, (x) => cut(pen, polygon([[x - 44, 700], [x - 44, 560 - between(lots, 10, 190)], [x + 44, 560 - between(lots, 10, 190)], [x + 44, 700]]), '#a99b96', { lift: 4 })) }),
    flat(0.3, (pen) => { const lots = site.lots('towers'); along(lots, 15, (x) => block(pen, lots, { x: x - 60, y: 760, width: between(lots, 90, 150), height: between(lots, 140, 340), ink: pick(lots, WALLS) })) }), ...fogBanks(site),
    flat(0.56, (pen) => { const lots = site.lots('roofs'); along(lots, 9, (x) => { const w = between(lots, 150, 230); cut(pen, polygon([[x - w, 800], [x - w * 0.5, 620 - between(lots, 0, 60)], [x + w * 0.5, 620 - between(lots, 0, 40)], [x + w, 800]]), pick(lots, ROOFS), { lift: 7 }); cut(pen, rounded(x - 16, 540, 32, 90, 2), '#8d6a58', { lift: 4 }); pane(pen, { x: x + 30, y: 664, width: 40, height: 44, arched: true }) }) }),
    flat(0.84, (pen) => {
      const lots = site.lots('near')
      cut(pen, pathOf(`M${LEFT} 690H${RIGHT}V${DEEP}H${LEFT}Z`), '#8d7468', { lift: 9 })
      for (const at of [-0.78, 0.72]) { const x = across(site, at); cut(pen, rounded(x - 46, 470, 92, 250, 3), '#96705c', { lift: 7 }); for (let r = 0; r < 8; r++) for (let c = 0; c < 3; c++) cut(pen, rounded(x - 42 + c * 29 + (r % 2) * 8, 482 + r * 27, 24, 12, 1), darker('#96705c', lots() * 0.2), { lift: 0, edge: 0 }); cut(pen, rounded(x - 54, 456, 108, 22, 3), '#7d5c4c', { lift: 4 }); for (const dx of [-24, 14]) cut(pen, rounded(x + dx, 420, 20, 40, 3), '#a5705a', { lift: 3 }) }
      if (/garden|green/.test(site.words)) { flowers(pen, lots, { from: across(site, -1), to: across(site, 1), y: 724, size: 60, count: 24, leaf: '#5f7d4c' }); for (let i = 0; i < 6; i++) bush(pen, lots, { x: across(site, between(lots, -1, 1)), y: 724, size: 44, ink: LEAF }) }
      else { strip(pen, pathOf(`M${across(site, -0.7)} 520Q${across(site, 0)} 580 ${across(site, 0.66)} 516`), '#3f3a44', 3); for (let i = 0; i < 5; i++) { const t = 0.2 + i * 0.14; const x = across(site, -0.7 + t * 1.36); const y = 520 + 60 * Math.sin(t * Math.PI) * 0.86; cut(pen, pathOf(`M${x - 20} ${y}H${x + 20}L${x + 26} ${y + 60}H${x - 24}Z`), [pen.palette.accent, '#e9dcc4', '#8fa0a6'][i % 3] ?? '#e9dcc4', { lift: 4 }) } }
    }),
    flat(0.97, (pen) => { const lots = site.lots('slates'); cut(pen, pathOf(`M${LEFT} 736H${RIGHT}V${DEEP}H${LEFT}Z`), '#8a6f68', { lift: 8 }); for (let r = 0; r < 6; r++) for (let x = LEFT + (r % 2) * 40; x < RIGHT; x += 80) cut(pen, pathOf(`M${x} ${740 + r * 34}H${x + 78}V${766 + r * 34}Q${x + 39} ${786 + r * 34} ${x} ${766 + r * 34}Z`), white(site, mix('#7d625c', '#9d7f70', lots())), { lift: 1.5 }) }), post(site, { ink: '#3f3844' }),
  ]
}

export function harbour(site: Site): Flat[] {
  const lots = site.lots('boats')
  const spots = [-0.62, 0.5, -0.12].map((at) => at + between(lots, -0.1, 0.1))
  return [
    ...sky(site),
    flat(0.1, (pen) => { cut(pen, ridge(site.lots('coast'), { y: 512, rise: 90, step: 260 }), '#8d9a92', { lift: 5 }); houses(pen, site.lots('far town'), { from: across(site, 0.2), to: across(site, 1.3), y: 506, high: 40, wide: 46, snow: site.snow }) }),
    ...waters(site, { from: 502, to: 668, count: 5, first: 0.14, last: 0.74 }), ...fogBanks(site),
    flat(0.34, (pen) => boat(pen, { x: across(site, spots[2] ?? 0), y: 556, size: 96 })), flat(0.5, (pen) => boat(pen, { x: across(site, spots[1] ?? 0.5), y: 606, size: 190 })), flat(0.7, (pen) => { boat(pen, { x: across(site, spots[0] ?? -0.6), y: 668, size: 270, ink: '#5d4a50' }); boat(pen, { x: across(site, 0.84), y: 676, size: 170, sails: false, ink: '#7d4a40' }) }),
    flat(0.84, (pen) => {
      cut(pen, pathOf(`M${LEFT} 700H${RIGHT}V${DEEP}H${LEFT}Z`), white(site, '#7d6450'), { lift: 9 })
      for (const at of [-1.2, -0.74, -0.28, 0.3, 0.78, 1.25]) { const x = across(site, at); cut(pen, rounded(x - 19, 646, 38, 84, 10), '#5a463e', { lift: 5 }); cut(pen, rounded(x - 25, 640, 50, 16, 8), '#6f584c', { lift: 3 }); strip(pen, pathOf(`M${x - 20} 682Q${x} 690 ${x + 20} 682`), '#c9b58c', 6) }
      barrel(pen, { x: across(site, -0.9), y: 738, size: 100 }); barrel(pen, { x: across(site, -0.79), y: 744, size: 92 }); crate(pen, { x: across(site, 0.66), y: 744, size: 92 }); crate(pen, { x: across(site, 0.75), y: 748, size: 74 })
      streetLamp(pen, across(site, 0.56), 738, 280)
    }),
    ...dressing(site), planks(site, white(site, '#9a7657', '#dde3e8'), 724), rail(site),
  ]
}

export function lighthouse(site: Site): Flat[] {
  const side = site.lots('side')() < 0.5 ? -0.42 : 0.42
  return [
    ...sky(site), ...waters(site, { from: 506, to: 676, count: 5, first: 0.12, last: 0.6 }), ...fogBanks(site),
    flat(0.66, (pen) => {
      const lots = site.lots('rock')
      const x = across(site, side)
      if (pen.palette.lamps) for (const way of [-1, 1]) { pen.ctx.fillStyle = `${pen.palette.lamp}44`; pen.ctx.fill(polygon([[x, 196], [x + way * 1500, 60], [x + way * 1500, 330]])) }
      cut(pen, polygon([[x - 330, 720], [x - 250, 600], [x - 110, 556], [x + 90, 548], [x + 230, 620], [x + 340, 720]]), '#77707a', { lift: 9 })
      cut(pen, polygon([[x - 62, 570], [x - 42, 230], [x + 42, 230], [x + 62, 570]]), '#efe6d6', { lift: 8 })
      for (const t of [0.02, 0.4, 0.78]) { const [a, b] = [230 + 340 * t, 230 + 340 * (t + 0.2)]; cut(pen, polygon([[x - 42 - 20 * t, a], [x + 42 + 20 * t, a], [x + 42 + 20 * (t + 0.2), b], [x - 42 - 20 * (t + 0.2), b]]), mix(pen.palette.accent, '#b5463c', 0.5), { lift: 0 }) }
      cut(pen, rounded(x - 56, 218, 112, 14, 3), '#4a4450', { lift: 4 }); cut(pen, rounded(x - 30, 170, 60, 50, 3), '#5a5460', { lift: 2 })
      glow(pen, { x, y: 196, radius: pen.palette.lamps ? 260 : 40, alpha: pen.palette.lamps ? 0.85 : 0.3 }); shine(pen, rounded(x - 24, 174, 48, 42, 3), mix(pen.palette.lamp, '#fff6dc', 0.5)); cut(pen, pathOf(`M${x - 42} 172Q${x} 110 ${x + 42} 172Z`), '#a5483c', { lift: 4 })
      for (const y of [300, 420]) pane(pen, { x: x - 9, y, width: 18, height: 28, arched: true })
      house(pen, lots, { x: x + (side < 0 ? 90 : -200), y: 600, width: 110, height: 74, wall: '#e6d6bb', roof: '#87504c', snow: site.snow })
    }),
    flat(0.86, (pen) => { const lots = site.lots('shore'); cut(pen, ridge(lots, { y: 722, rise: 30, step: 180 }), white(site, '#857f80'), { lift: 8 }); along(lots, 12, (x) => boulder(pen, lots, { x, y: 738, size: between(lots, 30, 80), ink: white(site, '#8a8484') })) }),
    floor(site, '#a59a8c', { pebbles: 40 }), stones(site),
  ]
}

export function castle(site: Site): Flat[] {
  const stone = /white|marble|salt/.test(site.words) ? '#d9d3c8' : /black|thorn|dark/.test(site.words) ? '#5d5862' : '#948f98'
  const gate = /gate|door|yard|courtyard|wall|entrance|drawbridge/.test(site.words)
  const roof = '#6d5468'
  const lean = site.angle === 'low' || site.angle === 'worms-eye' ? 0.12 : 0
  return [
    ...sky(site), peaks(site, { depth: 0.1, base: 560, count: 8, high: 260, rock: '#8791a0' }), ...hills(site, '#8c9478').slice(1, 2), ...rays(site, 0.3, 0.16),
    flat(0.4, (pen) => {
      const lots = site.lots('keep')
      const x = across(site, gate ? 0 : site.lots('where')() < 0.5 ? -0.24 : 0.24)
      if (!gate) cut(pen, pathOf(`M${x - 620} 700Q${x - 300} 500 ${x - 190} 476H${x + 220}Q${x + 340} 510 ${x + 640} 700V${DEEP}H${x - 620}Z`), white(site, '#7f8470'), { lift: 9 })
      const base = gate ? 680 : 500
      for (const [dx, top, w] of [[-210, 230, 86], [200, 190, 92], [-86, 120, 80], [96, 80, 74]] as const) tower(pen, lots, { x: x + dx, top: top + (gate ? 20 : 0), width: w, base, ink: stone, roof })
      rampart(pen, lots, { x: x - 250, y: 340, width: 500, base, ink: darker(stone, 0.04) })
      tower(pen, lots, { x: x + 4, top: 210, width: 120, base, ink: lighter(stone, 0.05), roof })
    }), ...fogBanks(site),
    gate ? flat(0.74, (pen) => {
      const lots = site.lots('gate')
      rampart(pen, lots, { x: LEFT, y: 400, width: RIGHT - LEFT, base: 730, ink: darker(stone, 0.05), tooth: 44 })
      for (const side of [-1, 1]) tower(pen, lots, { x: across(site, side * 0.36) - side * 400 * lean, top: 240, width: 170, base: 736, ink: stone })
      const opening = pathOf(`M${across(site, 0) - 130} 730V520Q${across(site, 0)} 380 ${across(site, 0) + 130} 520V730Z`)
      cut(pen, pathOf(`M${across(site, 0) - 158} 730V512Q${across(site, 0)} 346 ${across(site, 0) + 158} 512V730Z`), lighter(stone, 0.1), { lift: 5 })
      pen.ctx.fillStyle = pen.palette.lamps ? mix(pen.palette.shadow, pen.palette.lamp, 0.4) : mix(pen.palette.shadow, pen.palette.air, 0.2); pen.ctx.fill(opening)
      for (let i = -3; i <= 3; i++) strip(pen, pathOf(`M${across(site, 0) + i * 36} 700V${430 + Math.abs(i) * 16}`), '#3d3436', 8)
      for (const y of [500, 570, 640]) strip(pen, pathOf(`M${across(site, 0) - 128} ${y}H${across(site, 0) + 128}`), '#3d3436', 7)
      for (const side of [-1, 1]) { const x = across(site, 0) + side * 206; cut(pen, pathOf(`M${x - 34} 350H${x + 34}V560L${x} 530L${x - 34} 560Z`), pen.palette.accent, { lift: 5 }); if (pen.palette.lamps) glow(pen, { x: across(site, 0) + side * 150, y: 560, radius: 200, alpha: 0.6 }) }
      cut(pen, ground(lots, 724, 12), white(site, '#8f8870'), { lift: 7 })
    }) : flat(0.72, (pen) => { const lots = site.lots('slope'); cut(pen, ridge(lots, { y: 680, rise: 60, step: 300 }), white(site, '#808763'), { lift: 9 }); path(pen, lots, { y: 640, low: 760, ink: white(site, '#c9b78f') }); along(lots, 11, (x) => pine(pen, lots, { x, y: 694, height: between(lots, 120, 220), ink: '#56705a', snow: site.snow })) }),
    ...dressing(site), gate ? cobbles(site, '#a39a86') : floor(site, '#9c9a72'), gate ? arch(site, { ink: '#4b4650' }) : leaves(site, { ink: '#414a40' }),
  ]
}

export function ruins(site: Site): Flat[] {
  const stone = /ice|frost/.test(site.words) ? '#b7d2de' : '#c2b496'
  return [
    ...sky(site), ...hills(site, '#8f9a78').slice(0, 2), ...rays(site, 0.36, 0.26), ...fogBanks(site),
    flat(0.42, (pen) => { const lots = site.lots('back'); cut(pen, ground(lots, 606, 16), white(site, '#a39d78'), { lift: 6 }); for (const at of [-0.8, -0.48, -0.16, 0.16, 0.48, 0.8]) pillar(pen, lots, { x: across(site, at), y: 616, width: 44, top: 350, ink: stone, broken: lots() < 0.4 }); cut(pen, polygon([[across(site, -0.58), 352], [across(site, -0.58), 326], [across(site, 0.1), 326], [across(site, 0.06), 352]]), stone, { lift: 5 }) }),
    flat(0.74, (pen) => { const lots = site.lots('near'); cut(pen, ground(lots, 690, 16), white(site, '#a79f7c'), { lift: 8 }); for (const at of [-1.2, -0.74, 0.7, 1.16]) pillar(pen, lots, { x: across(site, at), y: 710, width: 92, top: 90, ink: stone, broken: lots() < 0.5 }); for (let i = 0; i < 5; i++) { const x = across(site, between(lots, -0.6, 0.6)); cut(pen, rounded(x, 690 + between(lots, 0, 12), 74, 30, 12), darker(stone, 0.1), { lift: 4 }) } grass(pen, lots, { from: LEFT, to: RIGHT, y: 716, size: 34, step: 24, ink: '#76804e' }) }),
    ...dressing(site), floor(site, '#b3a682'), arch(site, { ink: '#4d4650' }),
  ]
}

export function bridge(site: Site): Flat[] {
  const rope = /rope|gorge|ravine|canyon|chasm|swaying/.test(site.words)
  if (rope) return [
    ...sky(site), peaks(site, { depth: 0.12, base: 560, count: 9, high: 330, caps: site.snow }),
    flat(0.3, (pen) => { for (const side of [-1, 1]) cut(pen, polygon([[across(site, side * 3), -200], [across(site, side * 1), 130], [across(site, side * 0.62), 420], [across(site, side * 0.5), DEEP], [across(site, side * 3), DEEP]]), '#8a7f80', { lift: 9 }) }), ...fogBanks(site),
    flat(0.6, (pen) => { for (const side of [-1, 1]) cut(pen, polygon([[across(site, side * 3), 60], [across(site, side * 1.05), 330], [across(site, side * 0.86), 620], [across(site, side * 0.72), DEEP], [across(site, side * 3), DEEP]]), white(site, '#776c6c'), { lift: 9 }) }),
    flat(0.88, (pen) => { for (const y of [560, 610]) strip(pen, pathOf(`M${LEFT} ${y - 130}Q800 ${y + 120} ${RIGHT} ${y - 130}`), '#8d744f', 7, 4); for (let x = LEFT; x < RIGHT; x += 60) { const t = (x - 800) / 1500; strip(pen, pathOf(`M${x} ${625 - 130 * t * t * 2}V${756 - 60 * t * t}`), '#8d744f', 4) } }),
    flat(0.97, (pen) => { for (let x = LEFT; x < RIGHT; x += 48) { const t = (x - 800) / 1500; const y = 764 - 70 * t * t; cut(pen, polygon([[x, y], [x + 42, y], [x + 46, y + 62], [x - 4, y + 62]]), mix('#80603f', '#a07d54', site.lots(`plank ${x}`)()), { lift: 5 }) } }), stones(site),
  ]
  return [
    ...sky(site), ...hills(site, mix(TURF, '#7f98a0', 0.25)).slice(0, 2),
    flat(0.34, (pen) => { const lots = site.lots('town'); houses(pen, lots, { from: LEFT, to: RIGHT, y: 590, high: 96, wide: 110, snow: site.snow }); cut(pen, ground(lots, 588, 8), white(site, TURF), { lift: 4 }) }),
    ...waters(site, { from: 596, to: 670, count: 3, first: 0.4, last: 0.56 }), ...fogBanks(site),
    flat(0.66, (pen) => archBridge(pen, site.lots('bridge'), { x: across(site, 0), y: 690, width: Math.min(1900, site.half * 2.5), high: 140, ink: white(site, '#a59a8c', '#d9dee4') })),
    flat(0.84, (pen) => { const lots = site.lots('bank'); cut(pen, ground(lots, 716, 22), white(site, TURF), { lift: 8 }); streetLamp(pen, across(site, -0.62), 730, 260); roundTree(pen, lots, { x: across(site, 0.9), y: 730, height: 470, ink: white(site, LEAF, '#dfe6ea') }); grass(pen, lots, { from: LEFT, to: RIGHT, y: 728, size: 34, step: 18, ink: darker(TURF, 0.2) }) }),
    floor(site, '#c2ad86'), leaves(site, { ink: '#46503f' }),
  ]
}

export function farm(site: Site): Flat[] {
  const mill = /windmill|mill\b/.test(site.words)
  return [
    ...sky(site), ...hills(site, TURF), ...rays(site, 0.44, 0.16), ...fogBanks(site),
    flat(0.6, (pen) => {
      const lots = site.lots('yard')
      cut(pen, ridge(lots, { y: 640, rise: 60, step: 500 }), white(site, TURF), { lift: 8 })
      for (let i = 0; i < 9; i++) strip(pen, pathOf(`M${LEFT + i * 360} 700Q${LEFT + i * 340 + 200} 650 ${LEFT + i * 320 + 500} 628`), white(site, '#b5a25f'), 7)
      if (mill) windmill(pen, site, { x: across(site, lots() < 0.5 ? -0.46 : 0.46), y: 640 })
      else barn(pen, { x: across(site, lots() < 0.5 ? -0.52 : 0.5), y: 668, size: 250, snow: site.snow })
      roundTree(pen, lots, { x: across(site, 0.02), y: 650, height: 190, ink: white(site, LEAF, '#dfe6ea') })
    }),
    flat(0.84, (pen) => { const lots = site.lots('near'); cut(pen, ground(lots, 706, 18), white(site, TURF), { lift: 8 }); fence(pen, across(site, -1.5), across(site, -0.4), 730); fence(pen, across(site, 0.5), across(site, 1.5), 734); for (const at of [0.68, 0.86]) { const x = across(site, at); cut(pen, disc(x, 706, 52, 48), '#d9b866', { lift: 6 }); cut(pen, disc(x, 706, 30, 27), '#c7a452', { lift: 0 }) } grass(pen, lots, { from: LEFT, to: RIGHT, y: 738, size: 34, step: 16, ink: darker(TURF, 0.16) }) }),
    ...dressing(site), floor(site, '#bfae7d'), leaves(site, { ink: '#4a5540' }),
  ]
}

function barn(pen: Pen, { x, y, size: s, snow }: { x: number; y: number; size: number; snow: boolean }): void {
  cut(pen, polygon([[x - s * 0.8, y], [x - s * 0.8, y - s * 0.7], [x - s * 0.52, y - s * 1.16], [x, y - s * 1.4], [x + s * 0.52, y - s * 1.16], [x + s * 0.8, y - s * 0.7], [x + s * 0.8, y]]), '#a5503f', { lift: 8 })
  cut(pen, pathOf(`M${x - s * 0.9} ${y - s * 0.66}L${x - s * 0.58} ${y - s * 1.2}L${x} ${y - s * 1.48}L${x + s * 0.58} ${y - s * 1.2}L${x + s * 0.9} ${y - s * 0.66}L${x + s * 0.76} ${y - s * 0.68}L${x + s * 0.5} ${y - s * 1.1}L${x} ${y - s * 1.34}L${x - s * 0.5} ${y - s * 1.1}L${x - s * 0.76} ${y - s * 0.68}Z`), snow ? '#f0f2f4' : '#5d4a4c', { lift: 5 })
  cut(pen, rounded(x - s * 0.3, y - s * 0.62, s * 0.6, s * 0.62, 2), '#6d3a32', { lift: 2 })
  strip(pen, pathOf(`M${x - s * 0.28} ${y - s * 0.6}L${x + s * 0.28} ${y}M${x + s * 0.28} ${y - s * 0.6}L${x - s * 0.28} ${y}M${x - s * 0.29} ${y - s * 0.61}H${x + s * 0.29}V${y}H${x - s * 0.29}Z`), '#ead9bf', s * 0.035)
  pane(pen, { x: x - s * 0.1, y: y - s * 1.02, width: s * 0.2, height: s * 0.22 })
}

function windmill(pen: Pen, site: Site, { x, y }: { x: number; y: number }): void {
  cut(pen, polygon([[x - 96, y], [x - 56, y - 270], [x + 56, y - 270], [x + 96, y]]), '#efe6d4', { lift: 8 })
  cut(pen, pathOf(`M${x - 68} ${y - 266}Q${x} ${y - 380} ${x + 68} ${y - 266}Z`), '#87504c', { lift: 5 })
  cut(pen, pathOf(`M${x - 26} ${y}V${y - 74}Q${x} ${y - 104} ${x + 26} ${y - 74}V${y}Z`), '#6d4a3c', { lift: 3 })
  for (const dy of [140, 210]) pane(pen, { x: x - 12, y: y - dy, width: 24, height: 32, arched: true })
  const turn = between(site.lots('sails'), 0.2, 1.2)
  for (let k = 0; k < 4; k++) { const a = turn + (k * Math.PI) / 2; const [c, s] = [Math.cos(a), Math.sin(a)]; const at = (along: number, out: number) => [x + c * along - s * out, y - 284 + s * along + c * out] as const; strip(pen, pathOf(`M${x} ${y - 284}L${at(250, 0).join(' ')}`), '#5d4638', 8, 4); cut(pen, polygon([at(40, 6), at(248, 6), at(248, 58), at(40, 46)]), '#e0cfae', { lift: 5 }); for (const d of [90, 150, 205]) strip(pen, pathOf(`M${at(d, 6).join(' ')}L${at(d, 54).join(' ')}`), '#7d6448', 3) }
  cut(pen, disc(x, y - 284, 16), '#4d3c34', { lift: 3 })
}

export function camp(site: Site): Flat[] {
  return [
    ...sky(site), ...hills(site, '#7f8f78').slice(0, 2),
    flat(0.4, (pen) => { const lots = site.lots('firs'); cut(pen, ground(lots, 606, 20), white(site, '#76875f'), { lift: 6 }); along(lots, 16, (x) => pine(pen, lots, { x, y: 622, height: between(lots, 180, 320), ink: '#587560', snow: site.snow })) }), ...fogBanks(site),
    flat(0.68, (pen) => { const lots = site.lots('tents'); cut(pen, ground(lots, 668, 16), white(site, '#8f9468'), { lift: 7 }); for (const [at, s, ink] of [[-0.66, 210, '#c08a5a'], [0.62, 240, '#8d7f9a'], [0.2, 150, '#b9a36c'], [-1.2, 190, '#8f9a78']] as const) tent(pen, { x: across(site, at), y: 694, size: s, ink }) }),
    flat(0.88, (pen) => { const lots = site.lots('fire'); cut(pen, ground(lots, 716, 14), white(site, '#958f68'), { lift: 7 }); fire(pen, { x: across(site, 0.36), y: 740, size: 64 }); for (const at of [-0.5, 0.7]) { const x = across(site, at); cut(pen, rounded(x - 80, 712, 160, 34, 17), '#75563c', { lift: 5 }); cut(pen, disc(x + 66, 729, 15, 17), '#b8946a', { lift: 1 }) } }),
    ...dressing(site), floor(site, '#a09a70'), leaves(site, { ink: '#3c473e' }),
  ]
}

export function garden(site: Site): Flat[] {
  const wall = '#b08d74'
  return [
    ...sky(site), ...hills(site, TURF).slice(0, 1),
    flat(0.3, (pen) => { const lots = site.lots('beyond'); along(lots, 13, (x) => roundTree(pen, lots, { x, y: 590, height: between(lots, 180, 280), ink: white(site, LEAF, '#dfe6ea') })) }), ...rays(site, 0.36, 0.24),
    flat(0.48, (pen) => { const lots = site.lots('wall'); cut(pen, pathOf(`M${LEFT} 420H${RIGHT}V${DEEP}H${LEFT}Z`), wall, { lift: 8 }); for (let i = 0; i < 90; i++) cut(pen, rounded(between(lots, LEFT, RIGHT), between(lots, 436, 640), between(lots, 30, 56), 16, 2), (i % 2 ? darker : lighter)(wall, between(lots, 0.04, 0.14)), { lift: 0.8 }); cut(pen, rounded(LEFT, 408, RIGHT - LEFT, 20, 3), darker(wall, 0.12), { lift: 4 }); const x = across(site, lots() < 0.5 ? -0.3 : 0.3); cut(pen, pathOf(`M${x - 84} 660V500Q${x} 400 ${x + 84} 500V660Z`), lighter(wall, 0.14), { lift: 4 }); cut(pen, pathOf(`M${x - 64} 660V508Q${x} 428 ${x + 64} 508V660Z`), '#5f7a6c', { lift: 2 }); strip(pen, pathOf(`M${x} 470V660`), '#46594f', 4); along(lots, 26, (px) => bush(pen, lots, { x: px, y: between(lots, 440, 650), size: between(lots, 30, 60), ink: white(site, LEAF) })) }), ...fogBanks(site),
    flat(0.68, (pen) => { const lots = site.lots('beds'); cut(pen, ground(lots, 666, 12), white(site, TURF), { lift: 7 }); flowers(pen, lots, { from: LEFT, to: RIGHT, y: 684, size: 70, count: 46, leaf: '#5f7d4c' }); for (const at of [-0.8, 0.84]) roundTree(pen, lots, { x: across(site, at), y: 690, height: 360, ink: white(site, mix(LEAF, '#b5b36a', 0.3), '#dfe6ea') }) }),
    flat(0.86, (pen) => { const lots = site.lots('near'); cut(pen, ground(lots, 712, 12), white(site, '#c7b88c'), { lift: 7 }); fountain(pen, { x: across(site, /fountain|statue|pond/.test(site.words) ? 0.34 : 0.5), y: 736, size: 78 }); for (const side of [-1, 1]) { bush(pen, lots, { x: across(site, side * 0.9), y: 740, size: 90, ink: LEAF }); flowers(pen, lots, { from: across(site, side * 0.62), to: across(site, side * 1.1), y: 742, size: 76, count: 12, leaf: '#55703f' }) } }),
    ...dressing(site), floor(site, '#cdbb8e'), leaves(site, { ink: '#43523f' }),
  ]
}

export function playground(site: Site): Flat[] {
  return [
    ...sky(site), flat(0.2, (pen) => { const lots = site.lots('town'); houses(pen, lots, { from: LEFT, to: RIGHT, y: 590, high: 120, wide: 130, snow: site.snow }); cut(pen, ground(lots, 588, 6), TURF, { lift: 4 }) }),
    flat(0.44, (pen) => { const lots = site.lots('trees'); along(lots, 9, (x) => roundTree(pen, lots, { x, y: 640, height: between(lots, 220, 320), ink: white(site, LEAF, '#dfe6ea') })); cut(pen, ground(lots, 632, 8), white(site, TURF), { lift: 6 }) }), ...fogBanks(site),
    flat(0.74, (pen) => { const lots = site.lots('toys'); cut(pen, ground(lots, 690, 8), white(site, '#d3bd8f'), { lift: 7 }); const x = across(site, -0.55); for (const dx of [-130, 130]) strip(pen, pathOf(`M${x + dx - 40} 712L${x + dx} 430L${x + dx + 40} 712`), '#7d5a46', 11, 4); strip(pen, pathOf(`M${x - 136} 432H${x + 136}`), '#7d5a46', 12, 4); for (const dx of [-60, 40]) { strip(pen, pathOf(`M${x + dx} 436V636M${x + dx + 50} 436V636`), '#4d4650', 3); cut(pen, rounded(x + dx - 6, 632, 62, 12, 3), pen.palette.accent, { lift: 3 }) } const s = across(site, 0.6); strip(pen, pathOf(`M${s - 110} 712V480M${s - 60} 712V480`), '#5d6f7a', 9, 3); for (const y of [530, 580, 630, 680]) strip(pen, pathOf(`M${s - 110} ${y}H${s - 60}`), '#5d6f7a', 6); cut(pen, pathOf(`M${s - 66} 476H${s - 20}Q${s + 60} 640 ${s + 190} 690L${s + 186} 712Q${s + 20} 680 ${s - 66} 500Z`), pen.palette.accent, { lift: 6 }) }),
    ...dressing(site), floor(site, '#d9c595'), leaves(site, { ink: '#4a5540' }),
  ]
}

export function deck(site: Site): Flat[] {
  return [
    ...sky(site), ...waters(site, { from: 500, to: 640, count: 4, last: 0.5 }), ...fogBanks(site),
    flat(0.62, (pen) => { const x = across(site, 0.1); strip(pen, pathOf(`M${x} 760V-600`), '#6b4f3a', 30, 6); cut(pen, pathOf(`M${x - 420} 40Q${x - 20} 110 ${x + 420} 30L${x + 350} 420Q${x} 500 ${x - 360} 430Z`), '#efe4cb', { lift: 9 }); for (const dx of [-200, 0, 200]) strip(pen, pathOf(`M${x + dx} ${70 - Math.abs(dx) * 0.1}Q${x + dx * 0.96} 260 ${x + dx * 0.86} 450`), '#d3c3a0', 3); strip(pen, pathOf(`M${x - 440} 36Q${x} 100 ${x + 440} 26`), '#5d4638', 15, 4); strip(pen, pathOf(`M${x} -100L${x - 760} 690M${x} -100L${x + 760} 690`), '#4d4044', 4); cut(pen, polygon([[x, -60], [x + 120, -30], [x, 0]]), pen.palette.accent, { lift: 3 }) }),
    flat(0.84, (pen) => { cut(pen, rounded(LEFT, 600, RIGHT - LEFT, 24, 6), '#7d583e', { lift: 7 }); for (let x = LEFT; x < RIGHT; x += 74) cut(pen, pathOf(`M${x - 9} 720Q${x - 17} 670 ${x - 7} 622H${x + 7}Q${x + 17} 670 ${x + 9} 720Z`), '#8d6848', { lift: 4 }); cut(pen, pathOf(`M${LEFT} 706H${RIGHT}V${DEEP}H${LEFT}Z`), '#8d6848', { lift: 6 }); barrel(pen, { x: across(site, -0.74), y: 748, size: 124 }); crate(pen, { x: across(site, 0.74), y: 748, size: 104 }); const w = across(site, 0.46); strip(pen, pathOf(`M${w} 748V640`), '#6b4a34', 18, 4); cut(pen, disc(w, 604, 62), '#7d5638', { lift: 6 }); pen.ctx.save(); for (let k = 0; k < 8; k++) strip(pen, pathOf(`M${w} 604L${w + Math.cos(k * 0.785) * 82} ${604 + Math.sin(k * 0.785) * 82}`), '#9a7048', 7); pen.ctx.restore(); cut(pen, disc(w, 604, 14), pen.palette.accent, { lift: 2 }) }),
    planks(site, '#a07a56', 726), rail(site),
  ]
}

export function station(site: Site): Flat[] {
  return [
    ...sky(site), flat(0.2, (pen) => { houses(pen, site.lots('town'), { from: LEFT, to: RIGHT, y: 590, high: 120, wide: 130, snow: site.snow }) }), ...fogBanks(site),
    flat(0.5, (pen) => { cut(pen, pathOf(`M${LEFT} 640H${RIGHT}V${DEEP}H${LEFT}Z`), white(site, '#8a7f78'), { lift: 6 }); const x = across(site, 0.1); for (const dx of [-1080, -560]) carriage(pen, x + dx, 660); engine(pen, x + 10, 660) }),
    flat(0.76, (pen) => { for (const at of [-1.4, -0.7, 0.7, 1.4]) { const x = across(site, at); strip(pen, pathOf(`M${x} 730V190`), '#4d5a58', 16, 5); for (const side of [-1, 1]) strip(pen, pathOf(`M${x} 320Q${x + side * 20} 220 ${x + side * 110} 196`), '#4d5a58', 8, 2) } for (let i = 0; i < 30; i++) { const x = LEFT + i * 100; cut(pen, pathOf(`M${x} 60H${x + 100}V190L${x + 50} 222L${x} 190Z`), i % 2 ? '#7d6a5a' : '#8d7a66', { lift: 3 }) } const c = across(site, -0.28); strip(pen, pathOf(`M${c} 200V262`), '#3d3a44', 6); cut(pen, disc(c, 306, 48), '#3d3a44', { lift: 5 }); shine(pen, disc(c, 306, 39), mix('#f4ead2', pen.palette.lamp, pen.palette.lamps ? 0.4 : 0)); strip(pen, pathOf(`M${c} 306V278M${c} 306L${c + 20} 314`), '#1b1830', 4); const b = across(site, 0.46); cut(pen, rounded(b - 110, 676, 220, 14, 3), '#8d6544', { lift: 4 }); cut(pen, rounded(b - 110, 630, 220, 16, 3), '#8d6544', { lift: 3 }); for (const dx of [-90, 90]) strip(pen, pathOf(`M${b + dx} 632V736`), '#3d3a44', 8) }),
    ...dressing(site), flat(0.97, (pen) => { cut(pen, pathOf(`M${LEFT} 724H${RIGHT}V${DEEP}H${LEFT}Z`), white(site, '#a89c8c'), { lift: 9 }); cut(pen, pathOf(`M${LEFT} 740H${RIGHT}V752H${LEFT}Z`), '#e3c56a', { lift: 0 }) }), post(site, { ink: '#413c46', lamp: true }),
  ]
}

function carriage(pen: Pen, x: number, y: number): void {
  cut(pen, rounded(x, y - 200, 500, 176, 12), mix(pen.palette.accent, '#7a4a40', 0.5), { lift: 7 })
  for (let i = 0; i < 6; i++) pane(pen, { x: x + 34 + i * 76, y: y - 168, width: 52, height: 62 })
  for (const dx of [80, 170, 330, 420]) cut(pen, disc(x + dx, y - 14, 30), '#3d3840', { lift: 4 })
}

function engine(pen: Pen, x: number, y: number): void {
  const ink = '#4a4f58'
  cut(pen, rounded(x, y - 250, 150, 226, 8), ink, { lift: 7 })
  cut(pen, rounded(x + 110, y - 170, 300, 130, 56), ink, { lift: 7 })
  cut(pen, pathOf(`M${x + 310} ${y - 160}L${x + 296} ${y - 270}H${x + 366}L${x + 352} ${y - 160}Z`), ink, { lift: 5 })
  pane(pen, { x: x + 36, y: y - 214, width: 70, height: 66 })
  for (const [dx, r] of [[70, 48], [190, 48], [300, 34], [372, 34]] as const) { cut(pen, disc(x + dx, y - r * 0.5, r), '#8d3f38', { lift: 4 }); cut(pen, disc(x + dx, y - r * 0.5, r * 0.4), '#d6b56a', { lift: 0 }) }
  for (const [dx, dy, r] of [[330, 320, 46], [276, 372, 62], [196, 404, 74]] as const) { pen.ctx.globalAlpha = 0.75; cut(pen, disc(x + dx, y - dy, r, r * 0.8), '#f0e8dc', { lift: 3 }); pen.ctx.globalAlpha = 1 }
}

export { glow }
