import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runFfmpeg } from '../film/ffmpeg.ts'
import { levelInBand, sampleTone, sampleVoice } from '../film/sample-media.ts'
import { createTemporaryArtifacts } from '../film/temporary-artifacts.ts'
import type { Footage, Segment, Sound } from '../values/index.ts'
import type { FilmInput } from './film-input.ts'
import { assemble } from './node.ts'
import { linesOf, soundOf } from './sound.ts'
import { toTimeline } from './timeline.ts'

let rig: Awaited<ReturnType<typeof createTemporaryArtifacts>>
let humming: Footage, silent: Footage, voice: Sound, bed: Sound

beforeAll(async () => {
  rig = await createTemporaryArtifacts()
  const tone = await sampleTone(join(rig.folder, 'hum.wav'), { seconds: 3, hertz: 1200, decibels: -30 })
  const filmed = join(rig.folder, 'hum.mp4')
  await runFfmpeg({
    doing: 'generate a clip', inputs: [{ path: 'color=c=teal:size=320x180:rate=24:duration=3', options: ['-f', 'lavfi'] }, { path: tone }],
    outputs: [{ path: filmed, options: ['-map', '0:v', '-map', '1:a', '-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-c:a', 'aac', '-f', 'mp4'] }],
  })
  humming = { ...await rig.adopt(filmed, 'video/mp4'), seconds: 3, width: 320, height: 180, fps: 24, hasSound: true }
  silent = { ...humming, hasSound: false }
  voice = { ...await rig.adopt(await sampleVoice(join(rig.folder, 'voice.wav'), { seconds: 2 }), 'audio/wav'), seconds: 2 }
  bed = { ...await rig.adopt(await sampleTone(join(rig.folder, 'bed.wav'), { seconds: 11, hertz: 300 }), 'audio/wav'), seconds: 11 }
})
afterAll(() => rig.remove())

/** Four shots of three seconds: two that hum, one that is silent, one that hums while somebody speaks. */
async function sounded(more: Partial<FilmInput['params']> = {}): Promise<string> {
  const part = (footage: Footage): Segment => ({ frames: 72, shows: { kind: 'clip', footage, seconds: 3 }, opening: 'cut', captions: [], reason: '' })
  const params = assemble.params.parse({ titles: false, ...more })
  const parts = [humming, humming, silent, humming].map(part)
  const speech = [undefined, undefined, undefined, { lines: [{ speaker: 'Mira', text: 'Listen.', kind: 'dialogue' as const, audio: voice, words: [], start: 0.5 }] }]
  const input = { params, parts, speech, clips: [], sceneOf: undefined, music: { audio: bed }, narrative: undefined, brief: undefined } as unknown as FilmInput
  const timeline = toTimeline({ fps: 24, shots: [72, 72, 72, 72], scenes: [], title: { words: '', small: '' }, end: { words: '', small: '' }, chapterCards: false })
  const made = await soundOf(linesOf(timeline, input), timeline, input, { folder: await rig.scratch(), artifacts: rig, signal: new AbortController().signal })
  return await rig.file(made.artifact)
}

const hum = async (path: string, from: number, seconds = 0.5) => await levelInBand(path, { hertz: 1200, from, seconds })

describe('the sound of the clips', () => {
  it('is heard in its shots, through their cut, and not in the silent one', async () => {
    const path = await sounded()
    const [one, cut, two, none] = [await hum(path, 1), await hum(path, 2.9, 0.2), await hum(path, 4), await hum(path, 7.3)]
    expect(Math.abs(one - two)).toBeLessThan(1)
    expect(Math.abs(cut - one)).toBeLessThan(3.5)
    expect(one - none).toBeGreaterThan(25)
  })
  it('lies under the music, and steps back under speech as the music does', async () => {
    const path = await sounded()
    const [free, spoken] = [await hum(path, 1), await hum(path, 10, 1)]
    expect(free - spoken).toBeGreaterThan(4)
    expect(free - spoken).toBeLessThan(12)
    const music = async (from: number) => await levelInBand(path, { hertz: 300, from, seconds: 0.8 })
    expect(await music(1) - free).toBeGreaterThan(3)
    expect(await music(1) - await music(10)).toBeGreaterThanOrEqual(9)
  })
  it('can be switched off', async () => {
    expect(await hum(await sounded(), 1) - await hum(await sounded({ clipSound: 0 }), 1)).toBeGreaterThan(25)
  })
})
