import type { Family, Step } from './engines/index.ts'

export interface Range { name: string; from: number; to: number; purpose: string }
export interface Planned { step: Step; beat: string; turn: number }

type Needs = readonly (readonly [Step, need: number])[]
const STEPS: Record<Family, Needs> = {
  lack: [['day', 2], ['shut', 4], ['foe', 3], ['wish', 1]], find: [['sign', 1], ['find', 3], ['meet', 2]], stumble: [['try', 2], ['fall', 1]], grow: [['teach', 3], ['work', 2], ['rest', 1]],
  change: [['choose', 1], ['change', 2]], shine: [['help', 1], ['show', 2]], trial: [['strike', 4], ['lose', 2], ['dark', 1], ['insight', 3], ['face', 5]], home: [['feast', 1], ['home', 2]],
}

/** The beats of the structures we know; every other beat is told by its place in the story. */
const KNOWN: Readonly<Record<string, readonly [Family, Needs]>> = {
  underdog: ['lack', STEPS.lack], discovery: ['find', STEPS.find], 'first failure': ['stumble', STEPS.stumble], training: ['grow', STEPS.grow], transformation: ['change', STEPS.change],
  'power display': ['shine', STEPS.shine], 'challenge to redemption': ['trial', STEPS.trial], triumph: ['home', [['home', 2], ['feast', 1]]],
  opening: ['lack', STEPS.lack], call: ['find', STEPS.find], tries: ['stumble', [['meet', 2], ['try', 5], ['fall', 4], ['teach', 3], ['work', 1]]], setback: ['trial', [['strike', 4], ['lose', 3], ['dark', 1]]],
  turn: ['change', [['insight', 3], ['choose', 2]]], climax: ['trial', [['show', 1], ['face', 5]]], ending: ['home', STEPS.home],
  hello: ['lack', [['day', 2]]], 'little wish': ['lack', [['wish', 2]]], 'setting out': ['find', [['meet', 4], ['find', 3], ['sign', 1]]], 'small trouble': ['stumble', [['shut', 3], ['try', 2], ['fall', 1]]],
  'friends help': ['trial', [['teach', 1], ['work', 2], ['help', 1], ['face', 4]]], 'happy end': ['home', [['feast', 1], ['home', 2]]],
}

/** What the very short films tell, whatever their beats are called. */
const SHORT: Readonly<Record<number, readonly Step[]>> = { 1: ['face'], 2: ['find', 'face'], 3: ['find', 'face', 'home'], 4: ['shut', 'find', 'face', 'home'], 5: ['shut', 'find', 'try', 'face', 'home'] }
const SHORT_TINY: Readonly<Record<number, readonly Step[]>> = { 1: ['face'], 2: ['wish', 'home'], 3: ['wish', 'shut', 'home'], 4: ['day', 'wish', 'shut', 'home'] }

/** Where a beat belongs: by its name, else by its place. */
export function familyOf(beat: Range, sceneCount: number): Family {
  const known = KNOWN[beat.name.toLowerCase()] ?? FREE.find(([, , name]) => name === beat.name)
  if (known) return known[0]
  const at = (beat.from + beat.to - 1) / 2 / Math.max(1, sceneCount)
  if (beat.to >= sceneCount && sceneCount > 2) return 'home'
  return at < 0.2 ? 'lack' : at < 0.32 ? 'find' : at < 0.42 ? 'stumble' : at < 0.52 ? 'grow' : at < 0.6 ? 'change' : at < 0.7 ? 'shine' : 'trial'
}

/** One step for each scene, by the beat the scene lies in; where there are more scenes than steps, the road goes on. */
export function planSteps(beats: readonly Range[], sceneCount: number, tiny: boolean): Planned[] {
  const beatOf = (turn: number): Range | undefined => beats.find((beat) => beat.from <= turn + 1 && turn + 1 <= beat.to) ?? beats.at(-1)
  const short = (tiny ? SHORT_TINY : SHORT)[sceneCount]
  if (short) return short.map((step, turn) => ({ step, turn, beat: beatOf(turn)?.name ?? '' }))
  const used = new Set<Step>()
  const planned = beats.flatMap((beat) => {
    const count = Math.min(beat.to, sceneCount) - beat.from + 1
    const needs = KNOWN[beat.name.toLowerCase()]?.[1] ?? STEPS[familyOf(beat, sceneCount)]
    const fresh = needs.filter(([step]) => !used.has(step))
    const kept = [...fresh].sort((a, b) => b[1] - a[1]).slice(0, Math.max(0, count)).map(([step]) => step)
    const steps: Step[] = fresh.map(([step]) => step).filter((step) => kept.includes(step))
    for (const step of steps) used.add(step)
    const extra = count - steps.length
    for (let turn = 0; turn < extra; turn++) steps.splice(Math.max(steps.length === 0 ? 0 : 1, steps.length - 1), 0, 'road')
    return steps.map((step) => ({ step, beat: beat.name }))
  })
  return planned.slice(0, sceneCount).map((each, turn) => ({ ...each, turn }))
}

const FREE: readonly (readonly [Family, share: number, name: string, purpose: string, from: number])[] = [
  ['lack', 4, 'завязка', 'Кто герой, чего ему не хватает и что идёт не так.', 2], ['find', 2, 'находка', 'В руки герою попадает то, что может всё изменить.', 4], ['stumble', 2, 'первая неудача', 'Иметь дар и уметь им пользоваться — не одно и то же.', 5],
  ['grow', 2, 'учёба', 'Шаг за шагом, не без помощи, герой учится.', 6], ['change', 2, 'перемена', 'Герой решает, кем быть.', 10], ['shine', 2, 'первый успех', 'Все видят, на что герой способен.', 12],
  ['trial', 5, 'испытание', 'Герой теряет добытое и делает самое трудное.', 1], ['home', 1, 'возвращение', 'Что изменилось снаружи и внутри.', 3],
]

/** A sensible structure for any number of scenes, covering all of them. */
export function freeBeats(sceneCount: number): Range[] {
  const parts = FREE.filter(([, , , , from]) => sceneCount >= from)
  const counts = parts.map(() => 1)
  for (let left = sceneCount - parts.length; left > 0; left--) {
    const need = parts.map(([, share], at) => share / (counts[at] ?? 1))
    const at = need.indexOf(Math.max(...need))
    counts[at] = (counts[at] ?? 0) + 1
  }
  let to = 0
  return parts.map(([, , name, purpose], at) => {
    const from = to + 1
    to += counts[at] ?? 1
    return { name, from, to, purpose }
  })
}
