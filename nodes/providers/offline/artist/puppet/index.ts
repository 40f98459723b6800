import { placed, disc, type Pen } from '../paper.ts'
import { faded } from '../color.ts'
import { drawBack, drawTail } from './back.ts'
import { drawClothes, drawLap, drawNeckwear } from './clothes.ts'
import { drawHead } from './head.ts'
import { lay, limbPath } from './lay.ts'
import { drawArm, drawLeg } from './limbs.ts'
import type { Look } from './look.ts'
import type { Pose } from './pose.ts'
import { skeletonOf, type Skeleton } from './skeleton.ts'
import { faceBox } from './skull.ts'
import { drawTorso } from './torso.ts'
import { drawBackWings } from './wings.ts'

export type { Look } from './look.ts'
export { lookOf } from './look.ts'

/** Rectangle in the units of whoever asks. */
export interface Area { x: number; y: number; width: number; height: number }

/** What a puppet holds in its near hand, drawn around the palm. */
export type Held = (pen: Pen) => void

/**
 * Draws a puppet of jointed paper, 100 units from sole to crown, feet at the origin, facing right. `swing`
 * (-1 to 1) moves what hangs loose: tail, scarf, wings.
 */
export function drawPuppet(pen: Pen, look: Look, pose: Pose, { held, swing = 0 }: { held?: Held | undefined; swing?: number } = {}): void {
  const bones = skeletonOf(look, pose)
  const { build, hip, lean } = bones
  const { away } = pose
  const bent = pose.seated || Math.max(pose.near.leg.angle, pose.far.leg.angle) > 1.25
  const inTrunk = (draw: (pen: Pen) => void) => placed(pen, { ...hip, turn: lean }, (leaning) => placed(leaning, { x: 0, y: -build.hipY }, draw))
  const back = (pen: Pen) => { drawBackWings(pen, look, bones, swing); drawBack(pen, look, build, { swing, away }) }
  const lying = Math.abs(lean) > 0.9
  const tail = (pen: Pen) => drawTail(pen, look, build, { swing, x: away ? 0 : -build.hip * 0.66 })
  const wrapped = (pen: Pen) => placed(pen, { x: hip.x + build.hip * 0.2, y: hip.y - 5, flip: true, turn: 0.5 }, (own) => placed(own, { x: 0, y: 3 - build.hipY }, (root) => drawTail(root, look, build, { swing, x: 0 })))
  const arm = (which: 'near' | 'far') => drawArm(pen, look, bones, { which, shade: which === 'far' && !away ? 0.14 : 0, held: which === 'near' ? held : undefined })
  const head = () => placed(pen, { ...bones.head, turn: bones.headTurn }, (own) => drawHead(own, look, pose, build))

  if (!away) inTrunk((own) => { back(own); if (!lying || !pose.seated) tail(own) })
  if (away || !over('far', pose)) arm('far')
  drawLeg(pen, look, bones, { pose, which: 'far', shade: away ? 0 : 0.15 })
  if (!build.whole) drawNeck(pen, look, bones)
  drawLeg(pen, look, bones, { pose, which: 'near', shade: 0 })
  if (!build.whole) inTrunk((own) => { drawTorso(own, look, build, pose); drawClothes(own, look, build, { away, yaw: pose.yaw, bent }) })
  if (bent && !build.whole) drawLap(pen, look, bones)
  if (lying && pose.seated && !away) wrapped(pen)
  const nearOver = away ? false : over('near', pose)
  if (away) arm('near')
  if (!nearOver && !away && !build.whole) arm('near')
  if (!build.whole) inTrunk((own) => drawNeckwear(own, look, build, { swing, away, yaw: pose.yaw }))
  if (away) inTrunk((own) => { back(own); tail(own) })
  head()
  if (!away && over('far', pose)) arm('far')
  if (!away && (nearOver || build.whole)) arm('near')
}

/** Whether an arm is before the head. */
const over = (which: 'near' | 'far', pose: Pose): boolean => {
  const { at, angle, bend } = pose[which].arm
  return at === 'eyes' || at === 'mouth' || at === 'chin' || at === 'ear' || at === 'elbow' || at === 'heart' || at === 'lap' || (which === 'near' && pose.action !== 'hug' && (Math.abs(angle) > 1.2 || bend > 1.2))
}

function drawNeck(pen: Pen, look: Look, { build, chest, neck, head }: Skeleton): void {
  const thick = look.species ? Math.max(build.chest * 0.42, build.headW * 0.2) : build.headW * 0.19
  if (build.neck > -3) lay(pen, limbPath({ x: chest.x, y: chest.y + 3 }, thick * 1.1, { x: neck.x + (head.x - neck.x) * 0.4, y: neck.y + (head.y - neck.y) * 0.4 }, thick * 0.92), look.skin, { lift: 0.4, deep: thick * 0.3 })
}

/** The shadow a puppet throws on the floor, around the origin. */
export function drawFootShadow(pen: Pen, look: Look, pose: Pose): void {
  const { ctx, palette } = pen
  const bounds = boundsOf(look, pose)
  const lying = Math.abs(pose.lean) > 0.9
  const reach = lying ? bounds.width * 0.5 : Math.max(20, skeletonOf(look, pose).build.hip * 2)
  const height = pose.air + (look.species?.floats ? 0.1 : 0)
  ctx.save()
  ctx.translate(lying ? bounds.x + bounds.width / 2 : pose.seated ? reach * 0.3 : 0, 0.4)
  ctx.scale(1, 0.17)
  const pool = ctx.createRadialGradient(0, 0, reach * 0.2, 0, 0, reach)
  pool.addColorStop(0, faded(palette.shadow, 0.55 / (1 + height * 5)))
  pool.addColorStop(1, faded(palette.shadow, 0))
  ctx.fillStyle = pool
  ctx.fill(disc(0, 0, reach))
  ctx.restore()
}

/** Where the face of a puppet is: the head without ears and hat, in the units of `drawPuppet`. */
export function faceOf(look: Look, pose: Pose): Area {
  const { build, head, headTurn } = skeletonOf(look, pose)
  const box = faceBox(look, { w: build.headW / 2, h: build.headH / 2 })
  const [cos, sin] = [Math.cos(headTurn), Math.sin(headTurn)]
  const width = 2 * (Math.abs(cos) * box.w + Math.abs(sin) * box.h)
  const height = 2 * (Math.abs(sin) * box.w + Math.abs(cos) * box.h)
  const x = head.x + box.x * cos - box.y * sin
  const y = head.y + box.x * sin + box.y * cos
  return { x: x - width / 2, y: y - height / 2, width, height }
}

/** Where the palm of the near hand is, in the units of `drawPuppet`. */
export function palmOf(look: Look, pose: Pose): { x: number; y: number } {
  return skeletonOf(look, pose).arms.near.end
}

const EARS: Partial<Record<string, number>> = { long: 1.4, pointed: 0.66, tufts: 0.42, big: 0.22, round: 0.12 }
const CROWNS: Partial<Record<string, number>> = { antlers: 1.05, horns: 0.66, antenna: 0.6, mane: 0.5, spines: 0.4, feelers: 0.62, crest: 0.7, wattle: 0.6, fangs: 0.42, horn: 0.3, ossicones: 0.7 }

/** The whole puppet with ears, hat, tail and arms, in the units of `drawPuppet`. */
export function boundsOf(look: Look, pose: Pose): Area {
  const { build, head, headTurn, hip, chest, lean, arms, legs } = skeletonOf(look, pose)
  const [halfW, halfH] = [build.headW / 2, build.headH / 2]
  const xs: number[] = []
  const ys: number[] = []
  const note = (x: number, y: number, r: number) => { xs.push(x - r, x + r); ys.push(y - r, y + r) }
  const hat = look.garments.some(({ kind }) => kind === 'wizard-hat') ? 1.5 : look.garments.some(({ kind }) => kind === 'top-hat' || kind === 'crown' || kind === 'chef-hat') ? 0.75 : look.garments.some(({ kind }) => kind === 'hat' || kind === 'straw-hat' || kind === 'cap' || kind === 'captain-hat' || kind === 'helmet' || kind === 'knit-cap') ? 0.4 : 0
  const above = halfH * Math.max(EARS[look.species?.ears ?? ''] ?? 0, CROWNS[look.species?.extra ?? ''] ?? 0, build.whole ? hat * 0.5 : hat, look.hair?.style === 'bun' ? 0.5 : 0.1)
  const inTrunk = (x: number, y: number, r: number) => note(hip.x + Math.cos(lean) * x - Math.sin(lean) * y, hip.y + Math.sin(lean) * x + Math.cos(lean) * y, r)
  note(head.x, head.y, 0)
  for (const [dx, dy] of [[-halfW, -halfH - above], [halfW, -halfH - above], [-halfW, halfH], [halfW, halfH]] as const) note(head.x + Math.cos(headTurn) * dx - Math.sin(headTurn) * dy, head.y + Math.sin(headTurn) * dx + Math.cos(headTurn) * dy, 1)
  if (look.species?.head === 'whale') note(head.x - halfW * 1.2, head.y - halfH * 0.4, halfW * 0.22)
  if (look.hair) note(head.x, head.y, halfW * (look.hair.style === 'tail' ? 1.75 : look.hair.style === 'curly' ? 1.4 : 1.26))
  if (look.species?.ears === 'big') note(head.x, head.y - halfH * 0.5, halfW * 1.6)
  for (const { joint, end } of [arms.near, arms.far]) { note(joint.x, joint.y, build.armW * 0.7); note(end.x, end.y, look.species?.wings === 'arms' ? build.armL * 0.36 : build.armW * 0.9) }
  if (build.legL > 0) for (const { joint, end } of [legs.near, legs.far]) { note(joint.x, joint.y, build.legW * 0.5); note(end.x + build.legW * 0.3, end.y - build.legW * 0.7, build.legW * 0.7) }
  if (!build.whole) { note(hip.x, hip.y - 4, build.hip * 0.95); note(chest.x, chest.y + 5, build.chest) }
  const spread = look.species?.extra === 'shell' || look.species?.extra === 'spines' ? build.waist * 1.5 : look.wings ? 40 : 0
  if (spread > 0) note((hip.x + chest.x) / 2, (hip.y + chest.y) / 2, spread * 0.92)
  const tail = { bushy: [-34, -50], plume: [-30, -56], ringed: [-35, -34], thin: [-27, -28], tuft: [-30, -24], spiked: [-52, -22], fan: [-24, -4], flat: [-27, -4], stub: [-10, -4], none: undefined }[look.species?.tail ?? 'none']
  if (tail && pose.seated && Math.abs(lean) > 0.9) { const [tx = 0, ty = 0] = tail; note(hip.x + build.hip * 0.2 - tx * 0.88 - ty * 0.48, hip.y - 5 + Math.min(0, ty * 0.88 - tx * 0.48), 3) }
  else if (tail && !pose.away) { const [tx = 0, ty = 0] = tail; for (const t of [0.3, 1]) inTrunk(tx - build.hip * 0.66, ty * t - 3, 2) }
  if (look.garments.some(({ kind }) => kind === 'dress' || kind === 'robe' || kind === 'coat' || kind === 'cloak') && !pose.seated) for (const side of [-1, 1]) inTrunk(side * build.hip * 1.5, build.legL * 0.5, 1)
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.min(3, Math.max(...ys)) - top }
}
