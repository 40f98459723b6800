import { between, type Chance } from '../chance.ts'
import { darker, lighter, mix, type Ink } from '../color.ts'
import { along, cut, DEEP, disc, flat, ground, LEFT, lightAt, MIDDLE, pathOf, polygon, ridge, RIGHT, strip, white, type Flat, type Pen, type Site } from './kit.ts'

/** The floor that the puppets stand on, with a worn middle and some stones. */
export function floor(site: Site, ink: Ink, { pebbles = 22, y = 738 }: { pebbles?: number; y?: number } = {}): Flat {
  return flat(0.97, (pen) => {
    const lots = site.lots('floor')
    const paper = white(site, ink)
    cut(pen, ground(lots, y, 18), lighter(paper, 0.05), { lift: 9 })
    cut(pen, ground(lots, y + 74, 26), darker(paper, 0.06), { lift: 3 })
    cut(pen, ground(lots, y + 138, 30), darker(paper, 0.16), { lift: 4 })
    for (let i = 0; i < pebbles; i++) cut(pen, disc(between(lots, LEFT, RIGHT), between(lots, y + 26, y + 190), between(lots, 6, 24), between(lots, 2.5, 6)), darker(paper, between(lots, 0.08, 0.2)), { lift: 1.2 })
  })
}

export function planks(site: Site, ink: Ink, y = 706): Flat {
  return flat(0.97, (pen) => {
    const lots = site.lots('planks')
    cut(pen, pathOf(`M${LEFT} ${y}H${RIGHT}V${DEEP}H${LEFT}Z`), ink, { lift: 8 })
    for (let i = -16; i <= 16; i++) {
      const [a, b] = [MIDDLE + i * 92, MIDDLE + i * 236]
      const next = [MIDDLE + (i + 1) * 92, MIDDLE + (i + 1) * 236] as const
      if (lots() < 0.5) { pen.ctx.globalAlpha = 0.6; cut(pen, polygon([[a, y], [next[0], y], [next[1], DEEP * 0.75], [b, DEEP * 0.75]]), mix(ink, lots() < 0.5 ? '#2b2028' : '#ffe9c8', between(lots, 0.06, 0.16)), { lift: 0 }); pen.ctx.globalAlpha = 1 }
      strip(pen, pathOf(`M${a} ${y}L${b} ${DEEP * 0.75}`), darker(ink, 0.3), 2.4)
    }
    pen.ctx.globalAlpha = 0.5
    for (const dy of [40, 112]) strip(pen, pathOf(`M${LEFT} ${y + dy}H${RIGHT}`), darker(ink, 0.12), 1.4)
    pen.ctx.globalAlpha = 1
  })
}

export function tiles(site: Site, ink: Ink, y = 706): Flat {
  return flat(0.97, (pen) => {
    const lots = site.lots('tiles')
    cut(pen, pathOf(`M${LEFT} ${y}H${RIGHT}V${DEEP}H${LEFT}Z`), ink, { lift: 8 })
    const rows = [0, 22, 54, 100, 166, 260, 390]
    for (let r = 0; r < rows.length - 1; r++) {
      const [top = 0, low = 0] = [rows[r], rows[r + 1]]
      for (let i = -14; i < 14; i++) {
        if ((i + r) % 2) continue
        const at = (k: number, dy: number) => MIDDLE + k * (110 + dy * 0.55)
        cut(pen, polygon([[at(i, top), y + top], [at(i + 1, top), y + top], [at(i + 1, low), y + low], [at(i, low), y + low]]), mix(darker(ink, 0.2), ink, lots() * 0.4), { lift: 0, edge: 0 })
      }
    }
  })
}

export function cobbles(site: Site, ink: Ink = '#a8977f'): Flat {
  return flat(0.97, (pen) => {
    const lots = site.lots('cobbles')
    const paper = white(site, ink, '#e6e9ec')
    const wet = /rain|storm/.test(site.weather)
    cut(pen, ground(lots, 740, 6), darker(paper, 0.14), { lift: 8 })
    for (let row = 0; row < 8; row++) for (let x = LEFT; x < RIGHT; x += 62 + row * 12) cut(pen, disc(x + between(lots, -10, 10) + (row % 2) * 32, 757 + row * (18 + row * 1.9), 27 + row * 4.2, 6.5 + row * 1.7), mix(darker(paper, 0.1), lighter(paper, 0.1), lots()), { lift: 1.4 })
    if (wet) puddles(pen, site)
  })
}

/** Puddles that hold a piece of the sky. */
export function puddles(pen: Pen, site: Site): void {
  const lots = site.lots('puddles')
  for (let i = 0; i < 7; i++) {
    const [x, y, r] = [between(lots, -300, 1900), between(lots, 768, 870), between(lots, 60, 150)]
    pen.ctx.fillStyle = mix(pen.palette.skyLow, pen.palette.shadow, 0.25)
    pen.ctx.fill(disc(x, y, r, r * 0.12))
    pen.ctx.fillStyle = mix(pen.palette.skyLow, pen.palette.lamps ? pen.palette.lamp : '#ffffff', 0.4)
    pen.ctx.fill(disc(x + r * 0.1, y - 1, r * 0.6, r * 0.05))
  }
}

/** Ranges of hills, each in front of the last. */
export function hills(site: Site, ink: Ink): Flat[] {
  const paper = white(site, ink, '#e9edf1')
  return [
    flat(0.12, (pen) => cut(pen, ridge(site.lots('h1'), { y: 470, rise: 150, step: 330 }), paper, { lift: 6 })),
    flat(0.26, (pen) => cut(pen, ridge(site.lots('h2'), { y: 540, rise: 120, step: 280 }), paper, { lift: 8 })),
    flat(0.42, (pen) => cut(pen, ridge(site.lots('h3'), { y: 592, rise: 90, step: 340 }), paper, { lift: 9 })),
  ]
}

/** Jagged ranges with lit and shaded faces and snow on their heads. */
export function peaks(site: Site, { depth, base, count, high, rock = '#8a8c9a', caps = true }: { depth: number; base: number; count: number; high: number; rock?: Ink; caps?: boolean }): Flat {
  return flat(depth, (pen) => {
    const lots = site.lots(`peaks ${depth}`)
    along(lots, count, (x) => {
      const top = base - high * between(lots, 0.6, 1)
      const wide = (base - top) * between(lots, 0.62, 0.85)
      const left = [x - wide * 0.35, top + (base - top) * 0.42] as const
      const right = [x + wide * 0.3, top + (base - top) * 0.36] as const
      cut(pen, polygon([[x - wide, base], [...left], [x - wide * 0.12, top + 34], [x, top], [x + wide * 0.1, top + 44], [...right], [x + wide, base]]), rock, { lift: 8 })
      const shade = pen.palette.sun.x > 0.5 ? -1 : 1
      cut(pen, polygon([[x, top], [x + shade * wide * 0.1, top + 44], [x + shade * wide * 0.33, top + (base - top) * 0.4], [x + shade * wide, base], [x + shade * wide * 0.3, base], [x + shade * wide * 0.02, top + (base - top) * 0.5], [x + shade * wide * 0.1, top + (base - top) * 0.26]]), darker(rock, 0.3), { lift: 0, edge: 0 })
      if (caps) cut(pen, polygon([[x - wide * 0.24, top + (base - top) * 0.28], [x - wide * 0.1, top + 30], [x, top], [x + wide * 0.1, top + 44], [x + wide * 0.21, top + (base - top) * 0.25], [x + wide * 0.12, top + (base - top) * 0.22], [x + wide * 0.04, top + (base - top) * 0.33], [x - wide * 0.06, top + (base - top) * 0.22], [x - wide * 0.14, top + (base - top) * 0.34]]), '#f6f4ef', { lift: 2.5 })
    })
    cut(pen, ridge(lots, { y: base + 10, rise: 30, step: 200 }), rock, { lift: 4 })
  })
}

/** Water in strips, each with a scalloped crest and a glint under the light. */
export function waters(site: Site, { ink = '#5d90a4', from = 500, to = 690, count = 5, first = 0.12, last = 0.84 }: { ink?: Ink; from?: number; to?: number; count?: number; first?: number; last?: number } = {}): Flat[] {
  const rough = /storm|wind/.test(site.weather) ? 2 : 1
  return Array.from({ length: count }, (_, i) => {
    const share = i / Math.max(1, count - 1)
    const [y, depth] = [from + (to - from) * share ** 1.2, first + (last - first) * share]
    return flat(depth, (pen) => {
      const lots = site.lots(`wave ${i}`)
      const length = 46 + share * 90
      cut(pen, pathOf((path) => {
        path.moveTo(LEFT, DEEP)
        path.lineTo(LEFT, y)
        if (i === 0) path.lineTo(RIGHT, y)
        else for (let x = LEFT + between(lots, -40, 0); x < RIGHT; x += length) { path.quadraticCurveTo(x + length * 0.2, y - (6 + share * 22) * rough * between(lots, 0.6, 1.1), x + length * 0.62, y - 2); path.quadraticCurveTo(x + length * 0.84, y + (3 + share * 6), x + length, y) }
        path.lineTo(RIGHT, DEEP)
        path.closePath()
      }), mix(ink, i % 2 ? '#ffffff' : '#10203a', i % 2 ? 0.07 : 0.06), { lift: i === 0 ? 0 : 5 + share * 5 })
      if (!pen.palette.sun.shown) return
      const sun = lightAt(site).x
      for (let k = 0; k < 16; k++) { const r = between(lots, 14, 70) * (0.5 + share); pen.ctx.fillStyle = mix(pen.palette.glow, pen.palette.skyLow, lots() * 0.5); pen.ctx.globalAlpha = between(lots, 0.3, 0.75) * (1 - share * 0.4); pen.ctx.fill(disc(sun + between(lots, -1, 1) * (60 + share * 190), y + between(lots, 8, 46) * (0.5 + share), r, 2 + share * 2.2)); pen.ctx.globalAlpha = 1 }
    })
  })
}

export function boulder(pen: Pen, lots: Chance, { x, y, size: s, ink }: { x: number; y: number; size: number; ink: Ink }): void {
  const top = y - s * between(lots, 0.75, 1.1)
  const peak = x + between(lots, -0.25, 0.2) * s
  cut(pen, polygon([[x - s, y], [x - s * 0.86, y - s * 0.5], [peak - s * 0.2, top], [peak + s * 0.3, top + s * 0.08], [x + s * 0.8, y - s * 0.55], [x + s, y]]), ink, { lift: 4 })
  cut(pen, polygon([[peak - s * 0.2, top], [peak + s * 0.3, top + s * 0.08], [x + s * 0.2, y - s * 0.5], [x - s * 0.3, y - s * 0.44], [x - s * 0.86, y - s * 0.5]]), lighter(ink, 0.14), { lift: 0, edge: 0 })
}

/** A path that winds from the floor to the horizon. */
export function path(pen: Pen, lots: Chance, { y, low, ink }: { y: number; low: number; ink: Ink }): void {
  const x = MIDDLE + between(lots, -160, 160)
  const bow = between(lots, -140, 140)
  cut(pen, pathOf(`M${x - 9} ${y}Q${x + bow} ${y + (low - y) * 0.3} ${x - bow * 0.3 - 70} ${y + (low - y) * 0.62}Q${x - bow - 150} ${low} ${x - bow - 190} ${DEEP}H${x - bow + 190}Q${x - bow + 90} ${low} ${x - bow * 0.3 + 60} ${y + (low - y) * 0.62}Q${x + bow + 40} ${y + (low - y) * 0.3} ${x + 9} ${y}Z`), ink, { lift: 2 })
}
