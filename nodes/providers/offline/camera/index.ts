import { join } from 'node:path'
import type { VideoRequest } from '../../../capabilities.ts'
import type { ServicesOf } from '../../provider.ts'
import { CREW_SIZE, perform } from '../crew/index.ts'
import { isHeard } from '../effects/clip-sound.ts'
import { PAPER_THEATRE } from '../paper-theatre.ts'
import { frameCountOf } from './film-clip.ts'

/** The camera of the paper theatre: draws the shot again as planes and films them with parallax and with the sounds that the shot names, the same bytes each time. */
export function createCamera(): ServicesOf['video'] {
  return {
    ...PAPER_THEATRE,
    revision: '5',
    limits: { concurrency: CREW_SIZE },
    async send(request: VideoRequest, io) {
      io.signal.throwIfAborted()
      const out = join(await io.artifacts.scratch(), 'clip.mp4')
      await perform('film', { request, seed: io.seed, out }, io.signal)
      const { width, height, fps } = request
      const ref = await io.artifacts.adopt(out, 'video/mp4')
      return { value: { ...ref, seconds: frameCountOf(request) / fps, width, height, fps, hasSound: isHeard(request) }, usd: 0 }
    },
  }
}
