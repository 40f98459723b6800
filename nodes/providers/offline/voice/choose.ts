import { createHash } from 'node:crypto'

/** How a line is to be spoken. */
export interface Timbre {
  /** Voice of the synthesiser. */
  base: 'slt' | 'awb' | 'rms' | 'kal16'
  /** Mean pitch in Hz that is heard. */
  pitch: number
  /** How far the pitch wanders, in Hz. */
  range: number
  /** Size of the throat: above 1 smaller (a child), below 1 larger (a giant). */
  formant: number
  /** Duration of the sounds: above 1 slower. */
  pace: number
  /** A place in the spectrum that is the speaker's own: stronger or weaker by `gain` dB. */
  resonance: { hertz: number; gain: number }
  /** More or less of what lies above 2.8 kHz, in dB. */
  brightness: number
  /** How unsteady the strength is, 0 to 1. */
  tremor: number
  /** Whether it speaks through a pipe, as machines do. */
  metal: boolean
}

type Effect = Partial<Record<'pitch' | 'range' | 'formant' | 'pace', number>>

/** Words of a voice description and what they multiply. Ages come first: a person has one of them. */
const AGES: readonly (readonly [RegExp, Effect])[] = [
  [/\b(baby|toddler|tiny)\b/, { pitch: 1.62, range: 1.3, formant: 1.24, pace: 1.06 }],
  [/\b(child|childlike|childish|kid|boy|girl|little|small)\b/, { pitch: 1.45, range: 1.25, formant: 1.16 }],
  [/\b(teen|teenage|teenager|adolescent|youth)\b/, { pitch: 1.12, range: 1.1, formant: 1.05, pace: 0.96 }],
  [/\b(young|youthful)\b/, { pitch: 1.06, range: 1.1, formant: 1.03, pace: 0.96 }],
  [/\b(old|elderly|ancient|aged|grand\w+|crone|elder|weathered)\b/, { pitch: 0.9, range: 0.85, formant: 0.97, pace: 1.16 }],
]
const TRAITS: readonly (readonly [RegExp, Effect])[] = [
  [/\b(high|high-pitched|squeaky|shrill|piping|chirpy)\b/, { pitch: 1.2, formant: 1.06 }],
  [/\b(low|deep|bass|baritone|booming|rumbling)\b/, { pitch: 0.82, formant: 0.94 }],
  [/\b(giant|huge|enormous|monster|monstrous|beast|dragon|troll|ogre|bear)\b/, { pitch: 0.8, formant: 0.86, pace: 1.12 }],
  [/\b(light|bright|airy|thin|sprightly)\b/, { pitch: 1.08, formant: 1.04 }],
  [/\b(dark|gravelly|gruff|rough|hoarse|husky|rich|full)\b/, { pitch: 0.9, formant: 0.95 }],
  [/\b(slow|calm|patient|weary|tired|sad|solemn|thoughtful|drawling|measured)\b/, { pace: 1.12, range: 0.9 }],
  [/\b(quick|fast|hurried|nervous|eager|excited|lively|impatient|restless)\b/, { pace: 0.88, range: 1.25 }],
  [/\b(cheerful|playful|happy|merry|warm|expressive|dramatic)\b/, { pitch: 1.04, range: 1.3 }],
  [/\b(flat|cold|monotone|stern|dry)\b/, { range: 0.6, pitch: 0.96 }],
]
const FEMALE = /\b(female|feminine|woman|women|girl|lady|mother|grandmother|grandma|granny|sister|daughter|queen|princess|witch|crone|aunt|she|her|soprano|alto)\b/
const MALE = /\b(male|masculine|man|men|boy|gentleman|father|grandfather|grandpa|brother|son|king|prince|wizard|uncle|he|his|tenor|baritone|bass)\b/
const MACHINE = /\b(robot|robotic|mechanical|machine|android|computer|synthetic|metallic|automaton|clockwork)\b/

/** What a speaker is, where its voice is not described: the size of the throat, and who speaks for it. */
const KINDS: readonly (readonly [RegExp, Effect])[] = [
  [/\b(mouse|shrew|wren|sparrow|chick|duckling|kitten|puppy|beetle|cricket|ant|bee|fairy|firefly|hummingbird|ladybird|snail|frog|jerboa|robin|tit)\b/, { pitch: 1.3, range: 1.2, formant: 1.14, pace: 0.96 }],
  [/\b(rabbit|hare|squirrel|hedgehog|fox|cat|bird|owl|puffin|penguin|otter|lamb|piglet|pigeon|weasel|crow|raven|magpie)\b/, { pitch: 1.1, formant: 1.06 }],
  [/\b(wolf|badger|dog|boar|goat|toad|tortoise|turtle|lynx|seal|walrus|stag)\b/, { pitch: 0.9, formant: 0.94, pace: 1.03 }],
  [/\b(bear|ox|bull|whale|elephant|giant|troll|ogre|dragon|lion|moose|mammoth|mountain|oak|golem)\b/, { pitch: 0.78, formant: 0.87, pace: 1.1 }],
]

type Base = Pick<Timbre, 'base' | 'pitch' | 'range' | 'formant' | 'pace'>
const BASES: Readonly<Record<Timbre['base'], Base>> = {
  slt: { base: 'slt', pitch: 178, range: 22, formant: 1, pace: 1 },
  awb: { base: 'awb', pitch: 122, range: 17, formant: 1, pace: 1.02 },
  // its pitch is recorded, not set: it moves with the formant only
  rms: { base: 'rms', pitch: 103, range: 16, formant: 1, pace: 0.96 },
  kal16: { base: 'kal16', pitch: 105, range: 6, formant: 1, pace: 1 },
}

const EVEN = { resonance: { hertz: 1200, gain: 0 }, brightness: 0, tremor: 0, metal: false } as const

/** Whose voice it is, in words. */
export interface Speaker {
  name: string
  /** Age, sex, pitch and temper. */
  voice: string
  /** What the speaker is, such as "a small brown mouse"; may be empty. */
  about: string
}

/**
 * The voice of a speaker, from the words that describe the voice (sex, age, pitch, temper), what the speaker is, and the
 * name: always the same for the same three, and different for each name. The narrator has a voice that nobody else gets.
 */
export function chooseTimbre({ name: called, voice, about }: Speaker): Timbre {
  const words = voice.toLowerCase()
  const kind = about.toLowerCase()
  const name = called.trim().toLowerCase()
  const female = FEMALE.test(words) || (!MALE.test(words) && FEMALE.test(kind))
  const male = !female && (MALE.test(words) || MALE.test(kind))
  if (name === 'narrator' || /\bnarrator\b/.test(words)) {
    return { ...EVEN, ...(female ? { ...BASES.slt, pitch: 166, pace: 1.08 } : { ...BASES.rms, pace: 1.04 }), brightness: 1.5 }
  }
  const [first = 0, second = 0, third = 0, fourth = 0, fifth = 0, sixth = 0, seventh = 0] = createHash('sha256').update(name).digest()
  const age = AGES.find(([pattern]) => pattern.test(words))
  const traits = TRAITS.filter(([pattern]) => pattern.test(words)).map(([, effect]) => effect)
  const being = KINDS.find(([pattern]) => pattern.test(kind))?.[1]
  const effects = [age?.[1], being, ...traits].filter((effect) => effect !== undefined)
  const child = (age?.[1].formant ?? 1) >= 1.1 || (being?.formant ?? 1) >= 1.1
  const metal = MACHINE.test(words) || MACHINE.test(kind)

  const base = BASES[pickBase()]
  const raised = (of: keyof Effect, spread: number): number =>
    effects.reduce((value, effect) => value * (effect[of] ?? 1), base[of] * spread)
  const timbre: Timbre = {
    base: base.base,
    pitch: clamp(floored(raised('pitch', 1 + spread(second, 0.13)), base.base === 'slt' ? LOWEST_WOMAN : 0), 68, 330),
    range: clamp(raised('range', 1), 4, 45),
    formant: clamp(raised('formant', 1 + spread(third, 0.055)), 0.78, 1.32),
    pace: clamp(raised('pace', 1 + spread(fourth, 0.06)), 0.75, 1.5),
    resonance: { hertz: 600 * 2 ** (2 * (fifth / 255)), gain: spread(sixth, 5) },
    brightness: spread(seventh, 3.5),
    tremor: age !== undefined && (age[1].pace ?? 1) > 1.1 ? 0.16 : 0,
    metal,
  }
  if (base.base !== 'rms') return timbre
  // kept clear of the narrator, who has this voice unchanged
  const formant = timbre.pitch < base.pitch ? clamp(timbre.formant, 0.8, 0.93) : clamp(timbre.formant, 1.07, 1.2)
  return { ...timbre, formant, pitch: base.pitch * formant }

  function pickBase(): Timbre['base'] {
    if (metal) return 'kal16'
    // a boy's voice is nearer to a woman's than to a man's
    if (child || female) return 'slt'
    if (male) return first % 3 === 0 ? 'rms' : 'awb'
    return first % 2 === 0 ? 'slt' : first % 3 === 0 ? 'rms' : 'awb'
  }
}

/** The same voice in another take: the tune and the pace of the delivery differ a little, the speaker does not. */
export function deliver(timbre: Timbre, seed: number): Timbre {
  const [first = 0, second = 0] = createHash('sha256').update(`take ${seed}`).digest()
  return { ...timbre, range: timbre.range * (1 + spread(first, 0.25)), pace: timbre.pace * (1 + spread(second, 0.035)) }
}

/** A low old lynx of a woman is still a woman: below this, in Hz, each further word counts for a third. */
const LOWEST_WOMAN = 140
const floored = (value: number, floor: number): number => (value < floor ? floor * (value / floor) ** 0.35 : value)

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))

/** A byte of the name's hash as a deviation of at most `most`. */
const spread = (byte: number, most: number): number => ((byte - 127.5) / 127.5) * most
