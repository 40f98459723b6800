import { z } from '@hono/zod-openapi'
import { Decision } from '../../engine/model/decisions.ts'
import { Workflow } from '../../engine/model/document.ts'
import { RunEvent, RunState, TaskChange } from '../../engine/model/events.ts'
import { Plan } from '../../engine/model/plan.ts'
import { Targets } from '../../engine/model/targets.ts'
import { LedgerState } from '../db/ledger.ts'
import { ModelInfo } from '../../nodes/providers/kit/model.ts'

/** The bodies of the API, one schema each; the OpenAPI document and the editor's types are made of them. */

export const Problem = z.object({
  type: z.string(), title: z.string(), status: z.number().int(),
  code: z.string().describe('Machine-readable class of the error'),
  message: z.string().describe('What happened, in words'),
  hint: z.string().describe('What to do about it'),
  detail: z.string().optional(),
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  revision: z.number().int().optional().describe('Conflicts: the revision that is stored now'),
}).openapi('Problem')
export type Problem = z.infer<typeof Problem>

export const Health = z.object({ status: z.enum(['ok', 'degraded']), version: z.string(), ffmpeg: z.string().nullable(), providers: z.array(z.object({ id: z.string(), ready: z.boolean() })) }).openapi('Health')

export const PortInfo = z.object({
  name: z.string(), value: z.string().describe('Name of the value type'), title: z.string(),
  mode: z.enum(['one', 'all', 'each', 'along', 'some', 'previous']).optional().describe('Inputs: how it reads'),
  kind: z.enum(['one', 'many']).optional().describe('Outputs: a value or a collection'),
  optional: z.boolean().optional(), hidden: z.boolean().optional(), self: z.boolean().optional(),
  by: z.enum(['plan', 'run', 'gather']).optional().describe('Outputs: the function that completes it'),
  made: z.array(z.string()).optional().describe('Outputs: the fields that run makes; the others are planned'),
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
  cover: z.string().nullable().describe('Path of a still of its film as JPEG; null where there is none'),
  preview: z.string().nullable().describe('Path of a few silent seconds of its film as MP4; null where there is none'),
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
  whole: z.boolean().optional().describe('Refuse the run unless what is certain to be made fits the budget; else it goes as far as the budget does'),
  acceptPaid: z.array(z.string().max(300)).max(100).optional().describe('Models that cost money and that are agreed to be paid for; remembered. Without that their first use is refused with 402'),
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
  left: z.array(z.object({ task: z.string(), usd: z.number() })).describe('Calls that wait for a higher budget, each with its highest price'),
  outputs: z.array(OutputInfo).describe('Single-value outputs of nodes that nothing reads: the film'),
}).openapi('RunDetail')
export type RunDetail = z.infer<typeof RunDetail>

export const ItemDetail = z.object({
  task: TaskChange.nullable(),
  values: z.record(z.string(), z.unknown()).describe('Fields by output port, as readers see them'),
  candidates: z.array(z.record(z.string(), z.unknown())).optional(),
  recipe: z.object({
    key: z.string().nullable(), prompts: z.array(z.string()), models: z.record(z.string(), z.string()), seed: z.number(), usd: z.number().nullable(), ms: z.number(), at: z.number(), warnings: z.array(z.string()),
  }).nullable(),
  digest: z.string().nullable(),
  inputs: z.array(z.object({ node: z.string(), item: z.string(), fn: z.enum(['plan', 'run', 'gather']) })).describe('The items it was made from; at most 120'),
}).openapi('ItemDetail')

export const Take = z.object({
  index: z.number().int().describe('As decisions name it; 0 is the first'), note: z.string().describe('What the reviewer asked for'),
  digest: z.string().nullable().describe('Digest of its result; null when it would have to be made'),
  media: z.array(z.tuple([z.string(), z.string()])).describe('Artifacts of the result: digest and media type'),
  values: z.record(z.string(), z.unknown()).describe('Fields by output port; empty when it would have to be made'),
}).openapi('Take')

export const RunDocument = z.object({ workflow: Workflow, targets: Targets }).openapi('RunDocument')

export const PlannedList = z.object({
  parent: z.string().describe('The item that was broken into parts; empty when the node works once'), port: z.string(),
  digest: z.string().nullable().describe('Digest of the plan, for decisions about its structure'),
  parts: z.array(z.object({ id: z.string(), value: z.record(z.string(), z.unknown()), digest: z.string() })),
}).openapi('PlannedList')

export const ValueTypeInfo = z.object({ name: z.string(), title: z.string(), fields: z.record(z.string(), z.unknown()).describe('JSON Schema of its fields') }).openapi('ValueType')

export const DecisionsPut = z.object({ decisions: z.record(z.string(), Decision.nullable()).describe('Decision by address; null removes it') }).openapi('DecisionsPut')

export { Decision, Plan, RunEvent, Targets, Workflow }

export const RunEvents = z.object({
  events: z.array(RunEvent), last: z.number().int().describe('Number of the last event so far'), state: RunState,
}).openapi('RunEvents')
export type RunEvents = z.infer<typeof RunEvents>

export const WorkflowCreate = z.object({
  template: z.string().optional().describe('Start from this template'),
  workflow: Workflow.optional().describe('Start from this document'),
  inputs: z.record(z.string(), z.unknown()).optional().describe('Answers by input name'),
  name: z.string().max(200).optional(),
}).openapi('WorkflowCreate')
export const VersionCreate = z.object({ name: z.string().trim().min(1).max(200) }).openapi('VersionCreate')
export const PlanRequest = RunRequest.pick({ inputs: true, targets: true }).openapi('PlanRequest')
export const ResumeRequest = z.object({ budgetUsd: z.number().min(0).optional().describe('A new cap for the whole run, in US dollars') }).openapi('ResumeRequest')

export const ProviderInfo = z.object({
  id: z.string(), title: z.string(), ready: z.boolean(), message: z.string().describe('What is configured, or what is missing and how to add it'),
  models: z.array(z.object({ capability: z.string(), model: z.string(), paid: z.boolean(), usd: z.object({ min: z.number(), max: z.number().nullable().describe('null when unknown') }).describe('Price of a typical call') })),
}).openapi('ProviderInfo')
export const ArtifactInfo = z.object({ artifact: z.string(), mime: z.string(), bytes: z.number().int() }).openapi('Artifact')

const SUM = {
  calls: z.number().int(), usd: z.number().describe('Charged for sure, in US dollars'),
  perhapsUsd: z.number().describe('What may have been charged besides: calls that are open, doubtful, lost or given up, at their highest price'),
  unknownCalls: z.number().int().describe('Calls whose price is unknown; never counted as free'),
}
export const LedgerEntry = z.object({
  n: z.number().int(), at: z.number(), run: z.string(), workflowId: z.string().nullable(), task: z.string().describe('Address of the task'),
  provider: z.string(), model: z.string(), capability: z.string(), state: LedgerState,
  usd: z.number().nullable().describe('What was charged, or the highest that may have been; null when unknown'),
  tariff: z.unknown().describe('The price table of that day: unit, price, source and date of each line'),
  canLookAgain: z.boolean().describe('The provider can be asked what became of it'),
}).openapi('LedgerEntry')
export const LedgerAccount = z.object({ ...SUM, models: z.array(z.object({ provider: z.string(), model: z.string(), capability: z.string(), ...SUM })), entries: z.array(LedgerEntry) }).openapi('LedgerAccount')
export const LedgerRuling = z.object({ ruling: z.enum(['look-again', 'lost', 'given-up']).describe('Ask the provider; count it as lost, so that the next run sends it again; or give it up') }).openapi('LedgerRuling')
export const LedgerRuled = z.object({ message: z.string().describe('What follows, in words') }).openapi('LedgerRuled')

export const ProviderSettings = z.object({
  id: z.string(), title: z.string(), ready: z.boolean(), message: z.string().describe('What is configured and where it calls, or what is missing'),
  canTest: z.boolean().describe('Something can be asked that costs nothing'),
  credentials: z.array(z.object({
    role: z.string(), title: z.string(), secret: z.boolean(), env: z.array(z.string()).describe('Environment variables that hold it; they win'),
    from: z.enum(['environment', 'settings']).nullable().describe('null when it is not set'), variable: z.string().nullable().describe('The variable that holds it'),
    stored: z.boolean().describe('Settings hold one, though the environment may win'),
    value: z.string().nullable().describe('Always null for a secret'),
  })),
}).openapi('ProviderSettings')
export const CredentialPut = z.object({ value: z.string().max(10_000) }).openapi('CredentialPut')
export const ProviderTest = z.object({ reachable: z.boolean().nullable(), accepted: z.boolean().nullable().describe('Whether the key is taken; null when that could not be told'), message: z.string() }).openapi('ProviderTest')
export const ModelSettings = z.object({
  model: ModelInfo, provider: z.string(), origin: z.enum(['built-in', 'edited', 'added']),
  notice: z.string().nullable().describe('That it is or soon will be gone, and what to use instead'), gone: z.boolean(),
}).openapi('ModelSettings')
export { ModelInfo }
