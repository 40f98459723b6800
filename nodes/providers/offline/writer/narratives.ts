import type { z } from 'zod'
import type { NarrativesAnswer, NarrativesContext } from '../../../purposes.ts'
import type { Narrative } from '../../../values/index.ts'
import { canon, readFacts } from './facts.ts'
import { endingOf } from './ending.ts'
import { render, type Slots } from './render.ts'
import { createDeck, createRng, type Rng } from './rng.ts'
import { slotsOf } from './slots.ts'
import { type Family, familyOf, freeBeats, type Range } from './structure.ts'
import { imagine, type Tale } from './tale.ts'
import { type Lens, LENSES } from './words/lenses.ts'

type Context = z.infer<typeof NarrativesContext>

/** Ways to tell one lore: each looks through another lens and brings other companions. */
export function writeNarratives(context: Context, seed: number): z.infer<typeof NarrativesAnswer> {
  const facts = readFacts(context.brief)
  const rng = createRng('narratives', canon(context.brief), JSON.stringify(context.lore), context.seedWords, context.sceneCount, context.count, seed)
  const lenses = createDeck(rng.fork('lenses'), LENSES)
  const beats = context.beats.length > 0 ? context.beats : freeBeats(context.sceneCount)
  return {
    options: Array.from({ length: Math.max(1, context.count) }, (_none, index) => {
      const own = rng.fork(`option ${index}`)
      return tell(imagine(facts, own, { lore: context.lore }), lenses(), beats, context.sceneCount, own)
    }),
  }
}

function tell(tale: Tale, lens: Lens, beats: readonly Range[], sceneCount: number, rng: Rng): Narrative {
  const slots: Slots = { ...slotsOf(tale, 'prose', rng), Elder: () => `Old ${tale.elder.display} the ${tale.elder.kind}` }
  const write = (template: string) => render(template, slots, rng)
  const parts = new Map<Family, () => string>()
  const part = (family: Family): string => {
    const deal = parts.get(family) ?? createDeck(rng.fork(family), fitting(tale, lens.parts[family], SMALL_PARTS))
    parts.set(family, deal)
    return write(deal())
  }
  const told = beats.map((beat) => ({ ...beat, family: familyOf(beat, sceneCount), summary: '' }))
  const once = new Set<string>()
  for (const beat of told) {
    for (let turn = 0; turn < 8 && (beat.summary === '' || once.has(beat.summary)); turn++) beat.summary = part(beat.family)
    once.add(beat.summary)
  }
  const last = told.at(-1), ending = endingOf(tale.facts, slots)
  if (last && ending) last.summary = `${last.summary} ${write(`${ending}.`)}`
  const given = tale.facts.title
  return {
    title: given || write(rng.pick(fitting(tale, lens.titles, ['{Hn} Finds a Way']))),
    logline: write(rng.pick(fitting(tale, lens.loglines, ['{Hn}, {heroShort}, longs {wish}; but {An} {obstacle}, and it takes a friend to find a way.', 'All that {Hn} wants is {wish}. What is to be done when {An} {obstacle}?']))),
    theme: write(rng.pick(lens.themes)),
    acts: actsOf(told, sceneCount, lens, rng, part),
    beats: told.map(({ name, from, to, purpose, summary }) => ({ name, from, to, purpose, summary })),
  }
}

const SMALL_PARTS = ['{An} {obstacle}. For a while nobody knows how to go on; then {Hn} {overcome}.', '{Hn} tries once more, and once more {An} {obstacle}. It takes everyone together to find a way.']

/** The templates that can be told of this tale: none of a villain where there is only something in the way, none of a friend where there is none. */
function fitting(tale: Tale, list: readonly string[], small: readonly string[]): readonly string[] {
  const free = list.filter((entry) => !(tale.obstacle && /\{A|lair|trick|worse/.test(entry)) && !(tale.facts.alone && /\{F|\{f|friend|[Tt]he two\b/.test(entry)))
  return free.length > 0 ? free : tale.obstacle ? small : list
}

const PALETTES = [['slate blue, ash grey, one ember orange', 'dusty violet, stone, one straw yellow'], ['moss green, warm oat, one coral red', 'teal, sand, one marigold'], ['plum, deep indigo, one bright gold', 'rose, honey, one sky blue']] as const
const MOODS = ['[lonely|uneasy|wistful]', '[eager|hopeful|restless]', '[dark, then bright|tense, then glad|stormy, then calm]'] as const

/** Up to three acts that cover the scenes: before the first failure, before the trial, and from there on. */
function actsOf(beats: readonly (Range & { family: Family })[], sceneCount: number, lens: Lens, rng: Rng, part: (family: Family) => string): Narrative['acts'] {
  const cut = (families: readonly Family[], fallback: number) => {
    const from = beats.find((beat) => families.includes(beat.family) && beat.from > 1)?.from ?? fallback
    return Math.min(Math.max(2, from), sceneCount)
  }
  const second = sceneCount < 3 ? 0 : Math.min(cut(['stumble', 'grow', 'change', 'shine', 'trial'], Math.ceil(sceneCount / 3)), sceneCount - 1)
  const third = sceneCount < 3 ? 0 : Math.max(second + 1, cut(['trial', 'home'], Math.ceil((sceneCount * 2) / 3)))
  const starts = sceneCount < 3 ? [1] : [1, second, third]
  const leads: readonly (readonly Family[])[] = sceneCount < 3 ? [['lack', 'home']] : [['lack', 'find'], ['stumble', 'change'], ['trial', 'home']]
  return starts.map((from, index) => ({
    title: rng.pick(lens.acts[index] ?? lens.acts[0]),
    summary: (leads[index] ?? []).map(part).join(' '),
    from, to: (starts[index + 1] ?? sceneCount + 1) - 1,
    mood: render(MOODS[index] ?? MOODS[0], {}, rng).toLowerCase(),
    palette: rng.fork(`palette ${index}`).pick(PALETTES[index] ?? PALETTES[0]),
  }))
}
