import type { SceneDraft } from '../../../purposes.ts'
import { endingOf } from './ending.ts'
import { ASIDES } from './events/asides.ts'
import { EVENTS, type Event, OBSTACLE_EVENTS, type Step, TINY_EVENTS } from './events/index.ts'
import { INTERLUDES } from './events/interlude.ts'
import { capitalise, sentences, spoken as asSpoken, tidy } from './grammar.ts'
import { fill, type Slots } from './render.ts'
import { createDeck, type Rng } from './rng.ts'
import { type SettingForm, settingOf, timeOf, weatherOf } from './setting.ts'
import { sceneSlots } from './slots.ts'
import type { Tale } from './tale.ts'
import type { Stage, Turn } from './plots/index.ts'
import type { Place } from './words/kit.ts'

type Scene = Omit<SceneDraft, 'beat' | 'mentions'>

/** What a scene is asked to show: a step of the story of a gift, or a link of a plot; a link that is undefined leaves room to breathe. */
export type Asked = { step: Step } | { stage: Stage; turn: Turn | undefined; apart: boolean; longs: boolean; quiet: boolean }

/** For the smallest a story is one day, and a bedtime story one evening. */
const MILD_HOURS: Record<Stage, Scene['time']> = { opening: 'morning', call: 'morning', tries: 'noon', setback: 'afternoon', turn: 'afternoon', climax: 'afternoon', ending: 'dusk' }

function mildHour({ stage, quiet }: { stage: Stage; quiet: boolean }, event: Event): Scene['time'] {
  if (quiet) return stage === 'opening' ? 'dusk' : 'night'
  return /Good night|side by side/.test(event.text) ? 'night' : MILD_HOURS[stage]
}

/** The step whose hours and weathers suit a stage of a plot. */
const LIKE: Record<Stage, Step> = { opening: 'day', call: 'sign', tries: 'try', setback: 'fall', turn: 'insight', climax: 'face', ending: 'home' }

/** Writes scene after scene of one film: no event, title or sentence comes twice. */
export function createStage(tale: Tale, slots: Slots, rng: Rng): (asked: Asked, turn: number, last: boolean) => Scene {
  const { facts } = tale
  const all: readonly Event[] = tale.obstacle ? [...TINY_EVENTS.filter((event) => !/\{A/.test(event.text + event.title)), ...OBSTACLE_EVENTS] : facts.mild ? TINY_EVENTS : EVENTS
  const pool = facts.alone ? all.filter((event) => !isFriendly(event)) : all
  const ending = endingOf(facts, slots)
  const said = new Set<string>(), events = new Set<Event>(), titles = new Set<string>(), told = new Set<string>()
  const details = new Map(Object.values(tale.places).map((place: Place) => [place, createDeck(rng.fork(place.name), place.details)]))
  let before: Scene['time'] | undefined
  let leaves = ''

  const choose = (step: Step, turn: number, last: boolean, own: Rng): Event => {
    const free = (wanted: Step) => pool.filter((event) => event.step === wanted && !events.has(event))
    const candidates = [free(step), free('road')].find((list) => list.length > 0)
    if (!candidates) return own.pick(INTERLUDES)
    const wanted = candidates.filter((event) => (turn > 0 || !facts.setting || event.at === 'square')
      && (facts.friend === undefined || facts.mild || step !== 'home' || event.text.includes('{F}')) && (!facts.motif || step !== 'wish' || event.text.includes('{M}')) && (!facts.gift || step !== 'face' || event.text.includes('{G}'))
      && (!last || !facts.mild || ending === undefined || (hourOf(ending) === 'night') === /Good night/.test(event.text)))
    return own.pick(wanted.length > 0 ? wanted : candidates)
  }
  /** Something quiet that fits between the links of any plot. */
  const breathe = (apart: boolean, own: Rng): Event => {
    const free = pool.filter((event) => event.step === 'road' && !events.has(event) && !/\{[GA]/.test(event.text + event.title) && !(apart && isFriendly(event)))
    return free.length > 0 ? own.pick(free) : own.pick(INTERLUDES.filter((event) => !apart || !isFriendly(event)))
  }
  const eventOf = (asked: Asked, turn: number, last: boolean, own: Rng): Event => {
    if ('step' in asked) return choose(asked.step, turn, last, own)
    return asked.turn ? { ...asked.turn, step: LIKE[asked.stage], leaves: '' } : breathe(asked.apart, own)
  }

  /** In most scenes the narrator says one thing, and in those in which nobody speaks always; where two have much to say, nothing. */
  const aside = (event: Event, step: Step, last: boolean, own: Rng): Event => {
    const quotes = (event.text.match(/"/g)?.length ?? 0) / 2
    if (facts.mild || event.text.includes('Narrator:') || quotes > 1 || !(last || quotes === 0 || own.chance(0.8))) return event
    const line = own.shuffle(ASIDES[step]).find((one) => !said.has(one) && !(one.includes('{En}') && !event.text.includes('{E}')) && !(/\{An\}|\{[Aa]he\}/.test(one) && !event.text.includes('{A}')))
    if (line) said.add(line)
    return line ? { ...event, text: withAside(event.text, `Narrator: "${line}"`) } : event
  }
  /** What is wrong with the world and what the hero longs for is shown or said once, at the beginning of a plot. */
  const background = (event: Event, asked: Asked, turn: number): Event => {
    if ('step' in asked) return event
    const [first = '', ...rest] = sentences(event.text)
    const since = turn === 0 && !facts.mild && !event.text.includes('{symptom}') ? ['Narrator: "[Since {trouble} began|Because of {trouble}|In these days of {trouble}], {symptom}."'] : []
    const due = facts.mild ? turn === 0 : turn === 0 ? asked.stage === 'call' : turn === 1 && (asked.stage === 'opening' || asked.stage === 'call')
    const wishes = due && facts.wish !== undefined && !asked.longs ? [facts.mild ? '{H} longs {small}.' : 'Narrator: "More than anything, {Hn} longed {small}."'] : []
    return { ...event, text: [...since, first, ...rest.filter((sentence) => since.length + wishes.length === 0 || facts.mild || !sentence.startsWith('Narrator')), ...wishes].join(' ') }
  }

  return (asked, turn, last) => {
    const base = rng.fork(`scene ${turn}`)
    const chosen = eventOf(asked, turn, last, base)
    events.add(chosen)
    const event = 'step' in asked ? aside(chosen, asked.step, last, base) : background(chosen, asked, turn)
    const place = tale.places[turn === 0 && facts.setting && !('step' in asked) ? 'square' : event.at]
    const own = 'turn' in asked ? asked.turn?.time ?? (facts.mild ? mildHour(asked, event) : undefined) : undefined
    const spoken = facts.setting?.night ? undefined : own ?? hourOf(event.text)
    const time = (last ? hourOf(ending ?? '') : undefined) ?? spoken ?? timeOf(event.step, before, base, facts.setting?.night)
    const weather = (place.indoors ? undefined : skyOf(event.text)) ?? weatherOf(event.step, place, tale.trouble.id, tale.kit.id, facts.mild, base, facts.setting?.weather)
    const detail = details.get(place)
    const here: Slots = { ...sceneSlots(slots, place), detail: detail ?? '', leaves }
    let text = '', title = ''
    for (let attempt = 0; attempt < 16; attempt++) {
      const own = base.fork(`attempt ${attempt}`)
      text = compose(event, here, { form: formOf(event, leaves, facts.mild, own), time, weather, turn: turn + attempt, wordless: facts.wordless }, own)
      if (last && ending) text = closing(text, tidy(fill(`${text.includes(String(slots.A)) ? ending : ending.replace(/^(.*)\{A\}$/, 'Last of all comes {A}, and $1{ahim}')}.`, here, own)))
      if (!sentences(text).some((sentence) => told.has(key(sentence)))) break
    }
    for (let attempt = 0; attempt < 12 && (title === '' || titles.has(title)); attempt++) title = titleCase(asSpoken(fill(event.title, here, base.fork(`title ${attempt}`))))
    for (let part = 2; titles.has(title); part++) title = titles.has(`${title}, Part ${part}`) ? title : `${title}, Part ${part}`
    titles.add(title)
    for (const sentence of sentences(text)) told.add(key(sentence))
    before = time
    leaves = event.leaves === '' ? '' : fill(event.leaves, here, base.fork('leaves'))
    return { title, text, time, weather, mood: event.mood, energy: event.energy }
  }
}

/** The narrator has the last word where nobody else has it, and else the first pause. */
function withAside(text: string, line: string): string {
  const told = sentences(text), at = told.findIndex((sentence) => !sentence.includes('"'))
  return told.at(-1)?.includes('"') && at >= 0 ? [...told.slice(0, at + 1), line, ...told.slice(at + 1)].join(' ') : `${text} ${line}`
}

const FRIENDLY = /\{F(?:n|he|him|his)?\}|\{f(?:he|him|his|kind)\}|hand0|his0|friendIntro/
const isFriendly = (event: Event): boolean => FRIENDLY.test(event.text + event.title + event.leaves)

/** The weather a text itself speaks of. */
function skyOf(text: string): Scene['weather'] | undefined {
  if (/\b(?:begun to rain|rain runs|brown water|if it were not for the rain)\b/i.test(text)) return 'rain'
  if (/\bWith a roar\b/.test(text)) return 'storm'
  if (/\bA gust\b/.test(text)) return 'wind'
  return /\bshadow|full of stars|count\w* the stars|looks up at the stars|in the sun|to the sun/.test(text) ? 'clear' : undefined
}

/** The hour a text itself speaks of. */
function hourOf(ending: string): Scene['time'] | undefined {
  if (/\b(?:at noon|is noon)\b/i.test(ending)) return 'noon'
  if (/\b(?:sunset|evening comes|dusk|sun is low)\b/i.test(ending)) return 'dusk'
  if (/\b(?:sunrise|dawn|early light|pale stripe)\b/i.test(ending)) return 'dawn'
  if (/\b(?:this morning|in the morning|is morning)\b/i.test(ending)) return 'morning'
  return /\b(?:night|stars|moon|asleep)\b/i.test(ending) ? 'night' : undefined
}

/** Puts the ending that was asked for before the last sentence; where the scene grows too long, an earlier one goes. */
function closing(text: string, ending: string): string {
  const told = sentences(text)
  const kept = told.length > 5 ? told.filter((_sentence, index) => index !== told.length - 2) : told
  return (kept.at(-1)?.includes('"') ? [...kept, capitalise(ending)] : [...kept.slice(0, -1), capitalise(ending), ...kept.slice(-1)]).join(' ')
}

function formOf(event: Event, leaves: string, mild: boolean, rng: Rng): SettingForm {
  if (mild) return 'small'
  if (leaves === '') return rng.chance(0.3) && /^\{[HFEAMG]\}/.test(event.text) ? 'brief' : 'full'
  const withHero = !/^(?:\{A\}|\{Crowd\})/.test(event.text) && event.step !== 'strike' && event.step !== 'foe'
  if (leaves !== '' && withHero && rng.chance(0.45)) return 'arrival'
  const joins = /^\{[HFEAMG]\}/.test(event.text)
  return joins && (sentences(event.text).length > 3 || rng.chance(0.4)) ? 'brief' : 'full'
}

interface Moment { form: SettingForm; time: Scene['time']; weather: Scene['weather']; turn: number; wordless: boolean }

function compose(event: Event, slots: Slots, moment: Moment, rng: Rng): string {
  const setting = settingOf(moment.form, moment.time, moment.weather, moment.turn, rng)
  const lead = sentences(setting.template).length > 1
    ? sentences(setting.template).map((part) => capitalise(fill(part, { ...slots, ...setting.slots }, rng))).join(' ')
    : fill(setting.template, { ...slots, ...setting.slots }, rng)
  const opening = moment.form === 'arrival' ? event.text.replace(/^\{H\} /, '{He} ') : event.text
  const told = sentences(opening).filter((sentence) => !(moment.wordless && sentence.includes('"'))).map((sentence) => capitalise(fill(sentence, slots, rng)))
  const first = told[0] ?? ''
  const text = moment.form === 'brief'
    ? tidy([capitalise(lead) + uncapitalise(first), ...told.slice(1)].join(' '))
    : tidy([capitalise(lead), ...told].join(' '))
  return text.replace(SAID, ',"')
}

/** What is said ends in a comma where the sentence goes on. */
const SAID = /\."(?= (?:says|adds|calls|asks|whispers|shouts|reads|he|she|it)\b)/g
const uncapitalise = (text: string): string => (/^(?:I\b|@)/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1))
const key = (sentence: string): string => sentence.toLowerCase().replace(/[^\p{L}]+/gu, ' ').trim()
const SMALL_WORDS = /^(?:a|an|and|as|at|but|by|for|from|in|of|on|or|the|to|with|up|who|was|is)$/
const titleCase = (title: string): string => title.split(' ').map((word, index) => (index > 0 && SMALL_WORDS.test(word) ? word : capitalise(word))).join(' ')
