import type { VideoRequest } from '../../../capabilities.ts'
import { encodeFrames } from '../../../film/encode-frames.ts'
import { setShow } from '../artist/show.ts'
import { addSound, isHeard } from '../effects/clip-sound.ts'
import { cutReel, framesOf } from './reel.ts'

export interface ClipJob { request: VideoRequest; seed: number; /** Path of the MP4 to write. */ out: string }

/** How many frames a request asks for. */
export function frameCountOf({ seconds, fps }: Pick<VideoRequest, 'seconds' | 'fps'>): number {
  return Math.max(1, Math.round(seconds * fps))
}

/** Draws a shot again as planes, films them and writes the clip, with the sound that the shot asks for. */
export async function filmClip({ request, seed, out }: ClipJob, signal: AbortSignal): Promise<void> {
  const { depiction, fps, width, height } = request
  const count = frameCountOf(request)
  const reel = cutReel(await setShow(depiction, { width, height, reframing: request.image.layout?.reframing }), { movement: request.movement, seconds: count / fps }, seed)
  const silent = isHeard(request) ? `${out}.silent.mp4` : out
  await encodeFrames({ width, height, fps, count, frames: framesOf(reel, fps, count), signal, out: silent })
  if (silent !== out) await addSound({ request, seconds: count / fps, seed, clip: silent, out, signal })
}
