import { darker, faded, lighter, mix } from '../color.ts'
import { STAGE } from '../frame.ts'
import type { Palette } from '../palette.ts'
import { cut, DEEP, disc, flat, glow, LEFT, pathOf, RIGHT, rounded, strip, type Flat } from './kit.ts'

/** The ground of a component sheet: a warm paper sweep, rings of paler paper behind the figure, one pool of light. */
export function sheetGround(palette: Palette): Flat[] {
  const paper = '#e9dfca'
  return [flat(0.02, ({ ctx }) => {
    ctx.fillStyle = paper
    ctx.fillRect(LEFT, -900, RIGHT - LEFT, DEEP + 900)
    for (const [i, radius] of [620, 480, 350].entries()) {
      ctx.strokeStyle = faded(palette.shadow, 0.04)
      for (const width of [22, 12, 5]) { ctx.lineWidth = width; ctx.stroke(disc(800, 470, radius)) }
      ctx.fillStyle = mix(paper, '#fffaf0', 0.24 + i * 0.24)
      ctx.fill(disc(800, 470, radius))
    }
    const edge = ctx.createRadialGradient(800, 450, 420, 800, 450, 1200)
    edge.addColorStop(0, faded('#a98f6a', 0))
    edge.addColorStop(1, faded('#8d7350', 0.42))
    ctx.fillStyle = edge
    ctx.fillRect(LEFT, -900, RIGHT - LEFT, DEEP + 900)
  }, { plain: true }), flat(0.9, (pen) => {
    const { ctx } = pen
    ctx.fillStyle = faded(palette.shadow, 0.12)
    ctx.fill(pathOf(`M${LEFT} 742Q800 722 ${RIGHT} 742V${DEEP}H${LEFT}Z`))
    ctx.fillStyle = mix(paper, '#c9ad82', 0.34)
    ctx.fill(pathOf(`M${LEFT} 748Q800 728 ${RIGHT} 748V${DEEP}H${LEFT}Z`))
    ctx.strokeStyle = faded('#fffaf0', 0.7)
    ctx.lineWidth = 2
    ctx.stroke(pathOf(`M${LEFT} 748Q800 728 ${RIGHT} 748`))
    glow(pen, { x: 800, y: 800, radius: 420, alpha: 0.6, ink: '#fff8e8', flat: 0.16 })
  }, { plain: true })]
}

/** The mat around the vignette of a location, as wide as the picture. */
export function mat(aspect: number): Flat {
  return flat(1.01, ({ ctx, palette, scale }) => {
    const half = 450 * aspect
    const edge = Math.min(60, half * 0.12)
    const [x, width] = [800 - half + edge, half * 2 - edge * 2]
    const board = pathOf((path) => { path.rect(-1200, -600, 4000, 2200); path.roundRect(x + width, edge, -width, 900 - edge * 2, 40) })
    ctx.save()
    ctx.shadowColor = faded(palette.shadow, 0.55)
    ctx.shadowBlur = 22 * scale
    ctx.shadowOffsetY = 6 * scale
    ctx.fillStyle = '#ece3d0'
    ctx.fill(board, 'evenodd')
    ctx.restore()
    ctx.strokeStyle = faded('#b79f78', 0.7)
    ctx.lineWidth = 2
    ctx.stroke(rounded(x - 13, edge - 13, width + 26, 926 - edge * 2, 50))
  }, { fixed: true, plain: true, light: true })
}

/** The table that a thing lies on when it fills the frame: as near as the thing, so drawn at its depth. */
export function tabletop(zoom: number): Flat {
  return { depth: 1, paint(pen) {
    const { floor } = STAGE
    const unit = 1 / zoom
    const edge = floor - 62 * unit
    const wood = '#9a7150'
    pen.ctx.fillStyle = faded(pen.palette.shadow, 0.3)
    pen.ctx.fillRect(LEFT, edge - 14 * unit, RIGHT - LEFT, 20 * unit)
    cut(pen, pathOf(`M${LEFT} ${edge}H${RIGHT}V${DEEP}H${LEFT}Z`), wood, { lift: 0, edge: 2.5 * unit })
    for (const [i, y] of [80, 150, 240, 340].entries()) strip(pen, pathOf(`M${LEFT} ${edge + y * unit}Q800 ${edge + (y + 14 * (i - 1)) * unit} ${RIGHT} ${edge + y * unit}`), darker(wood, 0.16), 3 * unit)
    glow(pen, { x: 800, y: floor, radius: 900 * unit, alpha: 0.4, ink: lighter(pen.palette.indoors ? pen.palette.lamp : pen.palette.glow, 0.2), flat: 0.3 })
    glow(pen, { x: 800, y: floor, radius: 340 * unit, alpha: 0.55, ink: pen.palette.shadow, flat: 0.16 })
  } }
}
