import { z } from 'zod'
import { isWithin } from './ids.ts'
import type { Fn, ItemId } from './ids.ts'

/** What a run or a plan is asked for. Without `to` and `items` it is everything. */
export const Targets = z.strictObject({
  to: z.array(z.string()).optional().describe('Run up to these nodes'),
  items: z.array(z.string()).optional().describe('Run only these items (addresses node:item), with what they need'),
  mode: z.enum(['fresh', 'fill-missing', 'refresh-stale']).default('fresh')
    .describe('fresh: make what is missing or stale; fill-missing: never replace what exists; refresh-stale: only what exists and is stale'),
  sample: z.number().int().min(1).optional().describe('Only the first n items of each collection that drives others'),
})
export type Targets = z.infer<typeof Targets>

/** Whether a task, or a branch on the way to it, is asked for itself (not only needed by what is). */
export function isTarget(targets: Targets, node: string, item: ItemId, fn: Fn | 'branch'): boolean {
  if (!targets.to && !targets.items) return true
  if (targets.to?.includes(node)) return true
  for (const target of targets.items ?? []) {
    const [targetNode, targetItem = ''] = target.split(':')
    if (targetNode !== node) continue
    if (isWithin(item, targetItem)) return true
    if ((fn === 'branch' || fn === 'plan') && isWithin(targetItem, item)) return true
  }
  return false
}
