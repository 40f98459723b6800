interface Node { params: Record<string, unknown>; review?: string }
interface Stored { id: string; revision: number; workflow: { nodes: Record<string, Node>; decisions: Record<string, unknown> } }

/** One call of the API as JSON; throws with what was answered. */
export async function call<T>(method: string, url: string, body?: unknown, headers: Record<string, string> = {}): Promise<T> {
  const response = await fetch(url, { method, headers: { 'content-type': 'application/json', ...headers }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
  if (!response.ok) throw new Error(`${method} ${url} answered ${response.status}: ${await response.text()}`)
  return (await response.json()) as T
}

/** A workflow made from a template by the API, changed before it is first opened; its id. */
export async function createWorkflow(server: string, template: string, change: (nodes: Stored['workflow']['nodes']) => void): Promise<string> {
  const { id, revision, workflow } = await call<Stored>('POST', `${server}/api/workflows`, { template })
  change(workflow.nodes)
  await call('PUT', `${server}/api/workflows/${id}`, workflow, { 'if-match': `"${revision}"` })
  return id
}

/** Decides about one address, as a person does in the editor. */
export async function decide(server: string, id: string, address: string, decision: unknown): Promise<void> {
  const { revision } = await call<Stored>('GET', `${server}/api/workflows/${id}`)
  await call('PUT', `${server}/api/workflows/${id}/decisions`, { decisions: { [address]: decision } }, { 'if-match': `"${revision}"` })
}

const RESTS = new Set(['waiting', 'paused', 'succeeded', 'partial', 'failed', 'cancelled'])

/** Runs a workflow until it has ended or waits for a person. */
export async function runOut(server: string, workflowId: string, review: 'auto' | 'wait' = 'auto'): Promise<void> {
  const { id } = await call<{ id: string }>('POST', `${server}/api/runs`, { workflowId, review })
  while (!RESTS.has((await call<{ state: string }>('GET', `${server}/api/runs/${id}`)).state)) await new Promise((resolve) => setTimeout(resolve, 300))
}

const SMALL = { width: 456, height: 256, fps: 12 }

/** Makes all pictures and films small, so that a whole film is made in seconds. */
export function makeSmall(nodes: Stored['workflow']['nodes']): void {
  for (const id of ['components', 'stage-shots', 'shot-images', 'assemble']) Object.assign(nodes[id]?.params ?? {}, { width: SMALL.width, height: SMALL.height })
  for (const id of ['video', 'assemble']) Object.assign(nodes[id]?.params ?? {}, { fps: SMALL.fps })
}
