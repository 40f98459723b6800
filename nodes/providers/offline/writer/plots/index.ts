import { APPRENTICE } from './apprentice.ts'
import { BARGAIN } from './bargain.ts'
import { CONTEST } from './contest.ts'
import { COUNTDOWN } from './countdown.ts'
import { ERRAND } from './errand.ts'
import { FEAST } from './feast.ts'
import { LATE } from './late.ts'
import { LEAVING } from './leaving.ts'
import { MYSTERY } from './mystery.ts'
import { PULL, STEPS } from './obstacles.ts'
import type { Plot } from './plot.ts'
import { QUARREL } from './quarrel.ts'
import { RESCUE } from './rescue.ts'
import { SEEK } from './seek.ts'
import { ACROSS, BEDTIME, LOST, SHARE, SURPRISE } from './small.ts'
import { STRANGER } from './stranger.ts'
import { STRANGER_BELOW } from './stranger-below.ts'

export { type Plot, type Stage, STAGES, type Turn } from './plot.ts'

/** The chains of events a story can follow, for ordinary viewers. */
export const PLOTS: readonly Plot[] = [MYSTERY, CONTEST, RESCUE, BARGAIN, QUARREL, STRANGER, STRANGER_BELOW, ERRAND, COUNTDOWN, SEEK, LEAVING, LATE, FEAST, APPRENTICE]

/** The same for the smallest viewers. */
export const SMALL_PLOTS: readonly Plot[] = [ACROSS, STEPS, PULL, LOST, SHARE, SURPRISE, BEDTIME]
