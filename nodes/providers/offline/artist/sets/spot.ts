import type { Depiction } from '../../../../capabilities.ts'
import type { Actor } from '../cast.ts'
import { faded, lighter } from '../color.ts'
import { acrossTo, type Subjects, type View } from '../frame.ts'
import type { Palette } from '../palette.ts'
import { flat, glow, type Flat } from './kit.ts'

interface Spot { palette: Palette; view: View; subjects: Subjects; actors: readonly Actor[]; size: Depiction['size'] }

/** Light that makes the one the shot is about the point of contrast: a halo behind it, a pool at its feet, a long shadow away from the sun. */
export function spotlight({ palette, view, subjects, actors, size }: Spot): Flat[] {
  const { main, face } = subjects
  const dim = palette.night || palette.indoors
  const halo = flat(0.93, (pen) => {
    const near = /close|medium$/.test(size)
    const at = acrossTo(view, { x: face.x + face.width / 2, y: near ? face.y + face.height * 0.5 : main.y + main.height * 0.42 }, 0.93)
    const reach = (near ? face.height * 1.5 : main.height * 0.95) * at.scale
    glow(pen, { x: at.x, y: at.y, radius: reach, alpha: dim ? 0.36 : 0.3, ink: lighter(palette.indoors ? palette.lamp : palette.glow, 0.15) })
  }, { light: true })
  const floor = flat(0.985, (pen) => {
    const { ctx } = pen
    for (const actor of actors.filter(({ shoulder }) => !shoulder)) {
      const at = acrossTo(view, { x: actor.x, y: actor.y }, 0.985)
      const tall = 100 * actor.scale * at.scale
      glow(pen, { x: at.x, y: at.y + 6, radius: tall * 1.15, alpha: dim ? 0.5 : 0.32, ink: lighter(palette.indoors ? palette.lamp : palette.glow, 0.1), flat: 0.17 })
      const away = palette.sun.x > 0.5 ? -1 : 1
      const long = tall * (palette.sun.height > 0.6 ? 0.3 : palette.sun.height < 0.1 ? 1.25 : 0.75)
      ctx.save()
      ctx.translate(at.x, at.y)
      const shade = ctx.createLinearGradient(0, 0, away * long, 0)
      shade.addColorStop(0, faded(palette.shadow, dim ? 0.34 : 0.4))
      shade.addColorStop(1, faded(palette.shadow, 0))
      ctx.fillStyle = shade
      ctx.beginPath()
      ctx.ellipse(away * long * 0.42, tall * 0.02, long * 0.62, tall * 0.055, away * 0.03, 0, Math.PI * 2)
      ctx.fill()
      ctx.restore()
    }
  }, { light: true })
  return size === 'insert' ? [] : [halo, floor]
}
