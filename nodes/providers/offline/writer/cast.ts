import { fixArticles, camel, type Gender } from './grammar.ts'
import { createRng, type Rng } from './rng.ts'
import { BODIES, type BodyName, bodyOf, genderOf } from './words/kinds.ts'
import { COLD_MANNERS, type Manner, MANNERS } from './words/voices.ts'
import { FOE_MARKS, FOE_NAMES, FOE_WEAR, HE_NAMES, RASCAL_NAMES, SHE_FOES, SHE_NAMES, SMALL_WEAR } from './words/plain.ts'

export interface Person {
  /** As read: "Shadow King". */
  display: string
  /** As after `@`: "ShadowKing". */
  name: string
  /** "fox", "baker’s daughter". */
  kind: string
  gender: Gender
  body: BodyName
  /** "a small red fox in a patched blue coat, with one white sock". */
  line: string
}

const COLOUR = /\b(?:red|blue|green|yellow|white|black|gr[ae]y|brown|golden|gold|silver|brass|copper|pink|orange|purple|violet|freckled|spotted|striped|dark|fair|pale|tin|rust\w*)\b/i
const SIZE = /\b(?:small|little|tiny|big|large|huge|tall|short|giant|young|old|thin|fat|stout)\b/i

/** Says nothing of how somebody looks. */
const EMPTY = /^(?:the|last|only|first|single|other|own|same)$/
const COLOURED = new RegExp(`${COLOUR.source}[\\p{L}-]*(?: and [\\p{L}-]+)? (?:fur|feathers?|plumage|hair|coat of fur|shell|scales|skin|stripes?|spots|mane|wool|paint|wings)\\b`, 'iu')
/** Colours that everyone expects of a kind. */
const NATURAL: Record<string, string> = { magpie: 'black-and-white', raven: 'soot-black', crow: 'soot-black', swan: 'snow-white', panda: 'black-and-white', penguin: 'black-and-white', zebra: 'black-and-white', robin: 'red-breasted', frog: 'leaf-green', hedgehog: 'brown' }
const WORN = /\b(?:coat|cape|cloak|scarf|apron|dress|shirt|jacket|hat|cap|collar|robe|vest|waistcoat|tunic|hood|jersey|smock|suit|hoodie|neckerchief|oilskin|jumpsuit|boots|gloves|raincoat|skirt|trousers|shawl|sweater|pullover|gown|crown|uniform|overalls|armou?r)\b/i

export interface Sketch {
  name?: string | undefined
  kind: string
  adjectives?: readonly string[]
  gender?: Gender | undefined
  look?: string | undefined
  /** What the brief says of their looks, from "with" or "in" on; only what it leaves open is invented. */
  looks?: string | undefined
  clothes: readonly string[]
  size?: string
  /** Lines of the others, so that no two wear the same. */
  beside?: readonly string[]
  part: 'hero' | 'friend' | 'elder' | 'foe'
  mild: boolean
}

/** Makes a person from a sketch; names in `taken` and their first letters are avoided. */
export function person(sketch: Sketch, rng: Rng, taken: readonly string[]): Person {
  const body = bodyOf(sketch.kind) ?? 'person'
  const gender = sketch.gender ?? genderOf(sketch.kind) ?? (nameGender(sketch.name) ?? ((sketch.name ? createRng('pronoun', sketch.name) : rng).chance(0.5) ? 'she' : 'he'))
  const display = sketch.name ?? inventName(gender, sketch.part === 'foe' ? (sketch.mild ? 'rascal' : 'foe') : 'friend', rng, taken)
  return { display, name: camel(display), kind: sketch.kind, gender, body, line: lineOf(sketch, body, rng) }
}

function lineOf(sketch: Sketch, body: BodyName, rng: Rng): string {
  const build = BODIES[body]
  const given = [...(sketch.adjectives ?? []).filter((word) => !EMPTY.test(word)), sketch.kind].join(' ')
  const size = SIZE.test(given) ? '' : sketch.size ?? ''
  const looks = sketch.looks ?? ''
  const colour = COLOUR.test(given) || COLOURED.test(looks) ? '' : NATURAL[sketch.kind.split(' ').at(-1) ?? ''] ?? rng.pick(build.colours)
  const traits = (sketch.adjectives ?? []).filter((word) => !EMPTY.test(word))
  const age = looks === '' ? traits.filter((word) => SIZE.test(word)) : [], others = traits.filter((word) => !age.includes(word))
  const head = `a ${[size, ...age, ...(body === 'person' ? [colour, ...others] : [...others, colour]), sketch.kind].filter(Boolean).join(' ')}`
  if (sketch.look) return fixArticles(`${head} ${worn(sketch.look)}`)
  const pick = (list: readonly string[]) => {
    const free = list.filter((entry) => !sketch.beside?.some((line) => line.includes(entry)))
    return rng.pick(free.length > 0 ? free : list)
  }
  const wear = sketch.part === 'foe' && !sketch.mild ? pick(FOE_WEAR) : body === 'bird' || body === 'swimmer' || body === 'tiny' || sketch.mild ? pick(SMALL_WEAR) : pick(sketch.clothes)
  if (looks !== '') return fixArticles(WORN.test(looks) || body === 'bird' || body === 'swimmer' || body === 'tiny' || body === 'machine' ? `${head} ${looks}` : `${head} ${looks}, in ${wear}`)
  const mark = sketch.part === 'foe' && !sketch.mild ? pick(FOE_MARKS) : pick(build.marks)
  return fixArticles(`${head} in ${wear}, with ${mark}`)
}

function worn(look: string): string {
  const text = look.replace(/^(?:wears|wearing|has|with)\s+/i, '')
  return /^(?:an?|the|one|two|his|her)\s/i.test(text) ? `with ${text}` : `with a look that is easy to know: ${text}`
}

/** Pronouns that an invented name suggests. */
export function nameGender(name: string | undefined): Gender | undefined {
  if (name === undefined) return undefined
  if (SHE_NAMES.includes(name) || SHE_FOES.includes(name)) return 'she'
  if (HE_NAMES.includes(name) || FOE_NAMES.includes(name)) return 'he'
  return undefined
}

function inventName(gender: Gender, style: 'friend' | 'foe' | 'rascal', rng: Rng, taken: readonly string[]): string {
  const list = style === 'rascal' ? RASCAL_NAMES
    : style === 'foe' ? FOE_NAMES.filter((name) => SHE_FOES.includes(name) === (gender === 'she')) : gender === 'she' ? SHE_NAMES : HE_NAMES
  const initials = new Set(taken.map((name) => name.charAt(0).toLowerCase()))
  const free = list.filter((name) => !initials.has(name.charAt(0).toLowerCase()))
  return rng.pick(free.length > 0 ? free : list)
}

/** Reads "Topa is a small red fox in a blue coat, with …. She …" back into a person; undefined when it is told otherwise. */
export function readPerson(text: string, known?: Gender): Person | undefined {
  const match = /^\s*(?:The (?:hero|antagonist) is )?((?:The )?\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,3})(?: is|,) ((?:an?|the|one) [^.;!?]*)/u.exec(text)
  const display = match?.[1]?.replace(/^The /, ''), line = match?.[2] && withoutClause(match[2])
  if (!display || !line) return undefined
  const head = line.replace(/^(?:an?|the|one) /, '').split(/,| (?:in|with|who|whose|of|from|on|under|at|wearing) /)[0] ?? ''
  const words = head.split(' ')
  const first = words.findIndex((word) => bodyOf(word.replace(/[’']s$/, '')) !== undefined)
  const kind = first >= 0 ? words.slice(first).join(' ') : words.at(-1) || 'stranger'
  const rest = text.slice((match?.[0] ?? '').length)
  return { display, name: camel(display), kind, gender: subjectOf(rest) ?? known ?? genderOf(rest) ?? genderOf(line) ?? nameGender(display) ?? 'he', body: bodyOf(kind) ?? 'person', line }
}

/** Cuts "who …" off a line, but keeps "with a shell that glows". */
function withoutClause(line: string): string {
  const found = /,? (?:who|which) | that /.exec(line)
  return (found && !(found[0] === ' that ' && /\s(?:with|in|wearing)\s/.test(line.slice(0, found.index))) ? line.slice(0, found.index) : line).trim()
}

/** The pronoun that begins a sentence after the person was introduced. */
function subjectOf(text: string): Gender | undefined {
  const found = /(?:^|[.!?;]\s*)(She|He|It)\s/.exec(text)?.[1]?.toLowerCase()
  return found === 'she' || found === 'he' || found === 'it' ? found : undefined
}

/** Finds people told as "Pim the young otter" or "old Bram the badger", with kinds from a list or known words. */
export function readCompanions(text: string, kinds: readonly string[]): { name: string; kind: string; old: boolean }[] {
  const found: { name: string; kind: string; old: boolean }[] = []
  for (const match of text.matchAll(/(\b[Oo]ld )?(?!Old\b)(\p{Lu}[\p{L}-]+),? (?:the|a|an) ((?:[\p{L}’'-]+ ?){1,4})/gu)) {
    const phrase = match[3]?.trim() ?? '', name = match[2] ?? ''
    const listed = [...kinds].sort((a, b) => b.length - a.length).find((kind) => phrase === kind || phrase.startsWith(`${kind} `))
    const words = phrase.split(' ')
    const end = words.findIndex((word) => bodyOf(word) !== undefined && !/[’']s$/.test(word))
    const kind = listed ?? (end >= 0 && end < 3 ? words.slice(0, end + 1).join(' ') : undefined)
    if (kind && !found.some((entry) => entry.name === name)) found.push({ name, kind, old: match[1] !== undefined })
  }
  return found
}

/** The way of speaking that goes with a name; the next free one where somebody else already has it. */
export function mannerOf(name: string, cold: boolean, taken: readonly Manner[] = []): Manner {
  const list = createRng('manner', name).shuffle(cold ? COLD_MANNERS : MANNERS)
  const manner = list.find((one) => !taken.includes(one)) ?? list[0]
  if (!manner) throw new Error('Nobody knows how to speak')
  return manner
}
