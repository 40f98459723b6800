/** How a kind of creature moves and shows what it feels. */
export interface Body {
  hand: string
  hands: string
  /** Third person, "pads". */
  walk: readonly string[]
  /** After "her": what sinks when it is sad. */
  sag: readonly string[]
  /** After "her": what lifts when it hopes. */
  lift: readonly string[]
  colours: readonly string[]
  marks: readonly string[]
}

export const BODIES = {
  beast: {
    hand: 'paw', hands: 'paws', walk: ['pads', 'trots', 'slips'],
    sag: ['ears droop', 'tail sinks', 'whiskers tremble'], lift: ['ears prick up', 'tail lifts', 'nose comes up'],
    colours: ['rust-red', 'silver-grey', 'honey-brown', 'cream-white', 'soot-black'],
    marks: ['a white star on the left ear', 'one white sock', 'a nick in the right ear', 'a pale ring round one eye', 'a dark stripe down the nose'],
  },
  bird: {
    hand: 'wing', hands: 'wings', walk: ['hops', 'flutters', 'glides'],
    sag: ['feathers sag', 'beak sinks', 'wings hang'], lift: ['crest rises', 'feathers fluff up', 'wings open'],
    colours: ['sky-blue', 'soot-black', 'snow-white', 'russet', 'lemon-yellow'],
    marks: ['one white tail feather', 'a ring of gold round the neck', 'a crooked crest', 'a spot of red on the breast'],
  },
  person: {
    hand: 'hand', hands: 'hands', walk: ['walks', 'hurries', 'steps'],
    sag: ['shoulders sink', 'eyes drop', 'chin trembles'], lift: ['chin lifts', 'eyes widen', 'back straightens'],
    colours: ['freckled', 'dark-haired', 'copper-haired', 'brown-skinned and curly-haired', 'fair-haired'],
    marks: ['a smudge on one cheek', 'a gap between the front teeth', 'one braid tied with string', 'a small scar through one eyebrow'],
  },
  machine: {
    hand: 'brass hand', hands: 'brass hands', walk: ['ticks', 'clicks', 'rolls'],
    sag: ['springs sag', 'eye-lamps dim', 'gears slow'], lift: ['eye-lamps brighten', 'gears quicken', 'small chimney puffs'],
    colours: ['brass-bright', 'copper-plated', 'tin-grey', 'blue-enamelled'],
    marks: ['a round window in the chest', 'a dent shaped like a heart', 'one mismatched green eye', 'a number seven on the shoulder'],
  },
  hoofed: {
    hand: 'hoof', hands: 'hooves', walk: ['trots', 'steps', 'clops'],
    sag: ['head hangs', 'ears fold back', 'knees shake'], lift: ['head comes up', 'ears swing forward', 'tail flicks'],
    colours: ['dapple-grey', 'chestnut', 'cream-white', 'coal-black'],
    marks: ['a white blaze down the nose', 'one pale hoof', 'a tuft of silver in the mane'],
  },
  swimmer: {
    hand: 'fin', hands: 'fins', walk: ['glides', 'drifts', 'swims'],
    sag: ['fins fold', 'eyes cloud', 'tail slows'], lift: ['fins spread', 'eyes shine', 'tail flicks'],
    colours: ['sea-green', 'silver-blue', 'coral-orange', 'pearl-white'],
    marks: ['a moon-shaped spot on the side', 'a notch in the tail', 'a line of gold scales'],
  },
  tiny: {
    hand: 'foot', hands: 'feet', walk: ['scuttles', 'creeps', 'hums along'],
    sag: ['feelers droop', 'back bends', 'steps slow'], lift: ['feelers rise', 'back straightens', 'eyes gleam'],
    colours: ['leaf-green', 'berry-red', 'amber-gold', 'night-blue'],
    marks: ['seven dark spots', 'one bent feeler', 'a stripe of gold on the back'],
  },
} as const satisfies Record<string, Body>
export type BodyName = keyof typeof BODIES

const WORDS: Record<BodyName, string> = {
  machine: 'robot android automaton machine golem tinman clockwork toy puppet doll engine',
  bird: 'bird owl crow raven magpie sparrow robin heron duck duckling goose swan penguin chick hen rooster eagle hawk falcon stork wren swallow parrot pigeon dove gull albatross jackdaw starling cuckoo',
  hoofed: 'horse pony foal donkey goat kid deer doe fawn stag reindeer moose cow calf bull sheep lamb unicorn camel zebra giraffe llama ibex',
  swimmer: 'fish whale dolphin seahorse octopus shark jellyfish mermaid merman carp trout salmon ray',
  tiny: 'beetle ladybird ladybug ant bee bumblebee firefly moth butterfly snail spider cricket grasshopper caterpillar dragonfly worm',
  beast: 'fox vixen wolf bear cub cat kitten dog puppy mouse rat hare rabbit bunny hedgehog badger otter beaver squirrel mole lynx lion tiger leopard panther elephant monkey ape dragon wyvern griffin raccoon weasel stoat marten pig piglet seal walrus turtle tortoise frog toad lizard newt bat panda koala kangaroo troll monster yeti ferret dormouse vole shrew hamster jackal hyena jerboa salamander crocodile dinosaur snake',
  person: 'girl boy child woman man daughter son sister brother mother father grandmother grandfather grandma grandpa prince princess king queen knight wizard witch sorcerer mage apprentice baker miller tailor cobbler blacksmith carpenter clockmaker watchmaker lighthousekeeper keeper fisherman farmer shepherd shepherdess teacher pupil student orphan sailor captain pirate painter musician fiddler singer dancer thief detective astronaut pilot soldier hunter herbalist healer gardener weaver librarian merchant innkeeper mayor tinkerer inventor nurse doctor cook chef potter ferryman messenger postman courier gnome elf dwarf fairy giant ghost gatherer stargazer astronomer ranger ruler twin seamstress headmaster developer landlord landlady minister inspector regulator collector admiral chancellor sweep conductor caretaker mender umbrella-mender bookseller squire page maid jester minstrel gatekeeper watchman bookbinder lamplighter signalman stableboy washerwoman glassblower beekeeper toymaker bellringer',
}

const INDEX = new Map<string, BodyName>()
for (const [body, words] of Object.entries(WORDS) as [BodyName, string][]) for (const word of words.split(' ')) INDEX.set(word, body)

/** The body of a kind such as "red fox" or "clockwork boy"; undefined when no word of it is known. */
export function bodyOf(kind: string): BodyName | undefined {
  const words = kind.toLowerCase().match(/\p{L}+/gu) ?? []
  if (words.some((word) => INDEX.get(word) === 'machine')) return 'machine'
  return [...words].reverse().map((word) => INDEX.get(word) ?? (TRADE.test(word) ? 'person' : undefined)).find((found) => found !== undefined)
}

/** Whether a single word names a kind of character. */
export function isKindWord(word: string): boolean {
  return singular(word) !== undefined
}

const TRADE = /(?:maker|keeper|mender|smith|seller|hunter|dancer|rider|catcher|wright|monger|ologist|master|woman|man)$/

/** The kind a single word names, in the singular: "brothers" names a brother. */
export function singular(word: string): string | undefined {
  const lower = word.toLowerCase()
  if (INDEX.has(lower) || TRADE.test(lower)) return lower
  const one = lower.replace(/s$/, '')
  return one !== lower && (INDEX.has(one) || TRADE.test(one)) ? one : undefined
}

const SHE = /\b(?:she|her|hers|girl|daughter|sister|mother|grandmother|grandma|princess|queen|witch|woman|vixen|doe|hen|shepherdess|fairy|mermaid|seamstress|washerwoman|landlady|maid|aunt|\w+woman|lady|madame?|mrs|ms|miss)\b/gi
const HE = /\b(?:he|him|his|boy|son|brother|father|grandfather|grandpa|prince|king|wizard|man|rooster|stag|bull|uncle|lord|landlord|\w+(?<!wo)man|mr|sorcerer|knight|sir)\b/gi

/** Which pronoun a text uses of the one it describes; undefined when it does not say. */
export function genderOf(text: string): 'she' | 'he' | undefined {
  const she = text.match(SHE)?.length ?? 0, he = text.match(HE)?.length ?? 0
  if (she === he) return undefined
  return she > he ? 'she' : 'he'
}
