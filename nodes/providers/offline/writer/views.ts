import type { z } from 'zod'
import type { ShotsContext } from '../../../purposes.ts'
import { isForSmallChildren } from '../../../story/timing.ts'
import { spaced } from './grammar.ts'
import { type Moment, namesIn } from './reading.ts'

type Context = z.infer<typeof ShotsContext>

const LOOKS = /\b(?:looks|sees|reads|stares|peers|listens|finds|watches|counts|gazes|notices|spots|studies|discovers|looked|saw|read|stared|found|watched|noticed)\b/
const LOOKS_ABOUT = /\b(?:looks|stares|peers|gazes|listens) (?:up|out|over|across|round|about|back|down|from|along|towards|after|into)\b/

/**
 * Once in a scene, what somebody looks at, reads or finds is seen with their eyes: after we have seen them, and where
 * nobody speaks in the picture. Not for the smallest, who would ask where everybody has gone.
 */
export function withViews(moments: readonly Moment[], context: Context): Moment[] {
  if (isForSmallChildren(context.audience)) return [...moments]
  const of = (wanted: string) => context.components.filter(({ kind }) => kind === wanted).map(({ name }) => name)
  const characters = of('character'), things = of('prop')
  const shown = (moment: Moment | undefined, list: readonly string[]) => (moment ? [...new Set([...namesIn(moment.action), ...moment.also])].filter((name) => list.includes(name)) : [])
  const at = moments.findIndex((moment, index) => {
    if (index === 0 || moment.kind === 'view' || moment.quotes.some(({ kind }) => kind === 'dialogue') || (shown(moment, things).length === 0 && !LOOKS_ABOUT.test(moment.action))) return false
    const before = moments[index - 1]
    return LOOKS.test(moment.action) || (moment.kind === 'detail' && before !== undefined && LOOKS.test(before.action))
  })
  const moment = moments[at], thing = shown(moment, things)[0], place = of('location').find((name) => context.scene.text.includes(`@${name}`))
  const met = moments.slice(0, at).flatMap((one) => shown(one, characters)), looker = [...shown(moment, characters), ...met.slice(-1)][0]
  if (!moment || !(thing ?? place) || !looker || !met.includes(looker)) return [...moments]
  const seen: Moment = { ...moment, action: thing ? `The @${thing} as ${spaced(looker)} sees it, from very near.` : `The @${place} as ${spaced(looker)} sees it, from one side to the other.`, also: [], kind: 'view' }
  return moments.map((one, index) => (index === at ? seen : one))
}
