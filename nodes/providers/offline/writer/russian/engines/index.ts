import { CRAFT } from './craft.ts'
import type { Engine } from './engine.ts'
import { LOST } from './lost.ts'
import { RIVAL } from './rival.ts'
import { STORM } from './storm.ts'

export const ENGINES: readonly Engine[] = [LOST, RIVAL, CRAFT, STORM]
export type { Engine, Event, Family, Step } from './engine.ts'
export { SHARED } from './shared.ts'
export { STORM } from './storm.ts'
export { TINY } from './tiny.ts'
