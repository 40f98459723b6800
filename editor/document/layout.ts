import { z } from 'zod'
import type { Workflow } from '../../engine/model/document.ts'

/** A frame around nodes with a title; its place follows from its members. */
export const Group = z.looseObject({ id: z.string(), title: z.string().default(''), nodes: z.array(z.string()), isCollapsed: z.boolean().optional() })
export type Group = z.infer<typeof Group>

/** Words on the canvas that belong to no node. */
export const Note = z.looseObject({ id: z.string(), text: z.string().default(''), x: z.number(), y: z.number(), width: z.number().default(240), height: z.number().default(120) })
export type Note = z.infer<typeof Note>

export interface Point { x: number; y: number }
export interface Size { width: number; height: number }
type Layout = NonNullable<Workflow['layout']>

export const layoutOf = (workflow: Workflow): Layout => workflow.layout ?? { nodes: {}, groups: [], notes: [] }

/** The workflow with another layout. */
export const withLayout = (workflow: Workflow, change: Partial<Layout>): Workflow => ({ ...workflow, layout: { ...layoutOf(workflow), ...change } })

const parsed = new WeakMap<readonly object[], unknown[]>()

/** The entries that have the form; others stay in the document and are not shown. Lists are never changed in place, so each is parsed once. */
function parseAll<T>(list: readonly object[], schema: z.ZodType<T>): T[] {
  let known = parsed.get(list) as T[] | undefined
  if (!known) {
    known = list.flatMap((entry) => {
      const result = schema.safeParse(entry)
      return result.success ? [result.data] : []
    })
    parsed.set(list, known)
  }
  return known
}

const none: readonly object[] = []
export const groupsOf = (workflow: Workflow): readonly Group[] => parseAll(workflow.layout?.groups ?? none, Group)
export const notesOf = (workflow: Workflow): readonly Note[] => parseAll(workflow.layout?.notes ?? none, Note)

export const placeOf = (workflow: Workflow, id: string): Point => workflow.layout?.nodes[id] ?? { x: 0, y: 0 }

/** Whether a node shows only its head. */
export const isCollapsed = (workflow: Workflow, id: string): boolean => workflow.layout?.nodes[id]?.['collapsed'] === true
