import { between, type Chance } from '../artist/chance.ts'
import type { Cue, Maker } from './cue.ts'
import { add, burst, filter, ring, scattered } from './signal.ts'

type Ground = 'wood' | 'stone' | 'snow' | 'leaves' | 'sand' | 'water' | 'grass'

const GROUNDS: readonly (readonly [Ground, RegExp])[] = [
  ['snow', /\b(?:snow|ice|frost|glacier)/],
  ['wood', /\b(?:plank|pier|deck|bridge|floor|wooden|attic|cabin|room|house|kitchen|stage|stair|boat|ship|workshop|bakery|indoors|loft|shop|barn|library)/],
  ['stone', /\b(?:stone|street|cobble|city|square|market|roof|alley|tower|castle|cave|tunnel|station|yard|lane|wall|metal|corridor|hall)/],
  ['sand', /\b(?:sand|beach|desert|dune|shore|dust)/],
  ['water', /\b(?:puddle|marsh|swamp|shallow|stream)/],
  ['leaves', /\b(?:forest|wood|leaf|leaves|orchard|thicket|grove|autumn)/],
]

/** The ground that words speak of: the one that is named first, else grass. */
export function groundOf(words: string): Ground {
  const lower = words.toLowerCase()
  const found = GROUNDS.map(([ground, pattern]) => ({ ground, at: lower.search(pattern) })).filter(({ at }) => at >= 0)
  return found.sort((a, b) => a.at - b.at)[0]?.ground ?? 'grass'
}

/** Steps at a walk or a run, each foot a little different, on the ground of the place. */
export const footsteps: Maker = (cue) => {
  const { stage, place, moment, words, surroundings } = cue
  const ground = groundOf(`${words} ${surroundings}`)
  const every = /run|hurr|quick|chase/.test(`${words}`) ? 0.32 : between(place, 0.47, 0.56)
  const light = between(place, 0.7, 1)
  const from = between(moment, 0.25, 0.5)
  const count = Math.max(2, Math.min(12, Math.floor((stage.seconds - from - 0.3) / every)))
  for (let step = 0; step < count; step++) {
    const coming = Math.min(1, 0.55 + 0.45 * Math.sin((Math.PI * (step + 0.7)) / count))
    const at = from + step * every + between(moment, -0.018, 0.018)
    STEP[ground](cue, { at, gain: light * coming * between(moment, 0.85, 1.1), pan: (step % 2 === 0 ? -1 : 1) * 0.1 })
  }
}

interface Foot { at: number; gain: number; pan: number }

/** How a foot falls: the heel, then the ball of the foot some 80 ms later. */
const STEP: Readonly<Record<Ground, (cue: Cue, foot: Foot) => void>> = {
  wood: ({ stage, moment }, { at, gain, pan }) => {
    add(stage, ring(between(moment, 128, 155), 0.13), { at, pan, gain: 0.11 * gain })
    add(stage, ring(between(moment, 290, 340), 0.07), { at, pan, gain: 0.05 * gain })
    add(stage, filter(burst({ fall: 0.03 }, moment), 'band', 1400, 0.8), { at, pan, gain: 0.06 * gain })
    add(stage, filter(burst({ fall: 0.025 }, moment), 'band', 900, 0.8), { at: at + 0.075, pan, gain: 0.04 * gain })
  },
  stone: ({ stage, moment }, { at, gain, pan }) => {
    const tap = filter(burst({ fall: 0.022 }, moment), 'band', between(moment, 2100, 2700), 1.1)
    for (const [late, part] of [[0, 1], [0.045, 0.22], [0.085, 0.12]] as const) add(stage, tap, { at: at + late, pan: pan * (1 - late * 20), gain: 0.13 * gain * part })
    add(stage, ring(185, 0.05), { at, pan, gain: 0.05 * gain })
    add(stage, filter(burst({ fall: 0.03 }, moment), 'band', 1500, 0.8), { at: at + 0.08, pan, gain: 0.035 * gain })
  },
  snow: (cue, foot) => { crunch(cue, foot, { low: 600, high: 2400, grains: 34, seconds: 0.2, gain: 0.05 }) },
  leaves: (cue, foot) => { crunch(cue, foot, { low: 1500, high: 6500, grains: 24, seconds: 0.17, gain: 0.07 }) },
  sand: (cue, foot) => { crunch(cue, foot, { low: 1800, high: 5000, grains: 60, seconds: 0.16, gain: 0.022 }) },
  grass: (cue, foot) => { crunch(cue, foot, { low: 900, high: 3600, grains: 26, seconds: 0.14, gain: 0.032 }) },
  water: (cue, foot) => {
    crunch(cue, foot, { low: 700, high: 3000, grains: 20, seconds: 0.16, gain: 0.03 })
    add(cue.stage, ring(between(cue.moment, 420, 700), 0.07, 0.6), { at: foot.at + 0.05, pan: foot.pan, gain: 0.035 * foot.gain })
  },
}

interface Grit { low: number; high: number; grains: number; seconds: number; gain: number }

/** Loose ground: a soft thud, and grains that give way under it in two waves. */
function crunch({ stage, moment }: Cue, { at, gain, pan }: Foot, grit: Grit): void {
  add(stage, filter(burst({ rise: 0.004, fall: 0.07 }, moment), 'low', 210), { at, pan, gain: 0.1 * gain })
  for (const late of scattered(grit.seconds, grit.grains / grit.seconds, moment)) {
    const press = Math.exp(-(((late - 0.03) / 0.035) ** 2)) + 0.7 * Math.exp(-(((late - 0.1) / 0.04) ** 2))
    add(stage, grain(grit, moment), { at: at + late, pan: pan + between(moment, -0.08, 0.08), gain: 1.8 * grit.gain * gain * press * (0.4 + moment()) })
  }
}

function grain({ low, high }: Grit, chance: Chance): Float32Array {
  return filter(burst({ rise: 0.0008, fall: between(chance, 0.006, 0.02) }, chance), 'band', between(chance, low, high), 1)
}
