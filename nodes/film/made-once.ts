import type { ArtifactRef, Artifacts } from '../../engine/model/artifact.ts'

const KEPT = 256
const known = new Map<string, ArtifactRef>()

/**
 * Makes an artifact, or finds the one that was made of the same `recipe` since the process started and is still stored.
 * Only for what follows from its recipe byte for byte: remembering then changes nothing but the time it takes.
 */
export async function madeOnce<T extends ArtifactRef>(recipe: unknown, artifacts: Artifacts, make: () => Promise<T>): Promise<T> {
  const key = JSON.stringify(recipe)
  const found = known.get(key)
  if (found && await artifacts.file(found.artifact).then(() => true, () => false)) return found as T
  const made = await make()
  known.delete(key)
  known.set(key, made)
  const [oldest] = known.keys()
  if (known.size > KEPT && oldest !== undefined) known.delete(oldest)
  return made
}
