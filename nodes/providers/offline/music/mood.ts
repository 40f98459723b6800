import type { Mode } from './harmony.ts'

export type Colour = 'warm' | 'bright' | 'sad' | 'dark' | 'tense' | 'epic' | 'wonder' | 'calm'

/** How a colour sounds: modes to choose from, beats per minute at rest and at full energy, and who plays what. */
export interface Palette {
  modes: readonly [Mode, ...Mode[]]
  slow: number
  fast: number
  pads: readonly [number, ...number[]]
  figures: readonly [number, ...number[]]
  leads: readonly [number, ...number[]]
  seconds: readonly [number, ...number[]]
  basses: readonly [number, ...number[]]
}

const PIANO = 0, CELESTA = 8, MUSIC_BOX = 10, VIBRAPHONE = 11, MARIMBA = 12, GUITAR = 24, BASS = 32, VIOLIN = 40, VIOLA = 41, CELLO = 42
const CONTRABASS = 43, PIZZICATO = 45, HARP = 46, STRINGS = 48, SLOW_STRINGS = 49, CHOIR = 52, TRUMPET = 56, HORNS = 60, OBOE = 68
const ENGLISH_HORN = 69, CLARINET = 71, FLUTE = 73, WARM_PAD = 89

export const PALETTES: Readonly<Record<Colour, Palette>> = {
  warm: { modes: ['major', 'major', 'lydian'], slow: 74, fast: 100, pads: [STRINGS, SLOW_STRINGS], figures: [HARP, PIANO, GUITAR], leads: [FLUTE, CLARINET, VIOLIN], seconds: [CLARINET, OBOE, CELLO], basses: [CELLO, BASS] },
  bright: { modes: ['major', 'lydian'], slow: 88, fast: 126, pads: [STRINGS], figures: [PIZZICATO, GUITAR, MARIMBA], leads: [FLUTE, VIOLIN, CLARINET], seconds: [CLARINET, OBOE], basses: [BASS, PIZZICATO] },
  sad: { modes: ['minor', 'dorian'], slow: 62, fast: 80, pads: [SLOW_STRINGS, STRINGS], figures: [PIANO, HARP], leads: [CELLO, OBOE, VIOLIN], seconds: [VIOLA, ENGLISH_HORN], basses: [CELLO, CONTRABASS] },
  dark: { modes: ['phrygian', 'minor'], slow: 60, fast: 94, pads: [CHOIR, SLOW_STRINGS], figures: [HARP, PIZZICATO, PIANO], leads: [ENGLISH_HORN, CELLO, HORNS], seconds: [CLARINET, VIOLA], basses: [CONTRABASS] },
  tense: { modes: ['harmonic', 'phrygian'], slow: 84, fast: 138, pads: [STRINGS], figures: [PIZZICATO, MARIMBA, PIANO], leads: [CLARINET, VIOLIN, OBOE], seconds: [VIOLA, HORNS], basses: [CONTRABASS, CELLO] },
  epic: { modes: ['minor', 'dorian', 'major'], slow: 76, fast: 120, pads: [STRINGS, CHOIR], figures: [STRINGS, PIANO], leads: [HORNS, TRUMPET], seconds: [VIOLIN, CHOIR], basses: [CONTRABASS] },
  wonder: { modes: ['lydian', 'dorian'], slow: 68, fast: 96, pads: [WARM_PAD, CHOIR, SLOW_STRINGS], figures: [CELESTA, HARP, VIBRAPHONE, MUSIC_BOX], leads: [FLUTE, OBOE, VIOLIN], seconds: [CELESTA, CLARINET], basses: [CELLO, BASS] },
  calm: { modes: ['major', 'dorian'], slow: 68, fast: 90, pads: [SLOW_STRINGS, WARM_PAD], figures: [PIANO, HARP, GUITAR], leads: [CLARINET, FLUTE, OBOE], seconds: [CELLO, VIBRAPHONE], basses: [CELLO, BASS] },
}

/** Matched from the beginnings of words. */
const WORDS: readonly (readonly [Colour, RegExp])[] = [
  ['epic', /\b(?:triumph|victor|epic|hero|battle|power|majest|glor|war\b|climax|grand|defian|brave|courage|unstopp)/],
  ['tense', /\b(?:tens|intens|uneas|restless|danger|chase|suspens|urgent|conflict|fight|anx|nervous|pursuit|storm|furious|anger|angry|rage|desperat|panic|challeng)/],
  ['dark', /\b(?:dark|unsettl|fear|dread|ominous|horror|evil|sinister|grim|menac|threat|haunt|gloom|nightmar|betray|eerie|humiliat)/],
  ['sad', /\b(?:sad|funeral|grief|melanch|lonel|loss|mourn|sorrow|somber|sombre|regret|despair|bitter|tragic|defeat|heartbr|lone\b|fail)/],
  ['wonder', /\b(?:wonder|magic|myster|dream|awe|discover|curio|enchant|strange|mystic|astonish|ethereal|revel)/],
  ['bright', /\b(?:happy|joy|playful|cheer|fun\b|comic|whims|celebr|energ|lively|bright|excit|light-?hearted|funny|upbeat)/],
  ['warm', /\b(?:warm|love|tender|hope|gentle|kind\b|kindness|friend|romantic|nostalg|cozy|cosy|comfort|reunion|relief|determin|inspir|proud)/],
  ['calm', /\b(?:calm|peace|quiet|seren|still|soft|reflect|content\b|contented|rest|neutral|thought)/],
]

/** The colour of a mood in free words: the first that one of its words names, else by energy. */
export function toColour(mood: string, energy: number): Colour {
  const lower = mood.toLowerCase()
  const found = WORDS.map(([colour, pattern]) => ({ colour, at: lower.search(pattern) })).filter(({ at }) => at >= 0)
  const first = found.reduce<{ colour: Colour; at: number } | undefined>((best, each) => (best === undefined || each.at < best.at ? each : best), undefined)
  return first?.colour ?? (energy > 0.7 ? 'epic' : energy > 0.4 ? 'warm' : 'calm')
}
