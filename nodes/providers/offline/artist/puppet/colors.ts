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
