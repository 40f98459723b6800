import type { z } from 'zod'
import type { ShotDraft, ShotsAnswer } from '../../../../purposes.ts'
import { findMentions } from '../../../../story/mentions.ts'
import { secondsFor, spokenSeconds, SPEECH_PAD, toHalfSeconds } from '../../../../story/timing.ts'
import type { Scene, Utterance } from '../../../../values/index.ts'
import { createRng, type Rng } from '../rng.ts'
import { actingOf, isActing } from './acting.ts'
import { type Moment, momentsOf, type ShotsAsked } from './moments.ts'
import { sentences, spoken } from './render.ts'

/** The shot list of a scene: its sentences as pictures, its speech by who says it, a narrator over about half of the rest. */
export function writeShots(context: ShotsAsked, seed: number): z.infer<typeof ShotsAnswer> {
  const rng = createRng('кадры', JSON.stringify(context.scene), JSON.stringify(context.components), context.count, context.audience, String(context.nonVerbal), context.seedWords, seed)
  const moments = momentsOf(context)
  const speech = speak(context, moments)
  const people = context.components.filter(({ kind }) => kind === 'character').map(({ name }) => name)
  let before: ShotDraft['size'] | undefined
  const shots = moments.map((moment, index): ShotDraft => {
    const own = rng.fork(`shot ${index}`)
    const names = inFrame(moment, context)
    const utterances = speech[index] ?? []
    const lead = utterances.find(({ kind, speaker }) => kind === 'dialogue' && names.includes(speaker))?.speaker
    const cast = people.filter((name) => names.includes(name)).sort((a, b) => Number(b === lead) - Number(a === lead) || order(moment, a) - order(moment, b)).slice(0, isYoung(context) ? 2 : 3)
    const kept = names.filter((name) => !people.includes(name) || cast.includes(name))
    const size = sizeOf({ moment, index, cast, kept, context, before }, own)
    before = size
    const acting = cast.map((name, at) => (at === 0 || isActing(name, moment.action) ? actingOf(name, moment.action, { mood: context.scene.mood, rng: own.fork(name) }) : listening(context.scene.mood, own.fork(name))))
    const over = cast.length === 2 && lead !== undefined && index > 0 && !isYoung(context) && size.startsWith('medium') && own.chance(0.6)
    return {
      action: moment.action, size, angle: angleOf(moment, { size, index, context }, own), movement: moveOf(moment, { size, index, context, cast }, own), lens: LENS[size], light: lightOf(context.scene, own),
      expression: acting[0] ?? '', framing: over ? 'over-shoulder' : 'plain',
      staging: cast.map((name, at) => ({ name, ...sideOf(name, people), acting: acting[at] ?? '', ...(over && at === 1 ? { facing: 'away' as const } : {}) })),
      names: kept, utterances, sound: soundOf(context.scene, moment.action), seconds: length(context, moment, utterances), transition: index > 0 ? 'cut' : openingOf(context.scene),
    }
  })
  return { shots }
}

const order = (moment: Moment, name: string): number => { const at = moment.action.indexOf(`@${name}`); return at < 0 ? 10_000 : at }
const isYoung = ({ audience }: ShotsAsked): boolean => audience === '2-3' || audience === '3-4'

/** Whoever is marked, who acts unnamed, and things and places that are called by a declined noun. */
function inFrame(moment: Moment, { components }: ShotsAsked): string[] {
  const marked = new Set(findMentions(moment.action, components.map(({ name }) => name)).flatMap(({ known }) => known ?? []))
  const lower = moment.action.toLowerCase()
  const called = (name: string): boolean => { const stem = (name.split(' ').find((word) => word.length > 3 && !/(?:ый|ий|ой|ая|яя|ое|ее)$/.test(word)) ?? name).toLowerCase(); return stem.length > 4 && lower.includes(stem.slice(0, -2)) }
  const rank = { character: 0, prop: 1, location: 2 } as const
  return components.filter(({ name, kind }) => marked.has(name) || moment.also.includes(name) || (kind === 'prop' && called(name))).sort((a, b) => rank[a.kind] - rank[b.kind]).map(({ name }) => name)
}

/** The first of the scene stands left and looks right, the second answers from the right, others between: nobody crosses the line. */
function sideOf(name: string, people: readonly string[]): { side: 'left' | 'centre' | 'right'; facing: 'left' | 'right' | 'camera' } {
  const at = people.indexOf(name)
  if (people.length === 1) return { side: 'centre', facing: 'right' }
  return at === 0 ? { side: 'left', facing: 'right' } : at === 1 ? { side: 'right', facing: 'left' } : { side: 'centre', facing: 'camera' }
}

const listening = (mood: string, rng: Rng): string => rng.pick(/menac|harsh|storm|cold|stern/.test(mood) ? ['watchful, stiff', 'arms crossed, hard look'] : ['listening, head to one side', 'watching attentively', 'turned towards the other'])

/** Words for every moment that needs them; the narrator tells about half of what nobody says. */
function speak(context: ShotsAsked, moments: readonly Moment[]): Utterance[][] {
  if (context.nonVerbal) return moments.map(() => [])
  const room = context.maxSeconds - SPEECH_PAD
  const fits = (texts: readonly string[]): boolean => texts.reduce((sum, text) => sum + spokenSeconds(text), 0) <= room
  const spokenIn = moments.map(({ quotes }) => quotes.reduce<Utterance[]>((kept, quote) => (fits([...kept.map(({ text }) => text), quote.text]) ? [...kept, quote] : kept), []))
  let wanted = Math.max(1, Math.ceil(moments.length * 0.55)) - spokenIn.filter((list) => list.length > 0).length
  const order = moments.map((moment, index) => ({ moment, index })).filter(({ moment, index }) => moment.told !== '' && (spokenIn[index]?.length ?? 0) === 0).sort((a, b) => Number(a.moment.kind === 'place') - Number(b.moment.kind === 'place') || a.index - b.index)
  for (const { moment, index } of order) {
    const text = wanted > 0 ? narration(sentences(moment.told), fits) : undefined
    if (text === undefined) continue
    spokenIn[index] = [{ kind: 'voiceover', speaker: 'Narrator', text }]
    wanted--
  }
  return spokenIn
}

/** All of it where it can be said, else the longest sentence that stands alone: one with a name, and not with a pronoun first. */
function narration(told: readonly string[], fits: (texts: readonly string[]) => boolean): string | undefined {
  if (fits([told.join(' ')])) return spoken(told.join(' '))
  const alone = told.filter((sentence) => fits([sentence]) && !/^(?:Он|Она|Оно|Они|Но|Потом|Тут|Это)(?=[\s,])/u.test(sentence))
  const best = [...alone].sort((a, b) => Number(b.includes('@')) - Number(a.includes('@')) || b.length - a.length)[0]
  return best && spoken(best)
}

function length(context: ShotsAsked, moment: Moment, utterances: readonly Utterance[]): number {
  const { minSeconds, maxSeconds, scene } = context
  const seen = minSeconds + (maxSeconds - minSeconds) * (0.12 + 0.3 * (1 - scene.energy)) + (moment.action.split(' ').length > 14 ? 0.5 : 0)
  return Math.min(maxSeconds, Math.max(minSeconds, toHalfSeconds(secondsFor(utterances)), Math.round(seen * 2) / 2))
}

const LENS: Record<ShotDraft['size'], number> = { 'extreme-wide': 18, wide: 24, full: 35, 'medium-long': 35, medium: 50, 'medium-close': 65, close: 85, 'extreme-close': 100, insert: 100 }

interface Sizing { moment: Moment; index: number; cast: readonly string[]; kept: readonly string[]; context: ShotsAsked; before: ShotDraft['size'] | undefined }
function sizeOf({ moment, index, cast, kept, context, before }: Sizing, rng: Rng): ShotDraft['size'] {
  const isProp = kept.some((name) => context.components.find((one) => one.name === name)?.kind === 'prop')
  const options: ShotDraft['size'][] = index === 0 ? (cast.length === 0 ? ['extreme-wide', 'wide'] : ['wide', 'full'])
    : cast.length === 0 ? (isProp ? ['insert'] : ['wide', 'medium-long'])
      : moment.kind === 'reaction' ? ['close', 'medium-close'] : moment.quotes.length > 0 ? (cast.length > 1 ? ['medium', 'medium-close'] : ['medium-close', 'close'])
        : cast.length > 1 ? ['medium', 'medium-long', 'full'] : ['medium', 'medium-long', 'medium-close']
  const fresh = options.filter((size) => size !== before)
  return rng.pick(fresh.length > 0 ? fresh : options)
}

interface At { size: ShotDraft['size']; index: number; context: ShotsAsked }
function angleOf({ action }: Moment, { size, index, context }: At, rng: Rng): ShotDraft['angle'] {
  if (isYoung(context)) return 'eye'
  if (size === 'insert') return rng.pick(['high', 'eye'])
  if (size === 'extreme-wide') return rng.pick(['high', 'birds-eye', 'eye'])
  if (/поднима|встаёт|возвышен|взлета/.test(action)) return 'low'
  if (/сидит|садится|лежит|плач|съёжи/.test(action)) return 'high'
  return context.scene.energy > 0.8 && index > 0 && rng.chance(0.35) ? rng.pick(['dutch', 'low']) : 'eye'
}

function moveOf({ action, kind }: Moment, { size, index, context, cast }: At & { cast: readonly string[] }, rng: Rng): ShotDraft['movement'] {
  if (isYoung(context)) return rng.pick(['static', 'static', 'push-in'])
  const { energy, mood } = context.scene
  if (index === 0) return rng.pick(['pan-right', 'pan-left', 'push-in', 'crane-down', 'rack-focus'])
  if (/бежит|идёт|летит|плывёт|бросается|шагает/.test(action)) return rng.pick(['track-right', 'track-left'])
  if (/поднима|взлета|вверх/.test(action)) return rng.pick(['tilt-up', 'crane-up'])
  if (/падает|сыпл|катится|опуска/.test(action)) return 'tilt-down'
  if (/wonder|magic|triumph|climactic|dazzl/.test(mood) && cast.length > 0 && rng.chance(0.5)) return rng.pick(['orbit-left', 'orbit-right'])
  if (size === 'insert') return rng.pick(['rack-focus', 'push-in', 'static'])
  if (energy > 0.75) return rng.pick(['handheld', 'push-in'])
  if (kind === 'reaction' || size === 'close' || size === 'medium-close') return rng.pick(['push-in', 'static', 'static'])
  return index === context.count - 1 ? rng.pick(['pull-out', 'static']) : rng.pick(['static', 'static', 'push-in', 'pan-left'])
}

const TIME: Record<Scene['time'], readonly string[]> = { dawn: ['pale pink light from low on the side', 'grey-gold early light'], morning: ['clean slanting light', 'cool bright morning light'], noon: ['high white light, short shadows', 'hard overhead light'], afternoon: ['warm honey light, long shadows', 'low golden side light'], dusk: ['blue half-light with an orange rim', 'violet dusk, one warm source'], night: ['cold moonlight with one warm glow', 'deep blue night, silver edges'] }
const AIR: Record<Scene['weather'], string> = { clear: '', cloudy: ', softened by cloud', rain: ', dimmed by rain', storm: ', broken by lightning', snow: ', bounced back from the snow', fog: ', spread out by fog', wind: ', flickering with blown dust', indoors: ' from a window' }
const lightOf = ({ time, weather }: Pick<Scene, 'time' | 'weather'>, rng: Rng): string => rng.pick(TIME[time]) + AIR[weather]

const AMBIENCE: Record<Scene['weather'], string> = { clear: 'birdsong far off', cloudy: 'soft open air', rain: 'steady rain', storm: 'thunder and driving rain', snow: 'muffled quiet of snow', fog: 'damp hush, a distant drip', wind: 'gusting wind', indoors: 'quiet room, a small creak' }
const EFFECTS: readonly (readonly [RegExp, string])[] = [[/бежит|идёт|шаг|подходит|выходит/, 'footsteps'], [/двер|ворот|стучит/, 'a door'], [/смеётся|смеются|хохоч/, 'laughter'], [/вод|волн|ручь|капа/, 'water'], [/звон|звен|колокол/, 'a small bell'], [/треск|трещ|рушит|грохот|сыпл/, 'a clatter'], [/сия|разгора|загора|светит|вспых/, 'a soft chime'], [/плач/, 'a quiet sob'], [/шестер|тика/, 'ticking']]

function soundOf({ weather, time }: Pick<Scene, 'weather' | 'time'>, action: string): string {
  const bed = weather === 'clear' && time === 'night' ? 'crickets' : AMBIENCE[weather]
  const effect = EFFECTS.find(([words]) => words.test(action.toLowerCase()))?.[1]
  return effect ? `${bed}; ${effect}` : bed
}

function openingOf({ mood, time, energy }: Pick<Scene, 'mood' | 'time' | 'energy'>): ShotDraft['transition'] {
  if (/despair|sorrow|bleak/.test(mood)) return 'fade'
  if (/wonder|magic|enlighten|hushed/.test(mood)) return 'dip'
  return time === 'night' || time === 'dawn' || energy <= 0.2 ? 'dissolve' : 'cut'
}
