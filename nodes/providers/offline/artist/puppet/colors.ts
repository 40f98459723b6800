import type { Ink } from '../color.ts'

/** Colour words as dyed papers: muted, so that any two of them sit well together. */
const PAPERS: Record<string, Ink> = {
  red: '#b5483c', crimson: '#a23a3f', scarlet: '#bf4a3a', ruby: '#a03a48', maroon: '#7b3a3f', burgundy: '#75353f', rust: '#ad5c38', rusty: '#ad5c38', russet: '#a5552f',
  orange: '#d08442', amber: '#d39a48', copper: '#b0704a', bronze: '#9a7448', ginger: '#c67a42', auburn: '#8a4a32', chestnut: '#80503a', apricot: '#e0aa7c', peach: '#e8b795', coral: '#d67f6c',
  yellow: '#dcb655', gold: '#cfa44a', golden: '#d3a850', mustard: '#c2973e', honey: '#d0a258', straw: '#dfc98c', blond: '#dcbf7d', blonde: '#dcbf7d', sandy: '#d6b98a', brass: '#b9954f',
  green: '#6a8c5a', emerald: '#4f8a6a', olive: '#8a8a52', moss: '#7c8a55', mossy: '#7c8a55', mint: '#a4c4a8', sage: '#97a88a', lime: '#a3b45e', jade: '#64997f', forest: '#4c6a4c',
  blue: '#5479a0', navy: '#38466b', indigo: '#4c4b80', azure: '#6a9cc0', teal: '#4a8a8c', turquoise: '#62a8a2', cyan: '#74b0b6', sapphire: '#41649a', 'sky-blue': '#8fb7cf', denim: '#55708f',
  purple: '#7a5a8a', violet: '#80689f', lavender: '#a797bd', lilac: '#b6a0c0', plum: '#714a66', magenta: '#a3527c', mauve: '#a98498', pink: '#d895a0', rose: '#c9808a', rosy: '#d79a94',
  white: '#f2ece0', snowy: '#f4f0e8', cream: '#efe2c6', ivory: '#efe6d2', pale: '#e8dccb', silver: '#b9bec4', silvery: '#b9bec4', grey: '#8b8c92', gray: '#8b8c92', ashen: '#a5a3a2', slate: '#636d7a', charcoal: '#4a4a54', steel: '#8494a0',
  black: '#3b3a45', dark: '#4b4653', inky: '#34334a', ebony: '#45383a', brown: '#80583f', tan: '#c19a70', beige: '#d9c4a2', tawny: '#b98a55', chocolate: '#664636', hazel: '#93713f', sepia: '#806247', khaki: '#a3986a',
  leather: '#8a6040', woollen: '#b09a80', straw_: '#dfc98c',
}

/** The paper for a colour word, plain or hyphenated ("dark-green", "rust-coloured"). */
export function paperOf(word: string): Ink | undefined {
  const exact = PAPERS[word]
  if (exact) return exact
  return word.includes('-') ? word.split('-').reverse().map((part) => PAPERS[part]).find((ink) => ink !== undefined) : undefined
}

/** Creatures that share a pattern with others and differ by their paper. */
export const COATS: Readonly<Record<string, Ink>> = {
  raven: '#3b3a45', crow: '#3b3a45', magpie: '#3f4150', swan: '#f2ece0', goose: '#e4ded0', dove: '#ece6da', gull: '#e6e3da', seagull: '#e6e3da', eagle: '#7d5a3e', hawk: '#8a6a4c', falcon: '#7b7268', parrot: '#5c9a5e', canary: '#e0bf5c', chick: '#e6c964', sparrow: '#94714f', wren: '#8f6d4c', finch: '#c2894a', pigeon: '#8b8c98', phoenix: '#c8602f', flamingo: '#dda0a0', stork: '#eae5da', peacock: '#3f7f8a', puffin: '#3f4558',
  bee: '#dcb04c', bumblebee: '#d9a93f', firefly: '#6d5a48', butterfly: '#5b4a5e', moth: '#b5a48a', ant: '#5d3b33', beetle: '#4f6a55', cricket: '#8a9a52', grasshopper: '#8fa356', caterpillar: '#8fae5a', dragonfly: '#5f98a2', shark: '#7b8a98', dolphin: '#7f9ab2', orca: '#3b4152', seal: '#8a8a90', goldfish: '#d8893c', trout: '#9a9a78', salmon: '#d08a72',
  mole: '#4f4a50', beaver: '#76523a', weasel: '#a8764a', rat: '#7d7670', hamster: '#d0a36a', jackal: '#b08a5a', coyote: '#a08a6c', husky: '#8f98a4', panther: '#3a3944', gorilla: '#4a4650', boar: '#6f5848', zebra: '#ece8dd', donkey: '#8f8a86', unicorn: '#f0ebe2', cow: '#e9e2d4', bull: '#5d463c', ox: '#8a6244', yak: '#54423a', ram: '#cfc3b0', llama: '#d6c09a', hippo: '#8f8790', rhino: '#8a8a8c', toad: '#86805a', lizard: '#7aa05a', crocodile: '#5f7d50', dinosaur: '#7aa27a', penguin: '#3f4558', goblin: '#7d9a56', yeti: '#dfe3e4', ogre: '#8a9a5c', troll: '#7b8a78', moose: '#6d4f3a', reindeer: '#8f7356', tortoise: '#9a8f5c',
}
