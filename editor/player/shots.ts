import type { PlannedList } from '../api/types.ts'
import type { NodeProgress } from '../run/node-progress.ts'
import type { BoardFields } from '../values/board-fields.ts'
import { stillsOf } from '../values/stills.ts'

export interface Shot {
  node: string
  item: string
  /** The part it belongs to: its scene. */
  parent: string
  seconds: number
  words: string
  still: string | undefined
  /** Digests of what is said in it, in order. */
  voices: string[]
}
export interface Span { start: number; end: number }

/** How long a shot is held of which the plan does not say so. */
const HELD = 3

interface Card { node: string; fields: BoardFields }

/** The shots of a film in order, with what there is of each so far: its picture, and the voices that any node made for it. */
export function shotsOf({ node, fields }: Card, lists: readonly PlannedList[], nodes: Readonly<Record<string, NodeProgress>>): Shot[] {
  const own = new Map(nodes[node]?.entries.map((entry) => [entry.item, entry]))
  const voices = voicesIn(nodes)
  return lists.flatMap(({ parent, parts }) => parts.map(({ id, value }): Shot => {
    const seconds = fields.seconds === undefined ? undefined : value[fields.seconds]
    const words = value[fields.words]
    return {
      node, item: id, parent, words: typeof words === 'string' ? words : '', seconds: typeof seconds === 'number' && seconds > 0 ? seconds : HELD,
      still: stillsOf(own.get(id)?.tasks.run?.media)[0]?.[0], voices: voices.get(id) ?? [],
    }
  }))
}

/** Sounds by the item they were made for, or below which they were made. */
function voicesIn(nodes: Readonly<Record<string, NodeProgress>>): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { entries } of Object.values(nodes))
    for (const { item, tasks } of entries)
      for (const [digest, mime] of tasks.run?.media ?? [])
        if (mime.startsWith('audio/')) for (const place of new Set([item, item.split('/').slice(0, -1).join('/')])) found.set(place, [...(found.get(place) ?? []), digest])
  return found
}

/** When each shot is seen: as the film says it, and where it does not, for as long as it is planned, fitted to the length of the film if that is known. */
export function spansOf(shots: readonly Shot[], { times, total }: { times?: readonly Span[] | undefined; total?: number | undefined } = {}): readonly Span[] {
  if (times?.length === shots.length) return times
  const planned = shots.reduce((seconds, shot) => seconds + shot.seconds, 0)
  const scale = total === undefined || planned === 0 ? 1 : total / planned
  let at = 0
  return shots.map(({ seconds }) => ({ start: at, end: (at += seconds * scale) }))
}

/** The index of what is seen at a time; the last one at the very end, -1 when there is nothing. */
export const spanAt = (spans: readonly Span[], seconds: number): number => spans.findLastIndex(({ start }) => start <= seconds + 1e-6)
