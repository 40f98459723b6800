import { splitPort } from '../../engine/model/document.ts'
import type { Workflow } from '../../engine/model/document.ts'
import type { Point } from './edits.ts'

/** Places for all nodes, from left to right in the order in which they read each other. */
export async function arrange(workflow: Workflow, sizeOf: (id: string) => { width: number; height: number }): Promise<Record<string, Point>> {
  const { Graph, layout } = await import('@dagrejs/dagre')
  const graph = new Graph()
  graph.setGraph({ rankdir: 'LR', nodesep: 40, ranksep: 80 })
  graph.setDefaultEdgeLabel(() => ({}))
  const ids = Object.keys(workflow.nodes)
  for (const id of ids) graph.setNode(id, { ...sizeOf(id) })
  for (const edge of workflow.edges) {
    const [from, to] = [splitPort(edge.from)[0], splitPort(edge.to)[0]]
    if (workflow.nodes[from] && workflow.nodes[to]) graph.setEdge(from, to)
  }
  layout(graph)
  return Object.fromEntries(ids.map((id) => {
    const { x, y, width, height } = graph.node(id) as Required<Point & { width: number; height: number }>
    return [id, { x: Math.round(x - width / 2), y: Math.round(y - height / 2) }]
  }))
}
