import type { Chance } from '../artist/chance.ts'
import type { Stage } from './signal.ts'

/** One sound that a shot asks for, as whoever makes it sees it. */
export interface Cue {
  stage: Stage
  /** What keeps still through a scene: the pitch of its wind, the kind of its birds. */
  place: Chance
  /** What happens in this shot only: when a bird calls, when a foot falls. */
  moment: Chance
  /** The ground and the surroundings, in words. */
  surroundings: string
  /** The words that asked for it. */
  words: string
}

export type Maker = (cue: Cue) => void
