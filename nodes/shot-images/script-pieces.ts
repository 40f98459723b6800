/** A text in pieces of at most about so many words, broken after sentences, else after clauses; words are never lost. */
export function pieces(text: string, most: number): string[] {
  const sentences = text.match(/[^.!?…]+(?:[.!?…]+["”’)]*|$)\s*/gu) ?? [text]
  return packed(sentences.flatMap((sentence) => (words(sentence) <= most ? [sentence] : packed(sentence.split(/(?<=[,;:—–])\s+/u), most).flatMap((part) => chopped(part, most)))), most)
}

const words = (text: string): number => text.split(/\s+/).filter(Boolean).length

/** Neighbours together as long as they fit. */
function packed(parts: readonly string[], most: number): string[] {
  const rows: string[] = []
  for (const part of parts.map((each) => each.trim()).filter(Boolean)) {
    const last = rows.at(-1)
    if (last !== undefined && words(last) + words(part) <= most) rows[rows.length - 1] = `${last} ${part}`
    else rows.push(part)
  }
  return rows
}

function chopped(text: string, most: number): string[] {
  const all = text.split(/\s+/).filter(Boolean)
  return Array.from({ length: Math.ceil(all.length / most) }, (_, at) => all.slice(at * most, (at + 1) * most).join(' '))
}
