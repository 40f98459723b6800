import type { ImageRequest } from '../../../capabilities.ts'
import type { ServicesOf } from '../../provider.ts'
import { drawStill } from './draw.ts'
import { layoutOf } from './layout.ts'
import { setShow } from './show.ts'
import { PAPER_THEATRE } from '../paper-theatre.ts'

/** The picture maker of the paper theatre: draws layered cut-paper scenes without a model, the same bytes each time. */
export function createArtist(): ServicesOf['image'] {
  return {
    ...PAPER_THEATRE,
    revision: '1',
    limits: { concurrency: 2 },
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
