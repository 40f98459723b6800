import type { Provider } from '../provider.ts'
import { createArtist } from './artist/index.ts'
import { createCamera } from './camera/index.ts'
import { createMusic } from './music/index.ts'
import { createVoice } from './voice/index.ts'
import { createWriter } from './writer/index.ts'

/** Paper theatre: writes, draws, films, speaks and scores with no key and no network, the same bytes each time. */
export function createOfflineProvider(): Provider {
  return {
    id: 'offline',
    title: 'Paper theatre',
    models: { text: [createWriter()], image: [createArtist()], video: [createCamera()], speech: [createVoice()], music: [createMusic()] },
    readiness: async () => ({ ready: true, message: 'Always ready: it needs no key and no network.' }),
  }
}
