import type { Scene } from '../../../values/index.ts'
import type { Step } from './events/event.ts'
import { type Rng } from './rng.ts'
import type { Place } from './words/kit.ts'

type Time = Scene['time']
type Weather = Scene['weather']
const DAY: readonly Time[] = ['dawn', 'morning', 'noon', 'afternoon', 'dusk', 'night']

const TIMES: Record<Step, readonly Time[]> = {
  day: ['dawn', 'morning'], shut: ['noon', 'afternoon', 'morning'], foe: ['afternoon', 'dusk'], wish: ['night'], sign: ['dawn', 'morning', 'dusk'],
  find: ['afternoon', 'dusk', 'night'], meet: ['morning', 'dusk', 'afternoon'], try: ['noon', 'morning', 'afternoon'], fall: ['afternoon', 'dusk'], teach: ['noon', 'afternoon'],
  win: ['afternoon', 'dusk'], rest: ['dusk', 'night'], choose: ['dusk', 'dawn'], change: ['morning', 'dawn'], help: ['noon', 'morning', 'afternoon'], show: ['noon', 'afternoon'],
  strike: ['dusk', 'afternoon', 'night'], lose: ['night', 'dusk'], dark: ['night'], insight: ['night', 'dawn'], face: ['dawn', 'morning', 'night'], feast: ['dusk', 'afternoon'], home: ['morning', 'dawn', 'afternoon'],
  road: DAY,
}

/** The time of a step: later on the same day where it can be, else the next day; where it is always night, night. */
export function timeOf(step: Step, before: Time | undefined, rng: Rng, nightly = false): Time {
  if (nightly) return before === undefined ? 'dusk' : 'night'
  const options = TIMES[step]
  const now = before === undefined ? -1 : DAY.indexOf(before)
  const later = options.filter((time) => DAY.indexOf(time) > now).sort((a, b) => DAY.indexOf(a) - DAY.indexOf(b))
  return later[0] ?? rng.pick(options)
}

const BLEAK: readonly Step[] = ['shut', 'foe', 'wish', 'fall', 'strike', 'lose', 'dark']

const HEALED: readonly Step[] = ['home', 'feast']

/** The weather of a scene: it follows the lasting weather of the world, the story, the trouble and the country. */
export function weatherOf(step: Step, place: Place, trouble: string, kit: string, mild: boolean, rng: Rng, lasting?: Weather): Weather {
  if (place.indoors) return 'indoors'
  if (lasting && !HEALED.includes(step) && rng.chance(mild ? 0.4 : 0.75)) return lasting
  if (mild) return rng.pick(kit === 'snow' ? ['clear', 'snow', 'clear', 'cloudy'] : ['clear', 'clear', 'cloudy', 'wind'])
  const healed = HEALED.includes(step)
  if (healed) return trouble === 'drought' ? 'rain' : rng.pick(['clear', 'clear', 'wind'])
  if (trouble === 'winter') return rng.pick(BLEAK.includes(step) ? ['snow', 'snow', 'wind', 'fog'] : ['snow', 'cloudy', 'clear'])
  if (trouble === 'fog' && rng.chance(BLEAK.includes(step) ? 0.6 : 0.2)) return 'fog'
  if (trouble === 'drought' || kit === 'desert') return rng.pick(BLEAK.includes(step) ? ['wind', 'clear', 'cloudy'] : ['clear', 'wind'])
  if (kit === 'snow') return rng.pick(BLEAK.includes(step) ? ['snow', 'wind', 'fog'] : ['clear', 'snow'])
  return rng.pick(BLEAK.includes(step) ? ['rain', 'cloudy', 'fog', 'wind', step === 'strike' || step === 'lose' ? 'storm' : 'rain'] : ['clear', 'clear', 'cloudy', 'wind'])
}

const WHEN: Record<Time, string> = {
  dawn: '[At first light|Before the sun is quite up|As the day breaks]', morning: '[Early in the morning|In the clear of the morning|While the morning is still cool]',
  noon: '[At noon|In the middle of the day|When shadows are at their shortest]', afternoon: '[Late in the afternoon|In the long afternoon|As the afternoon goes by]',
  dusk: '[At dusk|As the light goes blue|When the first lamps are lit]', night: '[At night|Deep in the night|Long after dark]',
}
const LIGHT: Record<Time, string> = {
  dawn: '[thin pink light|a pale gold light|the grey of early day]', morning: '[slanting morning light|a fresh, lemon-coloured light|clean white light]',
  noon: '[hard noon light|a high, flat light|the full light of noon]', afternoon: '[honey-coloured light|long, low light|a warm, slanting light]',
  dusk: '[the last orange light|violet light|blue half-light]', night: '[moonlight|thin starlight|cold white moonlight]',
}
const INSIDE: Record<Time, string> = { ...LIGHT, dusk: '[lamplight|the glow of one lamp|blue half-light]', night: '[candlelight|a low red glow|the light of one candle]' }
const SKY: Record<Weather, string> = {
  clear: '[the air is still|the sky is without a cloud|everything stands out sharp and clear|the air smells clean]', cloudy: '[clouds hang low|a lid of grey cloud covers the sky|the light comes and goes]',
  rain: '[rain falls in long strings|a fine rain comes down|rain drips from everything that can drip]', storm: '[thunder rolls from end to end|lightning shows everything for a blink|the storm tears at whatever is loose]',
  snow: '[snow falls in slow, fat flakes|fresh snow lies on everything|fine snow blows along the ground]', fog: '[fog fills every gap|fog goes by in rags|everything further than a stone’s throw is white]',
  wind: '[the wind pulls at everything|a stiff breeze is blowing|gusts chase dust in circles]', indoors: '[it is warm and close|every sound is near|no draught comes in]',
}

const FULL: readonly string[] = [
  '{when}, {light} [falls on|lies over|touches] {P}, where {detail}.',
  '{P}, {when1}: {detail}, and {sky}.',
  '{light} [reaches|finds|comes to] {P}; {detail}.',
  '{when} {in}, {detail}.',
  '{P} lies in {light}: {detail}, and {detail}.',
  '{sky}, and {in} {detail}.',
  '{light} on {P}; {detail}.',
]
const ARRIVALS: readonly string[] = [
  '{when}, still {leaves}, {H} {walk} up to {P}, where {detail}.',
  '{leaves}, {H} comes to {P}, where {detail}.',
]
const BRIEF: readonly string[] = ['{in}, in {light}, ', '{when} {in}, ', '{in}, where {detail}, ']
const SMALL: readonly string[] = ['It is {word} {in}.', '{detail} {in}.', '{P} is {calm} this {word}.']

export type SettingForm = 'full' | 'arrival' | 'brief' | 'small'
const FORMS: Record<SettingForm, readonly string[]> = { full: FULL, arrival: ARRIVALS, brief: BRIEF, small: SMALL }

/** A template that says where and when a scene is; forms come back as late as possible when `turn` counts the scenes. */
export function settingOf(form: SettingForm, time: Time, weather: Weather, turn: number, rng: Rng): { template: string; slots: Record<string, string> } {
  const list = FORMS[form]
  return {
    template: list[(turn + rng.int(0, 1)) % list.length] ?? list[0] ?? '',
    slots: { when: WHEN[time], when1: WHEN[time].replace(/(^\[|\|)(\p{Lu})/gu, (_all, before: string, letter: string) => before + letter.toLowerCase()), light: weather === 'indoors' ? INSIDE[time] : weather === 'storm' || weather === 'rain' ? '[a dull, wet light|grey light|a dim, watery light]' : weather === 'fog' ? '[milky light|a pale, shapeless light|light without shadows|a glow like wet paper]' : LIGHT[time], sky: SKY[weather], calm: time === 'night' || time === 'dusk' ? '[quiet|still]' : '[quiet|bright|cosy]', word: time === 'noon' ? 'day' : time === 'dusk' ? 'evening' : time === 'dawn' ? 'morning' : time },
  }
}
