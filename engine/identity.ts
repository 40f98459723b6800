import type { Digest } from './model/ids.ts'
import type { PlannedPart } from './outcome.ts'
import type { Value } from './value.ts'

export interface CarriedPart {
  id: string
  value: Value
  /** The id that the plan itself returned. */
  returned: string
}

type Known = readonly (readonly [id: string, returned: string, digest: Digest])[]

/**
 * Gives the parts of a plan their ids: those of the last plan, or of earlier ones, by content, then those of the last
 * by the id that the plan returns, else a new one. An id that a decision still names is given to no other part.
 */
export function carryIds(
  parts: readonly PlannedPart[],
  last: Known | undefined,
  known: { isDecided(id: string): boolean; madeOn(digest: Digest): string | undefined; gone?: Known | undefined },
): CarriedPart[] {
  if (parts.length === 1 && parts[0]?.id === '') return [{ id: '', value: parts[0].value, returned: '' }]
  const taken = new Set<string>()
  const ids: (string | undefined)[] = new Array(parts.length)
  const take = (index: number, id: string | undefined) => {
    if (id === undefined || taken.has(id)) return
    taken.add(id)
    ids[index] = id
  }
  const byContent = group([...(last ?? []), ...(known.gone ?? [])], ([, , digest]) => digest)
  const byReturned = group(last, ([, returned]) => returned)
  parts.forEach((part, index) => {
    const same = byContent.get(part.value.whole)
    take(index, same?.find((one) => one[1] === part.id && !taken.has(one[0]))?.[0] ?? same?.find((one) => !taken.has(one[0]))?.[0])
    if (ids[index] === undefined) take(index, known.madeOn(part.value.whole))
  })
  parts.forEach((part, index) => {
    if (ids[index] === undefined) take(index, byReturned.get(part.id)?.find((one) => !taken.has(one[0]))?.[0])
  })
  const before = new Set(last?.map(([id]) => id))
  const isFree = (id: string) => !taken.has(id) && !before.has(id) && (last === undefined || !known.isDecided(id))
  parts.forEach((part, index) => {
    if (ids[index] !== undefined) return
    let id = part.id || 'part'
    for (let next = 2; !isFree(id); next++) id = `${part.id || 'part'}-${next}`
    take(index, id)
  })
  return parts.map((part, index) => ({ id: ids[index] ?? part.id, value: part.value, returned: part.id }))
}

function group(known: Known | undefined, by: (entry: Known[number]) => string): Map<string, Known[number][]> {
  const groups = new Map<string, Known[number][]>()
  for (const entry of known ?? []) {
    const list = groups.get(by(entry))
    if (list) list.push(entry)
    else groups.set(by(entry), [entry])
  }
  return groups
}
