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

/** When each shot is seen. Chapters that are as many as the scenes bound the shots of each; within them the planned lengths decide. */
export function spansOf(shots: readonly Shot[], { chapters = [], total }: { chapters?: readonly Span[]; total?: number } = {}): Span[] {
  const scenes = [...new Set(shots.map(({ parent }) => parent))]
  const sum = (list: readonly Shot[]) => list.reduce((seconds, shot) => seconds + shot.seconds, 0)
  if (chapters.length === scenes.length) return scenes.flatMap((scene, index) => fitted(shots.filter(({ parent }) => parent === scene), chapters[index] ?? { start: 0, end: 0 }))
  return fitted(shots, { start: 0, end: total ?? sum(shots) })
}

function fitted(shots: readonly Shot[], { start, end }: Span): Span[] {
  const whole = shots.reduce((seconds, shot) => seconds + shot.seconds, 0)
  let at = start
  return shots.map(({ seconds }) => ({ start: at, end: (at += whole === 0 ? 0 : (seconds / whole) * (end - start)) }))
}

/** The index of what is seen at a time; the last one at the very end, -1 when there is nothing. */
export const spanAt = (spans: readonly Span[], seconds: number): number => spans.findLastIndex(({ start }) => start <= seconds + 1e-6)
