import type { ShotDraft } from '../../../purposes.ts'
import { namesIn } from './reading.ts'

export type Side = 'left' | 'centre' | 'right'

/**
 * Which side of the line of action each character keeps, decided once from the scene: the two it is most about face
 * each other, a third stands between them, others beside the one they come with. Alone, one stands in the middle.
 */
export function sidesOf(text: string, characters: readonly string[]): ReadonlyMap<string, Side> {
  const told = namesIn(text)
  const present = characters.filter((name) => told.includes(name)).sort((a, b) => told.indexOf(a) - told.indexOf(b))
  if (present.length < 2) return new Map(characters.map((name) => [name, 'centre']))
  const often = [...present].sort((a, b) => told.filter((name) => name === b).length - told.filter((name) => name === a).length || present.indexOf(a) - present.indexOf(b))
  const ORDER: readonly Side[] = ['left', 'right', 'centre', 'left', 'right']
  return new Map([...often, ...characters.filter((name) => !present.includes(name))].map((name, at) => [name, ORDER[at] ?? 'centre']))
}

export interface Cast { name: string; acting: string }

/** Each character on its side, looking at the other, or away where it is the near shoulder or goes off. */
export function stage(cast: readonly Cast[], sides: ReadonlyMap<string, Side>, action: string, near: string | undefined): ShotDraft['staging'] {
  const away = /\b(?:walks away|turns away|goes off|looks? (?:out|over|across|at the (?:sea|sky|stars|moon|hills))|gazes)\b/.test(action)
  return cast.map(({ name, acting }, at) => {
    const side = sides.get(name) ?? 'centre'
    const inward = side === 'left' ? 'right' as const : side === 'right' ? 'left' as const : partner(cast, name, sides)
    return { name, side, facing: name === near || (at === 0 && away && near === undefined) ? 'away' as const : inward, acting }
  })
}

/** Who stands in the middle looks at somebody, or at us. */
function partner(cast: readonly Cast[], name: string, sides: ReadonlyMap<string, Side>): 'left' | 'right' | 'camera' {
  const other = cast.find((one) => one.name !== name && sides.get(one.name) !== 'centre')
  const side = other && sides.get(other.name)
  return side === 'left' || side === 'right' ? side : 'camera'
}
