import { findIcon } from '../icons.ts'
import { wordsOf } from '../words.ts'
import { speciesOf } from './bestiary.ts'

/** Words that make a character a person, whatever else is said. */
const PERSON = /\b(wo)?m[ae]n\b|\b(person|people|boy|girl|child|kid|baby|toddler|teen\w*|lad|lass|lady|gentleman|stranger|human|he|she|his|her|hair|haired|beard\w*|skin|braids?|freckles|moustache|years? old|face|eyes?ed|king|queen|prince\w*|knight|wizard|witch|mage|sorcer\w+|fairy|pixie|elf|dwarf|gnome|giant|mermaid|angel|pirate|captain|sailor|soldier|guard|thief|hero\w*|spy|nurse|chef|cook|clerk|monk|nun|priest|judge|aunt|uncle|mother|father|mum|mom|dad|sister|brother|son|daughter|grand\w+|granny|friend|neighbou?r|student|teacher|clown|twin|orphan|chief|mayor|smith|merchant|vampire|zombie|superhero|ninja|genie|santa|detective|astronaut)\b/
/** Endings of trades: a baker is no bread. */
const TRADE = /(er|or|ist|ian|man|woman|smith|wright|herd|ess|eer|ant|maid|boy|girl|folk)$/
/** Things whose names end like a trade. */
const NOT_TRADE = new Set(['flower', 'paper', 'feather', 'letter', 'lantern', 'hammer', 'tower', 'computer', 'toaster', 'river', 'mirror', 'door', 'plant', 'water', 'rubber', 'ladder', 'burger', 'ginger', 'cucumber', 'tractor', 'spider', 'calculator', 'radiator', 'anchor', 'motor', 'lighter', 'poster', 'sweater', 'slipper', 'cracker'])

/** Whether the words call somebody a person: by what people are and have, or by a trade. */
export function isPerson(text: string): boolean {
  const noun = headOf(text)
  return PERSON.test(text) || (noun !== undefined && TRADE.test(noun) && !NOT_TRADE.has(noun) && !speciesOf(noun))
}

/** The icon of the thing that a character is, when its words call it a thing and not a person; undefined for everybody else. */
export function thingIn(text: string): string | undefined {
  const noun = headOf(text)
  return noun === undefined || isPerson(text.toLowerCase()) ? undefined : findIcon(noun, 6)
}

function headOf(text: string): string | undefined {
  const [head] = text.toLowerCase().split(/[,.;:(]| with | who | that | in | of | wearing | from | on | made | as /)
  return wordsOf(head ?? '').at(-1)
}
