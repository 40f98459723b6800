const HEADER = 44

/** A 16-bit PCM WAV file being filled. */
export interface Wav {
  bytes: Uint8Array
  /** Writes the frames from `from` up to `to`, taken from the same places of the channels. */
  write(channels: readonly Float32Array[], from: number, to: number): void
}

/** A WAV file of silence to be filled piece by piece. Samples beyond -1 to 1 are clipped; there is no dither, so the same samples give the same bytes. */
export function createWav({ channels: count, frames, rate }: { channels: number; frames: number; rate: number }): Wav {
  const bytes = new Uint8Array(HEADER + frames * count * 2)
  const view = new DataView(bytes.buffer)
  const ascii = (at: number, text: string): void => bytes.set(new TextEncoder().encode(text), at)
  ascii(0, 'RIFF')
  view.setUint32(4, bytes.length - 8, true)
  ascii(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, count, true)
  view.setUint32(24, rate, true)
  view.setUint32(28, rate * count * 2, true)
  view.setUint16(32, count * 2, true)
  view.setUint16(34, 16, true)
  ascii(36, 'data')
  view.setUint32(40, bytes.length - HEADER, true)
  const samples = new Int16Array(bytes.buffer, HEADER)
  return {
    bytes,
    write(channels, from, to) {
      channels.forEach((channel, c) => {
        for (let i = from; i < to; i++) {
          const value = Math.round((channel[i] ?? 0) * 32767)
          samples[i * count + c] = value > 32767 ? 32767 : value < -32768 ? -32768 : value
        }
      })
    },
  }
}

/** Encodes channels of samples, all of one length, as WAV. */
export function encodeWav(channels: readonly Float32Array[], rate: number): Uint8Array {
  const frames = channels[0]?.length ?? 0
  const wav = createWav({ channels: channels.length, frames, rate })
  wav.write(channels, 0, frames)
  return wav.bytes
}

/** Decodes 16-bit PCM WAV, skipping chunks that are not sound. Throws on any other form. */
export function decodeWav(bytes: Uint8Array): { rate: number; channels: Float32Array[] } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tag = (at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4))
  if (tag(0) !== 'RIFF' || tag(8) !== 'WAVE') throw new Error('Not a WAV file')
  let rate = 0
  let count = 0
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = view.getUint32(at + 4, true)
    const body = at + 8
    if (tag(at) === 'fmt ') {
      if (view.getUint16(body, true) !== 1 || view.getUint16(body + 14, true) !== 16) throw new Error('Not 16-bit PCM')
      count = view.getUint16(body + 2, true)
      rate = view.getUint32(body + 4, true)
    }
    if (tag(at) === 'data' && count > 0) {
      const frames = Math.floor(Math.min(size, bytes.length - body) / 2 / count)
      const channels = Array.from({ length: count }, () => new Float32Array(frames))
      channels.forEach((channel, c) => {
        for (let i = 0; i < frames; i++) channel[i] = view.getInt16(body + (i * count + c) * 2, true) / 32768
      })
      return { rate, channels }
    }
    at = body + size + (size % 2)
  }
  throw new Error('A WAV file without sound')
}
