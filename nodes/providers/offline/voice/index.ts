import { setImmediate } from 'node:timers/promises'
import type { CallIo } from '../../../../engine/service.ts'
import type { Word } from '../../../values/index.ts'
import { activeRms, amplify, fade, fromDb } from '../level.ts'
import type { ServicesOf } from '../../provider.ts'
import { encodeWav } from '../wav.ts'
import { chooseTimbre, deliver, type Timbre } from './choose.ts'
import { colour, ROOM_SECONDS } from './colour.ts'
import { RATE, speakPhrase } from './phrase.ts'
import { isRussian, speakRussian } from './russian/index.ts'
import { onlyEnglish, toPhrases, toTokens } from './text.ts'
import { PAPER_THEATRE } from '../paper-theatre.ts'

const LOUDNESS = fromDb(-20)
const CEILING = fromDb(-3.5)

/**
 * Speaks English and Russian lines with a voice per speaker, without network or cost: 48 kHz mono WAV at about -20 dBFS, the
 * same bytes each time, with word times. Throws `bad-input` for a line without words, `unsupported` for other languages.
 */
export function createVoice(): ServicesOf['speech'] {
  return {
    ...PAPER_THEATRE,
    revision: '2',
    limits: { concurrency: 2 },
    async send(request, io) {
      const { text, speaker, voice, about = '', pace = 1, language } = request
      const own = chooseTimbre({ name: speaker, voice, about })
      if (isRussian(language)) return delivered({ ...await speakRussian(request, io), timbre: own }, io)
      if (!/^\s*(en\b.*|english\b.*)?$/i.test(language)) throw onlyEnglish()
      const timbre = deliver({ ...own, pace: own.pace / pace }, io.seed)
      const parts: Float32Array[] = []
      const words: Word[] = []
      let length = 0
      for (const { tokens, pause } of toPhrases(toTokens(text))) {
        // between phrases others have their turn
        await setImmediate()
        io.signal.throwIfAborted()
        const spoken = await speakPhrase(tokens, timbre)
        const offset = length / RATE
        words.push(...spoken.words.map(({ text: word, start, end }) => ({ text: word, start: start + offset, end: end + offset })))
        const part = new Float32Array(spoken.samples.length + Math.round(pause * timbre.pace * RATE))
        part.set(spoken.samples)
        parts.push(part)
        length += part.length
      }
      return delivered({ parts, words, timbre }, io)
    },
  }
}

async function delivered({ parts, words, timbre }: { parts: readonly Float32Array[]; words: readonly Word[]; timbre: Timbre }, io: Pick<CallIo, 'artifacts'>) {
  const length = parts.reduce((sum, part) => sum + part.length, 0) + Math.round(ROOM_SECONDS * RATE)
  const audio = await io.artifacts.put(encodeWav([finished(parts, length, timbre)], RATE), 'audio/wav')
  return { value: { audio: { ...audio, seconds: length / RATE }, words: words.map(inMilliseconds) }, usd: 0 }
}

function finished(parts: readonly Float32Array[], length: number, timbre: Timbre): Float32Array {
  const samples = new Float32Array(length)
  let at = 0
  for (const part of parts) {
    samples.set(part, at)
    at += part.length
  }
  colour(samples, timbre)
  const rms = activeRms([samples], RATE / 20)
  if (rms > 0) amplify(samples, LOUDNESS / rms, CEILING)
  fade(samples, 0.01 * RATE, 0.02 * RATE)
  return samples
}

const inMilliseconds = ({ text, start, end }: Word): Word => ({ text, start: Math.floor(start * 1000) / 1000, end: Math.floor(end * 1000) / 1000 })
