import { darker, faded, mix } from '../color.ts'
import { STAGE } from '../frame.ts'
import { cut, DEEP, disc, LEFT, pathOf, RIGHT, rounded, strip, type Flat } from './kit.ts'

/** The plain ground of a component sheet: a paper sweep with one pool of light. */
export function sheetGround(): Flat[] {
  return [
    { depth: 0.05, paint(pen) {
      const { ctx } = pen
      ctx.fillStyle = '#e6dac4'
      ctx.fillRect(LEFT, -700, RIGHT - LEFT, DEEP + 700)
      const pool = ctx.createRadialGradient(800, 420, 40, 800, 420, 760)
      pool.addColorStop(0, faded('#fff8e8', 0.75))
      pool.addColorStop(1, faded('#cbb697', 0.35))
      ctx.fillStyle = pool
      ctx.fillRect(LEFT, -700, RIGHT - LEFT, DEEP + 700)
    } },
    { depth: 0.9, paint: (pen) => { cut(pen, pathOf(`M${LEFT} 742Q800 720 ${RIGHT} 742V${DEEP}H${LEFT}Z`), '#d9c8a8', { lift: 4 }); pen.ctx.fillStyle = faded('#fff8e8', 0.35); pen.ctx.fill(disc(800, 792, 300, 34)) } },
  ]
}

/** The mat around the vignette of a location. */
export function mat(): Flat {
  return { depth: 1.01, paint(pen) {
    const board = pathOf((path) => { path.rect(-200, -200, 2000, 1300); path.roundRect(1540, 60, -1480, 780, 46) })
    const { ctx } = pen
    ctx.save()
    ctx.shadowColor = faded(pen.palette.shadow, 0.5)
    ctx.shadowBlur = 18 * pen.scale
    ctx.fillStyle = mix('#efe6d4', '#e2d3b6', 0.2)
    ctx.fill(board, 'evenodd')
    ctx.restore()
    ctx.strokeStyle = faded('#b79f78', 0.6)
    ctx.lineWidth = 2
    ctx.stroke(rounded(48, 48, 1504, 804, 54))
  } }
}

/** The table that a thing lies on when it fills the frame: as near as the thing, so drawn at its depth. */
export function tabletop(zoom: number): Flat {
  return { depth: 1, paint(pen) {
    const { floor } = STAGE
    const unit = 1 / zoom
    const edge = floor - 62 * unit
    pen.ctx.fillStyle = faded(pen.palette.shadow, 0.22)
    pen.ctx.fillRect(LEFT, edge - 14 * unit, RIGHT - LEFT, 20 * unit)
    cut(pen, pathOf(`M${LEFT} ${edge}H${RIGHT}V${DEEP}H${LEFT}Z`), '#a57b58', { lift: 0, edge: 2.5 * unit })
    for (const [i, y] of [96, 190, 310].entries()) strip(pen, pathOf(`M${LEFT} ${edge + y * unit}Q800 ${edge + (y + 14 * (i - 1)) * unit} ${RIGHT} ${edge + y * unit}`), darker('#a57b58', 0.1), 3 * unit)
    pen.ctx.save()
    pen.ctx.translate(800, floor)
    pen.ctx.scale(1, 0.16)
    const pool = pen.ctx.createRadialGradient(0, 0, 20 * unit, 0, 0, 330 * unit)
    pool.addColorStop(0, faded(pen.palette.shadow, 0.5))
    pool.addColorStop(1, faded(pen.palette.shadow, 0))
    pen.ctx.fillStyle = pool
    pen.ctx.fill(disc(0, 0, 330 * unit))
    pen.ctx.restore()
  } }
}
