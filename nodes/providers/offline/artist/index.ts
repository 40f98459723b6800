import type { ImageRequest } from '../../../capabilities.ts'
import type { ServicesOf } from '../../provider.ts'
import { drawStill } from './draw.ts'
import { layoutOf } from './layout.ts'
import { setShow } from './show.ts'

/** The picture maker of the paper theatre: draws layered cut-paper scenes without a model, the same bytes each time. */
export function createArtist(): ServicesOf['image'] {
  return {
    model: 'offline/paper-theatre',
    revision: '1',
    paid: false,
    limits: { concurrency: 2 },
    price: () => ({ min: 0, max: 0 }),
    async send(request: ImageRequest, io) {
      io.signal.throwIfAborted()
      const { width, height, depiction } = request
      const show = await setShow(depiction, { width, height })
      io.signal.throwIfAborted()
      const bytes = await drawStill(show, io.seed).encode('jpeg', 92)
      io.signal.throwIfAborted()
      const ref = await io.artifacts.put(bytes, 'image/jpeg')
      return { value: { ...ref, width, height, layout: layoutOf(show) }, usd: 0 }
    },
  }
}
