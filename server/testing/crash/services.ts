import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { ReelError } from '../../../engine/model/errors.ts'
import type { CallIo, Progress, Service, Services } from '../../../engine/service.ts'
import type { Accepted, Job } from './provider.ts'

const USD = 0.05

export interface Camera {
  /** Video jobs can be looked up by the token of their call. */
  findable: boolean
  /** How many video jobs may be under way at once. */
  atOnce: number
}

/** Services over a provider in another process. */
export function createServices(provider: string, camera: Camera): Services {
  const ask = async <T>(path: string, body?: object): Promise<T> => {
    const answer = await fetch(`${provider}${path}`, body ? { method: 'POST', body: JSON.stringify(body) } : {})
    if (!answer.ok) throw new ReelError('rejected', `The provider answered ${answer.status} to ${path}.`)
    return await answer.json() as T
  }
  const lookup = async (token: string) => {
    const { id } = await ask<Partial<Accepted>>(`/jobs?token=${token}`)
    return id === undefined ? undefined : { remoteId: id }
  }
  const follow = async <T>(id: string, take: (value: string) => T | Promise<T>): Promise<Progress<T>> => {
    const { value } = await ask<Job>(`/jobs/${id}`)
    return value === undefined ? { state: 'running', after: 15 } : { state: 'done', reply: { value: await take(value), usd: USD } }
  }
  const paid = { revision: '1', paid: true, price: () => ({ min: USD, max: USD }) }
  const known: Record<string, Service> = {
    /** Paid, answers at once, and keeps its answers. */
    text: {
      ...paid, model: 'crash/writer', limits: { concurrency: 3 },
      send: async (request, { token }) => ({ value: (await ask<Required<Job>>('/answers', { token, request })).value, usd: USD }),
      check: (id) => follow(id, (value) => value),
      lookup,
    },
    /** Free, and draws the same subject otherwise each time: whatever was sent on has to be on record before. */
    image: {
      ...paid, model: 'crash/pencil', paid: false, price: () => ({ min: 0, max: 0 }), limits: { concurrency: 3 },
      send: async (request, { artifacts }) => {
        await sleep(3 + Math.random() * 10)
        return { value: await artifacts.put(Buffer.from(`${JSON.stringify(request)} in strokes ${randomUUID()}`), 'text/plain'), usd: 0 }
      },
    },
    /** Paid, a remote job. */
    video: {
      ...paid, model: 'crash/camera', limits: { concurrency: camera.atOnce },
      start: async (request, { token }) => ({ remoteId: (await ask<Accepted>('/jobs', { token, request })).id }),
      check: (id, _, { artifacts }: CallIo) => follow(id, (value) => artifacts.put(Buffer.from(value), 'application/octet-stream')),
      ...(camera.findable ? { lookup } : {}),
    },
  }
  return {
    find: (capability) => {
      const service = known[capability]
      if (!service) throw new ReelError('unsupported', `Nothing here can do ${capability}.`)
      return service
    },
  }
}
