import type { ShotDraft } from '../../../purposes.ts'
import type { Scene } from '../../../values/index.ts'
import type { Moment } from './moments.ts'
import type { Rng } from './rng.ts'

type Frame = Pick<ShotDraft, 'size' | 'angle' | 'movement' | 'lens'>
interface Situation { moment: Moment; index: number; count: number; characters: number; energy: number; young: boolean; before: ShotDraft['size'] | undefined }

const LENS: Record<ShotDraft['size'], number> = { 'extreme-wide': 18, wide: 24, full: 35, 'medium-long': 35, medium: 50, 'medium-close': 65, close: 85, 'extreme-close': 100, insert: 100 }

/** A frame with a reason: wide to arrive, two in a medium, a face for what is felt, an insert for a thing. */
export function frameOf(situation: Situation, rng: Rng): Frame {
  const size = sizeOf(situation, rng)
  return { size, angle: angleOf(situation, size, rng), movement: movementOf(situation, size, rng), lens: LENS[size] }
}

function sizeOf({ moment, index, characters, energy, young, before }: Situation, rng: Rng): ShotDraft['size'] {
  const options: ShotDraft['size'][] = index === 0 ? (moment.kind === 'place' ? ['extreme-wide', 'wide'] : ['wide', 'full'])
    : moment.kind === 'detail' ? ['insert']
    : moment.kind === 'place' ? ['wide', 'extreme-wide']
    : moment.quote ? (characters > 1 ? ['medium', 'medium-close'] : ['medium-close', 'close'])
    : moment.kind === 'reaction' ? ['close', 'medium-close']
    : characters > 1 ? ['medium', 'medium-long', 'full']
    : characters === 0 ? ['wide', 'insert', 'medium-long']
    : energy > 0.7 && !young ? ['medium', 'close', 'full'] : ['medium', 'medium-long', 'medium-close']
  const fresh = options.filter((size) => size !== before)
  return rng.pick(fresh.length > 0 ? fresh : options)
}

function angleOf({ moment, energy, young, index }: Situation, size: ShotDraft['size'], rng: Rng): ShotDraft['angle'] {
  if (young) return 'eye'
  if (size === 'insert') return rng.pick(['high', 'eye'])
  if (size === 'extreme-wide') return rng.pick(['high', 'birds-eye', 'eye'])
  if (/\b(?:stands above|lifts|climbs|steps|rises|looks up)\b/.test(moment.action)) return 'low'
  if (/\b(?:curls|sits|kneels|lies|cries|crouch|bends)\b/.test(moment.action)) return 'high'
  return energy > 0.8 && index > 0 && rng.chance(0.4) ? rng.pick(['dutch', 'low']) : 'eye'
}

function movementOf({ moment, energy, index, young, count }: Situation, size: ShotDraft['size'], rng: Rng): ShotDraft['movement'] {
  if (young) return rng.pick(['static', 'static', 'push-in'])
  const { action } = moment
  if (index === 0 && moment.kind === 'place') return rng.pick(['pan-right', 'pan-left', 'push-in', 'crane-down'])
  if (/\b(?:runs|walks|trots|hurries|comes|goes|pads|chase|follows|rolls)\b/.test(action)) return rng.pick(['track-right', 'track-left'])
  if (/\b(?:climbs|rises|flies|up and up|lifts|grows)\b/.test(action)) return rng.pick(['tilt-up', 'crane-up'])
  if (/\b(?:falls|drops|sinks|down)\b/.test(action)) return 'tilt-down'
  if (size === 'close' || size === 'medium-close') return rng.pick(['push-in', 'static'])
  if (energy > 0.75) return rng.pick(['handheld', 'push-in'])
  return index === count - 1 && index > 0 ? rng.pick(['pull-out', 'static']) : rng.pick(['static', 'push-in', 'pan-left', 'static'])
}

const TIME: Record<Scene['time'], readonly string[]> = {
  dawn: ['pale pink light from low on the side', 'grey-gold early light'], morning: ['clean slanting light', 'cool bright morning light'], noon: ['high white light, short shadows', 'hard overhead light'],
  afternoon: ['warm honey light, long shadows', 'low golden side light'], dusk: ['blue half-light with an orange rim', 'violet dusk, one warm source'], night: ['cold moonlight with one warm glow', 'deep blue night, silver edges'],
}
const AIR: Record<Scene['weather'], string> = { clear: '', cloudy: ', softened by cloud', rain: ', dimmed by rain', storm: ', broken by lightning', snow: ', bounced back from the snow', fog: ', spread out by fog', wind: ', flickering with blown dust', indoors: '' }

/** Light that agrees with the hour and the weather. */
export function lightOf(time: Scene['time'], weather: Scene['weather'], rng: Rng): string {
  if (weather === 'indoors') return { dawn: 'pale light through one window', morning: 'a bright window, soft shadows', noon: 'even light from above', afternoon: 'a warm beam from the side', dusk: 'lamplight against a blue window', night: 'one candle, deep warm shadows' }[time]
  return rng.pick(TIME[time]) + AIR[weather]
}

const AMBIENCE: Record<Scene['weather'], string> = { clear: 'birdsong far off', cloudy: 'soft open air', rain: 'steady rain', storm: 'thunder and driving rain', snow: 'muffled quiet of snow', fog: 'damp hush, a distant drip', wind: 'gusting wind', indoors: 'quiet room, a small creak' }
const EFFECTS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:runs|steps|walks|trots|hurries|comes|marches|goes)\b/, 'footsteps'], [/\b(?:door|gate|shutter|knock|bolt)/, 'a door'], [/\b(?:laugh|giggl|cheer|clap|whoop)/, 'laughter'], [/\b(?:water|stream|puddle|river|splash|wave)/i, 'water'],
  [/\b(?:bell|ring|ping)/, 'a small bell'], [/\b(?:crash|crack|break|smash|falls)/, 'a clatter'], [/\b(?:glow|shin|flare)/, 'a soft chime'], [/\b(?:cry|cries|sob|weep)/, 'a quiet sob'], [/\b(?:wheel|tick|gear|clock)/, 'ticking'],
]

/** One ambience, and at most one effect that the action makes. */
export function soundOf(scene: Pick<Scene, 'weather' | 'time'>, action: string, rng: Rng): string {
  const bed = scene.weather === 'clear' && scene.time === 'night' ? rng.pick(['crickets', 'a quiet night']) : AMBIENCE[scene.weather]
  const effect = EFFECTS.find(([word]) => word.test(action))?.[1]
  return effect ? `${bed}; ${effect}` : bed
}
