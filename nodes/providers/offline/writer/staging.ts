import type { SceneDraft } from '../../../purposes.ts'
import { endingOf } from './ending.ts'
import { EVENTS, type Event, OBSTACLE_EVENTS, type Step, TINY_EVENTS } from './events/index.ts'
import { INTERLUDES } from './events/interlude.ts'
import { capitalise, sentences, spoken, tidy } from './grammar.ts'
import { fill, type Slots } from './render.ts'
import { createDeck, type Rng } from './rng.ts'
import { type SettingForm, settingOf, timeOf, weatherOf } from './setting.ts'
import { sceneSlots } from './slots.ts'
import type { Tale } from './tale.ts'
import type { Place } from './words/kit.ts'

type Scene = Omit<SceneDraft, 'beat' | 'mentions'>

/** Writes scene after scene of one film: no event, title or sentence comes twice. */
export function createStage(tale: Tale, slots: Slots, rng: Rng): (step: Step, turn: number, last: boolean) => Scene {
  const { facts } = tale
  const all: readonly Event[] = tale.obstacle ? [...TINY_EVENTS.filter((event) => !/\{A/.test(event.text + event.title)), ...OBSTACLE_EVENTS] : facts.mild ? TINY_EVENTS : EVENTS
  const pool = facts.alone ? all.filter((event) => !FRIENDLY.test(event.text + event.title + event.leaves)) : all
  const ending = endingOf(facts, slots)
  const events = new Set<Event>(), titles = new Set<string>(), told = new Set<string>()
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

  return (step, turn, last) => {
    const base = rng.fork(`scene ${turn}`)
    const event = choose(step, turn, last, base)
    events.add(event)
    const place = tale.places[event.at]
    const time = (last ? hourOf(ending ?? '') : undefined) ?? (/Good night/.test(event.text) ? 'night' : timeOf(step, before, base, facts.setting?.night))
    const weather = weatherOf(step, place, tale.trouble.id, tale.kit.id, facts.mild, base, facts.setting?.weather)
    const detail = details.get(place)
    const here: Slots = { ...sceneSlots(slots, place), detail: detail ?? '', leaves }
    let text = '', title = ''
    for (let attempt = 0; attempt < 16; attempt++) {
      const own = base.fork(`attempt ${attempt}`)
      text = compose(event, here, { form: formOf(event, leaves, facts.mild, own), time, weather, turn: turn + attempt, wordless: facts.wordless }, own)
      if (last && ending) text = closing(text, tidy(fill(`${text.includes(String(slots.A)) ? ending : ending.replace(/^(.*)\{A\}$/, 'Last of all comes {A}, and $1{ahim}')}.`, here, own)))
      if (!sentences(text).some((sentence) => told.has(key(sentence)))) break
    }
    for (let attempt = 0; attempt < 12 && (title === '' || titles.has(title)); attempt++) title = titleCase(spoken(fill(event.title, here, base.fork(`title ${attempt}`))))
    for (let part = 2; titles.has(title); part++) title = titles.has(`${title}, Part ${part}`) ? title : `${title}, Part ${part}`
    titles.add(title)
    for (const sentence of sentences(text)) told.add(key(sentence))
    before = time
    leaves = event.leaves === '' ? '' : fill(event.leaves, here, base.fork('leaves'))
    return { title, text, time, weather, mood: event.mood, energy: event.energy }
  }
}

const FRIENDLY = /\{F(?:n|he|him|his)?\}|\{f(?:he|him|his|kind)\}|hand0|his0|friendIntro/

function hourOf(ending: string): Scene['time'] | undefined {
  if (/\b(?:night|stars?|moon\w*|asleep|sleeps?)\b/i.test(ending)) return 'night'
  if (/\b(?:sunrise|dawn|morning)\b/i.test(ending)) return 'dawn'
  return /\b(?:sunset|evening|dusk)\b/i.test(ending) ? 'dusk' : undefined
}

/** Puts the ending that was asked for before the last sentence; where the scene grows too long, an earlier one goes. */
function closing(text: string, ending: string): string {
  const told = sentences(text)
  const kept = told.length > 5 ? told.filter((_sentence, index) => index !== told.length - 2) : told
  return (kept.at(-1)?.includes('"') ? [...kept, capitalise(ending)] : [...kept.slice(0, -1), capitalise(ending), ...kept.slice(-1)]).join(' ')
}

function formOf(event: Event, leaves: string, mild: boolean, rng: Rng): SettingForm {
  if (mild) return 'small'
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
  return moment.form === 'brief'
    ? tidy([capitalise(lead) + uncapitalise(first), ...told.slice(1)].join(' '))
    : tidy([capitalise(lead), ...told].join(' '))
}

const uncapitalise = (text: string): string => (/^(?:I\b|@)/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1))
const key = (sentence: string): string => sentence.toLowerCase().replace(/[^\p{L}]+/gu, ' ').trim()
const SMALL_WORDS = /^(?:a|an|and|as|at|but|by|for|from|in|of|on|or|the|to|with|up|who|was|is)$/
const titleCase = (title: string): string => title.split(' ').map((word, index) => (index > 0 && SMALL_WORDS.test(word) ? word : capitalise(word))).join(' ')
