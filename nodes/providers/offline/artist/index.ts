import type { ImageRequest } from '../../../capabilities.ts'
import type { ServicesOf } from '../../provider.ts'
import { CREW_SIZE, perform } from '../crew/index.ts'
import { PAPER_THEATRE } from '../paper-theatre.ts'

/** The picture maker of the paper theatre: draws layered cut-paper scenes without a model, the same bytes each time. */
export function createArtist(): ServicesOf['image'] {
  return {
    ...PAPER_THEATRE,
    revision: '4',
    limits: { concurrency: CREW_SIZE },
    async send(request: ImageRequest, io) {
      io.signal.throwIfAborted()
      const { width, height, depiction } = request
      const { bytes, layout } = await perform('draw', { depiction, width, height, seed: io.seed }, io.signal)
      const ref = await io.artifacts.put(bytes, 'image/jpeg')
      return { value: { ...ref, width, height, layout }, usd: 0 }
    },
  }
}
