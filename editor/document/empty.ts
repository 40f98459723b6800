import type { Workflow } from '../../engine/model/document.ts'

export function emptyWorkflow(name: string): Workflow {
  return { format: 'reelgraph/workflow', version: 1, name, nodes: {}, edges: [], inputs: {}, decisions: {}, layout: { nodes: {}, groups: [], notes: [] } }
}
