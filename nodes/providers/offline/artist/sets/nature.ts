import { between } from '../chance.ts'
import { darker, lighter, mix } from '../color.ts'
import { across, along, cut, DEEP, disc, flat, glow, ground, LEFT, pathOf, polygon, ridge, RIGHT, rounded, strip, torn, white, type Flat, type Site } from './kit.ts'
import { arch, leaves, stones } from './front.ts'
import { bareTree, bush, flowers, grass, mushroom, palm, pine, reeds, roundTree, trunk } from './plants.ts'
import { fogBanks, rays, sky } from './sky.ts'
import { boulder, floor, hills, path, peaks, waters } from './terrain.ts'

const autumn = (site: Site): boolean => /autumn|fall\b|october|golden leaves|beech/.test(site.words)
const leafOf = (site: Site): string => (autumn(site) ? '#c07f3a' : '#6f9157')
const turfOf = (site: Site): string => (autumn(site) ? '#b0904f' : '#8fa463')
const wind = (site: Site): number => (site.weather === 'wind' || site.weather === 'storm' ? 0.7 : 0)

/** Rows of trees from pale to dark, great trunks at the sides, boughs in front. */
export function forest(site: Site): Flat[] {
  const kind = /pine|fir|spruce|north|snow|winter|black|taiga/.test(site.words) ? 'pine' : /dead|bare|bramble|thorn|burnt|ash/.test(site.words) ? 'bare' : site.lots('sort')() < 0.35 ? 'pine' : 'round'
  const leaf = leafOf(site)
  const row = (depth: number, count: number, y: number, size: number) => flat(depth, (pen) => {
    const lots = site.lots(`row ${depth}`)
    cut(pen, ground(lots, y - 6, 26), darker(leaf, 0.05), { lift: 5 })
    along(lots, count, (x) => {
      const tree = { x, y: y + between(lots, -4, 12), height: size * between(lots, 0.75, 1.25), ink: mix(leaf, lots() < 0.5 ? '#3f5c4c' : '#b7b36a', lots() * 0.3) }
      if (kind === 'pine') pine(pen, lots, { ...tree, snow: site.snow })
      else if (kind === 'bare') bareTree(pen, lots, { ...tree, ink: '#4a3d3a' })
      else roundTree(pen, lots, { ...tree, ink: white(site, tree.ink, '#dfe6ea') })
    })
  })
  return [
    ...sky(site),
    flat(0.12, (pen) => cut(pen, torn(site.lots('treeline'), { y: 440, rise: 90, step: 22 }), leaf, { lift: 6 })),
    row(0.22, 20, 548, 250), row(0.36, 15, 582, 340), ...rays(site, 0.4, 0.34), row(0.52, 10, 624, 440),
    flat(0.74, (pen) => {
      const lots = site.lots('trunks')
      cut(pen, ground(lots, 660, 24), white(site, darker(leaf, 0.1)), { lift: 6 })
      for (const at of [-1.75, -1.22, -0.72, 0.66, 1.16, 1.7]) trunk(pen, lots, { x: across(site, at + between(lots, -0.1, 0.1)), y: 676, width: between(lots, 44, 76), ink: kind === 'pine' ? '#5d4538' : '#6c5443' })
      for (let i = 0; i < 12; i++) grass(pen, lots, { from: LEFT + i * 250, to: LEFT + i * 250 + 90, y: 690, size: 46, step: 9, ink: darker(leaf, 0.2), wind: wind(site) })
    }),
    ...fogBanks(site),
    flat(0.88, (pen) => {
      const lots = site.lots('ferns')
      cut(pen, ground(lots, 706, 22), white(site, mix(leaf, '#8d8a58', 0.3)), { lift: 7 })
      for (const side of [-1, 1]) { bush(pen, lots, { x: across(site, side * between(lots, 0.6, 0.9)), y: 722, size: between(lots, 46, 76), ink: darker(leaf, 0.22) }); trunk(pen, lots, { x: across(site, side * between(lots, 1.0, 1.16)), y: 730, width: between(lots, 84, 116), ink: '#4c3a33' }) }
      if (kind !== 'bare') for (let i = 0; i < 5; i++) mushroom(pen, { x: across(site, between(lots, -0.95, 0.95)), y: 722, size: between(lots, 24, 44) })
    }),
    floor(site, mix(leaf, '#a39a62', 0.5)), leaves(site, { ink: '#3f4a40' }),
  ]
}

export function jungle(site: Site): Flat[] {
  const leaf = '#4f8a5c'
  return [
    ...sky(site),
    flat(0.12, (pen) => cut(pen, torn(site.lots('canopy'), { y: 330, rise: 110, step: 30 }), leaf, { lift: 6 })),
    flat(0.28, (pen) => { const lots = site.lots('palms'); cut(pen, ground(lots, 560, 40), leaf, { lift: 6 }); along(lots, 11, (x) => palm(pen, lots, { x, y: 590, height: between(lots, 260, 380), ink: leaf })); if (/waterfall|cascade|falls/.test(site.words)) waterfall(pen, across(site, site.lots('fall')() < 0.5 ? -0.42 : 0.42), 140, 620) }),
    ...rays(site, 0.4, 0.3),
    flat(0.55, (pen) => { const lots = site.lots('broad'); cut(pen, ground(lots, 630, 30), darker(leaf, 0.1), { lift: 7 }); along(lots, 16, (x) => bigLeaf(pen, lots, { x, y: 660, size: between(lots, 120, 220), ink: mix(leaf, '#a7b55c', lots() * 0.4) })) }),
    flat(0.8, (pen) => { const lots = site.lots('lianas'); for (const at of [-1.5, -0.84, 0.88, 1.5]) trunk(pen, lots, { x: across(site, at), y: 696, width: 60, ink: '#5c5540' }); for (let i = 0; i < 9; i++) { const x = across(site, between(lots, -1.2, 1.2)); strip(pen, pathOf(`M${x} -500Q${x + between(lots, -90, 90)} 260 ${x + between(lots, -50, 50)} ${between(lots, 240, 440)}`), darker(leaf, 0.3), 6, 2) } cut(pen, ground(lots, 694, 20), darker(leaf, 0.16), { lift: 7 }) }),
    ...fogBanks(site), floor(site, '#7d8a55'), leaves(site, { ink: '#2f4a40' }),
  ]
}

type Pen = Parameters<Flat['paint']>[0]

function bigLeaf(pen: Pen, lots: () => number, { x, y, size: s, ink }: { x: number; y: number; size: number; ink: string }): void {
  for (let k = 0; k < 4; k++) {
    const a = between(lots, -1.1, 1.1)
    const [ex, ey] = [x + Math.sin(a) * s, y - Math.cos(a) * s]
    const [mx, my] = [(x + ex) / 2, (y + ey) / 2]
    cut(pen, pathOf(`M${x} ${y}Q${mx - Math.cos(a) * s * 0.42} ${my - Math.sin(a) * s * 0.42} ${ex} ${ey}Q${mx + Math.cos(a) * s * 0.42} ${my + Math.sin(a) * s * 0.42} ${x} ${y}Z`), ink, { lift: 4 })
    strip(pen, pathOf(`M${x} ${y}L${ex} ${ey}`), darker(ink, 0.16), 2.4)
  }
}

function waterfall(pen: Pen, x: number, top: number, low: number): void {
  cut(pen, pathOf(`M${x - 170} ${low}Q${x - 120} ${top} ${x - 70} ${top - 60}H${x + 70}Q${x + 130} ${top} ${x + 180} ${low}Z`), '#6d6f72', { lift: 8 })
  cut(pen, pathOf(`M${x - 46} ${top - 50}Q${x} ${top - 60} ${x + 46} ${top - 50}L${x + 62} ${low + 16}H${x - 62}Z`), '#dcebf0', { lift: 3 })
  for (const dx of [-26, 2, 28]) strip(pen, pathOf(`M${x + dx} ${top - 40}Q${x + dx * 1.2} ${low - 200} ${x + dx * 1.5} ${low}`), '#b7d3de', 6)
}

export function meadow(site: Site): Flat[] {
  const turf = turfOf(site)
  const plain = white(site, turf)
  return [
    ...sky(site), ...hills(site, mix(turf, '#7f98a0', 0.25)), ...rays(site, 0.44, 0.16),
    flat(0.56, (pen) => { const lots = site.lots('copse'); cut(pen, ridge(lots, { y: 630, rise: 50, step: 420 }), darker(plain, 0.06), { lift: 8 }); if (/path|road|way|track/.test(site.words) || lots() < 0.5) path(pen, lots, { y: 612, low: 760, ink: white(site, '#d9c08f', '#d3d9df') }); for (let i = 0; i < 7; i++) { const side = i % 2 ? 1 : -1; roundTree(pen, lots, { x: across(site, side * between(lots, 0.4, 1.5)), y: between(lots, 622, 646), height: between(lots, 120, 230), ink: white(site, leafOf(site), '#dfe6ea') }) } }),
    ...fogBanks(site),
    flat(0.84, (pen) => {
      const lots = site.lots('near')
      cut(pen, ground(lots, 690, 40), plain, { lift: 9 })
      grass(pen, lots, { from: LEFT, to: RIGHT, y: 712, size: 40, step: 13, ink: darker(plain, 0.1), wind: wind(site) })
      if (!site.snow) flowers(pen, lots, { from: across(site, -1.3), to: across(site, 1.3), y: 722, size: 46, count: /flower|meadow|bloom|garden|spring/.test(site.words) ? 34 : 12, leaf: darker(turf, 0.2) })
      if (/tree|oak|willow|beech/.test(site.words)) roundTree(pen, lots, { x: across(site, lots() < 0.5 ? -0.62 : 0.62), y: 716, height: 520, ink: leafOf(site) })
      if (/stone|giant|rock/.test(site.words)) boulder(pen, lots, { x: across(site, lots() < 0.5 ? -0.55 : 0.55), y: 716, size: 150, ink: '#8c8a88' })
    }),
    floor(site, turf, { pebbles: 12 }), leaves(site, { ink: '#4d5a40', bough: site.lots('bough?')() < 0.6 }),
  ]
}

export function river(site: Site): Flat[] {
  const turf = turfOf(site)
  const bank = white(site, turf)
  return [
    ...sky(site), ...hills(site, mix(turf, '#7f98a0', 0.3)).slice(0, 2),
    flat(0.36, (pen) => { const lots = site.lots('far bank'); cut(pen, ground(lots, 566, 24), bank, { lift: 6 }); along(lots, 13, (x) => roundTree(pen, lots, { x, y: 578, height: between(lots, 100, 190), ink: white(site, leafOf(site), '#dfe6ea') })) }),
    ...waters(site, { ink: '#62a0ac', from: 588, to: 690, count: 4, first: 0.44, last: 0.8 }), ...rays(site, 0.5, 0.2), ...fogBanks(site),
    flat(0.86, (pen) => {
      const lots = site.lots('stones')
      for (const at of [-0.5, -0.24, 0.04, 0.3, 0.56]) cut(pen, disc(across(site, at + between(lots, -0.05, 0.05)), between(lots, 690, 716), between(lots, 40, 66), 15), '#8f8c88', { lift: 5 })
      for (const side of [-1, 1]) { cut(pen, pathOf(`M${across(site, side * 2.4)} 690Q${across(site, side * 0.9)} 690 ${across(site, side * 0.52)} ${DEEP}H${across(site, side * 2.4)}Z`), bank, { lift: 8 }); for (let k = 0; k < 3; k++) reeds(pen, lots, { x: across(site, side * between(lots, 0.78, 1.2)), y: 742, size: between(lots, 120, 190), ink: '#66784a' }) }
    }),
    floor(site, mix(turf, '#c8b283', 0.5), { y: 748 }), leaves(site, { ink: '#3f4f48' }),
  ]
}

export function swamp(site: Site): Flat[] {
  const murk = '#77805c'
  return [
    ...sky(site),
    flat(0.14, (pen) => cut(pen, torn(site.lots('reach'), { y: 500, rise: 40, step: 20 }), murk, { lift: 5 })),
    flat(0.3, (pen) => { const lots = site.lots('dead'); cut(pen, ground(lots, 560, 10), murk, { lift: 5 }); along(lots, 9, (x) => bareTree(pen, lots, { x, y: 576, height: between(lots, 260, 400), ink: '#55504a' })) }),
    ...waters(site, { ink: '#6b7f6c', from: 580, to: 690, count: 3, first: 0.4, last: 0.78 }), ...fogBanks(site),
    flat(0.62, (pen) => { const lots = site.lots('dead near'); for (const at of [-1.3, -0.7, 0.74, 1.4]) bareTree(pen, lots, { x: across(site, at), y: 660, height: between(lots, 420, 560), ink: '#463f3c' }) }),
    flat(0.86, (pen) => { const lots = site.lots('reeds'); cut(pen, ground(lots, 712, 14), '#6f7350', { lift: 6 }); along(lots, 14, (x) => reeds(pen, lots, { x, y: 724, size: between(lots, 90, 150), ink: '#5f6a45' })); for (let i = 0; i < 8; i++) cut(pen, disc(across(site, between(lots, -1, 1)), between(lots, 726, 738), between(lots, 26, 46), 7), '#7f9560', { lift: 1.5 }) }),
    floor(site, '#6f6a4c'), leaves(site, { ink: '#38403a' }),
  ]
}

export function mountain(site: Site): Flat[] {
  const rock = /volcano|lava/.test(site.words) ? '#6d5a58' : '#8b8c98'
  return [
    ...sky(site), peaks(site, { depth: 0.1, base: 560, count: 8, high: 400, rock }), peaks(site, { depth: 0.24, base: 610, count: 6, high: 360, rock: darker(rock, 0.05) }),
    ...(/volcano|lava/.test(site.words) ? [volcano(site)] : []), ...fogBanks(site), ...rays(site, 0.3, 0.18),
    flat(0.5, (pen) => { const lots = site.lots('slopes'); cut(pen, ridge(lots, { y: 640, rise: 110, step: 210, sharp: true }), white(site, mix(rock, '#6d7d66', 0.4), '#dfe4ea'), { lift: 9 }); along(lots, 16, (x) => pine(pen, lots, { x, y: 660, height: between(lots, 80, 150), ink: '#5a7560', snow: true })) }),
    flat(0.78, (pen) => {
      const lots = site.lots('walls')
      for (const side of [-1, 1]) for (const [at, top] of [[1.5, 60], [1.02, 250], [0.74, 430]] as const) { const x = across(site, side * at); cut(pen, polygon([[x + side * 900, DEEP], [x + side * 900, top - 160], [x + side * 60, top], [x + side * 6, top + 90], [x - side * 36, top + 190], [x - side * 90, 700], [x - side * 120, DEEP]]), darker(rock, 0.1), { lift: 9 }); if (!/volcano/.test(site.words)) cut(pen, polygon([[x + side * 900, top - 160], [x + side * 60, top], [x + side * 6, top + 90], [x + side * 50, top + 60], [x + side * 150, top + 50], [x + side * 900, top - 60]]), '#eef0f0', { lift: 2 }) }
      cut(pen, ground(lots, 694, 36), white(site, mix(rock, '#a0997f', 0.3)), { lift: 9 })
      if (/heap|cairn|stones|pass/.test(site.words)) for (const [dx, dy, s] of [[0, 0, 60], [-46, 4, 44], [44, 4, 46], [-4, -52, 42], [2, -92, 30], [0, -122, 18]] as const) boulder(pen, lots, { x: across(site, 0.44) + dx, y: 716 + dy, size: s, ink: lighter(rock, 0.06) })
    }),
    floor(site, mix(rock, '#b4a78a', 0.4)), stones(site),
  ]
}

function volcano(site: Site): Flat {
  return flat(0.3, (pen) => {
    const x = across(site, 0.12)
    glow(pen, { x, y: 210, radius: 460, alpha: 0.7, ink: '#ff8a45' })
    cut(pen, polygon([[x - 520, 640], [x - 130, 240], [x - 84, 262], [x + 20, 250], [x + 92, 234], [x + 540, 640]]), '#54434a', { lift: 9 })
    pen.ctx.fillStyle = '#ffae55'
    pen.ctx.fill(pathOf(`M${x - 126} 244L${x - 84} 262L${x + 20} 250L${x + 90} 236L${x + 60} 300L${x + 84} 400L${x + 30} 330L${x + 6} 480L${x - 20} 330L${x - 70} 380L${x - 66} 296Z`))
  })
}

export function desert(site: Site): Flat[] {
  const sand = '#e0bc85'
  return [
    ...sky(site),
    flat(0.1, (pen) => { const lots = site.lots('mesas'); along(lots, 6, (x) => { const [w, h] = [between(lots, 100, 220), between(lots, 90, 200)]; cut(pen, pathOf(`M${x - w} 540L${x - w * 0.76} ${530 - h}H${x + w * 0.2}L${x + w * 0.3} ${520 - h * 0.8}H${x + w * 0.7}L${x + w} 540Z`), '#b9826a', { lift: 6 }) }); cut(pen, ground(lots, 530, 12), sand, { lift: 3 }) }),
    ...[[0.22, 556, 60, 360], [0.4, 600, 96, 470], [0.6, 650, 110, 560]].map(([depth = 0, y = 0, rise = 0, step = 0]) => flat(depth, (pen) => {
      const lots = site.lots(`dune ${depth}`)
      along(lots, 7, (x) => { const [w, h] = [step * between(lots, 0.8, 1.3), rise * between(lots, 0.7, 1.3)]; cut(pen, pathOf(`M${x - w} ${y + 30}Q${x - w * 0.3} ${y - h * 0.2} ${x} ${y - h}Q${x + w * 0.4} ${y} ${x + w} ${y + 30}V${DEEP}H${x - w}Z`), sand, { lift: 7 }); cut(pen, pathOf(`M${x} ${y - h}Q${x - w * 0.1} ${y - h * 0.2} ${x + w * 0.14} ${y + 30}H${x + w}Q${x + w * 0.4} ${y} ${x} ${y - h}Z`), darker(sand, 0.22), { lift: 0, edge: 0 }) })
      cut(pen, ground(lots, y + 22, 12), sand, { lift: 0, edge: 0 })
    })),
    flat(0.84, (pen) => {
      const lots = site.lots('near')
      cut(pen, ground(lots, 694, 50), lighter(sand, 0.05), { lift: 9 })
      if (/oasis|palm|well|water/.test(site.words)) { cut(pen, disc(across(site, 0.1), 706, 330, 22), '#5fa0a8', { lift: 2 }); for (const at of [-0.72, -0.5, 0.56, 0.8]) palm(pen, lots, { x: across(site, at), y: 712, height: between(lots, 320, 460), ink: '#6b8a52' }) }
      else for (const at of [-0.86, 0.7, -1.5, 1.4]) cactus(pen, lots, { x: across(site, at + between(lots, -0.1, 0.1)), y: 712, height: between(lots, 120, 240) })
    }),
    ...fogBanks(site), floor(site, lighter(sand, 0.12), { pebbles: 16 }), stones(site, { ink: '#7d6148' }),
  ]
}

function cactus(pen: Pen, lots: () => number, { x, y, height: h }: { x: number; y: number; height: number }): void {
  const ink = '#6f8a58'
  strip(pen, pathOf(`M${x} ${y}V${y - h}`), ink, h * 0.15, 3)
  for (const side of [-1, 1]) { const at = y - h * between(lots, 0.36, 0.6); strip(pen, pathOf(`M${x} ${at}H${x + side * h * 0.2}Q${x + side * h * 0.27} ${at} ${x + side * h * 0.27} ${at - h * 0.08}V${at - h * 0.28}`), ink, h * 0.1, 3) }
}

export function snowfield(site: Site): Flat[] {
  const snowy = { ...site, snow: true }
  return [
    ...sky(snowy), peaks(snowy, { depth: 0.1, base: 560, count: 8, high: 230, rock: '#a9b2c2' }), ...hills(snowy, '#e9edf1').slice(1),
    flat(0.56, (pen) => { const lots = site.lots('firs'); cut(pen, ridge(lots, { y: 640, rise: 50, step: 420 }), '#eceff2', { lift: 8 }); along(lots, 9, (x) => pine(pen, lots, { x, y: 650, height: between(lots, 120, 240), ink: '#5d7a72', snow: true })) }),
    ...fogBanks(snowy),
    flat(0.84, (pen) => { const lots = site.lots('drifts'); cut(pen, ridge(lots, { y: 706, rise: 34, step: 380 }), '#f1f3f5', { lift: 9 }); if (/ice|glacier|frost|cavern/.test(site.words)) along(lots, 9, (x) => cut(pen, polygon([[x - 40, 720], [x - 20, 720 - between(lots, 60, 220)], [x + 12, 720 - between(lots, 40, 120)], [x + 44, 720]]), '#bcd8e4', { lift: 5 })) }),
    floor(snowy, '#f1f3f5', { pebbles: 10 }), stones(snowy, { ink: '#6a7688' }),
  ]
}

export function beach(site: Site): Flat[] {
  const lone = /island|isle|palm|tropic|lagoon/.test(site.words)
  return [
    ...sky(site), ...waters(site, { from: 500, to: 664, count: 5, last: 0.72 }),
    ...(lone ? [flat(0.2, (pen) => { const lots = site.lots('isle'); const x = across(site, lots() < 0.5 ? -0.5 : 0.5); cut(pen, pathOf(`M${x - 260} 524Q${x} 450 ${x + 250} 524Z`), '#8aa06a', { lift: 4 }); for (const dx of [-70, 20, 90]) palm(pen, lots, { x: x + dx, y: 500, height: between(lots, 80, 130), ink: '#6b8a52' }) })] : []),
    ...fogBanks(site),
    flat(0.84, (pen) => {
      const lots = site.lots('shore')
      cut(pen, ground(lots, 694, 20), '#f4efe0', { lift: 4 })
      cut(pen, ground(lots, 704, 22), '#e2c592', { lift: 3 })
      if (lone) for (const side of [-1, 1]) palm(pen, lots, { x: across(site, side * between(lots, 0.72, 0.94)), y: 730, height: between(lots, 440, 560), ink: '#5f8552' })
      if (/wreck/.test(site.words)) { const x = across(site, -0.45); cut(pen, pathOf(`M${x - 280} 560L${x - 240} 730H${x + 200}Q${x + 250} 640 ${x + 230} 590L${x + 60} 660Z`), '#4a3f40', { lift: 9 }); strip(pen, pathOf(`M${x - 60} 700L${x - 120} 330M${x + 70} 700L${x + 60} 430`), '#4a3f40', 14, 4) }
      for (const at of [-0.66, 0.62, 1.3]) boulder(pen, lots, { x: across(site, at), y: 730, size: between(lots, 34, 70), ink: '#8c8178' })
      for (let i = 0; i < 8; i++) { const [x, y] = [across(site, between(lots, -1, 1)), between(lots, 730, 744)]; cut(pen, pathOf(`M${x - 12} ${y}Q${x} ${y - 22} ${x + 12} ${y}Z`), ['#e9cbb0', '#d99a86', '#efe6d2'][i % 3] ?? '#efe6d2', { lift: 1.5 }) }
    }),
    floor(site, '#e2c592', { pebbles: 30 }), lone ? leaves(site, { ink: '#3f5347' }) : stones(site),
  ]
}

/** Under water all light comes from above; weeds and corals take the place of trees. */
export function undersea(site: Site): Flat[] {
  const reef = ['#c77a68', '#a3708f', '#c99a5c', '#6f8f86']
  return [
    flat(0.02, ({ ctx, palette }) => { const deep = ctx.createLinearGradient(0, -100, 0, 760); deep.addColorStop(0, mix(palette.skyLow, '#7fd0d0', 0.6)); deep.addColorStop(0.5, mix(palette.skyTop, '#2b7f98', 0.6)); deep.addColorStop(1, mix(palette.shadow, '#1d4a66', 0.6)); ctx.fillStyle = deep; ctx.fillRect(LEFT, -1200, RIGHT - LEFT, DEEP + 1200) }, { plain: true }),
    flat(0.06, ({ ctx }) => { const lots = site.lots('shafts'); for (let i = 0; i < 8; i++) { const x = between(lots, 100, 1500); const w = between(lots, 20, 80); ctx.fillStyle = `rgba(226,248,240,${between(lots, 0.07, 0.18).toFixed(3)})`; ctx.fill(polygon([[x, -300], [x + w, -300], [x + w * 3.4 - 200, 900], [x - w * 1.4 - 200, 900]])) } }, { light: true }),
    flat(0.16, (pen) => cut(pen, ridge(site.lots('s1'), { y: 520, rise: 170, step: 160 }), '#5f8a94', { lift: 6 })),
    flat(0.3, (pen) => { const lots = site.lots('s2'); cut(pen, ridge(lots, { y: 590, rise: 120, step: 200 }), '#577f8c', { lift: 8 }); along(lots, 14, (x) => weed(pen, lots, { x, y: 610, height: between(lots, 140, 320), ink: '#5f8f7c' })); for (let i = 0; i < 12; i++) fish(pen, lots, { x: across(site, between(lots, -0.9, 0.9)), y: between(lots, 190, 500), size: between(lots, 14, 34) }) }),
    flat(0.56, (pen) => { const lots = site.lots('s3'); cut(pen, ridge(lots, { y: 650, rise: 70, step: 260 }), '#6b8590', { lift: 8 }); along(lots, 12, (x, i) => coral(pen, lots, { x, y: 664, size: between(lots, 110, 220), ink: reef[i % 4] ?? '#c77a68' })) }),
    flat(0.84, (pen) => { const lots = site.lots('s4'); cut(pen, ground(lots, 704, 26), '#bfae8c', { lift: 8 }); for (const side of [-1, 1]) for (const at of [0.62, 0.86, 1.1]) { coral(pen, lots, { x: across(site, side * at), y: 728, size: between(lots, 120, 230), ink: reef[Math.floor(lots() * 4)] ?? '#c77a68' }); weed(pen, lots, { x: across(site, side * (at + 0.1)), y: 728, height: between(lots, 240, 420), ink: '#4f8070' }) } for (let i = 0; i < 16; i++) { const [x, y, r] = [across(site, between(lots, -0.8, 0.8)), between(lots, 260, 640), between(lots, 4, 13)]; pen.ctx.strokeStyle = 'rgba(235,250,250,0.6)'; pen.ctx.lineWidth = 2; pen.ctx.stroke(disc(x, y, r)) } }),
    floor(site, '#c9b78f', { pebbles: 30 }), leaves(site, { ink: '#1f4350', bough: false }),
  ]
}

function weed(pen: Pen, lots: () => number, { x, y, height: h, ink }: { x: number; y: number; height: number; ink: string }): void {
  for (let k = 0; k < 3; k++) { const dx = (k - 1) * 24; const b = between(lots, 18, 40); cut(pen, pathOf(`M${x + dx - 9} ${y}Q${x + dx - b} ${y - h * 0.3} ${x + dx} ${y - h * 0.55}T${x + dx + b * 0.4} ${y - h * (0.8 + k * 0.1)}Q${x + dx + b} ${y - h * 0.6} ${x + dx + 8} ${y - h * 0.5}T${x + dx + 9} ${y}Z`), ink, { lift: 2.5 }) }
}

function coral(pen: Pen, lots: () => number, { x, y, size: s, ink }: { x: number; y: number; size: number; ink: string }): void {
  const sort = lots()
  if (sort < 0.4) { const limb = (fx: number, fy: number, a: number, l: number, w: number): void => { const [tx, ty] = [fx + Math.sin(a) * l, fy - Math.cos(a) * l]; strip(pen, pathOf(`M${fx} ${fy}L${tx} ${ty}`), ink, w, 2); if (w > s * 0.05) for (const way of [-0.5, 0.5]) limb(tx, ty, a + way + between(lots, -0.2, 0.2), l * 0.7, w * 0.72) }; limb(x, y, 0, s * 0.36, s * 0.13) }
  else if (sort < 0.7) { for (let k = -3; k <= 3; k++) cut(pen, rounded(x + k * s * 0.12 - s * 0.05, y - s * (0.75 - Math.abs(k) * 0.13) * between(lots, 0.8, 1), s * 0.1, s, s * 0.05), mix(ink, '#ffffff', Math.abs(k) * 0.05), { lift: 2.5 }) }
  else { cut(pen, pathOf(`M${x - s * 0.5} ${y}Q${x - s * 0.6} ${y - s * 0.6} ${x} ${y - s * 0.64}Q${x + s * 0.6} ${y - s * 0.6} ${x + s * 0.5} ${y}Z`), ink, { lift: 4 }); for (let k = -2; k <= 2; k++) strip(pen, pathOf(`M${x + k * s * 0.06} ${y}Q${x + k * s * 0.16} ${y - s * 0.4} ${x + k * s * 0.15} ${y - s * 0.55}`), darker(ink, 0.2), 4) }
}

function fish(pen: Pen, lots: () => number, { x, y, size: s }: { x: number; y: number; size: number }): void {
  const f = lots() < 0.5 ? -1 : 1
  cut(pen, pathOf(`M${x + f * s * 1.2} ${y}Q${x} ${y - s * 0.8} ${x - f * s} ${y}L${x - f * s * 1.7} ${y - s * 0.55}V${y + s * 0.55}L${x - f * s} ${y}Q${x} ${y + s * 0.8} ${x + f * s * 1.2} ${y}Z`), lots() < 0.4 ? pen.palette.accent : '#d9c8a0', { lift: 3 })
}

export function heights(site: Site): Flat[] {
  const bank = (depth: number, y: number, size: number) => flat(depth, (pen) => {
    const lots = site.lots(`bank ${depth}`)
    along(lots, 20, (x) => cut(pen, disc(x, y + between(lots, 0, size * 0.4), size * between(lots, 0.8, 1.3), size * between(lots, 0.55, 0.8)), '#f6eee2', { lift: 6 }))
    cut(pen, ground(lots, y + size * 0.3, 10), '#f6eee2', { lift: 0, edge: 0 })
  })
  return [
    ...sky(site), bank(0.16, 520, 90), bank(0.34, 570, 120), ...rays(site, 0.4, 0.24),
    flat(0.5, (pen) => { const lots = site.lots('isles'); for (const [at, y, s] of [[-0.6, 330, 150], [0.62, 260, 120]] as const) { const x = across(site, at); cut(pen, polygon([[x - s, y], [x + s, y], [x + s * 0.5, y + s * 0.6], [x + s * 0.1, y + s * 1.2], [x - s * 0.4, y + s * 0.7]]), '#8c7f86', { lift: 7 }); cut(pen, disc(x, y, s, s * 0.16), '#8fa463', { lift: 3 }); roundTree(pen, lots, { x: x - s * 0.2, y, height: s, ink: '#6f9157' }) } }),
    bank(0.62, 640, 140), bank(0.86, 724, 150), flat(0.97, (pen) => { const lots = site.lots('floor'); along(lots, 18, (x) => cut(pen, disc(x, 800 + between(lots, -10, 20), between(lots, 120, 200), 66), '#fbf5ea', { lift: 6 })); cut(pen, ground(lots, 806, 10), '#fbf5ea', { lift: 0, edge: 0 }) }),
  ]
}

/** Moons and planets: a black sky, craters, a world that rises. */
export function moonscape(site: Site): Flat[] {
  const dust = '#b9b3ae'
  return [
    ...sky({ ...site, weather: 'clear', palette: { ...site.palette, night: true, skyTop: mix(site.palette.skyTop, '#070a1c', 0.75), skyLow: mix(site.palette.skyLow, '#141b3c', 0.6) } }).slice(0, 1),
    flat(0.08, (pen) => { const x = across(site, -0.5); glow(pen, { x, y: 190, radius: 330, alpha: 0.4, ink: '#9fc6d8' }); cut(pen, disc(x, 190, 118), '#6fa3b8', { lift: 0 }); cut(pen, pathOf(`M${x - 90} 150Q${x - 40} 110 ${x + 10} 150Q${x + 60} 190 ${x + 20} 220Q${x - 40} 240 ${x - 90} 150Z`), '#c9b98a', { lift: 0 }); cut(pen, pathOf(`M${x + 30} 90A118 118 0 0 1 ${x + 30} 290A150 150 0 0 0 ${x + 30} 90Z`), '#24405c', { lift: 0 }) }, { plain: true }),
    ...[[0.16, 530, 70], [0.34, 590, 60], [0.58, 650, 40]].map(([depth = 0, y = 0, rise = 0]) => flat(depth, (pen) => { const lots = site.lots(`rim ${depth}`); cut(pen, ridge(lots, { y, rise, step: 300 }), dust, { lift: 8 }); along(lots, 9, (x) => { const r = between(lots, 40, 110) * (0.5 + depth); cut(pen, disc(x, y + 24, r, r * 0.2), lighter(dust, 0.16), { lift: 3 }); cut(pen, disc(x, y + 27, r * 0.84, r * 0.14), darker(dust, 0.4), { lift: 0 }) }) })),
    flat(0.84, (pen) => { const lots = site.lots('near'); cut(pen, ground(lots, 700, 30), dust, { lift: 9 }); for (const at of [-0.7, 0.2, 0.82]) { const x = across(site, at); cut(pen, disc(x, 720, 120, 18), lighter(dust, 0.16), { lift: 3 }); cut(pen, disc(x, 723, 100, 13), darker(dust, 0.45), { lift: 0 }) } }),
    floor(site, dust, { pebbles: 40 }), stones(site),
  ]
}

/** Rock hung above and piled below, with an opening of light at the back and crystals that glow. */
export function cave(site: Site): Flat[] {
  const ice = /ice|frost|snow/.test(site.words)
  const rock = ice ? '#8fb6c6' : '#77707e'
  const teeth = (part: string, step: number, reach: number, down: boolean, gap: number) => {
    const lots = site.lots(part)
    return pathOf((one) => {
      one.moveTo(LEFT, down ? -900 : DEEP)
      for (let x = LEFT; x <= RIGHT; x += step) {
        const side = Math.min(1, Math.abs(x - 800) / (site.half * gap)) ** 2
        const edge = (down ? 30 : 706) + (down ? 1 : -1) * side * reach
        one.lineTo(x, edge)
        one.lineTo(x + step * between(lots, 0.35, 0.65), edge + (down ? 1 : -1) * between(lots, 0.1, 0.5) * reach * (0.3 + side * 0.5))
      }
      one.lineTo(RIGHT, down ? -900 : DEEP)
      one.closePath()
    })
  }
  const gem = [ice ? '#cfeaf2' : '#9fd0d0', ice ? '#a9d3e6' : '#c39ad0', site.palette.accent]
  return [
    flat(0.04, (pen) => { const { ctx, palette } = pen; ctx.fillStyle = mix(palette.indoors ? '#8a7d86' : palette.skyLow, palette.shadow, palette.night ? 0.55 : 0.25); ctx.fillRect(LEFT, -1000, RIGHT - LEFT, DEEP + 1000); glow(pen, { x: 800, y: 380, radius: 560, alpha: 0.85, ink: palette.night ? mix(palette.skyLow, '#a9c4e8', 0.4) : mix(palette.skyLow, palette.glow, 0.5) }) }, { plain: true }),
    ...([[0.2, 90, 260, 0.9], [0.36, 120, 300, 1.02]] as const).map(([depth, step, reach, gap]) => flat(depth, (pen) => { cut(pen, teeth(`a${depth}`, step, reach, true, gap), rock, { lift: 9 }); cut(pen, teeth(`b${depth}`, step, reach * 0.5, false, gap), rock, { lift: 9 }) })),
    flat(0.44, ({ ctx, palette }) => { const lots = site.lots('shafts'); for (let i = 0; i < 4; i++) { const x = across(site, between(lots, -0.3, 0.3)); ctx.fillStyle = toAlpha(palette.glow, palette.night ? 0.05 : 0.1); ctx.fill(polygon([[x, -100], [x + 50, -100], [x + 240, 760], [x - 90, 760]])) } }, { light: true }),
    flat(0.6, (pen) => {
      const lots = site.lots('gems')
      cut(pen, teeth('c', 150, 420, true, 1.1), darker(rock, 0.06), { lift: 10 })
      cut(pen, teeth('d', 170, 200, false, 1.05), darker(rock, 0.06), { lift: 10 })
      for (let i = 0; i < 9; i++) {
        const x = across(site, (i % 2 ? 1 : -1) * between(lots, 0.36, 1.2))
        const [h, ink] = [between(lots, 60, 170), gem[i % 3] ?? '#9fd0d0']
        glow(pen, { x, y: 690 - h * 0.5, radius: h * 1.5, alpha: 0.5, ink })
        for (const [dx, s, lean] of [[-0.24, 0.6, -0.22], [0.26, 0.7, 0.2], [0, 1, 0]] as const) { const [bx, hh] = [x + dx * h, h * s]; pen.ctx.fillStyle = mix(ink, pen.palette.shadow, 0.22); pen.ctx.fill(polygon([[bx - hh * 0.15, 706], [bx - hh * 0.17 + lean * hh, 706 - hh * 0.7], [bx + lean * hh, 706 - hh], [bx + hh * 0.15 + lean * hh, 706 - hh * 0.66], [bx + hh * 0.15, 706]])); pen.ctx.fillStyle = mix(ink, '#ffffff', 0.35); pen.ctx.fill(polygon([[bx - hh * 0.15, 706], [bx - hh * 0.17 + lean * hh, 706 - hh * 0.7], [bx + lean * hh, 706 - hh], [bx - hh * 0.02, 706]])) }
      }
    }),
    flat(0.84, (pen) => { const lots = site.lots('rocks'); cut(pen, ground(lots, 716, 20), darker(rock, 0.06), { lift: 8 }); for (const side of [-1, 1]) for (let k = 0; k < 3; k++) boulder(pen, lots, { x: across(site, side * between(lots, 0.6, 1.3)), y: 734, size: between(lots, 50, 110), ink: rock }) }),
    floor(site, mix(rock, '#a08f86', 0.4)), arch(site, { ink: '#3a3644', jagged: true }),
  ]
}

const toAlpha = (ink: string, alpha: number): string => `${ink}${Math.round(alpha * 255).toString(16).padStart(2, '0')}`
