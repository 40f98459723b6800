import { join } from 'node:path'
import type { VideoRequest } from '../../../capabilities.ts'
import { encodeFrames } from '../../../film/encode-frames.ts'
import type { ServicesOf } from '../../provider.ts'
import { setShow } from '../artist/show.ts'
import { cutReel, framesOf } from './reel.ts'
import { PAPER_THEATRE } from '../paper-theatre.ts'

/** The camera of the paper theatre: draws the shot again as planes and films them with parallax, the same bytes each time. */
export function createCamera(): ServicesOf['video'] {
  return {
    ...PAPER_THEATRE,
    revision: '2',
    limits: { concurrency: 2 },
    async send(request: VideoRequest, io) {
      io.signal.throwIfAborted()
      const { depiction, fps, width, height } = request
      const count = Math.max(1, Math.round(request.seconds * fps))
      const reel = cutReel(await setShow(depiction, { width, height }), io.seed)
      const out = join(await io.artifacts.scratch(), 'clip.mp4')
      await encodeFrames({ width, height, fps, count, frames: framesOf(reel, request, count), signal: io.signal, out })
      const ref = await io.artifacts.adopt(out, 'video/mp4')
      return { value: { ...ref, seconds: count / fps, width, height, fps, hasSound: false }, usd: 0 }
    },
  }
}
