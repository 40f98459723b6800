import { brad, cut, disc, pathOf, rounded, strip, type Pen } from '../paper.ts'
import { darker, lighter } from '../color.ts'
import type { Build } from './build.ts'
import { wears } from './garments.ts'
import type { Look } from './look.ts'

const LAY = { lift: 1, edge: 0.6 } as const

/** Everything worn on the body, over the torso and below the near arm and the head. */
export function drawClothes(pen: Pen, look: Look, build: Build): void {
  const { garments } = look
  const { chest, hip, shoulderY: top, hipY, legL } = build
  const girdle = hipY - (hipY - top) * 0.24
  const trunk = (spread: number, hem: number) => pathOf(`M${-chest * 0.6} ${top - 4}Q${-chest * 1.08} ${top - 2} ${-chest * 1.06} ${top + 5}L${-hip * spread} ${hem}Q0 ${hem + 3} ${hip * spread} ${hem}L${chest * 1.06} ${top + 5}Q${chest * 1.08} ${top - 2} ${chest * 0.6} ${top - 4}Z`)
  const shirt = wears(garments, 'shirt')
  if (shirt) cut(pen, trunk(1.08, hipY + 2), shirt.ink, LAY)
  const overalls = wears(garments, 'overalls')
  if (overalls) { cut(pen, trunk(1.1, hipY + 4), overalls.ink, LAY); if (!shirt) cut(pen, pathOf(`M${-chest * 0.5} ${top - 4}H${chest * 0.5}L${chest * 0.3} ${top + 7}H${-chest * 0.3}Z`), lighter(overalls.ink, 0.5), { lift: 0, edge: 0 }); for (const side of [-1, 1]) brad(pen, side * chest * 0.5, top + 5, 1.2) }
  const vest = wears(garments, 'vest')
  if (vest) for (const side of [-1, 1]) cut(pen, pathOf(`M${side * chest * 0.4} ${top - 4}Q${side * chest * 1.06} ${top - 2} ${side * chest * 1.06} ${top + 5}L${side * hip * 1.1} ${hipY}L${side * hip * 0.16} ${hipY + 2}L${side * hip * 0.3} ${top + 10}Z`), vest.ink, LAY)
  const dress = wears(garments, 'dress')
  if (dress) { cut(pen, pathOf(`M${-chest * 0.6} ${top - 4}Q${-chest * 1.08} ${top - 2} ${-chest * 1.04} ${top + 5}L${-hip * 0.92} ${girdle}L${-hip * 1.7} ${hipY + legL * 0.58}Q0 ${hipY + legL * 0.7} ${hip * 1.7} ${hipY + legL * 0.58}L${hip * 0.92} ${girdle}L${chest * 1.04} ${top + 5}Q${chest * 1.08} ${top - 2} ${chest * 0.6} ${top - 4}Z`), dress.ink, LAY); cut(pen, pathOf(`M${-hip * 0.94} ${girdle - 1.4}H${hip * 0.94}V${girdle + 1.8}H${-hip * 0.94}Z`), darker(dress.ink, 0.22), { lift: 0.3, edge: 0 }); cut(pen, disc(chest * 0.12, top - 2, chest * 0.62, 3), lighter(dress.ink, 0.45), { lift: 0.4, edge: 0.3 }) }
  const robe = wears(garments, 'robe')
  if (robe) { cut(pen, trunk(1.6, hipY + legL * 0.84), robe.ink, LAY); strip(pen, pathOf(`M${chest * 0.15} ${top - 2}V${hipY + legL * 0.8}`), darker(robe.ink, 0.25), 1.4) }
  const armour = wears(garments, 'armour')
  if (armour) { cut(pen, trunk(1.06, hipY), armour.ink, LAY); for (const y of [0.35, 0.6, 0.85]) strip(pen, pathOf(`M${-chest} ${top + (hipY - top) * y}Q0 ${top + (hipY - top) * y + 4} ${chest} ${top + (hipY - top) * y}`), darker(armour.ink, 0.25), 1) }
  const coat = wears(garments, 'coat')
  if (coat) { cut(pen, trunk(1.32, hipY + legL * 0.34), coat.ink, LAY); strip(pen, pathOf(`M${chest * 0.16} ${top}V${hipY + legL * 0.36}`), darker(coat.ink, 0.28), 1); for (const y of [0.3, 0.55, 0.8]) brad(pen, chest * 0.36, top + (hipY - top) * y, 1); for (const side of [-1, 1]) cut(pen, pathOf(`M${side * chest * 0.1 + 1.5} ${top + 6}L${side * chest * 0.85} ${top - 3}L${side * chest * 0.3} ${top - 5}Z`), darker(coat.ink, 0.16), { lift: 0.5, edge: 0.4 }) }
  const apron = wears(garments, 'apron')
  if (apron) { const bib = pathOf(`M${-chest * 0.5} ${top + 4}H${chest * 0.72}L${hip * 0.9} ${girdle - 1}L${hip * 1.08} ${hipY + legL * 0.46}Q${hip * 0.2} ${hipY + legL * 0.6} ${-hip * 0.86} ${hipY + legL * 0.46}L${-hip * 0.72} ${girdle - 1}Z`); cut(pen, bib, apron.ink, LAY); cut(pen, rounded(-hip * 0.3, hipY - 3, hip * 0.9, 6, 1), darker(apron.ink, 0.06), { lift: 0.3, edge: 0.5 }) }
  const belt = wears(garments, 'belt')
  if (belt) { cut(pen, rounded(-hip * 1.1, girdle - 1.8, hip * 2.2, 4, 0.6), belt.ink, { lift: 0.5, edge: 0.4 }); cut(pen, rounded(-1.4, girdle - 2.4, 5, 5.2, 0.8), '#cfa44a', { lift: 0.3, edge: 0.3 }) }
  const satchel = wears(garments, 'satchel')
  if (satchel) { strip(pen, pathOf(`M${-chest * 0.7} ${top - 2}L${hip * 0.9} ${hipY - 2}`), darker(satchel.ink, 0.2), 1.8, 0.5); cut(pen, rounded(hip * 0.45, hipY - 6, 13, 11, 2), satchel.ink, LAY); brad(pen, hip * 0.45 + 6.5, hipY - 0.5, 1.1) }
}

/** What is worn around the neck, over the clothes. */
export function drawNeckwear(pen: Pen, look: Look, build: Build, swing: number): void {
  const { garments } = look
  const { chest, shoulderY: top } = build
  const cloak = wears(garments, 'cloak') ?? wears(garments, 'hood')
  if (cloak) { cut(pen, pathOf(`M${-chest * 1.2} ${top + 7}Q${-chest * 0.8} ${top - 7} 0 ${top - 6}Q${chest * 0.8} ${top - 7} ${chest * 1.2} ${top + 7}Q${chest * 0.3} ${top + 2} ${chest * 0.2} ${top + 4}Q${-chest * 0.3} ${top + 2} ${-chest * 1.2} ${top + 7}Z`), cloak.ink, { lift: 1.2, edge: 0.6 }); brad(pen, chest * 0.16, top + 1.5, 1.6) }
  const necklace = wears(garments, 'necklace')
  if (necklace) { strip(pen, pathOf(`M${-chest * 0.55} ${top - 2}Q${chest * 0.16} ${top + 16} ${chest * 0.8} ${top - 2}`), darker(necklace.ink, 0.12), 1); cut(pen, disc(chest * 0.15, top + 8, 2.6), necklace.ink, { lift: 0.5, edge: 0.4 }) }
  const scarf = wears(garments, 'scarf')
  if (scarf) {
    cut(pen, pathOf(`M${-chest * 0.7} ${top}L${-chest * (1.9 + swing * 0.25)} ${top + 11 - swing * 3}L${-chest * (1.65 + swing * 0.2)} ${top + 17 - swing * 3}L${-chest * 0.5} ${top + 6}Z`), darker(scarf.ink, 0.14), { lift: 1, edge: 0.5 })
    cut(pen, pathOf(`M${-chest * 0.98} ${top - 4}Q${chest * 0.1} ${top + 3} ${chest * 1.02} ${top - 4}L${chest * 1.06} ${top + 3}Q${chest * 0.1} ${top + 11} ${-chest * 1.04} ${top + 3}Z`), scarf.ink, { lift: 1.2, edge: 0.6 })
    strip(pen, pathOf(`M${-chest * 0.4} ${top + 1}l-1 6M${chest * 0.5} ${top + 1}l1 6`), lighter(scarf.ink, 0.3), 1.1)
  }
  const bow = wears(garments, 'bow')
  if (bow && !(look.species && look.feminine)) { const x = chest * 0.14; cut(pen, pathOf(`M${x} ${top + 1}l-7 -4v8Zl7 -4v8Z`), bow.ink, { lift: 0.8, edge: 0.4 }) }
}
