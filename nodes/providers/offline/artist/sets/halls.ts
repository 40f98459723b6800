import { between } from '../chance.ts'
import { darker, faded, lighter, mix } from '../color.ts'
import { pillar } from './buildings.ts'
import { arch, curtains } from './front.ts'
import { PIECES } from './furniture.ts'
import { across, cut, DEEP, disc, flat, glow, LEFT, MIDDLE, pathOf, polygon, RIGHT, rounded, shine, strip, type Flat, type Pen, type Site } from './kit.ts'
import { planks, tiles } from './terrain.ts'

/** A great hall: pillars that march to a far end with a throne or an altar, tall windows, beams of light. */
export function hall(site: Site): Flat[] {
  const holy = /church|cathedral|temple|chapel|shrine|monastery/.test(site.words)
  const stone = /ice|frost/.test(site.words) ? '#a9c6d6' : /marble|white|palace/.test(site.words) ? '#d9d0c4' : '#aea29c'
  const { palette } = site
  const light = palette.night ? '#9fb6e6' : palette.glow
  const panes = ['#c9705c', '#d9b25e', '#6f9aa8', '#8a7aa8']
  return [
    flat(0.12, (pen) => {
      cut(pen, pathOf(`M${LEFT} -700H${RIGHT}V${DEEP}H${LEFT}Z`), darker(stone, 0.2), { lift: 0 })
      glow(pen, { x: MIDDLE, y: 380, radius: 620, alpha: 0.5, ink: light })
      for (const at of [-0.36, 0, 0.36]) {
        const x = across(site, at)
        const [w, top] = at === 0 ? [78, 90] : [52, 150]
        const shape = pathOf(`M${x - w} 470V${top + 90}Q${x - w} ${top} ${x} ${top - 30}Q${x + w} ${top} ${x + w} ${top + 90}V470Z`)
        glow(pen, { x, y: 300, radius: 300, alpha: palette.night ? 0.3 : 0.6, ink: light })
        shine(pen, shape, palette.night ? mix(palette.skyLow, palette.skyTop, 0.4) : mix(palette.skyLow, palette.glow, 0.5))
        pen.ctx.save(); pen.ctx.clip(shape)
        if (holy) { const lots = site.lots(`glass ${at}`); for (let y = 60; y < 480; y += 44) for (let px = x - w; px < x + w; px += 40) shine(pen, polygon([[px, y], [px + 38, y + between(lots, -6, 6)], [px + 38, y + 42], [px, y + 42]]), mix(panes[Math.floor(lots() * 4)] ?? '#c9705c', palette.night ? '#22305c' : palette.glow, 0.3), 0.8) }
        pen.ctx.restore()
        strip(pen, shape, darker(stone, 0.35), 10, 2); strip(pen, pathOf(`M${x} ${top - 20}V470M${x - w} 300H${x + w}`), darker(stone, 0.35), 6)
      }
    }),
    flat(0.3, (pen) => { const own = site.lots('end'); cut(pen, pathOf(`M${LEFT} 590H${RIGHT}V${DEEP}H${LEFT}Z`), darker(stone, 0.08), { lift: 5 }); PIECES[holy ? 'altar' : 'throne'](pen, site, { x: MIDDLE, y: 640, wood: '#7d5640', lots: own }) }),
    ...([[0.44, 0.46, 46, 662], [0.62, 0.68, 66, 690], [0.82, 0.96, 96, 724]] as const).map(([depth, at, width, y]) => flat(depth, (pen) => {
      const lots = site.lots(`pillars ${depth}`)
      for (const side of [-1, 1]) for (const share of [at, at * 2.1]) { pillar(pen, lots, { x: across(site, side * share), y, width, top: -600, ink: stone }); if (!holy && share === at) banner(pen, across(site, side * share), width, y) }
      for (const side of [-1, 1]) cut(pen, pathOf(`M${across(site, side * at) - side * width * 0.5} ${40 - depth * 120}Q${MIDDLE} ${-260 * depth - 60} ${across(site, -side * at) + side * width * 0.5} ${40 - depth * 120}V-800H${across(site, side * at) - side * width * 0.5}Z`), darker(stone, 0.16), { lift: 7 })
      cut(pen, pathOf(`M${LEFT} ${y - 12}H${RIGHT}V${DEEP}H${LEFT}Z`), darker(stone, 0.04), { lift: 3 })
    })),
    flat(0.7, ({ ctx }) => { const away = palette.sun.x > 0.5 ? -1 : 1; for (const [at, w] of [[-0.3, 70], [0.1, 110], [0.46, 70]] as const) { const x = across(site, at) - away * 180; const fall = ctx.createLinearGradient(0, 60, 0, 800); fall.addColorStop(0, faded(light, palette.night ? 0.14 : 0.3)); fall.addColorStop(1, faded(light, 0)); ctx.fillStyle = fall; ctx.fill(polygon([[x, -40], [x + w, -40], [x + w + away * 430, 860], [x - 60 + away * 400, 860]])) } }, { light: true }),
    tiles(site, darker(stone, 0.05), 712),
    flat(0.975, (pen) => { cut(pen, polygon([[MIDDLE - 120, 712], [MIDDLE + 120, 712], [MIDDLE + 560, DEEP], [MIDDLE - 560, DEEP]]), pen.palette.accent, { lift: 3 }); for (const s of [-1, 1]) cut(pen, polygon([[MIDDLE + s * 104, 712], [MIDDLE + s * 112, 712], [MIDDLE + s * 520, DEEP], [MIDDLE + s * 480, DEEP]]), '#e3c98f', { lift: 0 }) }),
    arch(site, { ink: darker(stone, 0.6) }),
  ]
}

function banner(pen: Pen, x: number, width: number, y: number): void {
  const w = width * 0.42
  const top = y - 560
  cut(pen, pathOf(`M${x - w} ${top}H${x + w}V${top + 280}L${x} ${top + 236}L${x - w} ${top + 280}Z`), pen.palette.accent, { lift: 6 })
  cut(pen, rounded(x - w * 1.25, top - 10, w * 2.5, 15, 4), '#c79a4b', { lift: 3 })
  cut(pen, disc(x, top + 110, w * 0.42), '#ead7ae', { lift: 1.5 })
}

/** A stage within the picture: painted scenery, footlights, curtains. */
export function theatre(site: Site): Flat[] {
  const cloth = mix(site.palette.accent, '#8a3040', 0.55)
  return [
    flat(0.1, (pen) => { const { palette } = pen; cut(pen, pathOf(`M${LEFT} -700H${RIGHT}V${DEEP}H${LEFT}Z`), '#8fa3b0', { lift: 0 }); glow(pen, { x: MIDDLE, y: 300, radius: 520, alpha: 0.6, ink: palette.lamp }); for (const [r, t] of [[260, 0.2], [180, 0.45], [110, 0.8]] as const) { pen.ctx.fillStyle = mix(mix(palette.skyLow, palette.tones.far.L < 0.5 ? palette.lamp : '#fff', 0.3), palette.lamp, t); pen.ctx.fill(disc(MIDDLE, 300, r)) } }),
    flat(0.3, (pen) => { for (const [y, ink, step] of [[480, '#7d8f86', 260], [560, '#6d8069', 200]] as const) cut(pen, pathOf((one) => { one.moveTo(LEFT, DEEP); for (let x = LEFT; x < RIGHT; x += step) one.quadraticCurveTo(x + step / 2, y - 120, x + step, y + 30); one.lineTo(RIGHT, DEEP); one.closePath() }), ink, { lift: 7 }) }),
    flat(0.5, (pen) => { for (const side of [-1, 1]) { const x = across(site, side * 0.5); strip(pen, pathOf(`M${x} 700V420`), '#6b4f3a', 16, 3); cut(pen, disc(x, 390, 110, 130), '#6f8a5c', { lift: 7 }); cut(pen, disc(x - 20, 360, 60, 70), '#84a06c', { lift: 3 }) } for (let i = 0; i < 9; i++) { const x = across(site, -0.8 + i * 0.2); strip(pen, pathOf(`M${x} -300V${90 + (i % 3) * 50}`), '#e9dcc0', 2); cut(pen, polygon([[x, 80 + (i % 3) * 50], [x + 7, 100 + (i % 3) * 50], [x, 120 + (i % 3) * 50], [x - 7, 100 + (i % 3) * 50]]), '#f2dc9c', { lift: 3 }) } }),
    ...([0.62, 0.78] as const).map((depth, k) => flat(depth, (pen) => { for (const side of [-1, 1]) for (let i = 0; i < 4; i++) { const x = across(site, side * (0.7 + k * 0.16 + i * 0.11)); cut(pen, pathOf(`M${x - 60} -700H${x + 60}Q${x + 40} 300 ${x + 62} 740H${x - 62}Q${x - 40} 300 ${x - 60} -700Z`), i % 2 ? cloth : darker(cloth, 0.2), { lift: 6 }) } })),
    flat(0.7, ({ ctx, palette }) => { for (const [x, to] of [[across(site, -0.7), -60], [across(site, 0.7), 60]] as const) { const fall = ctx.createLinearGradient(x, -100, MIDDLE + to, 800); fall.addColorStop(0, faded(lighter(palette.lamp, 0.4), 0.42)); fall.addColorStop(1, faded(palette.lamp, 0.05)); ctx.fillStyle = fall; ctx.fill(polygon([[x - 20, -120], [x + 20, -120], [MIDDLE + to + 250, 830], [MIDDLE + to - 250, 830]])) } }, { light: true }),
    planks(site, '#9a6f4a', 700),
    flat(0.985, (pen) => { glow(pen, { x: MIDDLE, y: 800, radius: 520, alpha: 0.5, flat: 0.16 }) }, { light: true }),
    flat(1.2, (pen) => { cut(pen, pathOf(`M${LEFT} 862H${RIGHT}V${DEEP}H${LEFT}Z`), '#4a2f2c', { lift: 4 }); for (let x = MIDDLE - 780; x <= MIDDLE + 780; x += 120) { cut(pen, pathOf(`M${x - 34} 866Q${x} 812 ${x + 34} 866Z`), '#8a6a3c', { lift: 3 }); glow(pen, { x, y: 846, radius: 90, alpha: 0.5 }) } }, { fixed: true }),
    curtains(site, { ink: cloth, pelmet: true }),
  ]
}
