import type { z } from 'zod'
import type * as Api from '../../server/api/types.ts'

/** What the API answers, as types: the editor shares no code with the server. */
export type TemplateInfo = z.infer<typeof Api.TemplateInfo>
export type WorkflowInfo = z.infer<typeof Api.WorkflowInfo>
export type StoredWorkflow = z.infer<typeof Api.StoredWorkflow>
export type PortInfo = z.infer<typeof Api.PortInfo>
export type OutputInfo = z.infer<typeof Api.OutputInfo>
export type RunDetail = z.infer<typeof Api.RunDetail>
export type ArtifactInfo = z.infer<typeof Api.ArtifactInfo>
export type PlannedList = z.infer<typeof Api.PlannedList>
export type ValueTypeInfo = z.infer<typeof Api.ValueTypeInfo>
export type ItemDetail = z.infer<typeof Api.ItemDetail>
export type ProviderInfo = z.infer<typeof Api.ProviderInfo>
export type Take = z.infer<typeof Api.Take>
export type RunDocument = z.infer<typeof Api.RunDocument>
export type { NodeTypeInfo, Problem, RunInfo } from '../../server/api/types.ts'
export type WorkflowVersion = z.infer<typeof Api.WorkflowVersion>
export type LedgerAccount = z.infer<typeof Api.LedgerAccount>
export type LedgerEntry = z.infer<typeof Api.LedgerEntry>
export type Ruling = z.infer<typeof Api.LedgerRuling>['ruling']
export type ProviderSettings = z.infer<typeof Api.ProviderSettings>
export type ProviderTest = z.infer<typeof Api.ProviderTest>
export type ModelSettings = z.infer<typeof Api.ModelSettings>
export type ModelInput = z.input<typeof Api.ModelInfo>
