interface Ends { source: string; target: string; sourceHandle?: string | null; targetHandle?: string | null }

/** React Flow's four parts of a wire as the document writes it. */
export const toWire = ({ source, target, sourceHandle, targetHandle }: Ends): { from: string; to: string } =>
  ({ from: `${source}.${sourceHandle ?? ''}`, to: `${target}.${targetHandle ?? ''}` })
