import { ReelError } from '../../../../../engine/model/errors.ts'
import type { Scene } from '../../../../values/index.ts'
import { wordsIn } from '../reading.ts'
import type { Page } from './page.ts'

/** Cuts a page into `count` runs of sentences, in order: between paragraphs where it can be, of about the same length. */
export function cutPage(page: Page, count: number): string[][] {
  const pieces = page.paragraphs.flatMap((part, at) => part.map((sentence, index) => ({ sentence, starts: index === 0 && at > 0 })))
  const parts = pieces.length >= count ? pieces : pieces.flatMap(({ sentence, starts }) => sentence.split(/(?<=;) |(?<=,) (?=(?:and|but|so|then) )/).map((clause, index) => ({ sentence: clause, starts: starts && index === 0 })))
  if (parts.length < count) throw new ReelError('bad-input', `The page holds ${parts.length} ${parts.length === 1 ? 'sentence' : 'sentences'}, which is too little for ${count} scenes.`, { hint: `Set the number of scenes to ${parts.length} or fewer, or give more of the story.` })
  const total = parts.reduce((sum, { sentence }) => sum + wordsIn(sentence), 0)
  const scenes: string[][] = [[]]
  let told = 0
  parts.forEach(({ sentence, starts }, index) => {
    const left = parts.length - index, open = count - scenes.length, current = scenes.at(-1) ?? []
    const due = (total * scenes.length) / count
    const full = told >= due || (starts && told >= due - total / count / 2.5)
    if (current.length > 0 && open > 0 && (full || left <= open)) scenes.push([sentence])
    else current.push(sentence)
    told += wordsIn(sentence)
  })
  return scenes
}

const HOURS: readonly (readonly [RegExp, Scene['time']])[] = [
  [/\b(?:midnight|night|moon\w*|stars)\b/i, 'night'], [/\b(?:dawn|sunrise|daybreak|first light)\b/i, 'dawn'], [/\b(?:evening|dusk|sunset|twilight|nightfall)\b/i, 'dusk'],
  [/\b(?:noon|midday|lunch)\b/i, 'noon'], [/\bafternoon\b/i, 'afternoon'], [/\b(?:morning|breakfast)\b/i, 'morning'],
]
const SKIES: readonly (readonly [RegExp, Scene['weather']])[] = [
  [/\b(?:storm\w*|thunder|lightning|gale)\b/i, 'storm'], [/\b(?:rain\w*|drizzle|wet through)\b/i, 'rain'], [/\b(?:snow\w*|flakes)\b/i, 'snow'], [/\b(?:fog\w*|mist\w*)\b/i, 'fog'], [/\b(?:wind\w*|gusts?|breeze)\b/i, 'wind'], [/\b(?:clouds?|cloudy|grey sky)\b/i, 'cloudy'],
]
const MOODS: readonly (readonly [RegExp, string, number])[] = [
  [/\b(?:afraid|scared|fear|scream\w*|danger|dark(?:ness)?|storm|trembl\w*|shiver\w*)\b/gi, 'tense', 0.7], [/\b(?:cried|tears|wept|sad\w*|alone|lonely|lost|grave|died|gone|missed)\b/gi, 'sad', 0.25],
  [/\b(?:laugh\w*|smil\w*|danc\w*|sang|joy\w*|happy|cheer\w*|hugged)\b/gi, 'joyful', 0.6], [/\b(?:shout\w*|ran|fell|chas\w*|broke|crash\w*|fought|slammed)\b/gi, 'urgent', 0.75],
  [/\b(?:whisper\w*|quiet\w*|silent\w*|still|slept|soft\w*|gentl\w*)\b/gi, 'quiet', 0.2], [/\b(?:found|discover\w*|strange|secret|wonder\w*|looked|noticed|glow\w*)\b/gi, 'curious', 0.4],
]

export type Air = Pick<Scene, 'time' | 'weather' | 'mood' | 'energy'>

/** Hour, weather and mood of a scene from its own words; the hour and the sky last until the page changes them. */
export function airOf(text: string, indoors: boolean, before: Air | undefined): Air {
  const felt = MOODS.map(([word, mood, energy]) => ({ mood, energy, times: text.match(word)?.length ?? 0 })).sort((a, b) => b.times - a.times)[0]
  const sky = /\b(?:rain|storm|snow|fog|wind)\w* (?:had )?(?:stopped|passed|lifted|died down|was over)\b/i.test(text) ? 'clear' : SKIES.find(([word]) => word.test(text))?.[1]
  return {
    time: HOURS.find(([word]) => word.test(text))?.[1] ?? before?.time ?? 'morning',
    weather: indoors ? 'indoors' : sky ?? (before?.weather === 'indoors' ? 'clear' : before?.weather) ?? 'clear',
    ...(felt && felt.times > 0 ? { mood: felt.mood, energy: felt.energy } : { mood: 'calm', energy: 0.3 }),
  }
}
