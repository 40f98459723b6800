import { z } from 'zod'
import { ReelError } from '../../../engine/model/errors.ts'
import type { CallIo } from '../../../engine/service.ts'
import type { Picture } from '../../values/media.ts'
import { messageIn, type Classify } from '../kit/failures.ts'
import { ask, askJson, unreadable, type Door } from '../kit/http.ts'
import type { Job, JobApi } from '../kit/job.ts'
import { asksFor, fillGraph, type Graph, type Values } from './fill.ts'

const Posted = z.looseObject({ prompt_id: z.string() })
const Item = z.looseObject({ filename: z.string(), subfolder: z.string().default(''), type: z.string().default('output') })
const Entry = z.looseObject({
  outputs: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
  status: z.looseObject({ status_str: z.string(), messages: z.array(z.tuple([z.string(), z.looseObject({ exception_message: z.string().nullish(), node_type: z.string().nullish() })])).default([]) }).nullish(),
})
const Queue = z.looseObject({ queue_running: z.array(z.array(z.unknown())), queue_pending: z.array(z.array(z.unknown())) })
const Uploaded = z.looseObject({ name: z.string(), subfolder: z.string().default('') })

/** ComfyUI’s refusals: what is wrong with the workflow stands with the node that it is wrong at. */
export const classifyComfy: Classify = ({ status, body }) => {
  if (status !== 400) return undefined
  const { node_errors: nodes, error } = (body ?? {}) as { node_errors?: Record<string, { class_type?: string; errors?: { message?: string; details?: string }[] }>; error?: unknown }
  const [id, first] = Object.entries(nodes ?? {})[0] ?? []
  const at = first?.errors?.[0]
  return { code: 'rejected', message: at ? `node ${id} (${first?.class_type ?? 'unknown'}): ${at.message ?? ''} ${at.details ?? ''}`.trim() : messageIn(error) || 'the workflow was not accepted.' }
}

/** A call’s token as the id of its run, so that a run whose answer was lost is found again. A canonical UUID, as newer servers ask for. */
export function toRunId(token: string): string {
  const hex = token.replace(/[^0-9a-f]/gi, '').toLowerCase().padEnd(32, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Runs a workflow of one’s own. `valuesOf` says what its placeholders stand for; `picturesOf` which pictures it may ask for. */
export function comfyJobs<Request>(door: Door, graph: Graph, { valuesOf, picturesOf, wanted }: { valuesOf: (request: Request, seed: number) => Values; picturesOf: (request: Request) => readonly Picture[]; wanted: RegExp }): JobApi<Request, Values> {
  return {
    prepare: async (request, io) => ({ ...valuesOf(request, io.seed), ...await uploads(door, picturesOf(request).filter((_, at) => asksFor(graph, nameOf(at))), io) }),
    create: (_request, { prepared, token }) => ({ path: '/prompt', json: { prompt: fillGraph(graph, prepared), client_id: 'reelgraph', prompt_id: toRunId(token) } }),
    idIn: (answer) => Posted.safeParse(answer).data?.prompt_id,
    look: (id, io) => look(door, id, { io, wanted }),
    find: (token, io) => look(door, toRunId(token), { io, wanted }),
  }
}

const nameOf = (at: number): string => (at === 0 ? 'image' : `image${at + 1}`)

/** History holds what is over, the queue what is not; a run in neither was never there or went with a restart. */
async function look(door: Door, id: string, { io: { signal }, wanted }: { io: CallIo; wanted: RegExp }): Promise<Job | undefined> {
  const read = async (path: string) => (await askJson(door, { path, kind: 'read', signal })).json
  const history = z.record(z.string(), Entry).safeParse(await read(`/history/${id}`))
  if (!history.success) throw unreadable(door, { kind: 'read' }, 'something that is no history')
  const entry = history.data[id]
  if (entry) return over(door, id, { entry, wanted })
  const queue = Queue.safeParse(await read('/queue'))
  if (!queue.success) throw unreadable(door, { kind: 'read' }, 'something that is no queue')
  const isQueued = [...queue.data.queue_running, ...queue.data.queue_pending].some((row) => row[1] === id)
  return isQueued ? { id, state: 'running' } : undefined
}

function over(door: Door, id: string, { entry: { outputs, status }, wanted }: { entry: z.infer<typeof Entry>; wanted: RegExp }): Job {
  const last = status?.messages.at(-1)
  if (status && status.status_str !== 'success') return { id, state: last?.[0] === 'execution_interrupted' ? 'cancelled' : 'failed', code: 'rejected', reason: [last?.[1].node_type, last?.[1].exception_message].filter(Boolean).join(': ') }
  // Videos stand under `images` too, so the file's name decides, not the key.
  const items = Object.values(outputs).flatMap((output) => Object.values(output).flatMap((list) => (Array.isArray(list) ? list.flatMap((item) => Item.safeParse(item).data ?? []) : [])))
  const found = items.filter(({ type }) => type === 'output').concat(items).find(({ filename }) => wanted.test(filename))
  return { id, state: 'done', file: found && `${door.baseUrl.replace(/\/$/, '')}/view?${new URLSearchParams({ filename: found.filename, subfolder: found.subfolder, type: found.type }).toString()}`, usd: 0 }
}

async function uploads(door: Door, pictures: readonly Picture[], { artifacts, signal }: CallIo): Promise<Values> {
  const named = await Promise.all(pictures.map(async ({ artifact, mime }, at) => {
    const form = new FormData()
    form.append('image', new Blob([Buffer.from(await artifacts.read(artifact))], { type: mime }), `${artifact.slice(0, 24)}.${mime.split('/')[1] ?? 'png'}`)
    const { bytes } = await ask(door, { path: '/upload/image', kind: 'read', method: 'POST', body: form, signal })
    const uploaded = Uploaded.safeParse(JSON.parse(new TextDecoder().decode(bytes)))
    if (!uploaded.success) throw new ReelError('unavailable', `${door.title} took a picture, but gave it no name.`)
    const { name, subfolder } = uploaded.data
    return [nameOf(at), subfolder === '' ? name : `${subfolder}/${name}`] as const
  }))
  return Object.fromEntries(named)
}
