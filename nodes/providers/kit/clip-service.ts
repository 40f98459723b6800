import type { VideoRequest } from '../../capabilities.ts'
import type { Footage } from '../../values/media.ts'
import type { ServicesOf } from '../provider.ts'
import type { Door } from './http.ts'
import { createJobService, type JobApi } from './job.ts'
import { keepFootage } from './keep.ts'
import type { ModelInfo } from './model.ts'
import { priceOf } from './price.ts'
import { describeService } from './setup.ts'

/** Clips over an API of jobs, priced by the second (or by the clip) at the model's resolution and sound. */
export function createClipService<Prepared = undefined>(model: ModelInfo, from: { door: Door; trusted: ReadonlySet<string> | undefined; pollMs?: number }, api: JobApi<VideoRequest, Prepared>): ServicesOf['video'] {
  const { resolution, sound = false } = model.defaults
  return createJobService<VideoRequest, Footage, Prepared>({
    ...from,
    described: describeService(model),
    price: (request) => priceOf(model, { seconds: request?.seconds ?? model.durations[0] ?? 5, sound, ...(resolution === undefined ? {} : { resolution }) }),
    keep: (bytes, { seconds }, { io, usd }) => keepFootage(bytes, io.artifacts, { title: from.door.title, seconds, ...(usd === undefined ? {} : { usd }) }),
  }, api)
}
