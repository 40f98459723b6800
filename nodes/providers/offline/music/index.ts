import { ReelError } from '../../../../engine/model/errors.ts'
import type { ServicesOf } from '../../provider.ts'
import { createWav } from '../wav.ts'
import { compose } from './compose.ts'
import { master } from './master.ts'
import { RATE, render } from './render.ts'
import { createTurns } from './turns.ts'
import { PAPER_THEATRE } from '../paper-theatre.ts'

const LONGEST = 900

/**
 * Composes and plays a bed of music, without network or cost: 48 kHz stereo WAV of exactly the length asked for,
 * loudness following the arc, peaks below -3 dBFS, the same bytes each time for the same request and seed.
 */
export function createMusic(): ServicesOf['music'] {
  return {
    ...PAPER_THEATRE,
    revision: '2',
    // a minute of music is 23 MB while it is being made
    limits: { concurrency: 1 },
    async send(request, io) {
      if (!(request.seconds >= 1 && request.seconds <= LONGEST)) {
        throw new ReelError('bad-input', `The offline composer writes pieces of 1 to ${LONGEST} seconds, not of ${request.seconds}.`)
      }
      io.signal.throwIfAborted()
      const turns = createTurns(io.signal)
      const score = compose(request, io.seed)
      const channels = await render(score, turns)
      await master(channels, score, turns)
      const frames = channels[0].length
      const wav = createWav({ channels: 2, frames, rate: RATE })
      for (let at = 0; at < frames; at += RATE) {
        wav.write(channels, at, Math.min(at + RATE, frames))
        await turns()
      }
      const audio = await io.artifacts.put(wav.bytes, 'audio/wav')
      return { value: { ...audio, seconds: frames / RATE }, usd: 0 }
    },
  }
}
