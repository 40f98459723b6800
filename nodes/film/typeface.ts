import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas'

/** Inter for what informs, Alegreya for what is told; both have Latin, Greek and Cyrillic. */
const FACES = {
  regular: ['inter', 'Inter', '400Regular'],
  medium: ['inter', 'Inter', '500Medium'],
  semibold: ['inter', 'Inter', '600SemiBold'],
  tale: ['alegreya', 'Alegreya', '700Bold'],
  aside: ['alegreya', 'Alegreya', '500Medium_Italic'],
} as const
export type Weight = keyof typeof FACES

let registered = false

/** The CSS font of a face that cards and captions are set in; registers them on first use. Size in pixels. */
export function typeface(weight: Weight, size: number): string {
  if (!registered) {
    const { resolve } = createRequire(import.meta.url)
    for (const [name, [family, file, style]] of Object.entries(FACES))
      GlobalFonts.registerFromPath(join(dirname(resolve(`@expo-google-fonts/${family}/package.json`)), style, `${file}_${style}.ttf`), `Reelgraph ${name}`)
    registered = true
  }
  return `${size}px "Reelgraph ${weight}"`
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

/** The largest setting, from `size` down to a third of it, that needs no more than `lines` lines; what is left over is cut with an ellipsis. Leaves the font set. */
export function typeset(context: SKRSContext2D, words: string, want: { weight: Weight; size: number; width: number; lines: number }): { lines: string[]; size: number } {
  for (let size = want.size; ; size *= 0.92) {
    context.font = typeface(want.weight, size)
    context.letterSpacing = `${-size * 0.008}px`
    const lines = wrapped(context, words, want.width)
    if (lines.length <= want.lines) return { lines, size }
    if (size < want.size / 3) return { lines: [...lines.slice(0, want.lines - 1), `${lines[want.lines - 1]} …`], size }
  }
}
