interface Ends { source: string; target: string; sourceHandle?: string | null; targetHandle?: string | null }

/** React Flow's four parts of a wire as the document writes it. */
export const toWire = ({ source, target, sourceHandle, targetHandle }: Ends): { from: string; to: string } =>
  ({ from: `${source}.${sourceHandle ?? ''}`, to: `${target}.${targetHandle ?? ''}` })

interface HandleEnd { nodeId: string; id?: string | null; type: string }

/** The wire between two handles, from whichever of them it was drawn. */
export function toWireOfHandles(one: HandleEnd, other: HandleEnd): { from: string; to: string } {
  const [from, to] = one.type === 'source' ? [one, other] : [other, one]
  return { from: `${from.nodeId}.${from.id ?? ''}`, to: `${to.nodeId}.${to.id ?? ''}` }
}
