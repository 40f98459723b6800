import type { Step } from './events/event.ts'

/** The parts that stories are made of; every beat, whatever it is called, belongs to one. */
export type Family = 'lack' | 'find' | 'stumble' | 'grow' | 'change' | 'shine' | 'trial' | 'home'
export interface Range { name: string; from: number; to: number; purpose: string }

/** Steps of a family in the order of the story, with how much each is needed when there is little room. */
const STEPS: Record<Family, readonly (readonly [Step, need: number])[]> = {
  lack: [['day', 2], ['shut', 4], ['foe', 3], ['wish', 1]],
  find: [['sign', 1], ['find', 3], ['meet', 2]],
  stumble: [['try', 2], ['fall', 1]],
  grow: [['teach', 3], ['win', 2], ['rest', 1]],
  change: [['choose', 1], ['change', 2]],
  shine: [['help', 1], ['show', 2]],
  trial: [['strike', 4], ['lose', 2], ['dark', 3], ['insight', 1], ['face', 5]],
  home: [['feast', 1], ['home', 2]],
}

const WORDS: readonly (readonly [Family, RegExp])[] = [
  ['lack', /^hello$|small trouble/i],
  ['trial', /climax|friends help|challenge|redempt|crisis|all is lost|dark night|climax|ordeal|battle|villain|bad guys|confront|showdown|finale|break into three|justice|trouble|sacrifice|storm|chase|lost/i],
  ['home', /triumph|return|ending|resolution|final image|home|celebrat|closing|epilogue|denouement|coda|happy|good night|end$/i],
  ['change', /transform|change|rebirth|midpoint|decision|turning|^turn$/i],
  ['stumble', /fail|obstacle|setback|stumble|mistake|refus|debate|first try|^tries$|problem/i],
  ['grow', /train|learn|practi[cs]e|montage|grow|mentor|allies|tests\b|build|b story|friend|fun and games/i],
  ['shine', /power|display|show|success|victory|shine|mastery|reward|works/i],
  ['find', /discover|find|catalyst|inciting|call|gift|threshold|encounter|break into two|adventure|meet|surprise|^setting out$/i],
  ['lack', /underdog|setup|set-up|set up|ordinary|opening|hook|lack|status quo|theme stated|introduc|everyday|wish|begin|morning/i],
]

/** The family of a beat, by its name, then its purpose, then its place in the story. */
export function familyOf(beat: Range, sceneCount: number): Family {
  const known = WORDS.find(([, word]) => word.test(beat.name)) ?? WORDS.find(([, word]) => word.test(beat.purpose))
  if (known) return known[0]
  const at = (beat.from + beat.to - 1) / 2 / Math.max(1, sceneCount)
  if (beat.to >= sceneCount && sceneCount > 2) return 'home'
  return at < 0.2 ? 'lack' : at < 0.32 ? 'find' : at < 0.42 ? 'stumble' : at < 0.52 ? 'grow' : at < 0.6 ? 'change' : at < 0.7 ? 'shine' : 'trial'
}

/** Chooses `count` steps of a family, most needed first, in the order of the story; more scenes than steps leave room for `road`. */
export function stepsOf(family: Family, count: number, used: ReadonlySet<Step>): Step[] {
  const fresh = STEPS[family].filter(([step]) => !used.has(step))
  const kept = [...fresh].sort((a, b) => b[1] - a[1]).slice(0, count).map(([step]) => step)
  const steps: Step[] = fresh.map(([step]) => step).filter((step) => kept.includes(step))
  const last = steps.length
  for (let extra = last; extra < count; extra++) steps.splice(Math.min(steps.length, 1 + Math.floor(((extra - last + 1) * steps.length) / (count - last + 1))), 0, 'road')
  return steps
}

const FREE: readonly (readonly [Family, share: number, name: string, purpose: string, from: number])[] = [
  ['lack', 4, 'ordinary world', 'Shows who the hero is, what is missing and what begins to go wrong.', 2],
  ['find', 2, 'discovery', 'Puts something into the hero’s hands that could change everything.', 4],
  ['stumble', 2, 'first failure', 'Shows that having a gift is not the same as knowing how to use it.', 5],
  ['grow', 2, 'learning', 'Lets the hero earn it, step by step, with help.', 6],
  ['change', 2, 'transformation', 'Makes the hero decide who to be.', 10],
  ['shine', 2, 'first success', 'Shows the world what the hero can do.', 12],
  ['trial', 5, 'the great challenge', 'Takes away what was won and asks for the one thing that is hardest.', 1],
  ['home', 1, 'return', 'Shows what has changed, outside and inside.', 3],
]

/** A sensible structure for any number of scenes, covering all of them. */
export function freeBeats(sceneCount: number): Range[] {
  const parts = FREE.filter(([, , , , from]) => sceneCount >= from)
  const total = parts.reduce((sum, [, share]) => sum + share, 0)
  const counts = parts.map(([, share]) => Math.max(1, Math.floor((share * sceneCount) / total)))
  const spare = () => sceneCount - counts.reduce((sum, count) => sum + count, 0)
  for (let turn = 0; spare() !== 0 && turn < 10_000; turn++) {
    const index = turn % parts.length
    const count = counts[index] ?? 1
    const share = parts[index]?.[1] ?? 1
    if (spare() > 0 && (share > 1 || turn > 50)) counts[index] = count + 1
    else if (spare() < 0 && count > 1) counts[index] = count - 1
  }
  let next = 1
  return parts.map(([, , name, purpose], index) => {
    const from = next
    next += counts[index] ?? 1
    return { name, from, to: next - 1, purpose }
  })
}
