import { z } from 'zod'

export const Verdict = z.enum(['run', 'maybe', 'reuse', 'blocked', 'skip'])

const Range = z.object({ min: z.number(), max: z.number().nullable().describe('null when a price or time is unknown') })

export const PlannedTask = z.object({
  task: z.string().describe('Address of the task'),
  node: z.string(),
  verdict: Verdict,
  reason: z.string().describe('Why, in words'),
  key: z.string().optional().describe('Recipe key, where everything it is made of is known'),
  usd: Range.optional(),
})
export type PlannedTask = z.infer<typeof PlannedTask>

export const PlanNode = z.object({ run: z.number(), maybe: z.number(), reuse: z.number(), blocked: z.number(), skip: z.number(), about: z.boolean() })
export type PlanNode = z.infer<typeof PlanNode>

export const PaidModel = z.object({
  model: z.string(), capability: z.string(), nodes: z.array(z.string()),
  usd: Range.describe('Price of a typical call'),
  isAccepted: z.boolean().describe('A person has agreed to pay for it'),
})
export type PaidModel = z.infer<typeof PaidModel>

/** What a run would do. Always: certain ⊆ executed ⊆ certain ∪ maybe, unless `about` says a fan-out is not known yet. */
export const Plan = z.object({
  tasks: z.array(PlannedTask),
  nodes: z.record(z.string(), PlanNode),
  totals: PlanNode,
  usd: Range.describe('Price from the certain to certain and maybe, in US dollars'),
  seconds: Range.optional().describe('Time, from measured history; absent without history'),
  paid: z.array(PaidModel).optional().describe('Models that cost money, of those that it may call'),
  problems: z.array(z.object({ node: z.string().optional(), message: z.string(), hint: z.string().optional(), notice: z.boolean().optional().describe('True when the run goes on all the same') })),
})
export type Plan = z.infer<typeof Plan>
