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
import { paletteOf } from './palettes.ts'
import { plotsFor } from './plots/choose.ts'
import type { Plot, Stage } from './plots/index.ts'
import { beatsFor, type Link, linksOf } from './plots/links.ts'
import { isOfGift } from './steps.ts'
import { type Lens, LENSES } from './words/lenses.ts'

type Context = z.infer<typeof NarrativesContext>

/** Ways to tell one lore: each looks through another lens and brings other companions. */
export function writeNarratives(context: Context, seed: number): z.infer<typeof NarrativesAnswer> {
  const facts = readFacts(context.brief)
  const rng = createRng('narratives', canon(context.brief), JSON.stringify(context.lore), context.seedWords, context.sceneCount, context.count, seed)
  const lenses = createDeck(rng.fork('lenses'), LENSES)
  const beats = context.beats.length > 0 ? context.beats : freeBeats(context.sceneCount)
  const plots = facts.alone || isOfGift(context.beats) ? [] : plotsFor(facts, imagine(facts, rng, { lore: context.lore }).obstacle !== undefined, rng.fork('plots'))
  return {
    options: Array.from({ length: Math.max(1, context.count) }, (_none, index) => {
      const own = rng.fork(`option ${index}`), tale = imagine(facts, own, { lore: context.lore }), plot = plots[index % Math.max(1, plots.length)]
      return plot ? along(plot, tale, context, own) : tell(tale, lenses(), beats, context.sceneCount, own)
    }),
  }
}

/** A narrative along a plot: each beat says what its scenes will show. */
function along(plot: Plot, tale: Tale, { sceneCount, beats: given }: Context, rng: Rng): Narrative {
  const slots: Slots = { ...slotsOf(tale, 'prose', rng), Elder: () => `Old ${tale.elder.display} the ${tale.elder.kind}` }
  const write = (template: string) => render(template, slots, rng)
  const beats = given.length > 0 ? given : beatsFor(plot, sceneCount)
  const links = linksOf(plot, beats, sceneCount, tale.facts.bedtime)
  const told = links.map(({ turn }) => turn && write(turn.gist))
  const summaries = (from: number, to: number) => told.slice(from - 1, to).filter((one) => one !== undefined)
  const between = plot.turns.filter(({ gist }) => !links.some(({ turn }) => turn?.gist === gist))
  const told2 = beats.map(({ name, from, to, purpose }) => {
    const own = summaries(from, to)
    return { name, from, to, purpose, summary: own.length > 0 ? own.join(' ') : write(between.shift()?.gist ?? '{Hn} goes on.') }
  })
  const last = told2.at(-1), ending = endingOf(tale.facts, slots)
  if (last && ending) last.summary = `${last.summary} ${write(`${ending}.`)}`
  const cast = tale.facts.mild && tale.obstacle ? '{Friend} goes along, and {elder} helps.' : 'With {him} are {friendIntro} and {elder}.'
  const starts = startsOf(links, sceneCount)
  return {
    title: tale.facts.title || write(rng.pick(plot.titles)),
    logline: write(rng.pick(plot.loglines)),
    theme: write(rng.pick(plot.themes)),
    acts: starts.map((from, index) => {
      const to = (starts[index + 1] ?? sceneCount + 1) - 1, own = summaries(from, to)
      return {
        title: rng.pick(plot.acts[starts.length === 1 ? 2 : index] ?? plot.acts[0]),
        summary: `${own.length > 0 ? [...new Set([own[0], own.at(-1)])].join(' ') : write('{Hn} goes on.')}${index === 0 ? ` ${write(cast)}` : ''}`,
        from, to, mood: moodOf(links.slice(from - 1, to).flatMap(({ turn }) => turn?.mood ?? []), index, rng), palette: paletteOf(tale, index, rng),
      }
    }),
    beats: told2,
  }
}

/** Acts begin where the tries begin and where the climax does, as far as there is room for three. */
function startsOf(links: readonly Link[], sceneCount: number): number[] {
  if (sceneCount < 3) return [1]
  const at = (stages: readonly Stage[], least: number) => Math.max(least, 1 + links.findIndex(({ stage }) => stages.includes(stage)))
  const second = Math.min(at(['tries', 'setback', 'turn', 'climax'], 2), sceneCount - 1)
  return [1, second, Math.max(second + 1, at(['turn', 'climax', 'ending'], second + 1))].map((from) => Math.min(from, sceneCount))
}

function moodOf(moods: readonly string[], index: number, rng: Rng): string {
  const [first, last] = [moods[0], moods.at(-1)]
  return first === undefined ? render(MOODS[index] ?? MOODS[0], {}, rng).toLowerCase() : first === last || last === undefined ? first : `${first}, then ${last}`
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
    acts: actsOf(told, tale, sceneCount, lens, rng, part),
    beats: told.map(({ name, from, to, purpose, summary }) => ({ name, from, to, purpose, summary })),
  }
}

const SMALL_PARTS = ['{An} {obstacle}. For a while nobody knows how to go on; then {Hn} {overcome}.', '{Hn} tries once more, and once more {An} {obstacle}. It takes everyone together to find a way.']

/** The templates that can be told of this tale: none of a villain where there is only something in the way, none of a friend where there is none. */
function fitting(tale: Tale, list: readonly string[], small: readonly string[]): readonly string[] {
  const free = list.filter((entry) => !(tale.obstacle && /\{A|lair|trick|worse/.test(entry)) && !(tale.facts.alone && /\{F|\{f|friend|[Tt]he two\b/.test(entry)))
  return free.length > 0 ? free : tale.obstacle ? small : list
}

const MOODS = ['[lonely|uneasy|wistful]', '[eager|hopeful|restless]', '[dark, then bright|tense, then glad|stormy, then calm]'] as const

/** Up to three acts that cover the scenes: before the first failure, before the trial, and from there on. */
function actsOf(beats: readonly (Range & { family: Family })[], tale: Tale, sceneCount: number, lens: Lens, rng: Rng, part: (family: Family) => string): Narrative['acts'] {
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
    palette: paletteOf(tale, index, rng),
  }))
}
