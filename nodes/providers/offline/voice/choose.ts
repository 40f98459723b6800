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
const MACHINE = /\b(robot|robotic|mechanical|machine|android|computer|synthetic|metallic)\b/

const BASES: Readonly<Record<Timbre['base'], Timbre>> = {
  slt: { base: 'slt', pitch: 178, range: 22, formant: 1, pace: 1 },
  awb: { base: 'awb', pitch: 122, range: 17, formant: 1, pace: 1.02 },
  // its pitch is recorded, not set: it moves with the formant only
  rms: { base: 'rms', pitch: 103, range: 16, formant: 1, pace: 0.96 },
  kal16: { base: 'kal16', pitch: 105, range: 6, formant: 1, pace: 1 },
}

/**
 * The voice of a speaker, from the words that describe it (sex, age, pitch, temper) and the speaker's name: always
 * the same for the same two, and a little different for each name. The narrator has a voice that nobody else gets.
 */
export function chooseTimbre(speaker: string, voice: string): Timbre {
  const words = voice.toLowerCase()
  const name = speaker.trim().toLowerCase()
  const female = FEMALE.test(words)
  if (name === 'narrator' || /\bnarrator\b/.test(words)) {
    return female ? { ...BASES.slt, pitch: 166, pace: 1.08 } : { ...BASES.rms, pace: 1 }
  }
  const [first = 0, second = 0, third = 0, fourth = 0] = createHash('sha256').update(name).digest()
  const age = AGES.find(([pattern]) => pattern.test(words))?.[1]
  const traits = TRAITS.filter(([pattern]) => pattern.test(words)).map(([, effect]) => effect)
  const effects = age === undefined ? traits : [age, ...traits]
  const child = age !== undefined && (age.formant ?? 1) >= 1.1

  const base = BASES[pickBase()]
  const raised = (of: keyof Effect, spread: number): number =>
    effects.reduce((value, effect) => value * (effect[of] ?? 1), base[of] * spread)
  const timbre = {
    base: base.base,
    pitch: clamp(raised('pitch', 1 + spread(second, 0.11)), 68, 330),
    range: clamp(raised('range', 1), 4, 45),
    formant: clamp(raised('formant', 1 + spread(third, 0.045)), 0.78, 1.32),
    pace: clamp(raised('pace', 1 + spread(fourth, 0.05)), 0.75, 1.5),
  }
  if (base.base !== 'rms') return timbre
  // kept clear of the narrator, who has this voice unchanged
  const formant = timbre.pitch < base.pitch ? clamp(timbre.formant, 0.8, 0.93) : clamp(timbre.formant, 1.07, 1.2)
  return { ...timbre, formant, pitch: base.pitch * formant }

  function pickBase(): Timbre['base'] {
    if (MACHINE.test(words)) return 'kal16'
    // a boy's voice is nearer to a woman's than to a man's
    if (child || female) return 'slt'
    if (MALE.test(words)) return first % 3 === 0 ? 'rms' : 'awb'
    return first % 2 === 0 ? 'slt' : first % 3 === 0 ? 'rms' : 'awb'
  }
}

/** The same voice in another take: the tune and the pace of the delivery differ a little, the speaker does not. */
export function deliver(timbre: Timbre, seed: number): Timbre {
  const [first = 0, second = 0] = createHash('sha256').update(`take ${seed}`).digest()
  return { ...timbre, range: timbre.range * (1 + spread(first, 0.25)), pace: timbre.pace * (1 + spread(second, 0.035)) }
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))

/** A byte of the name's hash as a deviation of at most `most`. */
const spread = (byte: number, most: number): number => ((byte - 127.5) / 127.5) * most
