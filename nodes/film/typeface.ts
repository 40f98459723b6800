import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas'

const WEIGHTS = { regular: '400Regular', medium: '500Medium', semibold: '600SemiBold' } as const
export type Weight = keyof typeof WEIGHTS

let registered = false

/** The CSS font of the one face that cards are set in; registers it on first use. Size in pixels. */
export function typeface(weight: Weight, size: number): string {
  if (!registered) {
    const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/inter/package.json'))
    for (const name of Object.values(WEIGHTS)) GlobalFonts.registerFromPath(join(folder, name, `Inter_${name}.ttf`), `Reelgraph ${name}`)
    registered = true
  }
  return `${size}px "Reelgraph ${WEIGHTS[weight]}"`
}

/** Breaks words into lines of at most `width` pixels in the context's font, of like length; words that are too long are cut. */
export function wrapped(context: SKRSContext2D, text: string, width: number): string[] {
  const words = text.split(/\s+/u).filter(Boolean).flatMap((word) => pieces(context, word, width))
  const count = filled(context, words, width).length
  let narrow = 0, wide = width
  // The narrowest measure that needs no more lines makes them alike.
  while (wide - narrow > 2) {
    const middle = (narrow + wide) / 2
    const lines = filled(context, words, middle)
    if (lines.length > count || lines.some((line) => context.measureText(line).width > middle)) narrow = middle
    else wide = middle
  }
  return filled(context, words, wide)
}

function filled(context: SKRSContext2D, words: string[], width: number): string[] {
  const lines: string[] = []
  for (const word of words) {
    const line = lines.at(-1)
    const longer = `${line} ${word}`
    if (line !== undefined && context.measureText(longer).width <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

function pieces(context: SKRSContext2D, word: string, width: number): string[] {
  if (context.measureText(word).width <= width) return [word]
  const found = ['']
  for (const letter of word) {
    const piece = `${found.at(-1)}${letter}`
    if (context.measureText(piece).width > width) found.push(letter)
    else found[found.length - 1] = piece
  }
  return found
}
