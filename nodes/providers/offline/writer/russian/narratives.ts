import type { z } from 'zod'
import type { NarrativesAnswer, NarrativesContext } from '../../../../purposes.ts'
import type { Narrative } from '../../../../values/index.ts'
import { createDeck, createRng, type Rng } from '../rng.ts'
import { ENGINES, type Engine, TINY } from './engines/index.ts'
import { canon, readFacts } from './facts.ts'
import { familyOf, freeBeats, type Range } from './plan.ts'
import { render } from './render.ts'
import { castFor, engineFor, imagine, type Tale } from './tale.ts'

const PALETTES = [['slate blue, ash grey, one ember orange', 'dusty violet, stone, one straw yellow', 'moss grey, cold teal, one copper'], ['moss green, warm oat, one coral red', 'teal, sand, one marigold', 'fir green, clay, one cherry red'], ['plum, deep indigo, one bright gold', 'rose, honey, one sky blue', 'midnight blue, silver, one lamp yellow']] as const
const MOODS = [['lonely', 'uneasy', 'wistful'], ['hopeful', 'eager', 'restless'], ['tense, then glad', 'dark, then bright', 'stormy, then calm']] as const

/** Ways to tell one lore: each goes by another engine, so that its turns and its end are others. */
export function writeNarratives(context: z.infer<typeof NarrativesContext>, seed: number): z.infer<typeof NarrativesAnswer> {
  const facts = readFacts(context.brief)
  const rng = createRng('сюжет', canon(context.brief), JSON.stringify(context.lore), context.seedWords, context.sceneCount, context.count, seed)
  const first = engineFor(facts, rng)
  const engines = createDeck(rng.fork('engines'), facts.mild ? [TINY] : [first], facts.mild ? [] : ENGINES.filter((engine) => engine !== first))
  const beats = context.beats.length > 0 ? context.beats : freeBeats(context.sceneCount)
  const taken = { titles: new Set<string>(), loglines: new Set<string>() }
  return {
    options: Array.from({ length: Math.max(1, context.count) }, (_none, index) => {
      const engine = engines(), own = rng.fork(`option ${index}`)
      return tell(imagine(facts, own, { lore: context.lore }, { engine }), { beats, sceneCount: context.sceneCount, taken }, own)
    }),
  }
}

interface Frame { beats: readonly Range[]; sceneCount: number; taken: { titles: Set<string>; loglines: Set<string> } }

function tell(tale: Tale, { beats, sceneCount, taken }: Frame, rng: Rng): Narrative {
  const { engine, facts } = tale
  const cast = castFor(tale), shift = taken.titles.size
  const say = (template: string): string => render(template, cast, rng, 'prose')
  const fresh = (list: readonly string[], used: Set<string>): string => {
    const options = rng.shuffle(list).map(say)
    const chosen = options.find((option) => !used.has(option)) ?? options[0] ?? ''
    used.add(chosen)
    return chosen
  }
  const families = beats.map((beat) => familyOf(beat, sceneCount))
  const told = beats.map((beat, at) => {
    const family = families[at] ?? 'trial', list = fitting(engine.beats[family], facts.alone)
    const beside = families.filter((other) => other === family).length, turn = families.slice(0, at).filter((other) => other === family).length
    // a family that has one beat tells all of it there
    return { name: beat.name, from: beat.from, to: beat.to, purpose: beat.purpose, summary: say(engine === TINY ? list[(turn + shift) % list.length] ?? '' : beside === 1 ? list.join(' ') : list[turn % list.length] ?? '') }
  })
  const last = told.at(-1)
  if (last && facts.ending) last.summary = say(`${last.summary} ${facts.ending}.`)
  return {
    title: facts.title || fresh(engine.titles, taken.titles),
    logline: fresh(fitting(engine.loglines, facts.alone), taken.loglines),
    theme: engine === TINY ? rng.pick(engine.themes) : engine.themes[0] ?? '',
    acts: actsOf(engine, sceneCount, rng, say),
    beats: told,
  }
}

/** Without a companion nothing is told of one; where nothing else is left, the companion stays. */
function fitting(list: readonly string[], alone: boolean): readonly string[] {
  const free = alone ? list.filter((entry) => !/\{[Ff]/.test(entry)) : list
  return free.length > 0 ? free : ['{H} справляется {h:сам} и не отступает.']
}

/** Up to three acts that cover the scenes: a third, a half, and the end. */
function actsOf(engine: Engine, sceneCount: number, rng: Rng, say: (template: string) => string): Narrative['acts'] {
  const second = Math.max(2, Math.round(sceneCount * 0.34) + 1), third = Math.max(second + 1, Math.round(sceneCount * 0.7) + 1)
  const starts = sceneCount < 3 ? [1] : [1, Math.min(second, sceneCount - 1), Math.min(third, sceneCount)]
  return starts.map((from, index) => {
    const [title = '', summary = ''] = engine.acts[index] ?? []
    return { title: say(title).replace(/\.$/, ''), summary: say(summary), from, to: (starts[index + 1] ?? sceneCount + 1) - 1, mood: rng.pick(MOODS[index] ?? MOODS[0]), palette: rng.fork(`palette ${index}`).pick(PALETTES[index] ?? PALETTES[0]) }
  })
}
