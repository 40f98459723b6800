import { findIcon } from '../icons.ts'
import { wordsOf } from '../words.ts'

/** Words that make a character a person, whatever else is said. */
const PERSON = /\b(wo)?m[ae]n\b|\b(person|people|boy|girl|child|kid|baby|toddler|teen\w*|lad|lass|lady|gentleman|stranger|human|he|she|his|her|hair|haired|beard\w*|skin|braids?|freckles|moustache|years? old|face|eyes?ed|king|queen|prince\w*|knight|wizard|witch|mage|sorcer\w+|fairy|pixie|elf|dwarf|gnome|giant|mermaid|angel|pirate|captain|sailor|soldier|guard|thief|hero\w*|spy|nurse|chef|cook|clerk|monk|nun|priest|judge|aunt|uncle|mother|father|mum|mom|dad|sister|brother|son|daughter|grand\w+|granny|friend|neighbou?r|student|teacher|clown|twin|orphan|chief|mayor|smith|merchant|vampire|zombie|superhero|ninja|genie|santa|detective|astronaut)\b/
/** Endings of trades: a baker is no bread. */
const TRADE = /(er|or|ist|ian|man|woman|smith|wright|herd|ess|eer|ant|maid|boy|girl|folk)$/
/** Things whose names end like a trade. */
const NOT_TRADE = new Set(['flower', 'paper', 'feather', 'letter', 'lantern', 'hammer', 'tower', 'computer', 'toaster', 'river', 'mirror', 'door', 'plant', 'water', 'rubber', 'ladder', 'burger', 'ginger', 'cucumber', 'tractor', 'spider', 'calculator', 'radiator', 'anchor', 'motor', 'lighter', 'poster', 'sweater', 'slipper', 'cracker'])

export const isPerson = (text: string): boolean => PERSON.test(text)

/** The icon of the thing that a character is, when its words call it a thing and not a person; undefined for everybody else. */
export function thingIn(text: string): string | undefined {
  if (PERSON.test(text.toLowerCase())) return undefined
  const [head] = text.toLowerCase().split(/[,.;:(]| with | who | that | in | of | wearing | from | on | made | as /)
  const noun = wordsOf(head ?? '').at(-1)
  if (!noun || (TRADE.test(noun) && !NOT_TRADE.has(noun))) return undefined
  return findIcon(noun, 6)
}
