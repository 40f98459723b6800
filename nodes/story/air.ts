import type { Scene } from '../values/index.ts'

const WEATHERS: readonly [Scene['weather'], RegExp][] = [
  ['storm', /\b(?:storm\w*|thunder\w*|lightning|gale|tempest)\b|гроз|бур[яи]|шторм/iu], ['snow', /\b(?:snow\w*|blizzard|frost\w*)\b|снег|метел/iu], ['rain', /\b(?:rain\w*|drizzl\w*|downpour|pouring)\b|дожд|ливень/iu],
  ['fog', /\b(?:fog\w*|mist\w*|haze|hazy)\b|туман/iu], ['wind', /\b(?:wind|windy|gusts?|breeze)\b|вет[ео]р/iu], ['cloudy', /\b(?:clouds?|cloudy|overcast|grey sky|gray sky)\b|облак|пасмурн/iu],
]

/** Moods by what is said and done, and how strong the scene is with it; the mood found most often wins. */
const MOODS: readonly [mood: string, energy: number, RegExp][] = [
  ['urgent', 0.85, /\b(?:runs?|running|races?|chas\w+|sprints?|bursts?|hurr\w+|rush\w*|explo\w+|crash\w*|fights?|shoots?|screams?|leaps?|grabs?)\b|беж|кричит/giu],
  ['tense', 0.65, /\b(?:dark\w*|shadows?|silent\w*|freezes?|trembl\w+|afraid|fear\w*|danger\w*|knife|gun|blood|whispers?|creaks?|hides?|slowly|locked)\b|темн|тень|страх/giu],
  ['sad', 0.3, /\b(?:cr(?:y|ies|ying)|tears?|weep\w*|alone|grave|funeral|lost|empty|sobs?|goodbye|dead)\b|слёз|плач/giu],
  ['warm', 0.4, /\b(?:smil\w+|laugh\w*|hugs?|kiss\w*|embrac\w+|warm\w*|glow\w*|together|gentl\w+|home|bread|tea|sings?)\b|улыб|смеёт/giu],
  ['wondering', 0.5, /\b(?:stars?|light|lights|shin\w+|wonder\w*|magic\w*|sky|gaz\w+|marvel\w*|glitter\w*)\b|звёзд|сия/giu],
]
const CALM = { mood: 'quiet', energy: 0.3 }

/** The weather that the words of a scene speak of; undefined when they speak of none. */
export function weatherIn(words: string): Scene['weather'] | undefined {
  return WEATHERS.find(([, sign]) => sign.test(words))?.[0]
}

/** Mood and energy of a scene, guessed from its words. */
export function moodIn(words: string): Pick<Scene, 'mood' | 'energy'> {
  const counts = MOODS.map(([mood, energy, signs]) => ({ mood, energy, count: words.match(signs)?.length ?? 0 }))
  const { mood, energy } = counts.reduce((best, next) => (next.count > best.count ? next : best), { ...CALM, count: 0 })
  return { mood, energy }
}
