import type { z } from 'zod'
import type { ShotDraft, ShotsAnswer, ShotsContext } from '../../../purposes.ts'
import { isForSmallChildren, secondsFor as spokenFor, toHalfSeconds } from '../../../story/timing.ts'
import type { Utterance } from '../../../values/index.ts'
import { actingOf } from './acting.ts'
import { sidesOf, stage } from './blocking.ts'
import { frameOf, lightOf, soundOf, type Situation } from './framing.ts'
import { momentsOf } from './moments.ts'
import { type Moment, namesIn, wordsIn } from './reading.ts'
import { createRng, type Rng } from './rng.ts'
import { speak } from './speech.ts'
import { withTelling } from './telling.ts'
import { withViews } from './views.ts'

type Context = z.infer<typeof ShotsContext>

/**
 * The shots of a scene: its own sentences become actions, the rest is added around them (the place first, then
 * reactions, details and views). Sides are settled once for the scene, so that nobody crosses the line.
 */
export function writeShots(context: Context, seed: number): z.infer<typeof ShotsAnswer> {
  const rng = createRng('shots', JSON.stringify(context.scene), JSON.stringify(context.components), context.count, context.seedWords, context.audience, String(context.nonVerbal), context.minSeconds, context.maxSeconds, seed)
  const moments = withTelling(context, withViews(momentsOf(context, rng.fork('moments')), context))
  const said = speak(context, moments, rng.fork('speech'))
  const characters = context.components.filter(({ kind }) => kind === 'character').map(({ name }) => name)
  const sides = sidesOf(context.scene.text, characters)
  const met: string[] = []
  let before: Situation['before']
  const shots = moments.map((moment, index): ShotDraft => {
    const own = rng.fork(`shot ${index}`)
    const utterances = said[index] ?? []
    const speaker = utterances.find(({ kind }) => kind === 'dialogue')?.speaker
    const about = peopleOf(moment, characters, speaker)
    const listener = speaker ? about.find((name) => name !== speaker) ?? [...met].reverse().find((name) => name !== speaker) : undefined
    const situation: Situation = { moment, index, count: moments.length, characters: about.length, listener, energy: context.scene.energy, mood: context.scene.mood, young: isForSmallChildren(context.audience), before }
    const frame = frameOf(situation, own)
    before = frame
    const near = frame.framing === 'over-shoulder' ? listener : undefined
    const inFrame = near && speaker ? [speaker, near] : about
    met.push(...inFrame)
    const acts = castOf(inFrame, moment, context, speaker, near, own)
    return {
      action: near && speaker ? withoutThird(moment.action, [speaker, near], characters) : moment.action, ...frame,
      light: lightOf(context.scene.time, context.scene.weather, own),
      expression: acts[0]?.acting ?? '',
      staging: stage(acts, sides, moment.action, near), names: [...inFrame, ...thingsOf(moment, context)], utterances,
      sound: soundOf(context.scene, moment.action, own),
      seconds: lengthOf(context, moment, utterances),
      transition: index > 0 ? 'cut' : openingOf(context),
    }
  })
  return { shots }
}

/** Who is in frame, the one the shot is about first: who speaks, else who acts first. */
function peopleOf(moment: Moment, characters: readonly string[], speaker: string | undefined): string[] {
  const shown = [...new Set([...namesIn(moment.action), ...moment.also])].filter((name) => characters.includes(name))
  return speaker && characters.includes(speaker) ? [speaker, ...shown.filter((name) => name !== speaker)] : shown
}

function thingsOf(moment: Moment, context: Context): string[] {
  const named = new Set([...namesIn(moment.action), ...moment.also])
  const order = { character: 0, prop: 1, location: 2 } as const
  return context.components.filter(({ name, kind }) => kind !== 'character' && named.has(name)).sort((a, b) => order[a.kind] - order[b.kind]).map(({ name }) => name)
}

/** Over a shoulder there is room for two: who else the action names is not marked, and so not in frame. */
function withoutThird(action: string, kept: readonly string[], characters: readonly string[]): string {
  return characters.filter((name) => !kept.includes(name)).reduce((text, name) => text.replace(new RegExp(`@(${name})(?![\\p{L}\\p{N}])`, 'gu'), (_all, known: string) => known.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')), action)
}

function castOf(names: readonly string[], moment: Moment, context: Context, speaker: string | undefined, near: string | undefined, rng: Rng) {
  const props = context.components.filter(({ kind }) => kind === 'prop').map(({ name }) => name)
  return names.map((name, at) => ({
    name,
    acting: name === near ? 'seen from behind, listening' : actingOf(name, moment.action, { mood: context.scene.mood, props, speaks: name === speaker, first: at === 0 }, rng.fork(name)),
  }))
}

/** Long enough to see it and to say it, in half seconds, within the limits; who speaks is not held longer than that. */
function lengthOf(context: Context, moment: Moment, utterances: readonly Utterance[]): number {
  const calm = 1 - context.scene.energy, room = context.maxSeconds - context.minSeconds
  const share = moment.kind === 'place' || moment.kind === 'view' ? 0.3 + 0.35 * calm : moment.kind === 'reaction' || moment.kind === 'detail' ? 0.05 + 0.2 * calm : 0.15 + 0.35 * calm
  const seen = context.minSeconds + room * share + (wordsIn(moment.action) > 14 ? 0.5 : 0)
  return Math.min(context.maxSeconds, Math.max(context.minSeconds, toHalfSeconds(spokenFor(utterances)), utterances.some(({ kind }) => kind === 'dialogue') ? 0 : Math.round(seen * 2) / 2))
}

/** How a scene begins: cut by default; a dissolve where time has passed, a fade after the worst, a dip into memory and wonder. */
function openingOf(context: Context): ShotDraft['transition'] {
  const { mood, time, energy, beat } = context.scene
  if (/despair|hopeless|bleak|mourn/.test(mood)) return 'fade'
  if (/memory|remember|dream|magical|wonder|awe/.test(mood)) return 'dip'
  return time === 'night' || time === 'dawn' || energy <= 0.2 || /^(?:ending|home|happy end|triumph)/.test(beat) ? 'dissolve' : 'cut'
}
