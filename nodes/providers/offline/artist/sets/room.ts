import { between } from '../chance.ts'
import { darker, faded, lighter, mix, type Ink } from '../color.ts'
import { archOf, outlineOf, view, type Hole } from './window.ts'
import { across, cut, DEEP, disc, flat, glow, LEFT, MIDDLE, pathOf, polygon, RIGHT, rounded, shine, strip, type Flat, type Pen, type Site } from './kit.ts'
import { placed } from '../paper.ts'
import { arch, beams, curtains, post } from './front.ts'
import { PIECES, type PieceName } from './furniture.ts'
import { planks, tiles } from './terrain.ts'

/** How a room is built: its walls, its window and what stands in it, from the back to the front. */
export interface Room {
  wall: Ink
  wood: Ink
  style: 'plaster' | 'panel' | 'stone' | 'brick' | 'metal' | 'boards' | 'paper'
  window: Hole['kind'] | 'none'
  floor: 'planks' | 'tiles' | 'stone'
  /** Against the back wall, left and right of its middle or of the window. */
  back: readonly PieceName[]
  /** In the middle of the back wall instead of a window. */
  centre?: PieceName
  /** In a row across the room, behind where people stand. */
  row?: PieceName
  /** Nearer, at both sides. */
  near: readonly PieceName[]
  lamp?: 'hanging' | 'chandelier' | 'tubes' | 'torches' | 'none'
  front?: 'beams' | 'curtains' | 'arch' | 'post'
  rug?: boolean
}

/** How much larger what stands nearer is drawn. */
const NEAR = 1.18
const HEAD = 84
const FOOT = 652

/** A room with a back wall, side walls in perspective, a window with the hour outside, and furniture in three depths. */
export function room(site: Site, plan: Room): Flat[] {
  const lots = site.lots('plan')
  const flip = lots() < 0.5 ? -1 : 1
  const kind = plan.window === 'none' ? undefined : plan.window
  const shown = kind !== undefined
  const at = plan.centre && shown ? -0.5 * flip : shown && plan.back.length > 1 ? 0.02 : 0.36 * flip
  const hole: Hole | undefined = kind ? { x: across(site, at), y: 190, width: plan.window === 'wide' ? 430 : plan.window === 'tall' ? 150 : 220, height: plan.window === 'wide' ? 250 : plan.window === 'tall' ? 360 : 280, kind } : undefined
  const slots = plan.centre ? [0.52 * flip, -0.54 * flip] : shown && plan.back.length > 1 ? [-0.46 * flip, 0.48 * flip] : [-0.42 * flip, 0.2 * flip]
  const front = { beams: () => beams(site, { ink: darker(plan.wood, 0.5) }), curtains: () => curtains(site), arch: () => arch(site, { ink: darker(plan.wall, 0.5) }), post: () => post(site, { ink: darker(plan.wood, 0.5) }) }[plan.front ?? 'post']
  return [
    ...(hole ? view(site, hole) : []),
    flat(0.4, (pen) => { backWall(pen, site, plan, hole); if (hole) archOf(pen, hole, plan.wood) }),
    flat(0.5, (pen) => {
      sideWalls(pen, site, plan)
      const own = site.lots('back')
      if (plan.centre) PIECES[plan.centre](pen, site, { x: across(site, 0.02), y: FOOT + 8, wood: plan.wood, lots: own })
      plan.back.forEach((name, i) => PIECES[name](pen, site, { x: across(site, slots[i % 2] ?? 0) + (i > 1 ? 40 : 0), y: FOOT + 8, wood: plan.wood, lots: own }))
    }),
    ...(hole ? beam(site, hole) : []),
    ...rowOf(site, plan),
    flat(0.74, (pen) => lamps(pen, site, plan)),
    flat(0.86, (pen) => {
      const lots = site.lots('near')
      plan.near.forEach((name, i) => placed(pen, { x: across(site, (i % 2 ? -flip : flip) * 0.72), y: 750, scale: NEAR }, (own) => PIECES[name](own, site, { x: 0, y: 0, wood: darker(plan.wood, 0.06), lots })))
    }),
    ...(plan.floor === 'planks' ? [planks(site, mix(plan.wood, '#c9a077', 0.4), 712)] : [tiles(site, plan.floor === 'stone' ? '#9a9088' : mix(plan.wall, '#c9b59a', 0.5), 712)]),
    ...(plan.rug ? [flat(0.975, (pen) => rug(pen, site))] : []),
    flat(0.98, (pen) => { if (site.palette.lamps && plan.lamp !== 'none') glow(pen, { x: MIDDLE, y: 800, radius: 700, alpha: 0.3, flat: 0.16 }) }, { light: true }),
    front(),
  ]
}

function rowOf(site: Site, { row, wood }: Room): Flat[] {
  if (!row) return []
  return [flat(0.68, (pen) => {
    const lots = site.lots('row')
    for (const at of [-0.62, -0.24, 0.2, 0.58]) PIECES[row](pen, site, { x: across(site, at), y: 704, wood, lots })
  })]
}

function backWall(pen: Pen, site: Site, { wall, wood, style }: Room, hole: Hole | undefined): void {
  const { ctx } = pen
  const sheet = pathOf((path) => { path.rect(LEFT, -700, RIGHT - LEFT, DEEP); if (hole) path.addPath(outlineOf(hole)) })
  ctx.save()
  ctx.clip(sheet, 'evenodd')
  cut(pen, pathOf(`M${LEFT} -700H${RIGHT}V${DEEP}H${LEFT}Z`), wall, { lift: 0 })
  const lots = site.lots('wall')
  if (style === 'panel' || style === 'boards') for (let x = LEFT; x < RIGHT; x += style === 'boards' ? 62 : 124) { strip(pen, pathOf(`M${x} ${HEAD}V${FOOT}`), darker(wall, 0.2), 3); if (style === 'panel') cut(pen, rounded(x + 16, 440, 92, 190, 4), darker(wall, 0.1), { lift: 1.5 }) }
  if (style === 'stone' || style === 'brick') for (let row = 0; row < 16; row++) for (let x = LEFT + (row % 2) * 40; x < RIGHT; x += style === 'brick' ? 72 : 104) if (lots() < (style === 'brick' ? 0.35 : 0.6)) cut(pen, rounded(x, HEAD - 30 + row * 40, style === 'brick' ? 66 : 92 + between(lots, -14, 6), 32, style === 'brick' ? 2 : 8), (lots() < 0.5 ? darker : lighter)(wall, between(lots, 0.04, 0.13)), { lift: 1 })
  if (style === 'paper') for (let x = LEFT; x < RIGHT; x += 70) for (let y = 100; y < 520; y += 70) cut(pen, polygon([[x, y - 12], [x + 8, y], [x, y + 12], [x - 8, y]]), lighter(wall, 0.16), { lift: 0 })
  if (style === 'metal') for (let x = LEFT; x < RIGHT; x += 200) { strip(pen, pathOf(`M${x} -200V700`), darker(wall, 0.25), 4); for (let y = 120; y < 640; y += 130) cut(pen, disc(x + 12, y, 4), lighter(wall, 0.2), { lift: 1 }) }
  if (style === 'plaster' || style === 'paper') { cut(pen, pathOf(`M${LEFT} 540H${RIGHT}V${FOOT}H${LEFT}Z`), mix(wall, wood, 0.4), { lift: 2 }); for (let x = LEFT; x < RIGHT; x += 80) strip(pen, pathOf(`M${x} 552V${FOOT}`), darker(mix(wall, wood, 0.4), 0.16), 3); cut(pen, rounded(LEFT, 530, RIGHT - LEFT, 16, 2), mix(wall, wood, 0.6), { lift: 3 }) }
  cut(pen, pathOf(`M${LEFT} ${FOOT}H${RIGHT}V${DEEP}H${LEFT}Z`), mix(wood, '#c9a077', 0.3), { lift: 4 })
  cut(pen, rounded(LEFT, FOOT - 14, RIGHT - LEFT, 18, 2), darker(wood, 0.16), { lift: 3 })
  ctx.restore()
}

/** The walls that come towards the audience, and the ceiling between them: what makes a room of a wall. */
function sideWalls(pen: Pen, site: Site, { wall, wood, style }: Room): void {
  for (const side of [-1, 1]) {
    const [near, far] = [across(site, side * 1.62), across(site, side * 0.8)]
    cut(pen, polygon([[far, HEAD], [near, -260], [near, 960], [far, FOOT]]), darker(wall, side * (pen.palette.sun.x - 0.5) > 0 ? 0.28 : 0.12), { lift: 8 })
    cut(pen, polygon([[far, FOOT - 16], [near, 920], [near, 960], [far, FOOT]]), darker(wood, 0.3), { lift: 2 })
  }
  cut(pen, polygon([[across(site, -1.62), -260], [across(site, -0.8), HEAD], [across(site, 0.8), HEAD], [across(site, 1.62), -260], [across(site, 1.62), -900], [across(site, -1.62), -900]]), style === 'metal' ? darker(wall, 0.3) : darker(wood, 0.26), { lift: 8 })
  if (style !== 'metal') for (const t of [-0.62, -0.2, 0.22, 0.64]) cut(pen, polygon([[across(site, t) - 11, HEAD], [across(site, t) + 11, HEAD], [across(site, t * 2) + 34, -260], [across(site, t * 2) - 34, -260]]), darker(wood, 0.42), { lift: 4 })
}

/** Light that falls through the window and lies on the floor. */
function beam(site: Site, hole: Hole): Flat[] {
  const { palette } = site
  const strength = palette.night ? 0.16 : palette.sun.height < 0.1 ? 0.34 : 0.3
  const ink = palette.night ? '#a9c0ee' : palette.glow
  const away = hole.x < MIDDLE ? 1 : -1
  return [flat(0.56, ({ ctx }) => {
    const { x, y, width: w, height: h } = hole
    const fall = ctx.createLinearGradient(x, y + h * 0.4, x + away * 330, 760)
    fall.addColorStop(0, faded(ink, strength)); fall.addColorStop(1, faded(ink, 0.04))
    ctx.fillStyle = fall
    ctx.fill(polygon([[x - w / 2, y + 10], [x + w / 2, y + 10], [x + w / 2 + away * 440 + 60, 900], [x - w / 2 + away * 300 - 40, 900]]))
  }, { light: true }), flat(0.978, ({ ctx }) => {
    ctx.fillStyle = faded(ink, strength * 1.15)
    const x = hole.x + away * 330
    for (const dx of [-1, 1]) for (const dy of [0, 1]) ctx.fill(polygon([[x + dx * 66 - 54 + dy * away * 50, 754 + dy * 46], [x + dx * 66 + 50 + dy * away * 50, 754 + dy * 46], [x + dx * 70 + 58 + (dy + 1) * away * 50, 794 + dy * 46], [x + dx * 70 - 58 + (dy + 1) * away * 50, 794 + dy * 46]]))
  }, { light: true })]
}

function lamps(pen: Pen, site: Site, { lamp = 'hanging', wood }: Room): void {
  const on = site.palette.lamps && site.palette.tones.far.L < 0.62
  const bright = mix(pen.palette.lamp, '#fff3d0', 0.5)
  if (lamp === 'hanging') for (const at of site.half < 500 ? [0.3] : [-0.34, 0.4]) {
    const [x, y] = [across(site, at), 168]
    strip(pen, pathOf(`M${x} -700V${y}`), '#3a333c', 4)
    if (on) { glow(pen, { x, y: y + 46, radius: 520, alpha: 0.5 }); pen.ctx.fillStyle = faded(pen.palette.lamp, 0.12); pen.ctx.fill(polygon([[x - 40, y + 44], [x + 40, y + 44], [x + 330, 800], [x - 330, 800]])) }
    cut(pen, pathOf(`M${x - 62} ${y + 50}Q${x - 50} ${y} ${x} ${y - 12}Q${x + 50} ${y} ${x + 62} ${y + 50}Z`), mix(pen.palette.accent, wood, 0.3), { lift: 6 })
    shine(pen, disc(x, y + 52, 18, 14), on ? bright : '#efe2c2')
  }
  if (lamp === 'chandelier') { const [x, y] = [MIDDLE, 170]; strip(pen, pathOf(`M${x} -700V${y}`), '#6d5634', 6); if (site.palette.lamps) glow(pen, { x, y: y + 30, radius: 620, alpha: 0.5 }); strip(pen, pathOf(`M${x - 150} ${y + 20}Q${x} ${y + 110} ${x + 150} ${y + 20}M${x - 80} ${y + 30}Q${x} ${y + 90} ${x + 80} ${y + 30}`), '#b08a4b', 8, 4); for (const dx of [-150, -80, 0, 80, 150]) { const cy = y + 20 + (dx === 0 ? 46 : Math.abs(dx) < 100 ? 12 : 0); shine(pen, rounded(x + dx - 5, cy - 44, 10, 44, 2), '#f3ead2'); shine(pen, disc(x + dx, cy - 54, 7, 12), '#fff0c0'); glow(pen, { x: x + dx, y: cy - 54, radius: 70, alpha: 0.6 }) } }
  if (lamp === 'torches') for (const at of [-0.3, 0.34]) { const [x, y] = [across(site, at), 400]; glow(pen, { x, y: y - 30, radius: 440, alpha: 0.6 }); cut(pen, polygon([[x - 9, y - 10], [x + 9, y - 10], [x + 5, y + 70], [x - 5, y + 70]]), '#5a4030', { lift: 4 }); shine(pen, pathOf(`M${x - 20} ${y - 8}Q${x - 28} ${y - 50} ${x} ${y - 84}Q${x + 30} ${y - 46} ${x + 20} ${y - 8}Z`), mix(pen.palette.lamp, '#f08a3c', 0.5)); shine(pen, pathOf(`M${x - 10} ${y - 8}Q${x - 12} ${y - 34} ${x} ${y - 54}Q${x + 14} ${y - 30} ${x + 10} ${y - 8}Z`), '#fff0c0') }
  if (lamp === 'tubes') for (const at of [-0.5, 0, 0.5]) { const x = across(site, at); glow(pen, { x, y: 84, radius: 420, alpha: 0.34, ink: '#bfe6ee' }); shine(pen, rounded(x - 110, 74, 220, 14, 7), '#e8fbff') }
}

function rug(pen: Pen, site: Site): void {
  const w = Math.min(430, site.half * 0.8)
  for (const [k, ink] of [[1, darker(pen.palette.accent, 0.2)], [0.88, '#e6d3ac'], [0.8, pen.palette.accent], [0.4, '#e6d3ac'], [0.32, darker(pen.palette.accent, 0.25)]] as const) cut(pen, disc(MIDDLE, 806, w * k, 62 * k), ink, { lift: k === 1 ? 3 : 0 })
}
