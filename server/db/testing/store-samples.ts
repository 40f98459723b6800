import { digest } from '../../../engine/digest.ts'
import type { Workflow } from '../../../engine/model/document.ts'
import type { StoredResult } from '../../../engine/stores.ts'
import type { StoredRun } from '../run-record.ts'

export const keyOf = (name: string | number): string => digest(`key ${name}`)

export function resultOf(text: string, more: Partial<StoredResult> = {}): StoredResult {
  return { outputs: { shot: { text } }, usd: 0, ms: 12, prompts: [`Draw ${text}.`], warnings: [], models: { image: 'offline/paper' }, seed: 7, at: 1_700_000_000_000, ...more }
}

export function workflowNamed(name: string, more: Partial<Workflow> = {}): Workflow {
  return { format: 'reelgraph/workflow', version: 1, name, nodes: {}, edges: [], inputs: {}, decisions: {}, ...more }
}

export function runOf(id: string, more: Partial<StoredRun> = {}): StoredRun {
  return {
    id, workflowId: null, name: 'A run', state: 'running', message: null, createdAt: 1_000, startedAt: null, endedAt: null, usd: 0, budgetUsd: null,
    review: 'auto', progress: { done: 0, total: 0 }, ran: 0, reused: 0, start: { workflow: workflowNamed('A run') }, outputs: [], ...more,
  }
}
