import type { z } from 'zod'
import type { ShotsContext } from '../../../purposes.ts'
import { isForSmallChildren } from '../../../story/timing.ts'
import { isBare, type Moment, namesIn, type Names, readScene, wordsIn } from './reading.ts'
import { spaced } from './grammar.ts'
import type { Rng } from './rng.ts'

type Context = z.infer<typeof ShotsContext>

/** Breaks a scene into exactly `count` moments: its sentences in order, thinned or filled up as needed. */
export function momentsOf(context: Context, rng: Rng): Moment[] {
  const { components, count } = context
  const of = (kind: string) => components.filter((component) => component.kind === kind).map(({ name }) => name)
  const names: Names = { characters: of('character'), props: of('prop') }
  const place = of('location').find((name) => context.scene.text.includes(`@${name}`)) ?? of('location')[0]
  const most = isForSmallChildren(context.audience) ? 2 : 6
  const story = readScene(context.scene.text, names).map((moment) => few(moment, names.characters, most))
  const moments = thin(join(ground(withGesture(story), count, place), count, names.characters, most), count)
  if (moments.length < count && place && moments[0]?.kind === 'story' && !moments[0].action.includes(`@${place}`)) {
    moments.unshift({ action: `The @${place} lies ${rng.pick(['quiet', 'open', 'still'])} in the ${context.scene.time} light.`, also: [], quotes: [], kind: 'place' })
  }
  return fillUp(moments, context, names, place, rng)
}

/** Who is one too many for small children stays in the story, but out of the frame. */
function few(moment: Moment, characters: readonly string[], most: number): Moment {
  const shown = [...new Set([...namesIn(moment.action), ...moment.also].filter((name) => characters.includes(name)))]
  const over = shown.slice(most)
  return over.reduce((one, name) => ({ ...one, action: one.action.replaceAll(`@${name}`, spaced(name)), also: one.also.filter((other) => other !== name) }), moment)
}

/** Where there is too much to film, the place is shown by what happens in it, not by a shot of its own. */
function ground(story: readonly Moment[], count: number, place: string | undefined): Moment[] {
  const [first, second, ...rest] = story
  if (!first || !second || story.length <= count || first.kind !== 'place' || second.quotes.some(({ kind }) => kind === 'dialogue')) return [...story]
  const here = place && first.action.includes(`@${place}`) && !second.action.includes(`@${place}`) ? [place] : []
  return [{ ...second, also: [...second.also, ...here], quotes: [...first.quotes, ...second.quotes].slice(0, 1) }, ...rest]
}

/** Who speaks right after doing something is filmed doing it. */
function withGesture(story: readonly Moment[]): Moment[] {
  return story.reduce<Moment[]>((list, moment) => {
    const before = list.at(-1)
    if (!isBare(moment) || !before || before.quotes.length > 0 || namesIn(before.action)[0] !== moment.quotes[0]?.speaker) return [...list, moment]
    return [...list.slice(0, -1), { ...before, quotes: moment.quotes }]
  }, [])
}

/** Joins neighbours that are short enough to be one movement, shortest first. */
function join(story: readonly Moment[], count: number, characters: readonly string[], most: number): Moment[] {
  const list = [...story]
  const cast = (pair: readonly Moment[]) => new Set(pair.flatMap((moment) => [...namesIn(moment.action), ...moment.also]).filter((name) => characters.includes(name))).size
  while (list.length > count) {
    const pairs = list.slice(1).flatMap((second, index) => {
      const first = list[index]
      return first && first.quotes.length + second.quotes.length <= 1 && !isBare(first) && !isBare(second) && cast([first, second]) <= most ? [{ index, first, second, words: wordsIn(`${first.action} ${second.action}`) }] : []
    }).filter(({ words }) => words <= 26).sort((a, b) => a.words - b.words)
    const pair = pairs[0]
    if (!pair) break
    const { first, second } = pair
    list.splice(pair.index, 2, { action: `${first.action} ${second.action}`, also: [...new Set([...first.also, ...second.also])], quotes: [...first.quotes, ...second.quotes], kind: first.kind === 'story' ? 'story' : second.kind })
  }
  return list
}

/** Keeps the first and the last, then speech, then what has people in it; what the narrator says stays, over a neighbour. */
function thin(story: readonly Moment[], count: number): Moment[] {
  if (story.length <= count) return story.map((moment) => ({ ...moment }))
  const spoken = (moment: Moment) => moment.quotes.some(({ kind }) => kind === 'dialogue')
  const rank = story.map((moment, index) => ({ index, weight: (index === 0 ? 4 : 0) + (index === story.length - 1 ? 3 : 0) + (spoken(moment) ? 2 : 0) + (moment.kind === 'story' ? 1.5 : 0) + (moment.action.includes('@') ? 1 : 0) }))
  const kept = new Set(rank.sort((a, b) => b.weight - a.weight || a.index - b.index).slice(0, count).map(({ index }) => index))
  return story.reduce<Moment[]>((list, moment, index) => {
    if (kept.has(index)) return [...list, { ...moment }]
    const before = list.at(-1)
    if (before && before.quotes.length === 0) before.quotes = toldOf(moment, story)
    return list
  }, [])
}

/** What is not filmed can be told: the narrator’s own words, or else, once in a scene, the sentence itself. */
function toldOf(moment: Moment, story: readonly Moment[]): Moment['quotes'] {
  const own = moment.quotes.filter(({ kind }) => kind === 'voiceover')
  const silent = story.every(({ quotes }) => quotes.every(({ kind }) => kind === 'dialogue')) && moment.quotes.length === 0 && !isBare(moment) && wordsIn(moment.action) > 4
  return own.length > 0 || !silent ? own : [{ kind: 'voiceover', speaker: 'Narrator', text: moment.action }]
}

const REACTIONS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/sad|lonel|bleak|sorrow|heartbr|despair|asham|guilt|humiliat|bitter|wistful|hopeless|grim/i, ['lowers the head and swallows', 'looks away and blinks', 'stands with hanging arms']],
  [/fear|fright|alarm|tense|nervous|anxious|menac|harsh|uneasy|worr|desperat|treacher|danger/i, ['takes half a step back', 'stares, wide-eyed', 'holds the breath and listens']],
  [/joy|happy|triumph|festiv|glad|proud|playful|funny|excit|bright|warm|cosy|hopeful|content/i, ['begins to smile', 'laughs without a sound', 'looks up, beaming']],
  [/wonder|awe|amaz|magic|curious|myster|surpris|puzzl|hush/i, ['leans closer, mouth open', 'looks twice', 'tilts the head and looks']],
]

/** Reactions right after what somebody says or does, an insert of what matters, a view through the hero’s eyes, then the place again. */
function fillUp(moments: Moment[], context: Context, names: Names, place: string | undefined, rng: Rng): Moment[] {
  const { scene, count } = context
  const faces = REACTIONS.find(([word]) => word.test(scene.mood))?.[1] ?? ['looks on, quite still', 'nods slowly', 'raises the head and looks']
  const present = names.characters.filter((name) => scene.text.includes(`@${name}`))
  const pool: { at: number; moment: Moment }[] = []
  const extra = (kind: Moment['kind'], action: string, also: string[] = []): Moment => ({ action, also, quotes: [], kind })
  moments.forEach((moment, index) => {
    const speaker = moment.quotes.find(({ kind }) => kind === 'dialogue')?.speaker
    const listener = speaker && present.find((name) => name !== speaker && (moment.action.includes(`@${name}`) || moments.slice(0, index).some(({ action, also }) => action.includes(`@${name}`) || also.includes(name))))
    if (listener) pool.push({ at: index, moment: extra('reaction', `@${listener} ${rng.pick(faces)}.`) })
  })
  const props = names.props.filter((name) => scene.text.includes(`@${name}`))
  for (const name of props) {
    const at = moments.findIndex(({ action }) => action.includes(`@${name}`))
    pool.push({ at: at < 0 ? moments.length - 1 : at, moment: extra('detail', `The @${name} ${rng.pick(['fills the frame', 'is seen very near', 'catches the light'])}.`) })
  }
  const first = present[0]
  if (first) pool.push({ at: moments.length - 1, moment: extra('reaction', `@${first} ${rng.pick(faces)}.`) })
  if (place && first && !isForSmallChildren(context.audience)) pool.push({ at: Math.min(1, moments.length - 1), moment: extra('view', `The @${place} as ${spaced(first)} sees it, from one side to the other.`) })
  for (const name of present.slice(1, 3)) pool.push({ at: moments.length - 1, moment: extra('reaction', `@${name} ${rng.pick(faces)}.`) })
  if (place) pool.push({ at: moments.length - 1, moment: extra('place', `The ${scene.weather === 'indoors' ? 'light' : 'air'} moves through the @${place}.`) })
  const wanted = count - moments.length, fresh: typeof pool = []
  for (const entry of pool) if (fresh.length < wanted && !fresh.some(({ moment }) => moment.action === entry.moment.action || namesIn(moment.action)[0] === namesIn(entry.moment.action)[0])) fresh.push(entry)
  for (const entry of pool) if (fresh.length < wanted && !fresh.includes(entry) && !fresh.some(({ moment }) => moment.action === entry.moment.action)) fresh.push(entry)
  const filled = moments.flatMap((moment, index) => [moment, ...fresh.filter(({ at }) => at === index).map((entry) => entry.moment)])
  for (let turn = 0; filled.length < count; turn++) filled.splice(Math.min(filled.length, 2 + 2 * turn), 0, extra('place', `${AGAIN[turn % AGAIN.length]}, and nothing else moves.`, place ? [place] : []))
  return filled
}

const AGAIN = ['The light moves slowly over the ground', 'A shadow passes', 'Dust turns in the air', 'Something small rustles', 'The light is a shade lower now']
