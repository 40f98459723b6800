import type { Ink } from '../color.ts'

/** How a kind of creature is cut from paper. */
export interface Species {
  id: string
  words: string
  cover: 'fur' | 'feathers' | 'scales' | 'skin' | 'metal'
  body: Ink
  /** Belly, muzzle, inner face. */
  pale: Ink
  ears: 'pointed' | 'round' | 'long' | 'floppy' | 'tufts' | 'big' | 'side' | 'none'
  head: 'wedge' | 'round' | 'wide' | 'box' | 'egg' | 'long'
  muzzle: 'snout' | 'round' | 'beak' | 'hooked' | 'bill' | 'grill' | 'trunk' | 'pig' | 'none'
  tail: 'bushy' | 'thin' | 'stub' | 'spiked' | 'fan' | 'flat' | 'none'
  extra?: 'mane' | 'antlers' | 'horns' | 'spines' | 'mask' | 'stripe' | 'panda' | 'antenna' | 'shell' | 'crest' | 'disks' | 'wattle' | 'horn'
  wings?: true
  /** Height against a grown person. */
  height: number
  plump?: number
}

const FURRY = { cover: 'fur', head: 'round', muzzle: 'round', tail: 'thin', ears: 'round', height: 0.8 } as const

/** The creatures the theatre has patterns for; anything else is a person. Earlier entries win where words are shared. */
export const SPECIES: readonly Species[] = [
  { ...FURRY, id: 'fox', words: 'fox vixen foxes', body: '#c8682f', pale: '#f3e4cf', ears: 'pointed', head: 'wedge', muzzle: 'snout', tail: 'bushy' },
  { ...FURRY, id: 'wolf', words: 'wolf wolves coyote jackal', body: '#6f7684', pale: '#cfd0d2', ears: 'pointed', head: 'wedge', muzzle: 'snout', tail: 'bushy', height: 1 },
  { ...FURRY, id: 'cat', words: 'cat kitten tomcat cats lynx', body: '#8d8078', pale: '#efe6da', ears: 'pointed', head: 'wide', height: 0.72 },
  { ...FURRY, id: 'tiger', words: 'tiger tigress', body: '#d08a3e', pale: '#f4e8d2', ears: 'round', head: 'wide', extra: 'stripe', height: 1.05 },
  { ...FURRY, id: 'lion', words: 'lion lioness', body: '#d0a05a', pale: '#f0dfba', head: 'wide', extra: 'mane', height: 1.05 },
  { ...FURRY, id: 'bear', words: 'bear bears cub grizzly', body: '#7d5a42', pale: '#c9a682', head: 'round', tail: 'stub', height: 1.12, plump: 1.3 },
  { ...FURRY, id: 'panda', words: 'panda', body: '#ece7dc', pale: '#f7f3ea', head: 'round', tail: 'stub', extra: 'panda', height: 1, plump: 1.3 },
  { ...FURRY, id: 'rabbit', words: 'rabbit hare bunny', body: '#b59c84', pale: '#f1e7da', ears: 'long', head: 'egg', tail: 'stub', height: 0.68 },
  { ...FURRY, id: 'mouse', words: 'mouse mice rat vole shrew hamster', body: '#9b938e', pale: '#e8d9cf', ears: 'big', head: 'egg', muzzle: 'snout', height: 0.55 },
  { ...FURRY, id: 'squirrel', words: 'squirrel chipmunk', body: '#a8653b', pale: '#f0dfc8', ears: 'tufts', head: 'egg', tail: 'bushy', height: 0.6 },
  { ...FURRY, id: 'raccoon', words: 'raccoon racoon', body: '#7c7b80', pale: '#dcd8d2', head: 'wide', muzzle: 'snout', tail: 'bushy', extra: 'mask', height: 0.72 },
  { ...FURRY, id: 'badger', words: 'badger skunk', body: '#55545c', pale: '#efece4', head: 'wedge', muzzle: 'snout', tail: 'stub', extra: 'mask', height: 0.8, plump: 1.15 },
  { ...FURRY, id: 'otter', words: 'otter beaver weasel ferret mole marmot', body: '#84634a', pale: '#d9c0a0', ears: 'side', tail: 'flat', height: 0.72 },
  { ...FURRY, id: 'hedgehog', words: 'hedgehog porcupine', body: '#c7a988', pale: '#efdfc6', head: 'egg', muzzle: 'snout', tail: 'none', extra: 'spines', height: 0.58, plump: 1.2 },
  { ...FURRY, id: 'dog', words: 'dog puppy hound terrier sheepdog dogs', body: '#b98a58', pale: '#f0e2cb', ears: 'floppy', head: 'round', height: 0.82 },
  { ...FURRY, id: 'monkey', words: 'monkey ape chimp gorilla', body: '#7a5b45', pale: '#dcb893', ears: 'side', head: 'round', height: 0.82 },
  { ...FURRY, id: 'pig', words: 'pig piglet boar', body: '#dba79b', pale: '#eec6ba', ears: 'floppy', muzzle: 'pig', height: 0.78, plump: 1.3 },
  { ...FURRY, id: 'deer', words: 'deer stag elk reindeer moose fawn', body: '#a8764a', pale: '#e9d5b6', ears: 'side', head: 'long', extra: 'antlers', tail: 'stub', height: 1.05 },
  { ...FURRY, id: 'goat', words: 'goat ram sheep lamb cow bull ox', body: '#d8cdbd', pale: '#f2ebdf', ears: 'side', head: 'long', extra: 'horns', tail: 'stub', height: 0.9 },
  { ...FURRY, id: 'horse', words: 'horse pony donkey mule unicorn foal', body: '#8c5f40', pale: '#d8b890', ears: 'pointed', head: 'long', extra: 'horn', tail: 'bushy', height: 1.2 },
  { ...FURRY, id: 'elephant', words: 'elephant mammoth', body: '#8f93a0', pale: '#c3c2c8', cover: 'skin', ears: 'big', muzzle: 'trunk', height: 1.2, plump: 1.35 },
  { id: 'owl', words: 'owl owlet', cover: 'feathers', body: '#8a6a4c', pale: '#e7d5b5', ears: 'tufts', head: 'wide', muzzle: 'hooked', tail: 'fan', extra: 'disks', wings: true, height: 0.72, plump: 1.25 },
  { id: 'duck', words: 'duck goose duckling swan', cover: 'feathers', body: '#e9e2d0', pale: '#fbf6ea', ears: 'none', head: 'egg', muzzle: 'bill', tail: 'fan', wings: true, height: 0.62, plump: 1.15 },
  { id: 'rooster', words: 'rooster hen chicken cockerel', cover: 'feathers', body: '#d9bd8e', pale: '#f3e5c8', ears: 'none', head: 'egg', muzzle: 'beak', tail: 'fan', extra: 'wattle', wings: true, height: 0.62, plump: 1.2 },
  { id: 'bird', words: 'bird crow raven sparrow robin magpie eagle hawk falcon parrot pigeon dove heron phoenix jay swallow penguin', cover: 'feathers', body: '#566a86', pale: '#e3dccb', ears: 'none', head: 'egg', muzzle: 'beak', tail: 'fan', extra: 'crest', wings: true, height: 0.62, plump: 1.1 },
  { id: 'dragon', words: 'dragon wyvern dinosaur lizard crocodile', cover: 'scales', body: '#5f8a5e', pale: '#dfd69b', ears: 'none', head: 'long', muzzle: 'round', tail: 'spiked', extra: 'horns', wings: true, height: 1.3, plump: 1.15 },
  { id: 'frog', words: 'frog toad salamander', cover: 'skin', body: '#7d9a56', pale: '#e2e0ac', ears: 'none', head: 'wide', muzzle: 'none', tail: 'none', height: 0.6, plump: 1.2 },
  { id: 'turtle', words: 'turtle tortoise', cover: 'skin', body: '#8a9a63', pale: '#dfd7a6', ears: 'none', head: 'egg', muzzle: 'none', tail: 'stub', extra: 'shell', height: 0.68, plump: 1.3 },
  { id: 'robot', words: 'robot android automaton machine droid golem', cover: 'metal', body: '#8fa3ab', pale: '#cfd6d4', ears: 'none', head: 'box', muzzle: 'grill', tail: 'none', extra: 'antenna', height: 0.92 },
]

const INDEX = new Map(SPECIES.flatMap((species) => species.words.split(' ').map((word) => [word, species] as const)))

/** The species a single lower-case word names. */
export function speciesOf(word: string): Species | undefined {
  return INDEX.get(word) ?? (word.endsWith('s') ? INDEX.get(word.slice(0, -1)) : undefined)
}
