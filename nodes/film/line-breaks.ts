/** Characters that a line of a subtitle may have, as in the timed text guides of broadcasters. */
export const LINE_LENGTH = 42

const ARTICLES = /^(an?|the|my|your|his|her|its|our|their|this|these|those|le|la|les|un|une|der|die|das|ein|eine|el|los|las|una?)$/
const PRONOUNS = /^(i|you|he|she|it|we|they|я|ты|он|она|мы|вы|они)$/
const AUXILIARIES = /^(am|is|are|was|were|be|been|have|has|had|do|does|did|will|would|can|could|shall|should|may|might|must|not|не)$/
const PREPOSITIONS = /^(in|on|at|of|to|for|from|by|with|without|into|onto|over|under|through|across|behind|before|after|about|between|among|near|past|в|на|с|к|от|из|за|под|по|для|у|о)$/
const CONJUNCTIONS = /^(that|what|which|who|whose|how|why|and|but|or|nor|so|yet|because|although|though|when|while|if|unless|until|since|as|than|where|и|а|но|или|что|чтобы|когда|если|как|пока)$/

/**
 * How bad it is to break between two words: 0 after a sentence, little after other punctuation or before a conjunction
 * or preposition, much between words that belong together (article and noun, first and last name, pronoun and verb).
 */
export function breakCost(before: string, after: string): number {
  if (/[.!?…。！？]["'”’»)]*$/u.test(before)) return 0
  if (/[,;:、，—–]["'”’»)]*$/u.test(before)) return 2
  const left = bare(before), right = bare(after)
  if (ARTICLES.test(left) || PRONOUNS.test(left) || AUXILIARIES.test(left)) return 20
  if (PREPOSITIONS.test(left) || CONJUNCTIONS.test(left)) return 16
  if (/^\p{Lu}\p{Ll}/u.test(before) && /^\p{Lu}\p{Ll}/u.test(after)) return 18
  if (CONJUNCTIONS.test(right)) return 4
  if (PREPOSITIONS.test(right)) return 5
  return 10
}

/** The words of a text; a word longer than a line (or a script without spaces) is cut into pieces that fit. */
export function wordsOf(text: string, most = LINE_LENGTH): string[] {
  return text.split(/\s+/u).filter(Boolean).flatMap((word) => {
    const letters = Array.from(word)
    if (letters.length <= most) return [word]
    return Array.from({ length: Math.ceil(letters.length / most) }, (_, index) => letters.slice(index * most, (index + 1) * most).join(''))
  })
}

/** Sets words in one line, or in two of like length broken at the best place; undefined when they do not fit. */
export function setLines(words: readonly string[], most = LINE_LENGTH): string[] | undefined {
  const whole = words.join(' ')
  if (lengthOf(whole) <= most) return [whole]
  let best: { lines: string[]; cost: number } | undefined
  for (let at = 1; at < words.length; at++) {
    const lines = [words.slice(0, at).join(' '), words.slice(at).join(' ')]
    const [top = 0, bottom = 0] = lines.map(lengthOf)
    if (Math.max(top, bottom) > most) continue
    const cost = breakCost(words[at - 1] ?? '', words[at] ?? '') + Math.abs(top - bottom) / 3
    if (!best || cost < best.cost) best = { lines, cost }
  }
  return best?.lines
}

function lengthOf(text: string): number {
  return Array.from(text).length
}

function bare(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}']/gu, '')
}
