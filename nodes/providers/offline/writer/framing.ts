import type { ShotDraft } from '../../../purposes.ts'
import type { Scene } from '../../../values/index.ts'
import type { Moment } from './reading.ts'
import type { Rng } from './rng.ts'

type Frame = Pick<ShotDraft, 'size' | 'angle' | 'movement' | 'lens' | 'framing'>
export interface Situation {
  moment: Moment
  index: number
  count: number
  characters: number
  /** Somebody in the scene whom the speaker of this shot speaks to. */
  listener: string | undefined
  energy: number
  mood: string
  young: boolean
  before: Pick<Frame, 'size' | 'framing' | 'movement'> | undefined
}

const LENS: Record<ShotDraft['size'], number> = { 'extreme-wide': 18, wide: 24, full: 35, 'medium-long': 35, medium: 50, 'medium-close': 65, close: 85, 'extreme-close': 100, insert: 100 }
const isSaid = ({ quotes }: Moment): boolean => quotes.some(({ kind }) => kind === 'dialogue')

/** A frame with a reason: wide to arrive, over a shoulder to talk, a face for what is felt, an insert for a thing. */
export function frameOf(situation: Situation, rng: Rng): Frame {
  const framing = framingOf(situation)
  const size = sizeOf(situation, framing, rng)
  return { size, framing, angle: angleOf(situation, size, rng), movement: movementOf(situation, size, framing, rng), lens: LENS[size] }
}

function framingOf({ moment, listener, young, index, before }: Situation): Frame['framing'] {
  if (moment.kind === 'view') return 'point-of-view'
  return isSaid(moment) && listener !== undefined && !young && (index > 0 || before !== undefined) ? 'over-shoulder' : 'plain'
}

function sizeOf({ moment, index, characters, energy, mood, young, before, count }: Situation, framing: Frame['framing'], rng: Rng): ShotDraft['size'] {
  const options: ShotDraft['size'][] = index === 0 && count > 1 ? (moment.kind === 'place' ? ['extreme-wide', 'wide'] : ['wide', 'full'])
    : framing === 'point-of-view' ? (SEEN_NEAR.test(moment.action) ? ['insert', 'close'] : ['wide', 'medium-long'])
    : framing === 'over-shoulder' ? ['medium', 'medium-close']
    : moment.kind === 'detail' ? ['insert']
    : moment.kind === 'place' ? ['wide', 'extreme-wide']
    : isSaid(moment) ? (characters > 1 ? ['medium', 'medium-long'] : ['medium-close', 'close'])
    : moment.kind === 'reaction' ? ['close', 'medium-close']
    : characters > 2 ? ['medium-long', 'full']
    : characters > 1 ? ['medium', 'medium-long', 'full']
    : characters === 0 ? ['wide', 'medium-long']
    : FELT.test(moment.action) ? ['close', 'medium-close']
    : MOVES.test(moment.action) ? ['full', 'medium-long']
    : energy > 0.7 && !young ? ['medium', 'close', 'medium-long'] : /awe|wonder|sad|lonel|tender|gentle/.test(mood) ? ['medium-close', 'medium', 'close'] : ['medium', 'medium-long', 'medium-close']
  const fresh = options.filter((size) => size !== before?.size)
  return rng.pick(fresh.length > 0 ? fresh : [NEXT[options[0] ?? 'medium']])
}

const SEEN_NEAR = /, from very near\.$/

/** Where a size would come twice running, the next one in. */
const NEXT: Record<ShotDraft['size'], ShotDraft['size']> = { 'extreme-wide': 'wide', wide: 'full', full: 'medium-long', 'medium-long': 'medium', medium: 'medium-close', 'medium-close': 'close', close: 'medium', 'extreme-close': 'close', insert: 'medium-close' }
const FELT = /\b(?:cries|weeps|tears|smiles|swallows|trembles|whispers|chin|eyes|face|blinks|sighs|droop|holds (?:her|his|its) breath)\b/
const MOVES = /\b(?:runs|races|leaps|jumps|dances|climbs|chases|hurries|rushes|falls|skids|rolls)\b/

function angleOf({ moment, energy, young, index }: Situation, size: ShotDraft['size'], rng: Rng): ShotDraft['angle'] {
  if (young) return 'eye'
  if (size === 'insert') return rng.pick(['high', 'eye'])
  if (size === 'extreme-wide') return rng.pick(['high', 'birds-eye', 'eye'])
  if (isSaid(moment)) return 'eye'
  if (/\b(?:towers|looms|high above|far above|bends over)\b/.test(moment.action)) return size === 'wide' ? 'worms-eye' : 'low'
  if (/\b(?:stands above|lifts|climbs|rises|raises|looks up|stands tall|holds up)\b/.test(moment.action)) return 'low'
  if (/\b(?:curls|sits|kneels|lies|cries|crouch\w*|bends|small|alone|falls)\b/.test(moment.action)) return 'high'
  return energy > 0.8 && index > 0 && rng.chance(0.4) ? rng.pick(['dutch', 'low']) : 'eye'
}

function movementOf({ moment, energy, index, young, count, mood, characters, before }: Situation, size: ShotDraft['size'], framing: Frame['framing'], rng: Rng): ShotDraft['movement'] {
  const { action } = moment
  const last = index === count - 1 && index > 0
  const pick = (...options: ShotDraft['movement'][]) => rng.pick(options.filter((move) => move === 'static' || move !== before?.movement).concat(options.every((move) => move === before?.movement) ? ['static'] : []))
  if (young) return last ? pick('pull-out', 'static') : pick('static', 'static', 'push-in')
  if (framing === 'point-of-view') return SEEN_NEAR.test(action) ? pick('push-in', 'static') : pick('pan-left', 'pan-right')
  if (index === 0 && moment.kind === 'place') return pick('pan-right', 'pan-left', 'push-in', 'crane-down')
  if (framing === 'over-shoulder') return pick('static', 'static', 'push-in')
  if (moment.kind === 'detail') return pick('static', 'rack-focus', 'push-in')
  if (/\b(?:runs|walks|trots|hurries|marches|strides|pads|chases?|follows|rolls|races)\b/.test(action)) return pick('track-right', 'track-left')
  if (/\b(?:climbs|rises|flies|up and up|lifts|grows|soars)\b/.test(action)) return pick('tilt-up', 'crane-up')
  if (/\b(?:falls|drops|sinks|kneels)\b/.test(action)) return pick('tilt-down', 'crane-down')
  if (characters > 0 && energy >= 0.55 && /triumph|joy|wonder|transform|climac|festiv|magic|free|radiant/.test(mood) && size !== 'close') return pick('orbit-left', 'orbit-right')
  if (isSaid(moment)) return pick('static', 'static', 'push-in')
  if (size === 'close' || size === 'medium-close') return pick('push-in', 'static')
  if (energy > 0.75) return pick('handheld', 'push-in')
  return last ? pick('pull-out', 'static') : pick('static', 'push-in', 'pan-left', 'static')
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
