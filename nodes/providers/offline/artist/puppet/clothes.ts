import { brad, cut, disc, pathOf, rounded, strip, within, type Pen } from '../paper.ts'
import { darker, lighter } from '../color.ts'
import type { Build } from './build.ts'
import { wears } from './garments.ts'
import { lay, limbPath } from './lay.ts'
import type { Look } from './look.ts'
import type { Skeleton } from './skeleton.ts'
import { trunkOf } from './torso.ts'
import { layCloth } from './weave.ts'

export interface Wearing { away: boolean; yaw: number; /** Thighs are drawn up, so that hems end at the hip and a lap covers the legs. */ bent: boolean }

/** Everything worn on the body, over the torso and below the near arm and the head. */
export function drawClothes(pen: Pen, look: Look, build: Build, wearing: Wearing): void {
  const { garments } = look
  const { chest, hip, waist, shoulderY: top, hipY, legL } = build
  const { away, bent } = wearing
  const front = away ? 0 : chest * 0.34 * wearing.yaw + chest * 0.04
  const girdle = hipY - (hipY - top) * 0.24
  const reach = bent ? 0.1 : 1
  const wide = Math.max(waist, chest)
  const flared = (spread: number, hem: number) => pathOf(`M${-chest * 0.56} ${top - 3.4}C${-chest * 0.95} ${top - 3.4} ${-chest * 1.08} ${top} ${-chest * 1.06} ${top + 6}C${-wide * 1.04} ${(top + hipY) / 2} ${-wide * 1.04} ${girdle} ${-hip * spread} ${hem}Q${-hip * 0.4} ${hem + 2.6} 0 ${hem + 1}Q${hip * 0.5} ${hem + 3} ${hip * spread} ${hem}C${wide * 1.04} ${girdle} ${wide * 1.04} ${(top + hipY) / 2} ${chest * 1.06} ${top + 6}C${chest * 1.08} ${top} ${chest * 0.95} ${top - 3.4} ${chest * 0.56} ${top - 3.4}Z`)
  const line = (path: string, ink: string, width: number) => strip(pen, pathOf(path), ink, width)
  const bottoms = wears(garments, 'trousers') ?? wears(garments, 'shorts')
  if (bottoms) layCloth(pen, pathOf(`M${-waist * 1.02} ${girdle}H${waist * 1.02}L${hip * 1.02} ${hipY + 1}Q${hip} ${hipY + 4} 0 ${hipY + 3.6}Q${-hip} ${hipY + 4} ${-hip * 1.02} ${hipY + 1}Z`), bottoms, { lift: 0.6 })
  const suit = wears(garments, 'spacesuit')
  if (suit) { layCloth(pen, trunkOf(build, 1.1), suit); if (!away) { cut(pen, rounded(front - chest * 0.5, top + 7, chest, 7, 1.4), darker(suit.ink, 0.3), { lift: 0.4, edge: 0.4 }); for (const [i, ink] of ['#b5483c', '#d3a850', '#5f8aa6'].entries()) cut(pen, disc(front - chest * 0.28 + i * chest * 0.28, top + 10.5, 1.2), ink, { lift: 0.2, edge: 0 }) } line(`M${-waist} ${girdle}H${waist}`, darker(suit.ink, 0.25), 1.8) }
  const shirt = wears(garments, 'shirt')
  if (shirt) { layCloth(pen, flared(look.species ? 1.08 : 1.04, hipY + (look.species ? 2 : 0.5)), shirt); if (!away) { cut(pen, disc(front, top - 2.6, chest * 0.44, 2.6), darker(shirt.ink, 0.2), { lift: 0, edge: 0 }); if (!shirt.weave) line(`M${front} ${top + 1}V${hipY - 3}`, darker(shirt.ink, 0.12), 0.6) } }
  const overalls = wears(garments, 'overalls')
  if (overalls) {
    layCloth(pen, pathOf(`M${-chest * 0.6} ${top + 8}H${chest * 0.6}L${waist * 1.08} ${(top + hipY) / 2 + 1}Q${hip * 1.14} ${hipY - 6} ${hip * 1.1} ${hipY + 3}H${-hip * 1.1}Q${-hip * 1.14} ${hipY - 6} ${-waist * 1.08} ${(top + hipY) / 2 + 1}Z`), overalls)
    for (const side of [-1, 1]) { strip(pen, pathOf(`M${side * chest * 0.5} ${top + 9}L${side * chest * 0.62} ${top - 3}`), darker(overalls.ink, 0.12), 2.6, 0.4); if (!away) brad(pen, side * chest * 0.5, top + 9.4, 1) }
    if (!away) { cut(pen, rounded(front - chest * 0.36, top + 12, chest * 0.72, 6, 1), darker(overalls.ink, 0.12), { lift: 0.4, edge: 0.4 }); line(`M${-waist * 1.06} ${girdle}H${waist * 1.06}`, darker(overalls.ink, 0.2), 1.4); line(`M${front} ${girdle}V${hipY + 3}`, darker(overalls.ink, 0.16), 0.8) }
  }
  const vest = wears(garments, 'vest')
  if (vest && away) layCloth(pen, flared(1.04, hipY), vest)
  else if (vest) for (const side of [-1, 1]) { layCloth(pen, pathOf(`M${front + side * chest * 0.34} ${top - 3}Q${side * chest * 1.06} ${top - 3} ${side * chest * 1.06} ${top + 6}Q${side * wide * 1.06} ${(top + hipY) / 2} ${side * hip * 1.06} ${hipY - 1}L${front * 0.4 + side * hip * 0.14} ${hipY + 1.6}L${front + side * chest * 0.16} ${top + 11}Z`), vest); if (side > 0) for (const t of [0.5, 0.7]) brad(pen, front * 0.7 + chest * 0.34, top + (hipY - top) * t, 0.8) }
  const dress = wears(garments, 'dress')
  if (dress) {
    const hem = hipY + legL * (look.age === 'child' ? 0.5 : 0.66) * reach
    const flare = bent ? 1.06 : look.age === 'child' ? 1.75 : 1.7
    layCloth(pen, pathOf(`M${-chest * 0.56} ${top - 3.4}C${-chest * 0.95} ${top - 3.4} ${-chest * 1.07} ${top} ${-chest * 1.05} ${top + 6}L${-waist * 0.98} ${girdle}C${-hip * 1.2} ${hipY - 1} ${-hip * flare * 0.86} ${hem - 6} ${-hip * flare} ${hem}Q${-hip} ${hem + 3.4} ${-hip * 0.5} ${hem + 1}Q0 ${hem + 4} ${hip * 0.5} ${hem + 1}Q${hip} ${hem + 3.4} ${hip * flare} ${hem}C${hip * flare * 0.86} ${hem - 6} ${hip * 1.2} ${hipY - 1} ${waist * 0.98} ${girdle}L${chest * 1.05} ${top + 6}C${chest * 1.07} ${top} ${chest * 0.95} ${top - 3.4} ${chest * 0.56} ${top - 3.4}Z`), dress, { deep: 2 })
    cut(pen, pathOf(`M${-waist} ${girdle - 1.4}H${waist}V${girdle + 1.6}H${-waist}Z`), darker(dress.ink, 0.24), { lift: 0.3, edge: 0 })
    if (!bent) for (const x of [-0.55, 0.1, 0.7]) line(`M${x * hip} ${girdle + 4}Q${x * hip * 1.3} ${hipY} ${x * hip * 1.5} ${hem - 1}`, darker(dress.ink, 0.14), 0.7)
    if (!away) cut(pen, pathOf(`M${front - chest * 0.6} ${top - 3.4}Q${front} ${top + 4} ${front + chest * 0.5} ${top - 3.4}Q${front} ${top - 0.6} ${front - chest * 0.6} ${top - 3.4}Z`), lighter(dress.ink, 0.5), { lift: 0.4, edge: 0.3 })
  }
  const robe = wears(garments, 'robe')
  if (robe) { const hem = hipY + legL * 0.86 * reach; layCloth(pen, flared(bent ? 1.06 : 1.6, hem), robe, { deep: 2.2 }); if (!away) { line(`M${front} ${top}Q${front + 1} ${hipY} ${front} ${hem}`, darker(robe.ink, 0.25), 1.6); for (const x of [-0.8, 0.9]) line(`M${x * hip * 0.9} ${girdle}Q${x * hip} ${hipY} ${x * hip * 1.24} ${hem - 2}`, darker(robe.ink, 0.12), 0.8) } }
  const armour = wears(garments, 'armour')
  if (armour) { layCloth(pen, flared(1.08, hipY + 2), armour, { deep: 2.4 }); for (const y of [0.56, 0.74, 0.92]) line(`M${-wide} ${top + (hipY - top) * y}Q${front} ${top + (hipY - top) * y + 4} ${wide} ${top + (hipY - top) * y}`, darker(armour.ink, 0.28), 1); if (!away) line(`M${front} ${top}V${top + (hipY - top) * 0.56}`, lighter(armour.ink, 0.5), 1.2); for (const side of [-1, 1]) lay(pen, disc(side * chest * 0.96, top + 2.4, 5, 4), lighter(armour.ink, 0.1), { lift: 0.8 }) }
  const coat = wears(garments, 'coat')
  if (coat) {
    const hem = hipY + legL * (look.species ? 0.3 : 0.42) * reach
    layCloth(pen, flared(bent ? 1.06 : 1.34, hem), coat, { deep: 2 })
    if (away) line(`M0 ${girdle}V${hem}`, darker(coat.ink, 0.25), 1)
    else {
      line(`M${front} ${top}Q${front + 1} ${hipY} ${front + 1} ${hem + 1}`, darker(coat.ink, 0.3), 1)
      for (const y of [0.34, 0.58, 0.82]) brad(pen, front + chest * 0.3, top + (hipY - top) * y, 1)
      for (const side of [-1, 1]) { cut(pen, pathOf(`M${front + side * 0.8} ${top + 8}L${front + side * chest * 0.74} ${top - 3}L${front + side * chest * 0.24} ${top - 5}Z`), darker(coat.ink, 0.14), { lift: 0.5, edge: 0.4 }); cut(pen, rounded(side * hip * 0.62 - 3.2, girdle + 3, 6.4, 2.4, 0.6), darker(coat.ink, 0.16), { lift: 0.3, edge: 0.3 }) }
    }
  }
  const apron = wears(garments, 'apron')
  if (apron && away) { line(`M${-waist} ${girdle}H${waist}`, apron.ink, 1.6); cut(pen, pathOf(`M0 ${girdle}l-6 -3v6Zl6 -3v6Zl-3 8M0 ${girdle}l3 8`), apron.ink, { lift: 0.6, edge: 0.3 }) }
  else if (apron) {
    const hem = hipY + legL * 0.42 * reach
    for (const side of [-1, 1]) line(`M${front + side * chest * 0.5} ${top + 6}L${front + side * chest * 0.56} ${top - 3}`, darker(apron.ink, 0.06), 1.6)
    layCloth(pen, pathOf(`M${front - chest * 0.56} ${top + 5}H${front + chest * 0.56}L${waist * 0.96} ${girdle - 1}L${hip * (bent ? 0.8 : 1.12)} ${hem}Q0 ${hem + 3} ${-hip * (bent ? 0.7 : 0.98)} ${hem}L${-waist * 0.9} ${girdle - 1}Z`), apron, { lift: 0.8 })
    cut(pen, rounded(front - hip * 0.42, hipY - 3, hip * 0.84, 5.4, 1.2), darker(apron.ink, 0.07), { lift: 0.3, edge: 0.4 })
    line(`M${-waist} ${girdle}H${waist}`, darker(apron.ink, 0.12), 1)
  }
  const belt = wears(garments, 'belt')
  if (belt) { cut(pen, rounded(-waist * 1.12, girdle - 1.8, waist * 2.24, 3.8, 0.6), belt.ink, { lift: 0.5, edge: 0.4 }); if (!away) cut(pen, rounded(front - 2.4, girdle - 2.4, 5, 5, 0.8), '#cfa44a', { lift: 0.3, edge: 0.3 }) }
  const satchel = wears(garments, 'satchel')
  if (satchel && away) { lay(pen, rounded(-chest * 0.9, top + 3, chest * 1.8, (hipY - top) * 0.66, 3), satchel.ink); cut(pen, rounded(-chest * 0.5, top + (hipY - top) * 0.42, chest, 5, 1), darker(satchel.ink, 0.18), { lift: 0.4, edge: 0.4 }) }
  else if (satchel) { strip(pen, pathOf(`M${-chest * 0.8} ${top - 2}L${hip * 0.9} ${hipY - 2}`), darker(satchel.ink, 0.2), 1.8, 0.5); lay(pen, rounded(hip * 0.45, hipY - 6, 12, 10, 2), satchel.ink); brad(pen, hip * 0.45 + 6, hipY - 0.5, 1) }
}

/** Skirt, robe or coat over drawn-up thighs. */
export function drawLap(pen: Pen, look: Look, { build, legs, hip }: Skeleton): void {
  const { garments } = look
  const over = wears(garments, 'dress') ?? wears(garments, 'robe') ?? wears(garments, 'coat')
  if (!over) return
  const knee = { x: (legs.near.joint.x + legs.far.joint.x) / 2, y: (legs.near.joint.y + legs.far.joint.y) / 2 }
  const lap = limbPath(hip, build.hip * 0.86, knee, build.legW * 1.15)
  layCloth(pen, lap, over, { deep: 1.6, ink: darker(over.ink, 0.04) })
  const apron = wears(garments, 'apron')
  if (apron) within(pen, lap, () => cut(pen, limbPath({ x: hip.x + 3, y: hip.y - 2 }, build.hip * 0.5, { x: knee.x, y: knee.y - 2 }, build.legW * 0.7), apron.ink, { lift: 0.4, edge: 0.4 }))
}

/** What is worn around the neck, over the clothes. */
export function drawNeckwear(pen: Pen, look: Look, build: Build, { swing, away, yaw }: { swing: number; away: boolean; yaw: number }): void {
  const { garments } = look
  const { chest, shoulderY: top } = build
  const front = away ? 0 : chest * 0.34 * yaw
  const cloak = wears(garments, 'cloak') ?? wears(garments, 'hood')
  if (cloak && !away) { lay(pen, pathOf(`M${-chest * 1.2} ${top + 8}Q${-chest * 0.8} ${top - 6} 0 ${top - 5}Q${chest * 0.8} ${top - 6} ${chest * 1.2} ${top + 8}Q${chest * 0.6} ${top + 4} ${front} ${top + 4}Q${-chest * 0.4} ${top + 4} ${-chest * 1.2} ${top + 8}Z`), cloak.ink); brad(pen, front, top + 2, 1.6) }
  const necklace = wears(garments, 'necklace')
  if (necklace && !away) { strip(pen, pathOf(`M${front - chest * 0.66} ${top - 2}Q${front} ${top + 14} ${front + chest * 0.66} ${top - 2}`), darker(necklace.ink, 0.12), 1); cut(pen, disc(front, top + 7, 2.4), necklace.ink, { lift: 0.5, edge: 0.4 }) }
  const scarf = wears(garments, 'scarf')
  if (scarf) {
    layCloth(pen, pathOf(`M${-chest * 0.6} ${top + 1}Q${-chest * 1.2} ${top + 4} ${-chest * (1.8 + swing * 0.25)} ${top + 12 - swing * 4}L${-chest * (1.5 + swing * 0.2)} ${top + 18 - swing * 3}Q${-chest * 0.9} ${top + 9} ${-chest * 0.3} ${top + 6}Z`), scarf, { ink: darker(scarf.ink, 0.12) })
    layCloth(pen, pathOf(`M${-chest * 0.98} ${top - 4}Q${front} ${top + 2} ${chest * 1.0} ${top - 4}Q${chest * 1.16} ${top} ${chest * 1.0} ${top + 4}Q${front} ${top + 10} ${-chest * 0.98} ${top + 4}Q${-chest * 1.14} ${top} ${-chest * 0.98} ${top - 4}Z`), scarf, { lift: 1.2 })
    strip(pen, pathOf(`M${-chest * 0.5} ${top + 0.6}l-0.8 6M${chest * 0.56} ${top + 0.4}l1 5.6`), lighter(scarf.ink, 0.35), 1)
  }
  const bow = wears(garments, 'bow')
  if (bow && !away && !(look.species && look.feminine)) { lay(pen, pathOf(`M${front} ${top + 1.4}l-7 -4v8Zl7 -4v8Z`), bow.ink, { lift: 0.7, deep: 0.6 }); cut(pen, disc(front, top + 1.4, 1.5), darker(bow.ink, 0.14), { lift: 0.4, edge: 0.3 }) }
}
