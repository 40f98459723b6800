import { ReelError } from '../model/errors.ts'
import type { Reply, Service } from '../service.ts'

interface OpenCall<Request> {
  request: Request
  signal: AbortSignal
  answer: (value: unknown, usd?: number) => void
  fail: (error: unknown) => void
}

/** A service whose calls lie on a desk until the test answers them. Calls end with `cancelled` when they are aborted. */
export function createDesk<Request = { prompt: string }>(more: Partial<Service> = {}) {
  const open: OpenCall<Request>[] = []
  let waiting: { count: number; go: () => void }[] = []
  const desk = {
    open,
    calls: 0,
    aborted: 0,
    /** Resolves as soon as this many calls have come in since the start. */
    came: (count: number) => new Promise<void>((go) => (desk.calls >= count ? go() : waiting.push({ count, go }))),
    service: {
      model: 'test/desk', revision: '1', paid: false, limits: { concurrency: 100 }, price: () => ({ min: 0, max: 0 }),
      send: (request: unknown, io) => new Promise<Reply<unknown>>((resolve, reject) => {
        const take = () => void open.splice(open.indexOf(call), 1)
        const call: OpenCall<Request> = {
          request: request as Request, signal: io.signal,
          answer: (value, usd = 0) => {
            take()
            resolve({ value, usd })
          },
          fail: (error) => {
            take()
            reject(error)
          },
        }
        io.signal.addEventListener('abort', () => {
          if (!open.includes(call)) return
          desk.aborted++
          call.fail(new ReelError('cancelled', 'Cancelled.'))
        }, { once: true })
        open.push(call)
        desk.calls++
        for (const { go } of waiting.filter(({ count }) => count <= desk.calls)) go()
        waiting = waiting.filter(({ count }) => count > desk.calls)
      }),
      ...more,
    } satisfies Service as Service,
  }
  return desk
}

/** Lets everything happen that needs no time to pass. */
export const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 2))

/** Fails instead of hanging. */
export async function within<T>(ms: number, work: Promise<T>, what: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} has not happened within ${ms} ms`)), ms)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
