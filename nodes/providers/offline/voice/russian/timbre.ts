import { createHash } from 'node:crypto'

/** How a Russian line is to be spoken. */
export interface Timbre {
  /** Voice of the synthesiser with its variant. */
  base: string
  /** Mean pitch in Hz that is heard. */
  pitch: number
  /** How far the pitch wanders, 0 to 99. */
  range: number
  /** Size of the throat: above 1 smaller (a child), below 1 larger (a giant). */
  formant: number
  /** Duration of the sounds: above 1 slower. */
  pace: number
}

/** Heard mean pitch of each variant at the synthesiser’s middle setting, measured. */
export const MIDDLE_PITCH: Readonly<Record<string, number>> = {
  ru: 106, 'ru+m1': 96, 'ru+m3': 111, 'ru+m7': 111, 'ru+f1': 184, 'ru+f4': 184, 'ru+steph': 187, 'ru+grandpa': 115, 'ru+aunty': 170, 'ru+UniRobot': 147,
}
/** Octaves, natural, that the setting spans from 0 to 99. */
const SPAN = Math.log(2.36)

type Effect = Partial<Record<'pitch' | 'range' | 'formant' | 'pace', number>>

/** Ages first: a person has one of them. Words are those of voice descriptions, in English or Russian. */
const AGES: readonly (readonly [RegExp, Effect])[] = [
  [/\b(?:baby|toddler|tiny)\b|малыш|крош/, { pitch: 1.32, range: 1.25, formant: 1.2, pace: 1.05 }],
  [/\b(?:child\w*|kid|boy|girl|little|small)\b|реб[её]н|мальчик|девочк|маленьк/, { pitch: 1.2, range: 1.2, formant: 1.14 }],
  [/\b(?:young|youthful|teen\w*)\b|юн|молод/, { pitch: 1.1, range: 1.1, formant: 1.07, pace: 0.98 }],
  [/\b(?:old|elderly|ancient|aged|grand\w+)\b|стар|бабушк|дедушк/, { pitch: 0.9, range: 0.85, formant: 0.97, pace: 1.14 }],
]
const TRAITS: readonly (readonly [RegExp, Effect])[] = [
  [/\b(?:high|squeaky|shrill|piping|chirpy)\b|высок|тонк|писк/, { pitch: 1.15, formant: 1.06 }],
  [/\b(?:low|deep|bass|booming|rumbling)\b|низк|бас/, { pitch: 0.82, formant: 0.94 }],
  [/\b(?:giant|huge|enormous|monster|dragon|troll|bear)\b|великан|огромн|дракон|медвед/, { pitch: 0.82, formant: 0.88, pace: 1.1 }],
  [/\b(?:gruff|rough|hoarse|husky|gravelly|dark)\b|хрипл|груб/, { pitch: 0.92, formant: 0.95 }],
  [/\b(?:slow|calm|weary|solemn|thoughtful|gentle)\b|медлен|спокойн|тих/, { pace: 1.1, range: 0.9 }],
  [/\b(?:quick|eager|nervous|breathless|excited|cheeky)\b|быстр|бойк|звонк/, { pace: 0.9, range: 1.2 }],
  [/\b(?:cold|smooth|flat|sharp|precise|stern|dry|mocking)\b|холодн|строг|сух/, { range: 0.65, pitch: 0.96 }],
]
const FEMALE = /\b(?:female|feminine|woman|girl|lady|mother|grandmother|sister|daughter|queen|princess|witch|she|her)\b|женск|девоч|девуш|бабушк|мам/
const MALE = /\b(?:male|masculine|man|boy|father|grandfather|brother|son|king|prince|wizard|he|his)\b|мужск|мальчик|юнош|дедушк|пап/
const MACHINE = /\b(?:robot\w*|mechanical|machine|clockwork|metallic)\b|робот|механическ|заводн/

const MEN = ['ru+m3', 'ru+m7', 'ru+m1'] as const
// not f2, f3 or f5: their breath is drawn from the clock, and no two takes are the same
const WOMEN = ['ru+f1', 'ru+f4', 'ru+steph'] as const

/** The narrator’s voice: the plain one, which nobody else gets. */
export const NARRATOR: Timbre = { base: 'ru', pitch: 102, range: 46, formant: 1, pace: 1.04 }

/** The voice of a speaker from the words that describe it and the name: always the same for the same two. */
export function chooseTimbre(speaker: string, voice: string): Timbre {
  const words = voice.toLowerCase(), name = speaker.trim().toLowerCase()
  if (/^(?:narrator|рассказчик)$/.test(name) || /\bnarrator\b|рассказчик/.test(words)) return NARRATOR
  const [first = 0, second = 0, third = 0, fourth = 0] = createHash('sha256').update(name).digest()
  const age = AGES.find(([pattern]) => pattern.test(words))?.[1]
  const effects = [...(age ? [age] : []), ...TRAITS.filter(([pattern]) => pattern.test(words)).map(([, effect]) => effect)]
  const old = (age?.pace ?? 1) > 1.1
  const base = MACHINE.test(words) ? 'ru+UniRobot' : pick(FEMALE.test(words) || (!MALE.test(words) && first % 2 === 0))
  const raised = (of: keyof Effect, start: number): number => effects.reduce((value, effect) => value * (effect[of] ?? 1), start)
  return {
    base,
    pitch: clamp(raised('pitch', (MIDDLE_PITCH[base] ?? 110) * (1 + spread(second, 0.09))), 78, 340),
    range: clamp(raised('range', 52), 15, 90),
    formant: clamp(raised('formant', 1 + spread(third, 0.04)), 0.8, 1.3),
    pace: clamp(raised('pace', 1 + spread(fourth, 0.04)), 0.8, 1.4),
  }

  function pick(female: boolean): string {
    if (old) return female ? 'ru+aunty' : 'ru+grandpa'
    const list = female ? WOMEN : MEN
    return list[first % list.length] ?? list[0]
  }
}

/** The same voice in another take: tune and pace differ a little, the speaker does not. */
export function deliver(timbre: Timbre, seed: number): Timbre {
  const [first = 0, second = 0] = createHash('sha256').update(`take ${seed}`).digest()
  return { ...timbre, range: timbre.range * (1 + spread(first, 0.2)), pace: timbre.pace * (1 + spread(second, 0.035)) }
}

/** The synthesiser’s setting, 0 to 99, at which a variant is heard at a pitch in Hz. */
export function pitchSetting(base: string, hertz: number): number {
  const middle = MIDDLE_PITCH[base] ?? 110
  return clamp(50 + (99 * Math.log(hertz / middle)) / SPAN, 0, 99)
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))
const spread = (byte: number, most: number): number => ((byte - 127.5) / 127.5) * most
