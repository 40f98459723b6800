import { ReelError } from './errors.ts'

type Json = Record<string, unknown>

/** The version that this code writes. */
export const VERSION = 1

/** One step per older version, from it to the next; each has a golden file in `fixtures/`. */
const STEPS: Record<number, (document: Json) => Json> = {
  /** Version 0 listed nodes in an array with `id`, and wires as `[from, to]` pairs. */
  0: (document) => ({
    ...document,
    version: 1,
    nodes: Array.isArray(document['nodes'])
      ? Object.fromEntries((document['nodes'] as Json[]).map(({ id, ...node }) => [String(id), node]))
      : document['nodes'],
    edges: Array.isArray(document['edges'])
      ? (document['edges'] as unknown[]).map((edge) => (Array.isArray(edge) ? { from: edge[0], to: edge[1] } : edge))
      : document['edges'],
  }),
}

/** Brings a document of any known version to the current one; newer versions are refused. */
export function migrate(document: Json): Json {
  let current = document
  for (;;) {
    const version = 'version' in current ? current['version'] : 0
    if (version === VERSION) return current
    if (typeof version !== 'number' || version > VERSION) throw new ReelError('bad-input', `The workflow has version ${String(version)}; this Reelgraph reads versions up to ${VERSION}.`, { hint: 'Update Reelgraph to open it.' })
    const step = STEPS[version]
    if (!step) throw new ReelError('bad-input', `The workflow has version ${version}, which is unknown.`)
    current = step(current)
  }
}
