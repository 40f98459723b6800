import type { Palette } from './mood.ts'

/** Players that belong to a world, whatever the mood. */
export type World = Pick<Palette, 'pads' | 'figures' | 'leads'>

const CELESTA = 8, GLOCKENSPIEL = 9, MUSIC_BOX = 10, VIBRAPHONE = 11, MARIMBA = 12, ACCORDION = 21, GUITAR = 24, PIANO = 0, ELECTRIC_PIANO = 4
const VIOLIN = 40, PIZZICATO = 45, HARP = 46, SLOW_STRINGS = 49, CHOIR = 52, MUTED_TRUMPET = 59, HORNS = 60, BASSOON = 70, CLARINET = 71, FLUTE = 73
const RECORDER = 74, PAN_FLUTE = 75, WHISTLE = 78, NEW_AGE = 88, WARM_PAD = 89, CRYSTAL = 98, SAXOPHONE = 66, OBOE = 68

const WORLDS: readonly (readonly [RegExp, World])[] = [
  [/\b(?:space|planet|robot|android|starship|galax|orbit|cyber|neon|future|machine|laborator|alien|moon base|satellite)/, { pads: [WARM_PAD, NEW_AGE], figures: [CRYSTAL, ELECTRIC_PIANO, VIBRAPHONE], leads: [FLUTE, HORNS, VIBRAPHONE] }],
  [/\b(?:sea|harbou?r|pier|lighthouse|ship|boat|sail|island|ocean|tide|fisher|whale|port)\b/, { pads: [SLOW_STRINGS], figures: [HARP, GUITAR, ACCORDION], leads: [WHISTLE, VIOLIN, OBOE] }],
  [/\b(?:city|street|metro|subway|traffic|skyscraper|downtown|office|café|cafe|rooftop|apartment|school|town)\b/, { pads: [SLOW_STRINGS], figures: [PIANO, VIBRAPHONE, GUITAR], leads: [CLARINET, MUTED_TRUMPET, SAXOPHONE] }],
  [/\b(?:desert|dune|caravan|oasis|jungle|savanna|temple|mountain|canyon)/, { pads: [SLOW_STRINGS], figures: [GUITAR, HARP, MARIMBA], leads: [PAN_FLUTE, OBOE, RECORDER] }],
  [/\b(?:magic|dragon|kingdom|castle|knight|wizard|witch|forest|fairy|enchant|elf|king|queen|spell|orchard|owl|fox)/, { pads: [CHOIR, SLOW_STRINGS], figures: [HARP, CELESTA, PIZZICATO], leads: [RECORDER, HORNS, OBOE] }],
]
/** For small children: soft attacks, bright bars and plucked strings. */
const NURSERY: World = { pads: [SLOW_STRINGS], figures: [PIZZICATO, MARIMBA, CELESTA, MUSIC_BOX, GLOCKENSPIEL], leads: [CLARINET, FLUTE, RECORDER, BASSOON] }

/** The world that the words of a story name first; undefined when they name none. */
export function worldOf(words: string, gentle: boolean): World | undefined {
  if (gentle) return NURSERY
  const lower = words.toLowerCase()
  const found = WORLDS.map(([pattern, world]) => ({ world, at: lower.search(pattern) })).filter(({ at }) => at >= 0)
  return found.sort((a, b) => a.at - b.at)[0]?.world
}
