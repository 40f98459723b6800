import type { ArrangeTask, Places } from './arrange.ts'

/** Lays out in a worker of its own, which ends with the work. The page goes on meanwhile. */
export function arrangeAside(task: ArrangeTask): Promise<Places> {
  const worker = new Worker(new URL('./arrange-worker.ts', import.meta.url), { type: 'module' })
  return new Promise<Places>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Places>) => resolve(data), { once: true })
    worker.addEventListener('error', (event) => reject(new Error(event.message)), { once: true })
    worker.postMessage(task)
  }).finally(() => worker.terminate())
}
