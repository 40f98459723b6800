import { camel } from './grammar.ts'
import { plain, withArticle } from './phrases.ts'

/** A noun phrase of a person's answer, taken apart: "Lumi, a slow snail with a striped shell" or "a lantern whose light lasts". */
export interface Described {
  name: string | undefined
  /** With its article, without looks and clauses: "a dented brass lantern", "a jar of fireflies"; empty when only a name is given. */
  head: string
  /** What follows the head and is no clause about what is done: "with rust-red fur and a patched blue coat". */
  looks: string
  /** From the relative word on: "whose light lasts only while it is shared". */
  clause: string
}

const NAMED = /^(\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*){0,3})(?:,\s+|\s+(?=(?:an?|the)\s+\p{Ll}))(.+)$/u
const DETERMINED = /^(?:an?|the|one|two|some|his|her|their|its|my)\s/i
const TAIL = /,|\s(?:with|without|in|on|at|from|under|above|below|beside|behind|by|near|over|inside|between|who|whose|that|which|where|when|because|wearing|for|against|into|to|named|called)\s/i

/** Takes an answer apart; undefined when it says nothing. */
export function describe(text: string | undefined): Described | undefined {
  const clean = plain(text)
  if (clean === '') return undefined
  const named = NAMED.exec(clean)
  const name = named?.[1] && !DETERMINED.test(`${named[1]} `) ? named[1] : undefined
  if (!name && /^\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,2}$/u.test(clean) && !DETERMINED.test(clean)) return { name: clean, head: '', looks: '', clause: '' }
  const kin = name ? undefined : kinOf(clean)
  if (kin) return { ...describeBody(kin.rest), name: kin.name }
  return { ...describeBody(withArticle(name ? named?.[2] ?? '' : clean)), name }
}

/** "her proud brother Jonas, who …": the name stands after what they are. */
function kinOf(text: string): { name: string; rest: string } | undefined {
  const end = TAIL.exec(text)?.index ?? text.length
  const words = text.slice(0, end).split(' '), name = words.at(-1) ?? ''
  if (words.length < 3 || !DETERMINED.test(text) || !/^\p{Lu}/u.test(name) || /^\p{Lu}/u.test(words.at(-2) ?? '')) return undefined
  return { name, rest: words.slice(0, -1).join(' ') + text.slice(end) }
}

function describeBody(body: string): Omit<Described, 'name'> {
  const end = TAIL.exec(body)?.index ?? body.length
  const head = body.slice(0, end), rest = body.slice(end).replace(/^[\s,]+/, '')
  const clauseAt = /^(?:that|whose)\s/i.test(rest) ? 0 : rest.search(/(?:^|\s|,\s)(?:who|which|because)\s/i)
  const looks = clauseAt < 0 ? rest : rest.slice(0, clauseAt)
  return { head: head.charAt(0).toLowerCase() + head.slice(1), looks: looks.replace(/[\s,]+$/, ''), clause: clauseAt < 0 ? '' : rest.slice(clauseAt).replace(/^[\s,]+/, '') }
}

/** The head without its article: "dented brass lantern". */
export function bare(head: string): string {
  return head.replace(DETERMINED, '')
}

const LOOSE = /^(?:old|new|young|small|little|tiny|big|great|large|huge|long|short|tall|wide|slow|quick|quiet|dark|bright|strange|plain|simple|ancient|lonely|empty|hidden|secret|dusty|rusty|sunny|misty|foggy|snowy|shiny|pretty|heavy|full|high|deep|lost|broken|last|first|round|cold|warm|magic|very|more|soft)$|(?:ed|ful|less|ous|ish|ive|ing|est)$/i
const COLOUR = /^(?:red|blue|green|yellow|white|black|gr[ae]y|brown|golden|silver|pink|orange|purple|\p{L}+-\p{L}+)$/iu

/** The words a thing is called by, at most two before "of …": "brass lantern", "jar of fireflies"; colours only when kept. */
export function calling(head: string, keepColours = true): string {
  const [front = '', ...of] = bare(head).split(/\sof\s/)
  const words = front.split(' ')
  const before = words.at(-2)
  const first = before === undefined || LOOSE.test(before) || (!keepColours && COLOUR.test(before)) ? [] : [before]
  return [...first, words.at(-1) ?? '', ...(keepColours && of.length > 0 ? ['of', bare(of.join(' of ').split(' ').slice(-2).join(' '))] : [])].join(' ')
}

/** The same as a name: `BrassLantern`, `JarOfFireflies`. */
export const nameOf = (head: string, keepColours = true): string => camel(calling(head, keepColours))

/** What the clause says, as a sentence about the thing: "Its light lasts only while it is shared"; undefined without one. */
export function saying({ head, clause }: Described): string | undefined {
  const said = /^(whose|that|which|who)\s+(.+)$/i.exec(clause)
  const verb = said?.[2]?.split(' ')[0] ?? ''
  if (!said?.[2]) return undefined
  if (said[1]?.toLowerCase() === 'whose') return `Its ${said[2]}`
  const many = bare(head).split(/\sof\s/)[1]
  if (/[^s]s$/.test(verb) || /^(?:can|cannot|must|will|never|only|always|once)$/.test(verb)) return `It ${said[2]}`
  return many?.endsWith('s') ? `The ${many} ${said[2]}` : undefined
}

export interface Deed { does: string | undefined; why: string | undefined }

/** Takes "who hoards every lamp because nobody thanked her" apart; what is no deed in the third person is left out. */
export function deedOf({ clause, looks }: Described): Deed {
  const [front = '', ...because] = `${looks} ${clause}`.trim().split(/,?\s?\bbecause\s/i)
  const does = /(?:^|\s)(?:who|that|which)\s+(.+)$/i.exec(front)?.[1]?.split(/[;:]/)[0]?.trim()
  const verb = does?.split(' ')[0] ?? ''
  const acts = /[^s]s$/.test(verb) && !/^(?:is|was|has|wants|does|likes|loves|hates|thinks|believes|looks|lives|seems|feels|always|this|envies)$/i.test(verb)
  return { does: acts ? does : undefined, why: because.join(' because ').trim() || undefined }
}

const TAKES = /^(?:hoards|steals|takes|catches|collects|keeps|hides|swallows|eats|drinks|locks|gathers|snatches|grabs|buys|forbids|bans)$/

/** A name for the trouble that a deed makes: "the time without lamps", "the freezing of the river"; undefined when the deed has no object. */
export function troubleNamed(does: string): string | undefined {
  const [verb = '', ...rest] = does.split(' ')
  const cut = rest.join(' ').replace(/^(?:away|up|down|off)\s/, '')
  if (!/^(?:every|all|the|an?|each|any|his|her|their|other|people|small\w*|everybody’?s?|everyone’?s?|our|\p{L}+s)\b/iu.test(cut) || /^(?:for|from|with|as|at|to|past|as)\b/.test(cut)) return undefined
  const [object = ''] = cut.split(/,|\s(?:in|of|from|on|at|that|which|so|and|with|for|into|away|up|under|behind|when|whenever|until)\b/)
  if (TAKES.test(verb)) return `the time without ${many(object)}`
  return `the ${gerund(verb)} of ${object}`
}

function many(object: string): string {
  const one = /^(?:every|each|any)\s(?:single\s)?(.+)$/i.exec(object)?.[1]
  if (one) return one.endsWith('s') ? one : /[^aeiou]y$/.test(one) ? one.replace(/y$/, 'ies') : /(?:x|ch|sh)$/.test(one) ? `${one}es` : `${one}s`
  return object.replace(/^all(?: the| of the)?\s/i, '').replace(/^the (?=.*[^s]s$)/i, '')
}

function gerund(verb: string): string {
  const base = /(?:ss|sh|ch|x|zz)es$/.test(verb) ? verb.slice(0, -2) : verb.endsWith('ies') ? verb.replace(/ies$/, 'y') : verb.slice(0, -1)
  if (/[^eoy]e$/.test(base)) return base.replace(/e$/, 'ing')
  return /^[^aeiou]*[aeiou][bdgmnpt]$/.test(base) ? `${base}${base.at(-1)}ing` : `${base}ing`
}
