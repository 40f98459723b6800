import type { Clients } from '../../engine/in-process.ts'
import type { Capabilities } from '../capabilities.ts'
import { SpeechReplySchema } from '../capabilities.ts'
import { dialectOf } from '../prompting/dialect.ts'
import { Sound } from '../values/media.ts'
import { createImageClient } from './image.ts'
import { createTextClient } from './text.ts'
import { createVideoClient } from './video.ts'

/** The capabilities as node functions see them, on top of the engine's journalled calls. */
export const createClients: Clients = (call, ctx, factsOf) => {
  const clients: Capabilities = {
    text: createTextClient(call, ctx),
    image: createImageClient(call, ctx, () => dialectOf(factsOf('image'))),
    video: createVideoClient(call, ctx, () => dialectOf(factsOf('video'))),
    speech: async (request) => SpeechReplySchema.parse(await call('speech', request)),
    music: async (request) => Sound.parse(await call('music', request)),
  }
  return { ...clients }
}
