import { between, pick } from '../chance.ts'
import { darker, lighter, mix, type Ink } from '../color.ts'
import { ROOFS } from './buildings.ts'
import { across, cut, disc, flat, glow, LEFT, pathOf, polygon, RIGHT, rounded, shine, strip, white, type Flat, type Pen, type Site } from './kit.ts'

interface Below { ground: Ink; kind: 'trees' | 'roofs' | 'water' | 'rocks' | 'room' }

const PLANS: [RegExp, Below][] = [
  [/forest|jungle|swamp|camp|garden/, { ground: '#8a965c', kind: 'trees' }], [/town|village|rooftop|castle|station|playground|bridge|ruins/, { ground: '#bfa984', kind: 'roofs' }],
  [/beach|harbour|lighthouse|river|deck|undersea/, { ground: '#d8c294', kind: 'water' }], [/mountain|desert|moon|snowfield|cave|clouds/, { ground: '#c2b094', kind: 'rocks' }], [/meadow|farm/, { ground: '#9aa867', kind: 'trees' }],
]

/** The place from straight above: the ground fills the picture, and what is tall comes nearest to the eye at its edges. */
export function above(site: Site, plan: { kind: string; indoors: boolean }): Flat[] {
  const below: Below = plan.indoors && plan.kind !== 'cave' ? { ground: '#a27c58', kind: 'room' } : PLANS.find(([kinds]) => kinds.test(plan.kind))?.[1] ?? { ground: '#a5a878', kind: 'trees' }
  const ground = white(site, plan.kind === 'snowfield' ? '#eef1f3' : plan.kind === 'desert' ? '#e0bc85' : below.ground)
  return [
    flat(0.5, (pen) => { cut(pen, pathOf(`M${LEFT} -900H${RIGHT}V1900H${LEFT}Z`), ground, { lift: 0 }); floorFromAbove(pen, site, below, ground); glow(pen, { x: 800, y: 470, radius: 640, alpha: 0.4, ink: site.palette.indoors ? site.palette.lamp : site.palette.glow }) }, { plain: true }),
    flat(0.8, (pen) => ringOf(pen, site, below, { part: 'low', from: 0.72, to: 1.04, size: 74, count: 16 })),
    flat(1.25, (pen) => ringOf(pen, site, below, { part: 'high', from: 1.12, to: 1.4, size: 140, count: 11 }), { fixed: true }),
  ]
}

function floorFromAbove(pen: Pen, site: Site, { kind }: Below, ground: Ink): void {
  const lots = site.lots('plan')
  if (kind === 'room') { for (let y = -400; y < 1400; y += 58) { strip(pen, pathOf(`M${LEFT} ${y}H${RIGHT}`), darker(ground, 0.2), 3); for (let x = LEFT; x < RIGHT; x += 340) strip(pen, pathOf(`M${x + ((y / 58) % 2) * 170} ${y}v58`), darker(ground, 0.2), 3) } for (const [k, ink] of [[1, darker(pen.palette.accent, 0.2)], [0.9, '#e6d3ac'], [0.82, pen.palette.accent], [0.3, '#e6d3ac']] as const) cut(pen, disc(800, 520, 300 * k, 240 * k), ink, { lift: k === 1 ? 4 : 0 }); return }
  if (kind === 'roofs') { for (let y = -300; y < 1300; y += 40) for (let x = LEFT; x < RIGHT; x += 58) cut(pen, rounded(x + ((y / 40) % 2) * 28 + between(lots, -4, 4), y, 50, 32, 12), mix(darker(ground, 0.1), lighter(ground, 0.08), lots()), { lift: 1.2 }); return }
  const bow = between(lots, -120, 120)
  if (kind === 'water') { for (let i = 0; i < 4; i++) cut(pen, pathOf(`M${LEFT} ${-900}H${RIGHT}V${210 - i * 56}Q${1200 + bow} ${300 - i * 60} 800 ${190 - i * 54}T${LEFT} ${230 - i * 58}Z`), mix('#f2ecd9', '#4f8ba0', Math.min(1, i * 0.4)), { lift: i === 0 ? 2 : 5 }) }
  else cut(pen, pathOf(`M${700 + bow} -900Q${960 - bow} 200 ${700 + bow * 0.5} 480T${760 - bow} 1700H${940 - bow}Q${1060 + bow} 900 ${880 + bow * 0.5} 520T${860 + bow} -900Z`), white(site, mix(ground, '#d9c394', 0.7)), { lift: 3 })
  for (let i = 0; i < 130; i++) { const [x, y] = [between(lots, LEFT, RIGHT), between(lots, -300, 1300)]; if (kind === 'trees' && i % 3) strip(pen, pathOf(`M${x} ${y}l-5 -13M${x} ${y}l4 -15M${x} ${y}l10 -10`), darker(ground, 0.18), 2.4); else cut(pen, disc(x, y, between(lots, 5, 18), between(lots, 4, 13)), darker(ground, between(lots, 0.06, 0.2)), { lift: 2 }) }
}

interface Ring { part: string; from: number; to: number; size: number; count: number }

/** Tall things around the edges, seen on their tops. */
function ringOf(pen: Pen, site: Site, { kind }: Below, { part, from, to, size, count }: Ring): void {
  const lots = site.lots(`above ${part}`)
  for (let i = 0; i < count; i++) {
    const a = ((i + between(lots, -0.3, 0.3)) / count) * Math.PI * 2
    const reach = between(lots, from, to)
    const [x, y] = [across(site, Math.cos(a) * reach), 450 + Math.sin(a) * 450 * reach * 1.06]
    const s = size * between(lots, 0.7, 1.25)
    if (kind === 'trees' || (kind === 'water' && y > 420)) crown(pen, lots, x, y, s, white(site, kind === 'water' ? '#7f9a5c' : '#6f9157'))
    else if (kind === 'roofs') { pen.ctx.save(); pen.ctx.translate(x, y); pen.ctx.rotate(a + Math.PI / 2 + between(lots, -0.12, 0.12)); roof(pen, lots, 0, 0, s * 1.15); pen.ctx.restore() }
    else if (kind === 'room') furniture(pen, lots, x, y, s)
    else if (kind === 'rocks') { const n = 7; cut(pen, polygon(Array.from({ length: n }, (_, k) => { const b = (k / n) * 6.283; const r = s * between(lots, 0.7, 1.05); return [x + Math.cos(b) * r, y + Math.sin(b) * r] as const })), white(site, '#9a8f84'), { lift: 10 }); cut(pen, polygon(Array.from({ length: 5 }, (_, k) => { const b = (k / 5) * 6.283 + 0.4; const r = s * between(lots, 0.36, 0.56); return [x + Math.cos(b) * r, y + Math.sin(b) * r] as const })), white(site, '#b0a598'), { lift: 3 }) }
  }
}

function crown(pen: Pen, lots: () => number, x: number, y: number, s: number, ink: Ink): void {
  for (const [k, tone] of [[1, darker(ink, 0.2)], [0.74, ink], [0.46, lighter(ink, 0.14)], [0.2, lighter(ink, 0.28)]] as const) {
    const n = 13
    cut(pen, pathOf((one) => { for (let i = 0; i < n; i++) { const [a, b] = [(i / n) * 6.283, ((i + 1) / n) * 6.283]; const out = s * k * between(lots, 1.16, 1.34); if (i === 0) one.moveTo(x + Math.cos(a) * s * k, y + Math.sin(a) * s * k); one.quadraticCurveTo(x + Math.cos((a + b) / 2) * out, y + Math.sin((a + b) / 2) * out, x + Math.cos(b) * s * k, y + Math.sin(b) * s * k) } one.closePath() }), tone, { lift: k === 1 ? 12 : 4 })
  }
}

function roof(pen: Pen, lots: () => number, x: number, y: number, s: number): void {
  const ink = pick(lots, ROOFS)
  const [w, h] = [s * between(lots, 0.8, 1.3), s * between(lots, 0.8, 1.1)]
  cut(pen, rounded(x - w, y - h, w * 2, h * 2, 3), ink, { lift: 12 })
  cut(pen, pathOf(`M${x - w} ${y}H${x + w}V${y + h}H${x - w}Z`), darker(ink, 0.24), { lift: 0, edge: 0 })
  strip(pen, pathOf(`M${x - w} ${y}H${x + w}`), lighter(ink, 0.16), 6, 2)
  for (let r = 1; r < 5; r++) for (const side of [-1, 1]) strip(pen, pathOf(`M${x - w} ${y + (side * r * h) / 5}H${x + w}`), darker(ink, 0.16), 2)
  cut(pen, rounded(x + w * 0.4, y - h * 0.5, s * 0.24, s * 0.24, 2), '#8d6a58', { lift: 7 })
  if (pen.palette.lamps) { glow(pen, { x: x - w * 0.3, y: y + h * 0.5, radius: s * 0.7, alpha: 0.5 }); shine(pen, rounded(x - w * 0.42, y + h * 0.4, s * 0.24, s * 0.2, 2), pen.palette.lamp) }
}

function furniture(pen: Pen, lots: () => number, x: number, y: number, s: number): void {
  const ink = pick(lots, ['#8a6040', '#7a5238', '#9a7350'])
  if (lots() < 0.5) { cut(pen, disc(x, y, s), ink, { lift: 12 }); cut(pen, disc(x, y, s * 0.86), lighter(ink, 0.1), { lift: 0 }); cut(pen, disc(x + s * 0.3, y - s * 0.2, s * 0.2), '#efe4cc', { lift: 3 }); cut(pen, disc(x - s * 0.3, y + s * 0.2, s * 0.16), pen.palette.accent, { lift: 3 }) }
  else { cut(pen, rounded(x - s * 1.2, y - s * 0.7, s * 2.4, s * 1.4, 8), ink, { lift: 12 }); for (let i = 0; i < 4; i++) cut(pen, rounded(x - s + i * s * 0.52, y - s * 0.5, s * 0.4, s, 3), pick(lots, ['#a5503f', '#5d7a80', '#c79a4b', '#7a8a58']), { lift: 3 }) }
}
