import { z } from '@hono/zod-openapi'
import { Decision } from '../../engine/model/decisions.ts'
import { Workflow } from '../../engine/model/document.ts'
import { RunState, TaskChange } from '../../engine/model/events.ts'
import { Plan } from '../../engine/model/plan.ts'
import { Targets } from '../../engine/model/targets.ts'

/** The bodies of the API, one schema each; the OpenAPI document and the editor's types are made of them. */

export const Problem = z.object({
  type: z.string(), title: z.string(), status: z.number().int(),
  code: z.string().describe('Machine-readable class of the error'),
  message: z.string().describe('What happened, in words'),
  hint: z.string().describe('What to do about it'),
  detail: z.string().optional(),
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
}).openapi('Problem')
export type Problem = z.infer<typeof Problem>

export const Health = z.object({ status: z.enum(['ok', 'degraded']), version: z.string(), ffmpeg: z.string().nullable(), providers: z.array(z.object({ id: z.string(), ready: z.boolean() })) }).openapi('Health')

export const PortInfo = z.object({
  name: z.string(), value: z.string().describe('Name of the value type'), title: z.string(),
  mode: z.enum(['one', 'all', 'each', 'along', 'some', 'previous']).optional().describe('Inputs: how it reads'),
  kind: z.enum(['one', 'many']).optional().describe('Outputs: a value or a collection'),
  optional: z.boolean().optional(), hidden: z.boolean().optional(), self: z.boolean().optional(),
})
export const NodeTypeInfo = z.object({
  type: z.string(), version: z.number(), title: z.string(), category: z.string(), summary: z.string(),
  params: z.record(z.string(), z.unknown()).describe('JSON Schema of the parameters'),
  inputs: z.array(PortInfo), outputs: z.array(PortInfo),
  functions: z.array(z.enum(['plan', 'run', 'gather'])),
  needs: z.record(z.string(), z.array(z.string())),
  reads: z.record(z.string(), z.record(z.string(), z.union([z.literal('*'), z.array(z.string())]))),
}).openapi('NodeType')
export type NodeTypeInfo = z.infer<typeof NodeTypeInfo>

export const TemplateInfo = z.object({
  id: z.string(), title: z.string(), summary: z.string(),
  form: z.record(z.string(), z.unknown()).describe('JSON Schema of the brief form'),
  sample: z.record(z.string(), z.unknown()).describe('Sample answers, by input name'),
  expects: z.object({ scenes: z.number(), shots: z.number(), minutes: z.number() }),
}).openapi('TemplateInfo')
export const Template = TemplateInfo.extend({ workflow: Workflow }).openapi('Template')

export const WorkflowInfo = z.object({ id: z.string(), name: z.string(), revision: z.number().int(), createdAt: z.number(), updatedAt: z.number(), template: z.string().nullable() }).openapi('WorkflowInfo')
export const StoredWorkflow = WorkflowInfo.extend({ workflow: Workflow }).openapi('StoredWorkflow')
export const WorkflowVersion = z.object({ id: z.string(), name: z.string(), revision: z.number().int(), createdAt: z.number() }).openapi('WorkflowVersion')

export const RunRequest = z.object({
  workflowId: z.string().optional(), workflow: Workflow.optional(), template: z.string().optional(),
  inputs: z.record(z.string(), z.unknown()).optional().describe('Answers by input name'),
  targets: Targets.optional(),
  review: z.enum(['auto', 'wait']).default('auto'),
  budgetUsd: z.number().min(0).optional(),
}).openapi('RunRequest')
export type RunRequest = z.infer<typeof RunRequest>

export const RunInfo = z.object({
  id: z.string(), workflowId: z.string().nullable(), name: z.string(), state: RunState, message: z.string().nullable(),
  createdAt: z.number(), startedAt: z.number().nullable(), endedAt: z.number().nullable(),
  usd: z.number(), budgetUsd: z.number().nullable(), review: z.enum(['auto', 'wait']),
  progress: z.object({ done: z.number(), total: z.number() }).describe('Tasks that came to an end, of those known'),
  ran: z.number().describe('Tasks that were executed'), reused: z.number(),
}).openapi('RunInfo')
export type RunInfo = z.infer<typeof RunInfo>

export const OutputInfo = z.object({ node: z.string(), port: z.string(), value: z.string(), fields: z.record(z.string(), z.unknown()) })
export const RunDetail = RunInfo.extend({
  last: z.number().int().describe('Number of the last event that is folded into this'),
  tasks: z.record(z.string(), TaskChange), items: z.record(z.string(), z.array(z.string())),
  outputs: z.array(OutputInfo).describe('Single-value outputs of nodes that nothing reads: the film'),
}).openapi('RunDetail')

export const ItemDetail = z.object({
  task: TaskChange.nullable(),
  values: z.record(z.string(), z.unknown()).describe('Fields by output port, as readers see them'),
  candidates: z.array(z.record(z.string(), z.unknown())).optional(),
  recipe: z.object({
    key: z.string().nullable(), prompts: z.array(z.string()), models: z.record(z.string(), z.string()), seed: z.number(), usd: z.number().nullable(), ms: z.number(), at: z.number(), warnings: z.array(z.string()),
  }).nullable(),
  digest: z.string().nullable(),
}).openapi('ItemDetail')

export const DecisionsPut = z.object({ decisions: z.record(z.string(), Decision.nullable()).describe('Decision by address; null removes it') }).openapi('DecisionsPut')

export { Decision, Plan, Targets, Workflow }
