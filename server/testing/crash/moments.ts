import type { Journal } from '../../../engine/stores.ts'
import type { Artifacts } from '../../../engine/model/artifact.ts'

/** Where a process can die on the way of one paid call, in this order; what lies between `answered` and `finished` only jobs have. */
export const MOMENTS = ['intended', 'answered', 'unwritten', 'submitted', 'looked', 'done', 'fetched', 'finished'] as const
export type Moment = (typeof MOMENTS)[number]

export interface Trap {
  moment: Moment
  capability: string
  /** Only calls of tasks of this node. */
  node: string
}

interface Trapped { journal: Journal; artifacts: Pick<Artifacts, 'put'>; fetch: typeof globalThis.fetch }

/** Journal, artifacts and network with a trap between two steps of the first call that comes there: `die` is called once. */
export function withTrap({ journal, artifacts, fetch }: Trapped, { moment, capability, node }: Trap, die: () => Promise<never>): Trapped {
  // What only knows its request is taken for the call whose intent was the last.
  let isOurs = false
  let isInTheAir = false
  const at = async (here: Moment): Promise<void> => {
    if (here === moment && isOurs) await die()
  }
  return {
    journal: {
      ...journal,
      intend: async (scope, request, ordinal, token, booking) => {
        // The next call waits for ever while ours is in the air, so that the trap leaves one open call behind and not two.
        if (isInTheAir) await new Promise(() => {})
        isOurs = isInTheAir = booking?.capability === capability && booking.task.startsWith(`${node}:`)
        await journal.intend(scope, request, ordinal, token, booking)
        await at('intended')
      },
      find: async (...call) => {
        const entry = await journal.find(...call)
        // A job that is taken up again has no new intent.
        if (entry?.remoteId !== undefined) isOurs = capability === 'video'
        return entry
      },
      submitted: async (...call) => {
        await at('unwritten')
        await journal.submitted(...call)
        await at('submitted')
      },
      finished: async (...call) => {
        await journal.finished(...call)
        if (call[4]?.capability === capability && call[4].task.startsWith(`${node}:`)) await at('finished')
      },
    },
    artifacts: {
      put: async (bytes, mime) => {
        if (mime.startsWith(capability)) await at('fetched')
        return artifacts.put(bytes, mime)
      },
    },
    fetch: async (input, init) => {
      const response = await fetch(input, init)
      if (init?.method === 'POST') await at('answered')
      else {
        await at('looked')
        if ((await response.clone().text()).includes('succeeded')) await at('done')
      }
      return response
    },
  }
}
