/** How a type of value is laid out on the board: the fields that name it, tell it, and say what it is like. */
export interface BoardFields {
  name?: string
  words: string
  facts: readonly string[]
  /** A list of spoken lines. */
  lines?: string
  seconds?: string
}

/** Rows are values that are broken into others; cards are what they are broken into. */
export const rowFields: Readonly<Record<string, BoardFields>> = { scene: { name: 'title', words: 'text', facts: ['time', 'weather', 'mood'] } }
export const cardFields: Readonly<Record<string, BoardFields>> = { shot: { words: 'action', facts: ['size', 'angle', 'movement'], lines: 'utterances', seconds: 'seconds' } }
