import type { Scene } from '../../../../values/index.ts'
import type { Rng } from '../rng.ts'
import type { Step } from './engines/index.ts'
import type { Kit, Place } from './words/kits.ts'

type Time = Scene['time']
type Weather = Scene['weather']
const DAY: readonly Time[] = ['dawn', 'morning', 'noon', 'afternoon', 'dusk', 'night']
const LATE: readonly Step[] = ['wish', 'dark', 'lose', 'insight', 'rest', 'strike', 'face']
const EARLY: readonly Step[] = ['day', 'work', 'teach', 'change', 'home']

/** The next hour of the story: on from the one before; late for what is dark, early for what is new. */
export function timeOf(step: Step, before: Time | undefined, nightly: boolean, rng: Rng): Time {
  if (nightly) return before === undefined ? 'dusk' : 'night'
  const now = before === undefined ? -1 : DAY.indexOf(before)
  const options = LATE.includes(step) ? DAY.slice(4) : EARLY.includes(step) ? DAY.slice(0, 3) : DAY.slice(1, 5)
  const later = options.filter((time) => DAY.indexOf(time) > now)
  return rng.pick(later.length > 0 ? later.slice(0, 2) : options)
}

const BLEAK: readonly Step[] = ['shut', 'foe', 'fall', 'strike', 'lose', 'dark']

/** The weather of a scene: that of the country where the story is dark, clear where it is not; in the night of the storm it rages. */
export function weatherOf(step: Step, { place, kit, mild, raging }: { place: Place; kit: Kit; mild: boolean; raging: boolean }, rng: Rng): Weather {
  if (place.indoors) return 'indoors'
  if (raging && (step === 'strike' || step === 'lose' || step === 'face')) return kit.weather === 'fog' ? 'storm' : kit.weather
  if (step === 'home' || step === 'feast') return kit.id === 'snow' ? rng.pick(['clear', 'snow']) : 'clear'
  if (mild) return rng.pick(['clear', 'clear', 'cloudy', kit.id === 'snow' ? 'snow' : 'wind'])
  if (BLEAK.includes(step)) return rng.pick([kit.weather, kit.weather, 'cloudy', kit.id === 'snow' ? 'fog' : 'rain'])
  return rng.pick(['clear', 'clear', 'cloudy', kit.id === 'snow' ? 'snow' : 'wind'])
}

/** Details that only the sun shows, or only a light hour. */
export const suits = (detail: string, time: Time, weather: Weather): boolean => !(/солн|греются|луч|тень|отблеск/.test(detail) && (weather !== 'clear' && weather !== 'indoors' || time === 'night')) && !(/звёзд|огни|горит лампа/.test(detail) && !(time === 'night' || time === 'dusk')) && !(/туман/.test(detail) && /clear|wind/.test(weather)) && !(/пчёл|кузнечик|сушат|сушится|бубенц|бельё/.test(detail) && (time === 'night' || time === 'dusk' || /rain|storm|snow/.test(weather)))

const NOUN: Record<Time, string> = { dawn: '[рассвет|раннее утро]', morning: '[утро|ясное утро]', noon: '[полдень|середина дня]', afternoon: '[день клонится к вечеру|долгий день]', dusk: '[сумерки|ранний вечер]', night: '[ночь|поздний час]' }
const WHEN: Record<Time, string> = { dawn: '[на рассвете|с первым светом]', morning: '[утром|ранним утром]', noon: '[в полдень|среди дня]', afternoon: '[под вечер|на исходе дня]', dusk: '[в сумерках|вечером]', night: '[ночью|глубокой ночью]' }
const SKY: Record<Weather, string> = {
  clear: '[воздух прозрачен|на небе ни облачка|всё видно до последней травинки|пахнет свежестью]', cloudy: '[небо затянуто серым|свет то гаснет, то возвращается|облака идут низко]', rain: '[дождь стучит не переставая|моросит мелкий дождь|с каждой ветки капает]',
  storm: '[гром катится из конца в конец|молния выхватывает всё на миг|ветер валит с ног]', snow: '[снег падает крупными хлопьями|свежий снег лежит на всём|снежинки кружатся и не тают]', fog: '[туман съедает всё дальше вытянутой руки|туман ползёт клочьями|всё вокруг как за молочным стеклом]',
  wind: '[ветер треплет всё, что не привязано|порывы гонят пыль кругами|ветер гуляет без дороги]', indoors: '',
}
const STARS = '[звёзды висят низко|луна стоит высоко|воздух тих и прозрачен|тени густые и синие]'
const LAMPS: Record<Time, string> = { dawn: '[в щели пробивается бледный свет|свет ещё серый]', morning: '[лучи лежат на полу|в окно льётся свет]', noon: '[внутри светло и тихо|солнце греет порог]', afternoon: '[длинные тени ползут по стене|свет стал медовым]', dusk: '[горит одна лампа|за окном синеет]', night: '[горит одна свеча|огонёк свечи чуть дрожит]' }

const LEADS: readonly string[] = ['{P}, {noon}. {Detail}, {sky}.', '{When} {sky}. Впереди — {P}: {detail}.', '{P}. {When} {sky}, {detail}.', '{Sky}, {detail}. Это {P}, {noon}.', '{P}: {detail}. {When} {sky}.']
const INSIDE: readonly string[] = ['{P}, {noon}. {Detail}, {sky}.', '{P}. {When} {sky}, {detail}.', '{Sky}, {detail}. Это {P}.']
const SMALL: readonly string[] = ['{P}, {noon}.', 'Это {P}. {Detail}.', '{P}. {Detail}.']

/** A template that says where and when, and the words it needs; forms come back as late as they can. */
export function settingOf({ time, weather, turn, mild }: { time: Time; weather: Weather; turn: number; mild: boolean }, rng: Rng): { template: string; words: Record<string, string> } {
  const list = mild ? SMALL : weather === 'indoors' ? INSIDE : LEADS
  return { template: list[(turn + rng.int(0, 1)) % list.length] ?? list[0] ?? '', words: { noon: NOUN[time], when: WHEN[time], sky: weather === 'indoors' ? LAMPS[time] : weather === 'clear' && time === 'night' ? STARS : SKY[weather] } }
}
