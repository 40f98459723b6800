import { article } from './grammar.ts'
import { isKindWord, singular } from './words/kinds.ts'

/** Free text made safe for templates and prose: no markup, no line breaks, no full stop at the end. */
export function plain(text: string | undefined): string {
  return (text ?? '').replace(/[{}[\]|@<>"“”*_#]/g, '').replace(/\s+/g, ' ').replace(/[\s.;,!]+$/, '').trim()
}

const STOP = /^(?:who|that|which|whose|whom|with|without|in|on|at|from|to|of|named|called|and|but|must|can|is|was|has|lives|finds|wants|learns|discovers|goes|sets|tries|dreams|longs|loses|meets|becomes|where|when|while|for|by|into|under|near|between|against|after|before|because|until|as)$/i
const NAME_STOP = /^(?:A|An|The|In|On|At|When|After|Before|Once|One|Two|Three|My|His|Her|Their|It|She|He|They|Every|As|For|Deep|Far|There|This|That|Nobody|Somebody|Somewhere|How|Why|What|While|If|Long|During|Under|With|From|Every|Each|Mother|King|Queen|Princess|Prince|Old|Young|Little)$/

export interface Introduced { name: string | undefined; adjectives: string[]; kind: string | undefined }

/** Reads who or what a text is about: "Topa, a little red fox" gives the name, the adjectives and the kind. */
export function introduced(text: string): Introduced {
  const named = text.match(/\b(?:named|called)\s+(\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*)?)/u)?.[1]
    ?? (/^(?:The|the)\s+(\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*)*)/u.exec(text)?.[1])
    ?? firstName(text)
  const phrase = kindPhrase(text)
  return { name: named && !NAME_STOP.test(named) ? named : undefined, ...phrase }
}

function firstName(text: string): string | undefined {
  const start = /^(\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*){0,2})(?=,|$|\s(?:is|the|must|finds|wants|lives|has|\p{Ll}+s)\b)/u.exec(text)?.[1]
  if (start && !NAME_STOP.test(start.split(' ')[0] ?? '')) return start
  const aside = /,\s((?:(?:Mr|Mrs|Ms|Dr)\.? )?\p{Lu}\p{L}+),/u.exec(text)?.[1]
  return aside
}

function kindPhrase(text: string): { adjectives: string[]; kind: string | undefined } {
  const words = text.match(/[\p{L}’'-]+|[,.;:!?]/gu) ?? []
  for (let at = 0; at < words.length; at++) {
    if (!isKindWord(words[at] ?? '') && !isPossessive(words[at])) continue
    let end = at
    while (end + 1 < words.length && (isKindWord(words[end + 1] ?? '') || (isPossessive(words[end]) && !STOP.test(words[end + 1] ?? '')))) end++
    if (!isKindWord(words[end] ?? '') && !isPossessive(words[end - 1])) continue
    let start = at
    while (start > 0 && !isBreak(words[start - 1] ?? '')) start--
    const last = words[end] ?? ''
    const kind = [...words.slice(at, end), isPossessive(words[end - 1]) ? last : singular(last) ?? last].map(lower).join(' ').replace(/'/g, '’')
    return { adjectives: words.slice(start, at).map(lower).filter((word) => !/^(?:two|three|four|five|some|many|several)$/.test(word)), kind }
  }
  const after = /^(?:a|an|the)\s+(.*)/i.exec(text)?.[1] ?? ''
  const phrase: string[] = []
  for (const word of after.split(/\s+/)) {
    if (word === '' || STOP.test(word) || phrase.length === 3) break
    phrase.push(lower(word.replace(/[,.;:!?]+$/, '')))
    if (/[,.;:!?]$/.test(word)) break
  }
  return { adjectives: phrase.slice(0, -1), kind: phrase.at(-1) || undefined }
}

const isPossessive = (word: string | undefined): boolean => word !== undefined && /[’']s$/.test(word) && isKindWord(word.replace(/[’']s$/, ''))
const isBreak = (word: string): boolean => /^(?:a|an|the|my|his|her|their|our|one|and|is|was|of|by|[,.;:!?])$/i.test(word) || STOP.test(word) || /^\p{Lu}/u.test(word)
const lower = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1)

const ADJECTIVE = /^(?:too|very|so|always|never|often|afraid|scared|shy|timid|clumsy|proud|impatient|lonely|stubborn|selfish|reckless|small|weak|anxious|lazy|greedy|jealous|vain|rash|\w+(?:ful|less|ous|ish|ive|y|ed|ing))\b/i
const VERB_S = /^(?:is|has|cannot|can|does|never|always|lies|trusts|gives|runs|hides|talks|thinks|believes|wants|fears|breaks|forgets|loses|hates|refuses|struggles)\b/i

/** A weakness as a verb phrase after a pronoun: "is afraid of water", "gives up easily", "struggles with shyness". */
export function weakness(text: string): string {
  const clean = lower(plain(text)).replace(/^(?:s?he|it|they) /i, '')
  if (/^(?:always|never|often) (?:in|too|so|on|at|the|afraid|late|\w+(?:ing|ed|ful|less))\b/i.test(clean)) return `is ${clean}`
  if (VERB_S.test(clean)) return clean
  const noun = clean.replace(/^(?:a |an |the |his |her )/i, '')
  if (/ness$|^(?:fear|pride|envy|anger|doubt|greed|impatience|lack|grief|guilt|vanity|cowardice)\b/i.test(noun)) return `struggles with ${clean}`
  return ADJECTIVE.test(clean) ? `is ${clean}` : `has one weakness, ${clean}`
}

const VERB = /^(?:be|become|find|get|go|have|help|learn|make|see|save|fly|return|win|bring|build|protect|prove|meet|know|reach|heal|live|feel|belong|escape|discover|travel|sing|play|dance|bake|paint|rescue|stop|keep|give|tell|understand|join|leave|cross|climb|swim|hear|remember|lead|light|free|restore|defeat|catch|write|read|repair|mend|grow|love)\b/i

/** A wish after "longs": "to find a friend" or "for a friend". */
export function longing(text: string): string {
  const clean = lower(plain(text)).replace(/^(?:s?he|it|they) /i, '').replace(/^(?:wants|wishes|longs|dreams|hopes)\s+/i, '').replace(/^of /, 'for ')
  if (/^(?:to|for) /.test(clean)) return clean
  return VERB.test(clean) ? `to ${clean}` : `for ${clean}`
}

/** A world after "in": "misty mountains" becomes "a land of misty mountains". */
export function land(text: string): string {
  const place = text.replace(/^(?:in|on|at|under|inside|near)\s+/i, '')
  if (/^(?:kingdom|city|land|empire|isle|island|village|town|valley|realm|planet|forest) of /i.test(place)) return /^\p{Lu}/u.test(place) ? `the ${place}` : withArticle(place)
  const head = place.split(/ (?:of|in|with|where|that|which|under|on|by|near) |,/)[0] ?? place
  return !/^(?:an?|the|his|her|one)\s/i.test(place) && /[^s]s$/.test(head) && !/^\p{Lu}/u.test(place) ? `a land of ${place}` : withArticle(place)
}

/** A noun phrase with an article, unless it has one or needs none. */
export function withArticle(text: string): string {
  if (/^(?:an?|the|his|her|its|their|my|one|two|some|every|no)\s/i.test(text) || /^\p{Lu}/u.test(text) || text.endsWith('s')) return text
  return `${article(text)} ${text}`
}
