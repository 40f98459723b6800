/** The words of a text in lower case; hyphens and apostrophes stay inside a word. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu) ?? []

/** The value whose pattern is found first in a text; of patterns found at the same place, the one listed first. */
export function firstNamed<T>(text: string, table: readonly (readonly [T, RegExp])[]): T | undefined {
  let best: { at: number; value: T } | undefined
  for (const [value, pattern] of table) {
    const at = text.search(pattern)
    if (at >= 0 && (best === undefined || at < best.at)) best = { at, value }
  }
  return best?.value
}
