import type { ImageRequest } from '../../capabilities.ts'
import type { Picture } from '../../values/media.ts'
import type { ServicesOf } from '../provider.ts'
import type { Door } from './http.ts'
import { createJobService, type JobApi } from './job.ts'
import { keepPicture } from './keep.ts'
import type { ModelInfo } from './model.ts'
import { priceOf } from './price.ts'
import { describeService } from './setup.ts'

/** Pictures over an API of jobs, priced by the piece at the model's resolution. */
export function createPictureService<Prepared = undefined>(model: ModelInfo, from: { door: Door; trusted: ReadonlySet<string> | undefined; pollMs?: number }, api: JobApi<ImageRequest, Prepared>): ServicesOf['image'] {
  const { resolution } = model.defaults
  return createJobService<ImageRequest, Picture, Prepared>({
    ...from,
    described: describeService(model),
    price: () => priceOf(model, { images: 1, ...(resolution === undefined ? {} : { resolution }) }),
    keep: (bytes, _request, { io, usd }) => keepPicture(bytes, io.artifacts, { title: from.door.title, usd }),
  }, api)
}
