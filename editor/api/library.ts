import type { Workflow } from '../../engine/model/document.ts'
import type { Plan } from '../../engine/model/plan.ts'
import { request } from './client.ts'
import type { StoredWorkflow, WorkflowVersion } from './types.ts'

const id = encodeURIComponent

/** What the gallery does with templates and saved workflows besides opening them. */
export const library = {
  planOf: (template: string, inputs: Record<string, unknown>, signal?: AbortSignal) => request<Plan>('POST', `templates/${id(template)}/plan`, { body: { inputs }, ...(signal ? { signal } : {}) }),
  rename: async (workflow: string, name: string): Promise<StoredWorkflow> => {
    const { workflow: document, revision } = await request<StoredWorkflow>('GET', `workflows/${id(workflow)}`)
    return request<StoredWorkflow>('PUT', `workflows/${id(workflow)}`, { body: { ...document, name } satisfies Workflow, revision })
  },
  remove: (workflow: string) => request<undefined>('DELETE', `workflows/${id(workflow)}`),
  versions: (workflow: string) => request<WorkflowVersion[]>('GET', `workflows/${id(workflow)}/versions`),
  keep: (workflow: string, name: string) => request<WorkflowVersion>('POST', `workflows/${id(workflow)}/versions`, { body: { name } }),
  restore: (workflow: string, version: string) => request<StoredWorkflow>('POST', `workflows/${id(workflow)}/versions/${id(version)}/restore`, { body: {} }),
}
