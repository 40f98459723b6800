import type { Depiction } from '../../../capabilities.ts'
import { blend, labOf, type Lab } from './color.ts'
import type { Tones } from './hours.ts'

const each = (tones: Tones, change: (lab: Lab, name: keyof Tones) => Lab): Tones => ({
  skyTop: change(tones.skyTop, 'skyTop'), skyLow: change(tones.skyLow, 'skyLow'), far: change(tones.far, 'far'), mid: change(tones.mid, 'mid'), near: change(tones.near, 'near'), front: change(tones.front, 'front'),
})
const isSky = (name: keyof Tones): boolean => name === 'skyTop' || name === 'skyLow'
const grade = ({ L, a, b }: Lab, { light = 0, keep = 1, to, share = 0 }: { light?: number; keep?: number; to?: Lab; share?: number }): Lab => {
  const graded = { L: L + light, a: a * keep, b: b * keep }
  return to ? { ...blend(graded, to, share), L: graded.L } : graded
}

const SLATE = labOf('#6d7f98')
const STEEL = labOf('#465a80')
const MIST = labOf('#bcc4c6')
const FROST = labOf('#b9cbe0')

/** What the weather does to the light: a lid of cloud takes colour, snow throws light back from below, fog swallows distance. */
export function underWeather(tones: Tones, weather: Depiction['weather']): Tones {
  const dark = tones.far.L < 0.5
  switch (weather) {
    case 'cloudy': return each(tones, (lab, name) => grade(lab, { keep: isSky(name) ? 0.45 : 0.7, light: isSky(name) && !dark ? -0.04 : -0.01, to: SLATE, share: isSky(name) ? 0.36 : 0.2 }))
    case 'rain': return each(tones, (lab, name) => grade(lab, { keep: isSky(name) ? 0.35 : 0.55, light: dark ? -0.01 : isSky(name) ? -0.15 : -0.09, to: SLATE, share: isSky(name) ? 0.66 : 0.45 }))
    case 'storm': return each(tones, (lab, name) => grade(lab, { keep: isSky(name) ? 0.35 : 0.5, light: dark ? -0.02 : isSky(name) ? -0.3 : -0.2, to: STEEL, share: isSky(name) ? 0.72 : 0.52 }))
    case 'snow': return each(tones, (lab, name) => grade(name === 'front' ? lab : { ...lab, L: lab.L + (0.9 - lab.L) * (dark ? 0.16 : isSky(name) ? 0.06 : 0.3) }, { keep: 0.66, to: FROST, share: isSky(name) ? 0.34 : 0.3 }))
    case 'fog': {
      const air = grade(blend(tones.skyLow, tones.far, 0.5), { keep: 0.4, light: dark ? 0.05 : 0.02, to: MIST, share: 0.4 })
      const share: Record<keyof Tones, number> = { skyTop: 0.8, skyLow: 0.75, far: 0.86, mid: 0.62, near: 0.3, front: 0.12 }
      return each(tones, (lab, name) => blend(grade(lab, { keep: 0.75 }), air, share[name]))
    }
    default: return tones
  }
}

interface Temper { keep: number; light: number; to?: Lab; share?: number }
const MOODS: [RegExp, Temper][] = [
  [/sad|lonel|grie|melanchol|lost|somber|sombre|bleak|despair|sorrow|wistful/, { keep: 0.72, light: -0.025, to: labOf('#6f86a8'), share: 0.16 }],
  [/fear|tense|dread|dark|danger|threat|ominous|eerie|menac|uneas|suspens/, { keep: 0.86, light: -0.06, to: labOf('#4d6a74'), share: 0.2 }],
  [/ang(?:er|ry)|rage|fier|battle|fight|furious/, { keep: 1.05, light: -0.04, to: labOf('#a8503f'), share: 0.2 }],
  [/wonder|magic|myster|dream/, { keep: 1.08, light: 0, to: labOf('#8a6fc0'), share: 0.16 }],
  [/joy|happy|triumph|glad|hope|festive|cheer|bright|playful/, { keep: 1.14, light: 0.02 }],
  [/warm|cosy|cozy|gentle|tender/, { keep: 1.05, light: 0.01, to: labOf('#d9a066'), share: 0.12 }],
]

/** What the mood does to the light, a little. */
export function underMood(tones: Tones, mood: string): Tones {
  const temper = MOODS.find(([words]) => words.test(mood.toLowerCase()))?.[1]
  return temper ? each(tones, (lab) => grade(lab, temper)) : tones
}
