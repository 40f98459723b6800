import type { z } from 'zod'
import type { SceneDraft, ScenesAnswer, ScenesContext } from '../../../../purposes.ts'
import { createDeck, createRng, type Rng } from '../rng.ts'
import { type Event, SHARED, type Step, STORM, TINY } from './engines/index.ts'
import { canon, isInfinitive, readFacts } from './facts.ts'
import { planSteps } from './plan.ts'
import { capitalised, type Cast, type Entity, fill, sentences, tidy } from './render.ts'
import { settingOf, suits, timeOf, weatherOf } from './setting.ts'
import { castFor, imagine, type Tale } from './tale.ts'
import type { Place } from './words/kits.ts'

type Draft = Omit<SceneDraft, 'beat'>

/** Writes all scenes of a narrative: each step of the plot once, in its beat, with whoever it names introduced once. */
export function writeScenes(context: z.infer<typeof ScenesContext>, seed: number): z.infer<typeof ScenesAnswer> {
  const { brief, lore, narrative, sceneCount } = context
  const facts = readFacts(brief)
  const rng = createRng('сцены', canon(brief), JSON.stringify(lore ?? null), JSON.stringify(narrative), context.seedWords, sceneCount, seed)
  const tale = imagine(facts, rng, { lore, narrative })
  const planned = planSteps(narrative.beats, sceneCount, tale.engine === TINY)
  const stage = createStage(tale, { sceneCount, meets: planned.some(({ step }) => step === 'meet') }, rng)
  return { scenes: planned.map(({ step, beat, turn }) => ({ ...stage(step, turn), beat })) }
}

function createStage(tale: Tale, { sceneCount, meets }: { sceneCount: number; meets: boolean }, rng: Rng): (step: Step, turn: number) => Draft {
  const { facts, engine } = tale
  const cast = castFor(tale)
  const pool = [...engine.events, ...(engine === TINY ? [] : SHARED)].filter(({ title, text }) => !facts.alone || !/\{[Ff]/.test(title + text))
  const details = new Map(Object.values(tale.places).map((place: Place) => [place, createDeck(rng.fork(place.name), place.details)]))
  const used = new Set<Event>(), titles = new Set<string>(), told = new Set<string>(), met = new Set<string>()
  let before: Draft['time'] | undefined, where: Place | undefined

  const choose = (step: Step, own: Rng): Event => {
    const of = (wanted: Step, fresh: boolean): Event[] => pool.filter((event) => event.step === wanted && (!fresh || !used.has(event)))
    const options = [of(step, true), of('road', true), of('work', true), of('rest', true), of('road', false), pool].find((list) => list.length > 0) ?? pool
    const engineOwn = options.filter((event) => engine.events.includes(event) && !(facts.ending && hourOf(facts.ending) !== 'night' && event.text.includes('Спокойной ночи')))
    return own.pick(engineOwn.length > 0 ? engineOwn : options)
  }

  return (step, turn) => {
    const own = rng.fork(`scene ${turn}`)
    const event = choose(step, own)
    used.add(event)
    const place = turn === 0 && facts.world ? tale.places.square : elsewhere(event, tale, where, own)
    where = place
    const last = turn === sceneCount - 1
    const time = (last ? hourOf(facts.ending ?? '') : undefined) ?? (NIGHTLY.test(event.text) ? 'night' : event.text.includes('Солнце садится') ? 'dusk' : timeOf(step, before, /ноч|полн(?:ой|ая) лун/i.test(facts.worldLine ?? ''), own))
    before = time
    const weather = /небо, как нарочно, ясное|солнышк/.test(event.text) ? 'clear' : weatherOf(step, { place, kit: tale.kit, mild: facts.mild, raging: engine === STORM }, own)
    const detail = details.get(place)
    let text = ''
    for (let attempt = 0; attempt < 12; attempt++) {
      const fork = own.fork(`attempt ${attempt}`)
      const setting = settingOf({ time, weather, turn: turn + attempt, mild: facts.mild }, fork)
      const here: Cast = { entities: { ...cast.entities, P: placeEntity(place) }, words: { ...cast.words, ...setting.words, detail: fittingDetail(detail, time, weather) } }
      const parts = [setting.template, ...(facts.obstacle && (step === 'shut' || step === 'try') ? [`${capitalised(facts.obstacle)}.`] : []), ...body(event, { turn, step, tale, sceneCount, met, meets }, fork)].map((part) => tidy(fill(part, here, fork, 'scene')))
      text = parts.flatMap(sentences).filter((sentence) => !(facts.wordless && sentence.includes('«'))).join(' ')
      if (last) text = closing(text, [fulfilled(tale), facts.ending ? ending(facts.ending, [tale.hero, tale.friend, tale.foe]) : ''], tale.engine === TINY)
      if (!sentences(text).some((sentence) => told.has(key(sentence)))) break
    }
    for (const sentence of sentences(text)) told.add(key(sentence))
    const title = titleOf(event, { ...cast, entities: { ...cast.entities, P: placeEntity(place) } }, titles, own)
    return { title, text, time, weather, mood: event.mood, energy: event.energy, mentions: mentionsOf(text, tale, place, met) }
  }
}

const NIGHTLY = /посреди ночи|Ночью кто-то|Первая звезда|Темнота такая|Звезда за окном|Спокойной ночи|до самой темноты/

/** Where it happens: scenes that can be anywhere do not stay where the last one was. */
function elsewhere(event: Event, { places }: Tale, where: Place | undefined, rng: Rng): Place {
  const own = places[event.at]
  if (own !== where || !SHARED.includes(event) || event.at === 'home' || /кра[йя]|орога|эхо|воду|тайник/i.test(event.text)) return own
  return rng.pick([places.square, places.edge, places.secret].filter((place) => place !== where))
}

/** The sentences of the event; who the hero is comes first where the story begins in the middle. */
function body(event: Event, { turn, step, tale, sceneCount, met, meets }: { turn: number; step: Step; tale: Tale; sceneCount: number; met: ReadonlySet<string>; meets: boolean }, rng: Rng): string[] {
  const intro = turn === 0 && step !== 'day' && tale.engine !== TINY && sceneCount > 1 ? [`{H} {flaw}, но [сегодня не спится|сегодня всё иначе|любопытство сильнее]${step === 'wish' ? '' : ': так хочется {wish2}'}.`] : []
  const wish = tale.wish.startsWith('чтобы ') || isInfinitive(tale.wish) ? tale.wish : ''
  return [...intro.map((text) => (wish ? text.replace(' {wish2}', wish.startsWith('чтобы ') ? `, ${wish}` : ` ${wish}`) : text.replace(/: так хочется \{wish2\}/, ''))), withFriend(event, { turn, tale, met, meets }, rng)]
}

const BESIDE = ['{F} не отстаёт ни на шаг.', '{F} молча встаёт рядом.', '{F} кивает: всё верно.', '{F} держится чуть позади.', '{F} тоже здесь и ждёт.', '{F} затаивает дыхание.']
const SHARED_STEPS: readonly Step[] = ['find', 'try', 'face', 'show', 'lose', 'strike', 'choose']

/** The companion comes along where the story does not say so: at once when not met yet, else now and then. */
function withFriend(event: Event, { turn, tale, met, meets }: { turn: number; tale: Tale; met: ReadonlySet<string>; meets: boolean }, rng: Rng): string {
  const wanted = turn > 0 && !(meets && !met.has(tale.friend.name)) && !tale.facts.alone && tale.engine !== TINY && SHARED_STEPS.includes(event.step) && !/\{[Ff]/.test(event.text)
  if (!wanted || (met.has(tale.friend.name) && !rng.chance(0.35))) return event.text
  return `${met.has(tale.friend.name) ? rng.pick(BESIDE) : 'Рядом с {h.т} — {F}.'} ${event.text}`
}

function fittingDetail(deal: (() => string) | undefined, time: Draft['time'], weather: Draft['weather']): string {
  for (let turn = 0; turn < 4; turn++) {
    const detail = deal?.() ?? ''
    if (suits(detail, time, weather)) return detail
  }
  return 'вокруг ни души'
}

function titleOf(event: Event, cast: Cast, titles: Set<string>, rng: Rng): string {
  const base = capitalised(tidy(fill(event.title, cast, rng, 'prose')).replace(/\.$/, ''))
  let title = base
  for (let part = 2; titles.has(title); part++) title = `${base}, часть ${part}`
  titles.add(title)
  return title
}

export const placeEntity = (place: Place): Entity => ({ name: place.name, phrase: { adjectives: [], head: place.name, gender: 'м', animate: false, tail: '' }, gender: 'м', line: place.line, proper: true })

/** Every marked name once, with its line where it is first met. */
function mentionsOf(text: string, tale: Tale, place: Place, met: Set<string>): Draft['mentions'] {
  const people = [tale.hero, tale.friend, tale.foe].map((entity) => ({ entity, kind: 'character' as const }))
  const things = [tale.gift, tale.motif].map((entity) => ({ entity, kind: 'prop' as const }))
  const all = [...people, { entity: placeEntity(place), kind: 'location' as const }, ...things]
  return all.filter(({ entity }) => new RegExp(`@${entity.name}(?![\\p{L}\\p{N}])`, 'u').test(text)).map(({ entity, kind }) => {
    const line = met.has(entity.name) ? '' : entity.line
    met.add(entity.name)
    return { name: entity.name, kind, line }
  })
}

/** What becomes of the wish, in the words it was told in: for the smallest it comes true, others may now hope. */
function fulfilled({ wish, hero, facts }: Tale): string {
  const mark = hero.gender === 'ж' ? 'Её мечта сбылась' : 'Мечта сбылась'
  if (wish.startsWith('чтобы ')) return `${mark}: ${wish.slice(6)}.`
  if (!isInfinitive(wish)) return ''
  return facts.mild ? `Вот и получилось ${wish}.` : `И ${wish}${wish.includes(',') ? ',' : ''} больше не кажется невозможным.`
}

/** What closes the film stands last; for the smallest, before the last words. */
function closing(text: string, parts: readonly string[], tiny: boolean): string {
  const told = sentences(text), more = parts.filter(Boolean)
  return (tiny ? [...told.slice(0, -1), ...more, ...told.slice(-1)] : [...told, ...more]).join(' ')
}

/** The ending that was asked for, with the names marked where they stand in the nominative. */
function ending(text: string, people: readonly Entity[]): string {
  const marked = people.reduce((all, { name }) => all.replace(new RegExp(`(?<![@\\p{L}])${name}(?!\\p{L})`, 'gu'), `@${name}`), text)
  return tidy(`${capitalised(marked)}.`)
}

function hourOf(text: string): Draft['time'] | undefined {
  if (/ноч|звёзд|звезд|лун|засыпа|спит|сияни/i.test(text)) return 'night'
  if (/рассвет|утр/i.test(text)) return 'dawn'
  return /закат|вечер/i.test(text) ? 'dusk' : undefined
}

const key = (sentence: string): string => sentence.toLowerCase().replace(/[^\p{L}]+/gu, ' ').trim()
