/**
 * Things whose words contain the letters of a search in order, the best first: those that begin with it, those with a word
 * that begins with it, then those where the letters stand closest. Without a search all, as they are.
 */
export function find<T>(things: readonly T[], search: string, wordsOf: (thing: T) => string): T[] {
  const letters = search.trim().toLowerCase()
  if (!letters) return [...things]
  return things
    .map((thing, index) => ({ thing, index, score: scoreOf(wordsOf(thing).toLowerCase(), letters) }))
    .filter(({ score }) => score < Infinity)
    .toSorted((a, b) => a.score - b.score || a.index - b.index)
    .map(({ thing }) => thing)
}

/** Lower is better; infinite when the letters are not there. */
function scoreOf(words: string, letters: string): number {
  const at = words.indexOf(letters)
  if (at === 0) return 0
  if (at > 0) return /[\p{L}\p{N}]/u.test(words.charAt(at - 1)) ? 2 + at / 1000 : 1
  let from = 0
  let gaps = 0
  for (const letter of letters.replace(/\s/g, '')) {
    const next = words.indexOf(letter, from)
    if (next < 0) return Infinity
    gaps += next - from
    from = next + 1
  }
  return 3 + gaps
}
