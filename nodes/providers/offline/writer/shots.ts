import type { z } from 'zod'
import type { ShotDraft, ShotsAnswer, ShotsContext } from '../../../purposes.ts'
import { frameOf, lightOf, soundOf } from './framing.ts'
import { sentences } from './grammar.ts'
import { createRng } from './rng.ts'
import { expressionOf } from './expressions.ts'
import { type Moment, momentsOf } from './moments.ts'
import { speak } from './speech.ts'

type Context = z.infer<typeof ShotsContext>

/**
 * The shots of a scene: its own sentences become actions, the rest is added around them (the place first, then
 * reactions and details). Uses nothing but the scene and the names it is given.
 */
export function writeShots(context: Context, seed: number): z.infer<typeof ShotsAnswer> {
  const rng = createRng('shots', JSON.stringify(context.scene), JSON.stringify(context.components), context.count, context.seedWords, context.audience, String(context.nonVerbal), context.minSeconds, context.maxSeconds, seed)
  const moments = momentsOf(context, rng.fork('moments'))
  const said = speak(context, moments, rng.fork('speech'))
  let lastSize: ShotDraft['size'] | undefined
  const shots = moments.map((moment, index): ShotDraft => {
    const own = rng.fork(`shot ${index}`)
    const names = namesIn(moment, context)
    const characters = names.filter((name) => kindOf(name, context) === 'character')
    const frame = frameOf({ moment, index, count: moments.length, characters: characters.length, energy: context.scene.energy, young: isYoung(context), before: lastSize }, own)
    lastSize = frame.size
    const utterances = said[index] ?? []
    return {
      action: moment.action, ...frame,
      light: lightOf(context.scene.time, context.scene.weather, own),
      expression: characters.length > 0 ? expressionOf(characters[0] ?? '', moment.action, context.scene, own) : '',
      framing: 'plain', staging: stagingOf(characters), names, utterances,
      sound: soundOf(context.scene, moment.action, own),
      seconds: secondsFor(context, moment, utterances.map(({ text }) => text)),
      transition: index > 0 ? 'cut' : openingOf(context),
    }
  })
  return { shots }
}

function namesIn(moment: Moment, context: Context): string[] {
  const named = new Set([...moment.action.matchAll(/@([\p{L}\p{N}]+)/gu)].map((match) => match[1] ?? ''))
  const order = { character: 0, prop: 1, location: 2 } as const
  return context.components.filter(({ name }) => named.has(name) || moment.also.includes(name)).sort((a, b) => order[a.kind] - order[b.kind]).map(({ name }) => name)
}

/** The first stands left and looks right, the second answers from the right: nobody crosses the line. */
function stagingOf(characters: readonly string[]): ShotDraft['staging'] {
  if (characters.length === 1) return [{ name: characters[0] ?? '', side: 'centre', facing: 'right', acting: '' }]
  return [...characters].sort().map((name, at) => (at % 2 === 0 ? { name, side: 'left', facing: 'right', acting: '' } : { name, side: 'right', facing: 'left', acting: '' }))
}

function kindOf(name: string, context: Context) {
  return context.components.find((component) => component.name === name)?.kind
}

const isYoung = (context: Context): boolean => context.audience === '2-3' || context.audience === '3-4'

/** Long enough to see it and to say it (2.5 words a second and a breath), in half seconds, within the limits. */
function secondsFor(context: Context, moment: Moment, texts: readonly string[]): number {
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0)
  const speech = words === 0 ? 0 : Math.ceil((words / 2.5 + 0.6) * 2) / 2
  const calm = 1 - context.scene.energy
  const seen = context.minSeconds + (context.maxSeconds - context.minSeconds) * (0.15 + 0.35 * calm) + (sentences(moment.action).join(' ').split(' ').length > 14 ? 0.5 : 0)
  return Math.min(context.maxSeconds, Math.max(context.minSeconds, speech, Math.round(seen * 2) / 2))
}

function openingOf(context: Context): ShotDraft['transition'] {
  const { mood, time, energy } = context.scene
  if (/despair|sorrow|hopeless|bleak|serene|content/.test(mood)) return 'fade'
  return time === 'night' || time === 'dawn' || energy <= 0.2 ? 'dissolve' : 'cut'
}
