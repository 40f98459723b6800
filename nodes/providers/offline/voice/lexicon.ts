import { pronounce } from './flite.ts'

const KEPT = 4000
const known = new Map<string, string[]>()

/** The sounds of each word said alone, in order; what was asked before is remembered. */
export async function soundsOf(words: readonly string[]): Promise<string[][]> {
  const plain = words.map((word) => word.replace(/^[^a-z0-9$]+|[^a-z0-9%]+$/gi, '').replace(/[.!?](?=\s)/g, ','))
  if (known.size > KEPT) known.clear()
  const unknown = [...new Set(plain)].filter((word) => !known.has(word))
  const found = await pronounce(unknown)
  unknown.forEach((word, i) => known.set(word, found[i] ?? []))
  return Promise.all(plain.map(async (word) => known.get(word) ?? (await pronounce([word])).flat()))
}
