import { splitPort } from '../../engine/model/document.ts'
import type { Workflow } from '../../engine/model/document.ts'
import type { Session } from '../../engine/session.ts'

export interface Output {
  node: string
  port: string
  value: string
  fields: Record<string, unknown>
}

/** What a run is for: the single-value outputs of the nodes that nothing reads, where they are made. */
export function outputsOf(workflow: Workflow, session: Session): Output[] {
  const isRead = new Set(workflow.edges.map((edge) => splitPort(edge.from)[0]))
  return [...session.graph.values()].filter((node) => !isRead.has(node.id)).flatMap((node) =>
    Object.entries(node.type.outputs).flatMap(([port, out]): Output[] => {
      const task = out.kind === 'one' && !out.hidden ? node.tasks.get(`${out.by}:`) : undefined
      const value = task?.inReview ? undefined : task?.value(port)
      return value ? [{ node: node.id, port, value: out.value.name, fields: { ...value.fields } }] : []
    }),
  )
}
