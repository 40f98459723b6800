import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { joinSegments } from './join.ts'
import { sampleClip, sampleTone, sampleVoice } from './sample-media.ts'
import { renderSegment } from './segment.ts'
import { makeSoundtrack } from './soundtrack.ts'

/** Prints what a film of 60 clips of 3 s at 1280×720 costs: all of it, and with one clip changed. Seconds; nothing fails. */
const CLIPS = 60
const SECONDS = 3
const frame = { width: 1280, height: 720, fps: 24 }

const folder = await mkdtemp(join(tmpdir(), 'reelgraph-assembly-'))
const at = (name: string) => join(folder, name)
async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}
const size = { width: frame.width, height: frame.height }
const clips = [await sampleClip(at('a.mp4'), { ...size, seconds: SECONDS }), await sampleClip(at('b.mp4'), { ...size, seconds: SECONDS, hue: 120 })]
const encode = (clip: number, out: string) =>
  renderSegment({ shows: { kind: 'clip', path: clips[clip] ?? '', seconds: SECONDS, ...size }, frames: SECONDS * frame.fps, frame, opening: 'cut', out: at(out) })

const names = Array.from({ length: CLIPS }, (_, index) => `segment-${index}.mp4`)
const all = await timed(async () => {
  // Two at a time, one thread each, as the engine does on two cores.
  const queue = [...names]
  await Promise.all([1, 2].map(async () => {
    for (let name = queue.shift(); name; name = queue.shift()) await encode(0, name)
  }))
})
const join60 = () => joinSegments({ segments: names.map(at), folder, out: at('joined.mp4') })
const one = await timed(() => encode(1, 'segment-7.mp4'))
const joined = await timed(join60)
const changed = await timed(async () => {
  await encode(1, 'segment-7.mp4')
  await join60()
})
const music = await sampleTone(at('music.wav'), { seconds: 60, hertz: 220, decibels: -24 })
const voice = await sampleVoice(at('voice.wav'), { seconds: 2 })
const sound = await timed(() => makeSoundtrack({ speech: Array.from({ length: 40 }, (_, index) => ({ path: voice, start: 2 + index * 4.2 })), music, seconds: CLIPS * SECONDS, target: -14, folder, out: at('sound.m4a') }))

console.log(`${CLIPS} clips of ${SECONDS} s: encode all ${all.toFixed(1)} s, encode one ${one.toFixed(2)} s, join by stream copy ${joined.toFixed(2)} s`)
console.log(`one clip changed: ${changed.toFixed(2)} s, ${(changed / (one + joined)).toFixed(2)} × (encode one + join), ${(all / changed).toFixed(0)} × faster than encoding all`)
console.log(`the sound pass beside it: ${sound.toFixed(1)} s`)
await rm(folder, { recursive: true, force: true })
