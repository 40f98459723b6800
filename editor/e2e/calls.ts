interface Stored { id: string; revision: number; workflow: { nodes: Record<string, { params: Record<string, unknown>; review?: string }> } }

async function call(method: string, url: string, body: unknown, headers: Record<string, string> = {}): Promise<Stored> {
  const response = await fetch(url, { method, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`${method} ${url} answered ${response.status}: ${await response.text()}`)
  return (await response.json()) as Stored
}

/** A workflow made from a template by the API, changed before it is first opened; its id. */
export async function createWorkflow(server: string, template: string, change: (nodes: Stored['workflow']['nodes']) => void): Promise<string> {
  const { id, revision, workflow } = await call('POST', `${server}/api/workflows`, { template })
  change(workflow.nodes)
  await call('PUT', `${server}/api/workflows/${id}`, workflow, { 'if-match': `"${revision}"` })
  return id
}

const SMALL = { width: 456, height: 256, fps: 12 }

/** Makes all pictures and films small, so that a whole film is made in seconds. */
export function makeSmall(nodes: Stored['workflow']['nodes']): void {
  for (const id of ['components', 'stage-shots', 'shot-images', 'assemble']) Object.assign(nodes[id]?.params ?? {}, { width: SMALL.width, height: SMALL.height })
  for (const id of ['video', 'assemble']) Object.assign(nodes[id]?.params ?? {}, { fps: SMALL.fps })
}
