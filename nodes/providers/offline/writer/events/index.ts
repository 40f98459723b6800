import { CHANGE } from './change.ts'
import type { Event } from './event.ts'
import { FIND } from './find.ts'
import { GROW } from './grow.ts'
import { HOME } from './home.ts'
import { LACK } from './lack.ts'
import { ROAD } from './road.ts'
import { SHINE } from './shine.ts'
import { STUMBLE } from './stumble.ts'
import { OBSTACLE, TINY } from './tiny.ts'
import { TRIAL } from './trial.ts'

export type { Event, Step } from './event.ts'

/** Everything that can happen, for ordinary viewers and for the smallest. */
export const EVENTS: readonly Event[] = [...LACK, ...FIND, ...STUMBLE, ...GROW, ...CHANGE, ...SHINE, ...TRIAL, ...HOME, ...ROAD]
export const TINY_EVENTS: readonly Event[] = TINY
/** For the smallest, where the trouble is nobody but a thing in the way. */
export const OBSTACLE_EVENTS: readonly Event[] = OBSTACLE
