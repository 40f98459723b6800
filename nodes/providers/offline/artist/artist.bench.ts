import type { Depiction } from '../../../capabilities.ts'
import { drawStill } from './draw.ts'
import { FOX, LANTERN, sampleDepiction, WOLF } from './sample-depictions.ts'
import { setShow } from './show.ts'

/** Prints what a picture of 1280×720 costs one core, drawn and encoded: the work of the processor, not the time of a busy machine. Nothing fails. */
const PLACES = ['a deep forest', 'a village square', 'a harbour with boats', 'a city street', 'a mountain pass', 'the castle gate', 'a garden', 'undersea', 'a bakery', 'a library', 'the throne room', 'a cave']
const TAKES: Partial<Depiction>[] = [{}, { size: 'medium', figures: [FOX, WOLF], time: 'dusk' }, { size: 'close', time: 'night', weather: 'rain' }, { angle: 'low', size: 'full', figures: [FOX, LANTERN], weather: 'fog' }]

const costs: { name: string; ms: number }[] = []
await (async () => drawStill(await setShow(sampleDepiction(), { width: 1280, height: 720 }), 1))()
for (const place of PLACES) for (const take of TAKES) {
  const before = process.cpuUsage()
  const still = drawStill(await setShow(sampleDepiction({ place, ...take }), { width: 1280, height: 720 }), 7)
  await still.encode('jpeg', 92)
  const { user, system } = process.cpuUsage(before)
  costs.push({ name: `${place}, ${take.size ?? 'wide'}`, ms: (user + system) / 1000 })
}
costs.sort((a, b) => a.ms - b.ms)
const at = (share: number) => costs[Math.min(costs.length - 1, Math.floor(share * costs.length))]
console.log(`${costs.length} pictures: median ${at(0.5)?.ms.toFixed(0)} ms, nine in ten under ${at(0.9)?.ms.toFixed(0)} ms, dearest ${at(1)?.ms.toFixed(0)} ms (${at(1)?.name})`)
