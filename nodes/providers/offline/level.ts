/** Decibels relative to full scale, as a factor. */
export const fromDb = (db: number): number => 10 ** (db / 20)

/**
 * Loudness of what is heard: the root mean square over the windows that are within 26 dB of the loudest one, so
 * that pauses do not count. 0 for silence.
 */
export function activeRms(channels: readonly Float32Array[], window: number): number {
  const length = channels[0]?.length ?? 0
  const powers: number[] = []
  for (let from = 0; from < length; from += window) {
    const to = Math.min(from + window, length)
    let sum = 0
    for (const channel of channels) for (let i = from; i < to; i++) sum += (channel[i] ?? 0) ** 2
    powers.push(sum / ((to - from) * channels.length))
  }
  const floor = powers.reduce((most, power) => Math.max(most, power), 0) * fromDb(-26) ** 2
  const heard = powers.filter((power) => power > 0 && power >= floor)
  return heard.length === 0 ? 0 : Math.sqrt(heard.reduce((sum, power) => sum + power, 0) / heard.length)
}

/** Multiplies in place, bending what would pass the ceiling softly below it; what stays under -9 dBFS is untouched. */
export function amplify(samples: Float32Array, gain: number, ceiling: number): void {
  const knee = Math.min(fromDb(-9), ceiling / 2)
  const room = ceiling - knee
  for (let i = 0; i < samples.length; i++) {
    const value = (samples[i] ?? 0) * gain
    const size = Math.abs(value)
    samples[i] = size <= knee ? value : Math.sign(value) * (knee + room * Math.tanh((size - knee) / room))
  }
}

/** Fades both ends in place with half a cosine; lengths in samples. */
export function fade(samples: Float32Array, lengthIn: number, lengthOut: number): void {
  const { length } = samples
  const curve = (i: number, of: number): number => 0.5 - 0.5 * Math.cos((Math.PI * (i + 0.5)) / of)
  for (let i = 0; i < Math.min(lengthIn, length); i++) samples[i] = (samples[i] ?? 0) * curve(i, lengthIn)
  for (let i = 0; i < Math.min(lengthOut, length); i++) samples[length - 1 - i] = (samples[length - 1 - i] ?? 0) * curve(i, lengthOut)
}
