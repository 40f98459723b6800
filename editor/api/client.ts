import { z } from 'zod'
import type { Decision } from '../../engine/model/decisions.ts'
import type { Workflow } from '../../engine/model/document.ts'
import { RunEvent } from '../../engine/model/events.ts'
import type { Fn } from '../../engine/model/ids.ts'
import type { Plan } from '../../engine/model/plan.ts'
import type { Targets } from '../../engine/model/targets.ts'
import type { Source } from '../run/stream.ts'
import { toApiError, unreachable } from './problem.ts'
import type { ArtifactInfo, ItemDetail, NodeTypeInfo, PlannedList, ProviderInfo, RunDetail, RunDocument, RunInfo, StoredWorkflow, Take, TemplateInfo, ValueTypeInfo, WorkflowInfo } from './types.ts'

const base = 'api'
const id = encodeURIComponent

interface More { body?: unknown; bytes?: Uint8Array; revision?: number; signal?: AbortSignal }

/** One call of the API; throws `ApiError`. */
export async function request<T>(method: string, path: string, { body, bytes, revision, signal }: More = {}): Promise<T> {
  const response = await fetch(`${base}/${path}`, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(bytes === undefined ? {} : { 'content-type': 'application/octet-stream' }),
      ...(revision === undefined ? {} : { 'if-match': `"${revision}"` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(bytes === undefined ? {} : { body: bytes as Uint8Array<ArrayBuffer> }),
    ...(signal ? { signal } : {}),
  }).catch((error: unknown) => {
    throw signal?.aborted ? error : unreachable()
  })
  if (!response.ok) throw await toApiError(response)
  return (response.status === 204 ? undefined : await response.json()) as T
}

export type Review = 'auto' | 'wait'

/** The API as functions. Each throws `ApiError`, which says in words what happened and what to do. */
export const api = {
  nodeTypes: () => request<NodeTypeInfo[]>('GET', 'node-types'),
  valueTypes: () => request<ValueTypeInfo[]>('GET', 'value-types'),
  providers: () => request<ProviderInfo[]>('GET', 'providers'),
  templates: () => request<TemplateInfo[]>('GET', 'templates'),
  workflows: () => request<WorkflowInfo[]>('GET', 'workflows'),
  workflow: (workflow: string) => request<StoredWorkflow>('GET', `workflows/${id(workflow)}`),
  createWorkflow: (body: { template?: string; workflow?: Workflow; inputs?: Record<string, string>; name?: string }) => request<StoredWorkflow>('POST', 'workflows', { body }),
  saveWorkflow: (workflow: string, body: Workflow, revision: number) => request<StoredWorkflow>('PUT', `workflows/${id(workflow)}`, { body, revision }),
  saveDecisions: (workflow: string, decisions: Record<string, Decision | null>, revision: number) => request<StoredWorkflow>('PUT', `workflows/${id(workflow)}/decisions`, { body: { decisions }, revision }),
  plan: (workflow: string, targets?: Targets, signal?: AbortSignal) => request<Plan>('POST', `workflows/${id(workflow)}/plan`, { body: targets ? { targets } : {}, ...(signal ? { signal } : {}) }),
  runs: (workflow: string) => request<RunInfo[]>('GET', `runs?workflowId=${id(workflow)}`),
  run: (run: string) => request<RunDetail>('GET', `runs/${id(run)}`),
  startRun: (body: { workflowId: string; review: Review; targets?: Targets; budgetUsd?: number; acceptPaid?: string[] }) => request<RunInfo>('POST', 'runs', { body }),
  steerRun: (run: string, order: 'cancel' | 'pause' | 'resume', more: { budgetUsd?: number } = {}) => request<RunInfo>('POST', `runs/${id(run)}/${order}`, { body: more }),
  item: (run: string, { node, item, fn }: { node: string; item: string; fn: Fn }, signal?: AbortSignal) =>
    request<ItemDetail>('GET', `runs/${id(run)}/items/${id(node)}?item=${id(item)}&fn=${fn}`, signal ? { signal } : {}),
  takes: (run: string, { node, item, fn }: { node: string; item: string; fn: Fn }, signal?: AbortSignal) =>
    request<Take[]>('GET', `runs/${id(run)}/items/${id(node)}/takes?item=${id(item)}&fn=${fn}`, signal ? { signal } : {}),
  /** The workflow as a run was started with it. */
  runDocument: (run: string) => request<RunDocument>('GET', `runs/${id(run)}/document`),
  lists: (run: string, node: string, signal?: AbortSignal) => request<PlannedList[]>('GET', `runs/${id(run)}/lists/${id(node)}`, signal ? { signal } : {}),
  /** Stores a file; what it is is told by its bytes. */
  upload: (bytes: Uint8Array) => request<ArtifactInfo>('POST', 'artifacts', { bytes }),
  eventsAfter: async (run: string, after: number) => EventPage.parse(await request<unknown>('GET', `${eventsPath(run, after)}&format=json`)).events,
}

const eventsPath = (run: string, after: number) => `runs/${id(run)}/events?after=${after}`
const EventPage = z.object({ events: RunEvent.array() })

/** Opens the stream of a run's events, from the one after a number. */
export function openEvents(run: string, after: number): Source {
  const events = new EventSource(`${base}/${eventsPath(run, after)}`)
  // A browser without a network leaves the stream open and silent.
  const onOffline = () => source.onerror?.()
  const source: Source = {
    onopen: null, onmessage: null, onbeat: null, onerror: null,
    close: () => {
      window.removeEventListener('offline', onOffline)
      events.close()
    },
  }
  window.addEventListener('offline', onOffline)
  events.addEventListener('open', () => source.onopen?.())
  events.addEventListener('run', (message: MessageEvent<string>) => source.onmessage?.({ data: message.data }))
  events.addEventListener('beat', () => source.onbeat?.())
  events.addEventListener('error', () => source.onerror?.())
  return source
}

/** Address of stored bytes; with `width` a small still of a picture or a film. */
export const artifactUrl = (digest: string, width?: number) => `${base}/artifacts/${digest}${width === undefined ? '' : `?w=${width}`}`
