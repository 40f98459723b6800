import type { Frame, Species } from './species.ts'

const frame = (head: number, wide: number, neck: number, legs: number, arms: number, [chest, waist, hip]: readonly [number, number, number], limb: number): Frame => ({ head, wide, neck, legs, arms, chest, waist, hip, limb })

const FURRY = { cover: 'fur', head: 'round', muzzle: 'round', tail: 'thin', ears: 'round', height: 0.8 } as const
const FEATHERED = { cover: 'feathers', ears: 'none', head: 'round', muzzle: 'beak', tail: 'fan', wings: 'arms' } as const
const WHOLE = { cover: 'cloth', ears: 'none', muzzle: 'none', tail: 'none', whole: true } as const

const ROUND = frame(34, 1.14, -3, 16, 27, [15, 19, 18], 9)
const TALL = frame(26, 0.92, 10, 36, 33, [12, 10, 10.5], 5.8)
const SONGBIRD = frame(36, 1.06, -5, 15, 30, [13, 18, 14.5], 3.4)
const WADER = frame(22, 1, 22, 28, 28, [10, 14.5, 11.5], 3)
const BUG = frame(36, 1.06, -2, 20, 24, [12, 15.5, 13], 3.6)

/** The creatures the theatre has patterns for; anything else is a person or a thing with a face. Earlier entries win where words are shared. */
const SPECIES: readonly Species[] = [
  { ...FURRY, id: 'fox', words: 'fox vixen foxes', body: '#c8682f', pale: '#f3e4cf', ears: 'pointed', head: 'wedge', muzzle: 'snout', tail: 'bushy', frame: frame(35, 1.16, 0, 25, 29, [10.5, 12, 13], 7) },
  { ...FURRY, id: 'wolf', words: 'wolf wolves coyote jackal husky', body: '#6f7684', pale: '#cfd0d2', ears: 'pointed', head: 'wedge', muzzle: 'long', tail: 'bushy', height: 1.02, frame: frame(31, 1.12, 1, 32, 33, [15, 11.5, 12], 8) },
  { ...FURRY, id: 'cat', words: 'cat kitten tomcat cats lynx panther', body: '#8d8078', pale: '#efe6da', ears: 'pointed', head: 'wide', height: 0.72, frame: frame(34, 1.24, 0, 27, 29, [9.5, 10, 11], 6) },
  { ...FURRY, id: 'tiger', words: 'tiger tigress leopard cheetah jaguar', body: '#d08a3e', pale: '#f4e8d2', ears: 'round', head: 'wide', extra: 'stripe', height: 1.05, frame: frame(33, 1.14, 0, 27, 32, [15, 12.5, 13], 9) },
  { ...FURRY, id: 'lion', words: 'lion lioness', body: '#d0a05a', pale: '#f0dfba', head: 'wide', extra: 'mane', tail: 'tuft', height: 1.05, frame: frame(32, 1.08, 1, 28, 32, [15.5, 12.5, 13], 9) },
  { ...FURRY, id: 'panda', words: 'panda', body: '#ece7dc', pale: '#f7f3ea', tail: 'stub', extra: 'panda', height: 1, frame: frame(34, 1.16, -3, 18, 30, [17, 20, 19], 11) },
  { ...FURRY, id: 'bear', words: 'bear bears cub grizzly', body: '#7d5a42', pale: '#c9a682', tail: 'stub', height: 1.16, frame: frame(30, 1.12, -2, 19, 35, [19, 21.5, 20], 11.5) },
  { ...FURRY, id: 'rabbit', words: 'rabbit hare bunny', body: '#b59c84', pale: '#f1e7da', ears: 'long', head: 'egg', tail: 'stub', height: 0.66, frame: frame(34, 0.96, 0, 25, 27, [9.5, 12, 13.5], 7) },
  { ...FURRY, id: 'mouse', words: 'mouse mice rat vole shrew hamster gerbil', body: '#9b938e', pale: '#e8d9cf', ears: 'big', head: 'egg', muzzle: 'snout', height: 0.46, frame: frame(37, 1, -1, 17, 24, [9.5, 13, 14], 5) },
  { ...FURRY, id: 'squirrel', words: 'squirrel chipmunk', body: '#a8653b', pale: '#f0dfc8', ears: 'tufts', head: 'egg', tail: 'plume', height: 0.54, frame: frame(36, 1.02, -1, 18, 26, [10.5, 13, 14], 7) },
  { ...FURRY, id: 'raccoon', words: 'raccoon racoon', body: '#7c7b80', pale: '#dcd8d2', head: 'wide', muzzle: 'snout', tail: 'ringed', extra: 'mask', height: 0.7, frame: frame(35, 1.2, -2, 20, 27, [12.5, 15.5, 15.5], 7.6) },
  { ...FURRY, id: 'badger', words: 'badger skunk', body: '#55545c', pale: '#efece4', head: 'wedge', muzzle: 'snout', tail: 'stub', extra: 'mask', height: 0.74, frame: ROUND },
  { ...FURRY, id: 'otter', words: 'otter beaver weasel ferret mole marmot stoat', body: '#84634a', pale: '#d9c0a0', ears: 'side', tail: 'flat', height: 0.7, frame: frame(30, 1.12, 0, 14, 25, [11.5, 13.5, 14], 7) },
  { ...FURRY, id: 'hedgehog', words: 'hedgehog porcupine', body: '#c7a988', pale: '#efdfc6', head: 'egg', muzzle: 'snout', tail: 'none', extra: 'spines', height: 0.54, frame: frame(37, 1.02, -6, 13, 24, [15, 19, 17.5], 6.4) },
  { ...FURRY, id: 'dog', words: 'dog puppy hound terrier sheepdog dogs spaniel mutt', body: '#b98a58', pale: '#f0e2cb', ears: 'floppy', muzzle: 'long', height: 0.82, frame: frame(34, 1.02, 0, 27, 30, [12, 12, 12.5], 7.4) },
  { ...FURRY, id: 'monkey', words: 'monkey ape chimp gorilla', body: '#7a5b45', pale: '#dcb893', ears: 'side', height: 0.78, frame: frame(33, 1.1, 0, 24, 39, [11, 11, 11], 6.4) },
  { ...FURRY, id: 'pig', words: 'pig piglet boar', body: '#dba79b', pale: '#eec6ba', ears: 'floppy', muzzle: 'pig', height: 0.76, frame: ROUND },
  { ...FURRY, id: 'giraffe', words: 'giraffe', body: '#d8a855', pale: '#f0dfba', ears: 'side', head: 'long', muzzle: 'long', tail: 'tuft', extra: 'ossicones', height: 1.35, frame: frame(19, 0.95, 29, 33, 27, [10.5, 10, 10.5], 5) },
  { ...FURRY, id: 'deer', words: 'deer stag elk reindeer moose fawn doe antelope', body: '#a8764a', pale: '#e9d5b6', ears: 'side', head: 'long', muzzle: 'long', extra: 'antlers', tail: 'stub', height: 1.06, frame: TALL },
  { ...FURRY, id: 'goat', words: 'goat ram cow bull ox buffalo yak', body: '#d8cdbd', pale: '#f2ebdf', ears: 'side', head: 'long', muzzle: 'long', extra: 'horns', tail: 'tuft', height: 0.92, frame: frame(31, 0.95, 3, 28, 30, [13.5, 13.5, 13.5], 7) },
  { ...FURRY, id: 'sheep', words: 'sheep lamb alpaca llama', body: '#efe6d4', pale: '#d9c0a6', ears: 'side', head: 'puffs', muzzle: 'long', tail: 'stub', height: 0.78, frame: ROUND },
  { ...FURRY, id: 'horse', words: 'horse pony donkey mule unicorn foal zebra mare stallion', body: '#8c5f40', pale: '#d8b890', ears: 'pointed', head: 'long', muzzle: 'long', extra: 'horn', tail: 'plume', height: 1.2, frame: frame(29, 0.85, 8, 35, 32, [14, 12, 12.5], 7) },
  { ...FURRY, id: 'elephant', words: 'elephant mammoth rhino hippo', body: '#8f93a0', pale: '#c3c2c8', cover: 'skin', ears: 'big', muzzle: 'trunk', tail: 'tuft', height: 1.25, frame: frame(33, 1.1, -3, 21, 32, [18, 21, 20], 12) },
  { ...FURRY, id: 'monster', words: 'monster beast troll ogre yeti creature goblin gremlin', body: '#7a5a8a', pale: '#b79fc0', ears: 'none', head: 'shaggy', muzzle: 'none', tail: 'none', extra: 'fangs', height: 1.1, frame: frame(46, 1.14, -14, 17, 38, [19, 23, 21], 10) },
  { ...FEATHERED, id: 'owl', words: 'owl owlet', body: '#8a6a4c', pale: '#e7d5b5', ears: 'tufts', head: 'wide', muzzle: 'hooked', extra: 'disks', height: 0.7, frame: frame(40, 1.26, -9, 9, 32, [18, 20.5, 16.5], 4) },
  { ...FEATHERED, id: 'penguin', words: 'penguin puffin', body: '#3f4558', pale: '#f3ecdf', head: 'egg', tail: 'none', height: 0.62, frame: frame(31, 1.06, -6, 6, 30, [15, 19.5, 16], 5) },
  { ...FEATHERED, id: 'duck', words: 'duck goose duckling', body: '#e9e2d0', pale: '#fbf6ea', muzzle: 'bill', height: 0.58, frame: frame(31, 1.04, 3, 11, 28, [11.5, 18, 15.5], 4) },
  { ...FEATHERED, id: 'heron', words: 'heron crane stork flamingo swan ostrich', body: '#dfe0df', pale: '#f6f1e6', height: 0.95, frame: WADER },
  { ...FEATHERED, id: 'rooster', words: 'rooster hen chicken cockerel turkey peacock', body: '#d9bd8e', pale: '#f3e5c8', extra: 'wattle', tail: 'plume', height: 0.62, frame: frame(31, 0.98, 0, 16, 28, [12, 18.5, 15.5], 3.6) },
  { ...FEATHERED, id: 'bird', words: 'bird crow raven sparrow robin magpie eagle hawk falcon parrot pigeon dove phoenix jay swallow gull seagull wren finch chick nightingale', body: '#566a86', pale: '#e3dccb', extra: 'crest', height: 0.55, frame: SONGBIRD },
  { id: 'dragon', words: 'dragon wyvern dinosaur lizard crocodile', cover: 'scales', body: '#5f8a5e', pale: '#dfd69b', ears: 'none', head: 'long', muzzle: 'long', tail: 'spiked', extra: 'horns', wings: 'bat', height: 1.3, frame: frame(32, 0.98, 5, 20, 27, [13, 17.5, 18.5], 9) },
  { id: 'frog', words: 'frog toad salamander', cover: 'skin', body: '#7d9a56', pale: '#e2e0ac', ears: 'none', head: 'toad', muzzle: 'none', tail: 'none', height: 0.56, frame: frame(33, 1.42, -5, 20, 28, [14, 18.5, 18.5], 6.8) },
  { id: 'turtle', words: 'turtle tortoise', cover: 'skin', body: '#8a9a63', pale: '#dfd7a6', ears: 'none', head: 'egg', muzzle: 'none', tail: 'stub', extra: 'shell', height: 0.68, frame: frame(29, 0.98, 5, 15, 25, [12, 15.5, 15], 7.6) },
  { id: 'snowman', words: 'snowman snowwoman', cover: 'snow', body: '#eef0f0', pale: '#ffffff', ears: 'none', head: 'round', muzzle: 'carrot', tail: 'none', extra: 'buttons', height: 0.9, frame: frame(31, 1.04, -4, 0, 34, [16, 24, 25], 2.4) },
  { id: 'robot', words: 'robot android automaton machine droid golem', cover: 'metal', body: '#8fa3ab', pale: '#cfd6d4', ears: 'none', head: 'box', muzzle: 'grill', tail: 'none', extra: 'antenna', height: 0.92, frame: frame(31, 1.2, 4, 25, 32, [14.5, 14, 13], 5.6) },
  { id: 'bug', words: 'ladybug ladybird beetle bee bumblebee butterfly moth firefly ant cricket grasshopper dragonfly fly caterpillar insect bug', cover: 'skin', body: '#b5483c', pale: '#3b3a45', ears: 'none', head: 'round', muzzle: 'none', tail: 'none', extra: 'feelers', wings: 'gauze', height: 0.4, frame: BUG },
  { ...WHOLE, id: 'ghost', words: 'ghost spirit phantom spectre wisp', body: '#e9ebe6', pale: '#ffffff', head: 'ghost', floats: true, height: 0.86, frame: frame(94, 0.68, 0, 3, 26, [10, 10, 10], 8) },
  { ...WHOLE, id: 'whale', words: 'whale dolphin orca seal walrus', cover: 'skin', body: '#5f7f9f', pale: '#dfe6e2', head: 'whale', floats: true, height: 1.1, frame: frame(74, 1.5, 0, 8, 20, [10, 10, 10], 10) },
  { ...WHOLE, id: 'fish', words: 'fish goldfish salmon trout carp shark minnow seahorse', cover: 'scales', body: '#d0783c', pale: '#f3dfb4', head: 'fish', floats: true, height: 0.5, frame: frame(72, 1.42, 0, 14, 18, [10, 10, 10], 8) },
  { ...WHOLE, id: 'cloud', words: 'cloud', body: '#eef0ee', pale: '#ffffff', head: 'puffs', height: 0.66, frame: frame(66, 1.42, 0, 24, 26, [10, 10, 10], 3.4) },
  { ...WHOLE, id: 'star', words: 'star starling', body: '#e3bd5c', pale: '#f6e3a6', head: 'star', height: 0.6, frame: frame(76, 1.04, 0, 20, 24, [10, 10, 10], 3.4) },
]

/** A thing that lives: its picture with a face, thin arms and thin legs. */
export const THING: Species = { ...WHOLE, id: 'thing', words: '', body: '#b98f4e', pale: '#f3e5c8', head: 'thing', height: 0.56, frame: frame(76, 1, 0, 22, 27, [10, 10, 10], 3.4) }

export const PEOPLE = {
  child: frame(36, 0.98, 2, 26, 27, [10.3, 10, 11.3], 6.6),
  teen: frame(30, 0.94, 4, 37, 34, [11.6, 9.6, 11], 6.6),
  adult: frame(27.5, 0.93, 5, 39, 35, [12.6, 10.4, 12], 7.2),
  old: frame(30, 0.96, 2, 32, 33, [12, 12.6, 13.4], 7.2),
} as const satisfies Record<string, Frame>

const INDEX = new Map(SPECIES.flatMap((species) => species.words.split(' ').map((word) => [word, species] as const)))

/** The species a single lower-case word names. */
export function speciesOf(word: string): Species | undefined {
  return INDEX.get(word) ?? (word.endsWith('s') ? INDEX.get(word.slice(0, -1)) : undefined)
}
