import { beatsOf } from '../../../../story/structures.ts'
import { familyOf, type Family, type Range } from '../structure.ts'
import { type Plot, type Stage, STAGES, type Turn } from './plot.ts'

/** One scene: the beat it lies in and the link of the plot it shows; undefined where there are more scenes than links. */
export interface Link { beat: string; stage: Stage; turn: Turn | undefined }

const OF_FAMILY: Record<Family, Stage> = { lack: 'opening', find: 'call', stumble: 'tries', grow: 'tries', shine: 'tries', change: 'turn', trial: 'climax', home: 'ending' }
const OF_NAME: readonly (readonly [RegExp, Stage])[] = [
  [/^(?:opening|hello)$/i, 'opening'], [/^(?:call|little wish)$/i, 'call'], [/^(?:tries|setting out)$/i, 'tries'], [/^(?:setback|small trouble)$|all is lost|dark night/i, 'setback'],
  [/^turn$/i, 'turn'], [/^(?:climax|friends help)$/i, 'climax'], [/^(?:ending|happy end)$/i, 'ending'],
]

function stageOf(plot: Plot, beat: Range, sceneCount: number): Stage {
  return STAGES.find((stage) => plot.names[stage] === beat.name) ?? OF_NAME.find(([name]) => name.test(beat.name))?.[1] ?? OF_FAMILY[familyOf(beat, sceneCount)]
}

/** The beats of a free structure, named by what happens in this plot. */
export function beatsFor(plot: Plot, sceneCount: number): Range[] {
  return (beatsOf('classic', sceneCount) ?? []).map((beat) => ({ ...beat, name: plot.names[beat.name as Stage] }))
}

/** Lays a plot over the scenes of the beats: stages in order, in each the links that are needed most. A story that is to end `asleep` ends with the last link there is. */
export function linksOf(plot: Plot, beats: readonly Range[], sceneCount: number, asleep = false): Link[] {
  const scenes = Array.from({ length: sceneCount }, (_none, index) => beats.find(({ from, to }) => from <= index + 1 && index + 1 <= to) ?? beats.at(-1))
  const stages: Stage[] = []
  for (const beat of scenes) {
    const own = beat ? stageOf(plot, beat, sceneCount) : 'tries', before = stages.at(-1) ?? 'opening'
    stages.push(STAGES.indexOf(own) < STAGES.indexOf(before) ? before : own)
  }
  complete(stages)
  return STAGES.flatMap((stage) => {
    const at = stages.flatMap((other, index) => (other === stage ? [index] : []))
    const whole = stage === 'call' && !stages.includes('opening')
    const last = asleep && stage === 'ending' ? plot.turns.at(-1) : undefined
    const turns = last && at.length === 1 ? [last] : spread(whole ? [plot.whole, ...plot.turns.filter((one) => one.stage === 'call' && one.need > 1)] : plot.turns.filter((one) => one.stage === stage), at.length)
    return at.map((index, place): Link => ({ beat: scenes[index]?.name ?? 'story', stage, turn: turns[place] }))
  })
}

/** Whatever the beats are called, there is a climax before the end and a call before that, as far as there is room. */
function complete(stages: Stage[]): void {
  const last = stages.length - 1
  if (last === 0) stages[0] = 'climax'
  if (last < 1) return
  stages[last] = 'ending'
  if (!stages.includes('climax')) stages[last - 1] = 'climax'
  if (!stages.includes('turn') && stages.filter((stage) => stage === 'climax').length > 1) stages[stages.indexOf('climax')] = 'turn'
  if (!stages.includes('call')) {
    const at = stages.indexOf('tries') >= 0 ? stages.indexOf('tries') : stages.lastIndexOf('opening')
    if (at >= 0) stages[at] = 'call'
  }
}

/** The `count` most needed of a stage’s links in the order of the plot; gaps lie between them, not at the end. */
function spread(turns: readonly Turn[], count: number): (Turn | undefined)[] {
  const kept = [...turns].sort((a, b) => a.need - b.need).slice(0, count)
  const told: (Turn | undefined)[] = turns.filter((one) => kept.includes(one))
  const had = told.length
  for (let extra = had; extra < count; extra++) told.splice(Math.min(told.length, 1 + Math.floor(((extra - had + 1) * told.length) / (count - had + 1))), 0, undefined)
  return told
}
