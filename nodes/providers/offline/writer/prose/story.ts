import type { z } from 'zod'
import type { LoresAnswer, LoresContext, NarrativesAnswer, NarrativesContext, SceneDraft, ScenesAnswer, ScenesContext } from '../../../../purposes.ts'
import { beatsOf } from '../../../../story/structures.ts'
import type { Mention } from '../../../../values/index.ts'
import { capitalise, fixArticles, spaced, tidy } from '../grammar.ts'
import { landPalette } from '../palettes.ts'
import { createRng } from '../rng.ts'
import { groundOf } from '../words/grounds.ts'
import { type Air, airOf, cutPage } from './cut.ts'
import { type Named, type Page, readPage, titled } from './page.ts'

const TONES = [['As it is told', 'plain and close, in the words of the page'], ['By lamplight', 'hushed and warm, with long silences'], ['From far away', 'wide and clear-eyed, with much sky']] as const
const FRAMES = [
  { title: (page: Page) => page.title || theme(page), theme: 'What happened is enough; one only has to look closely.', acts: ['How It Began', 'What Happened', 'What Remained'] },
  { title: (page: Page) => `What ${hero(page)} Saw`, theme: 'A story belongs to whoever was there.', acts: ['Before', 'The Day Itself', 'After'] },
  { title: (page: Page) => `The ${thing(page)}`, theme: 'Things keep what people forget.', acts: ['In Its Place', 'From Hand to Hand', 'At Rest'] },
] as const

const hero = (page: Page): string => page.people[0]?.called[0] ? titled(page.people[0].called[0]) : 'Nobody'
const thing = (page: Page): string => titled(page.things[0]?.called[0] ?? page.places[0]?.called[0] ?? 'Day')
const theme = (page: Page): string => (page.people[0] ? `${hero(page)} and the ${thing(page)}` : `The ${thing(page)}`)
const list = (named: readonly Named[]): string => named.slice(0, 3).map(({ line }) => line).join('; ')

/** Three tones for the world of a page; who and what is in it stays as the page says. */
export function pageLores(text: string, context: z.infer<typeof LoresContext>): z.infer<typeof LoresAnswer> {
  const page = readPage(text, context.brief.title)
  const [first, second] = page.people
  return {
    options: Array.from({ length: Math.max(1, context.count) }, (_none, index) => {
      const [title, tone] = TONES[index % TONES.length] ?? TONES[0]
      return {
        title: index < TONES.length ? title : `${title}, ${index + 1}`, tone,
        world: `${capitalise(list(page.places) || 'one place')}. ${['Nothing is added to it.', 'It is seen close by, where the light falls.', 'It is seen from a distance, with weather over it.'][index % 3]}`,
        rules: 'Only what the page tells happens, and it happens in that order.',
        hero: first ? `${titled(first.called[0] ?? first.name)} is ${first.line.includes('person called') ? 'the one the page follows' : first.line}.` : 'Nobody is named; the place itself is the hero.',
        antagonist: second ? `${titled(second.called[0] ?? second.name)}, ${second.line.includes('person called') ? 'whom the page sets beside the hero' : second.line}, wants something else.` : 'What stands in the way is what happens.',
        motif: page.things[0] ? `${capitalise(page.things[0].line)}, which comes back through the film.` : 'The light, as the page describes it.',
      }
    }),
  }
}

/** Ways to frame the same page: its events stay in order, its title, acts and emphasis differ. */
export function pageNarratives(text: string, { brief, sceneCount, beats: given, count }: z.infer<typeof NarrativesContext>, seed: number): z.infer<typeof NarrativesAnswer> {
  const page = readPage(text, brief.title), runs = cutPage(page, sceneCount)
  const beats = given.length > 0 ? given : beatsOf('classic', sceneCount) ?? []
  const says = (from: number, to: number) => tidy(runs.slice(from - 1, to).map((run) => run[0] ?? '').join(' '))
  return {
    options: Array.from({ length: Math.max(1, count) }, (_none, index) => {
      const frame = FRAMES[index % FRAMES.length] ?? FRAMES[0], rng = createRng('page', text, seed, index)
      const starts = sceneCount < 3 ? [1] : [1, 1 + Math.floor(sceneCount / 3), 1 + Math.ceil((sceneCount * 2) / 3)].map((from, at) => Math.max(from, at + 1))
      return {
        title: frame.title(page), theme: frame.theme,
        logline: fixArticles(`${page.people[0] ? `The story of ${page.people[0].line.includes('person called') ? hero(page) : `${hero(page)}, ${page.people[0].line},`}` : 'A story'}, told ${['as it happened', 'by what was seen', `by way of the ${thing(page).toLowerCase()}`][index % 3]}.`.replace(',,', ',')),
        acts: starts.map((from, at) => {
          const to = (starts[at + 1] ?? sceneCount + 1) - 1
          return { title: frame.acts[at] ?? frame.acts[0], summary: says(from, to), from, to, mood: airOf(runs.slice(from - 1, to).flat().join(' '), false, undefined).mood, palette: landPalette(page.places.map(({ called }) => called[0] ?? '').join(' '), at, rng) }
        }),
        beats: beats.map(({ name, from, to, purpose }) => ({ name, from, to, purpose, summary: says(from, to) })),
      }
    }),
  }
}

/** What goes on in somebody, or went on for years, is told and not shown. */
const INWARD = /\b(?:knew|thought|remembered|wondered|had (?:always|never|been|once|not)|for (?:many |\w+ )?years|felt|believed|hoped|wished|loved|used to|understood)\b/

/** The scenes of a page: its own sentences, in order, with everyone and everything marked. */
export function pageScenes(text: string, { brief, narrative, sceneCount }: z.infer<typeof ScenesContext>): z.infer<typeof ScenesAnswer> {
  const page = readPage(text, brief.title), met = new Set<string>(), titles = new Set<string>()
  const seen: Pick<Last, 'she' | 'he'> = { she: undefined, he: undefined }
  let place: Named | undefined = page.places[0], before: Air | undefined
  const scenes = cutPage(page, sceneCount).map((run, index): SceneDraft => {
    const all = run.join(' ')
    place = arrival(run, page.places) ?? place
    const ground: Named = place ?? { name: 'Place', kind: 'location', line: 'the place of the story', called: ['place'], times: 1 }
    const air = airOf(all, groundOf(ground.called[0] ?? '').indoors, before)
    before = air
    const named = [...page.people, ...page.places, ...page.things]
    const last: Last = { ...seen, here: new Set<string>() }
    let told = 0
    const lines = run.map((sentence) => {
      const inward = INWARD.test(sentence) && !sentence.includes('"') && !brief.nonVerbal && told < 2 && run.length > 2
      if (inward) told++
      return inward ? `Narrator: "${sentence}"` : marked(withNames(sentence, page.people, last), named)
    }).filter((sentence) => !(brief.nonVerbal && sentence.includes('"')))
    const after = arrival([...run].reverse(), page.places, true)
    Object.assign(seen, { she: last.she, he: last.he })
    const body = lines.join(' ') || `Light moves over ${isProper(ground) ? '' : 'the '}@${ground.name}.`
    const full = body.includes(`@${ground.name}`) ? body : `${isProper(ground) ? '' : 'The '}@${ground.name}, ${AT[air.time]}. ${body}`
    place = after ?? place
    return { title: titleOf(run, page, air.time, titles), beat: beatOf(narrative.beats, index + 1), text: full, ...air, mentions: mentionsOf(full, [...named, ground], met) }
  })
  return { scenes }
}

const AT: Record<Air['time'], string> = { dawn: 'at dawn', morning: 'in the morning', noon: 'at noon', afternoon: 'in the afternoon', dusk: 'in the evening', night: 'at night' }
const isProper = ({ called }: Named): boolean => /^\p{Lu}/u.test(called[0] ?? '')
const beatOf = (beats: z.infer<typeof ScenesContext>['narrative']['beats'], scene: number): string => beats.find(({ from, to }) => from <= scene && scene <= to)?.name ?? 'story'
const holds = (text: string, name: string): boolean => new RegExp(`(?<![\\p{L}@-])${name}(?![\\p{L}-])`, 'iu').test(text)

/** Who "she" and "he" are, from the scene before on, and who has been named in this one. */
interface Last { she: Named | undefined; he: Named | undefined; here: Set<string> }

/** Puts a name where a scene would begin with a pronoun. */
function withNames(sentence: string, people: readonly Named[], last: Last): string {
  const outside = sentence.replace(/"[^"]*"/g, '')
  const inIt = people.filter(({ called }) => called.some((name) => holds(outside, name)))
  let text = sentence
  for (const gender of ['she', 'he'] as const) {
    const one = last[gender]
    if (one && !last.here.has(one.name) && !inIt.includes(one)) {
      const replaced = text.split(/("[^"]*")/).map((part, at) => (at % 2 === 1 ? part : part.replace(new RegExp(`(?<=^|[.,;]? )${gender}\\b`, 'i'), `@${one.name}`)))
      const changed = replaced.findIndex((part, at) => part !== text.split(/("[^"]*")/)[at])
      if (changed >= 0) {
        text = text.split(/("[^"]*")/).map((part, at) => (at === changed ? replaced[at] ?? part : part)).join('')
        last.here.add(one.name)
      }
    }
  }
  for (const one of inIt) {
    last.here.add(one.name)
    if (one.gender) last[one.gender] = one
  }
  return text
}

const PASSING = /\b(?:threw|thrown|told|about|talked|spoke|dreamt|from) /

/** The first place that somebody is at or comes to; with `last`, the last one of its sentence. */
function arrival(run: readonly string[], places: readonly Named[], last = false): Named | undefined {
  for (const sentence of run) {
    const outside = sentence.replace(/"[^"]*"/g, '')
    const there = places.map((one) => ({ one, at: Math.min(...one.called.map((name) => new RegExp(`(?<![\\p{L}-])${name}(?![\\p{L}-])`, 'iu').exec(outside)?.index ?? Infinity)) })).filter(({ at }) => at < Infinity && !PASSING.test(outside.slice(Math.max(0, at - 40), at)))
    const first = there.sort((a, b) => (last ? b.at - a.at : a.at - b.at))[0]
    if (first) return first.one
  }
  return undefined
}

/** Marks each of those named with `@` where a sentence names them outside of quotes; the article stays before things and places. */
function marked(sentence: string, named: readonly Named[]): string {
  return sentence.split(/("[^"]*")/).map((part, at) => (at % 2 === 1 ? part : named.reduce((text, one) => {
    const name = [...one.called].sort((a, b) => b.length - a.length).find((called) => holds(text, called))
    if (!name) return text
    const proper = /^\p{Lu}/u.test(name), article = proper ? '' : '(?:the|an?|his|her|their|its|one) '
    const pattern = new RegExp(`(?<![\\p{L}@-])(?<!\\blike )(${article})${name}(?![\\p{L}-])`, proper ? 'u' : 'iu')
    return text.replace(pattern, (_all, lead: string) => (proper || one.kind === 'character' ? `${one.kind === 'character' ? '' : lead}@${one.name}` : `${lead}@${one.name}`))
  }, part))).join('')
}

function mentionsOf(text: string, named: readonly Named[], met: Set<string>): Mention[] {
  const names = [...new Set([...text.matchAll(/@([\p{L}\p{N}]+)/gu)].map((match) => match[1] ?? ''))]
  return names.flatMap((name) => {
    const one = named.find((other) => other.name === name)
    if (!one) return []
    const line = met.has(name) ? '' : one.line
    met.add(name)
    return [{ name, kind: one.kind, line }]
  })
}

/** A scene is called after the thing or the place it brings in, else after who is there when. */
function titleOf(run: readonly string[], page: Page, time: Air['time'], used: Set<string>): string {
  const all = run.join(' ')
  const there = (named: readonly Named[]) => named.filter(({ called }) => called.some((name) => holds(all, name)))
  const who = there(page.people).map(({ name }) => spaced(name)), what = there([...page.things, ...page.places]).map((one) => `${isProper(one) ? '' : 'The '}${spaced(one.name)}`)
  const options = [...what, ...who.flatMap((name) => what.map((other) => `${name} and ${other.replace(/^The /, 'the ')}`)), ...who.map((name) => `${name} ${AT[time]}`), ...who, capitalise(AT[time])]
  const title = options.find((option) => !used.has(option)) ?? `${capitalise(AT[time])}, ${used.size + 1}`
  used.add(title)
  return title
}
