import type { Fault } from '../../../nodes/providers/kit/testing/protocol-server.ts'

/** Faults by the kind of request. Several of one sort make it likelier. */
export interface Climate {
  match: RegExp
  faults: readonly Fault[]
}

const LIMITED: Fault[] = [{ kind: 'status', status: 429, headers: { 'retry-after': '2' }, json: {} }, { kind: 'status', status: 429, json: {} }]
const AILING: Fault = { kind: 'status', status: 500, json: {} }

/** Ways in which a create goes wrong without any doubt of its fate. */
export const CLEAR: readonly Fault[] = [...LIMITED, AILING, { kind: 'status', status: 503, json: {} }]
/** Ways that leave the fate of a paid create unknown. */
export const DOUBTFUL: readonly Fault[] = [{ kind: 'drop-before' }, { kind: 'drop-after' }, { kind: 'truncated' }, { kind: 'wrong-shape' }]
export const LOOKS: readonly Fault[] = [...CLEAR, ...DOUBTFUL, { kind: 'html' }]
export const FILES: readonly Fault[] = [{ kind: 'status', status: 403 }, { kind: 'instead', said: { bytes: new Uint8Array(), headers: { 'content-type': 'video/mp4' } } }, AILING, { kind: 'drop-before' }, { kind: 'truncated' }]

export interface Weather {
  next: (line: string) => Fault | undefined
  /** How many requests there were, and what struck them. */
  requests: number
  struck: Record<string, number>
}

/** Strikes a share of all requests with faults of their climate; the same seed and requests give the same faults. */
export function createWeather(seed: number, share: number, climates: readonly Climate[]): Weather {
  let state = seed
  const random = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    mixed ^= mixed >>> 14
    return (mixed >>> 0) / 2 ** 32
  }
  const weather: Weather = {
    requests: 0,
    struck: {},
    next: (line) => {
      const faults = climates.find(({ match }) => match.test(line))?.faults ?? []
      weather.requests++
      if (random() >= share) return undefined
      const fault = faults[Math.floor(random() * faults.length)]
      if (!fault) return undefined
      const name = fault.kind === 'status' ? `${fault.status}` : fault.kind
      weather.struck[name] = (weather.struck[name] ?? 0) + 1
      return fault
    },
  }
  return weather
}
