import type { SceneDraft } from '../../../purposes.ts'
import { EVENTS, type Event, type Step, TINY_EVENTS } from './events/index.ts'
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
export function createStage(tale: Tale, slots: Slots, rng: Rng): (step: Step, turn: number) => Scene {
  const { facts } = tale
  const pool = facts.mild ? TINY_EVENTS : EVENTS
  const events = new Set<Event>(), titles = new Set<string>(), told = new Set<string>()
  const details = new Map(Object.values(tale.places).map((place: Place) => [place, createDeck(rng.fork(place.name), place.details)]))
  let before: Scene['time'] | undefined
  let leaves = ''

  const choose = (step: Step, own: Rng): Event => {
    const free = (wanted: Step) => pool.filter((event) => event.step === wanted && !events.has(event))
    const candidates = [free(step), free('road')].find((list) => list.length > 0)
    return candidates ? own.pick(candidates) : own.pick(INTERLUDES)
  }

  return (step, turn) => {
    const base = rng.fork(`scene ${turn}`)
    const event = choose(step, base)
    events.add(event)
    const place = tale.places[event.at]
    const time = timeOf(step, before, base)
    const weather = weatherOf(step, place, tale.trouble.id, tale.kit.id, facts.mild, base)
    const detail = details.get(place)
    const here: Slots = { ...sceneSlots(slots, place), detail: detail ?? '', leaves }
    let text = '', title = ''
    for (let attempt = 0; attempt < 16; attempt++) {
      const own = base.fork(`attempt ${attempt}`)
      text = compose(event, here, { form: formOf(event, leaves, facts.mild, own), time, weather, turn: turn + attempt, wordless: facts.wordless }, own)
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
