import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { measureLoudness, SILENCE } from './loudness.ts'
import { probe } from './probe.ts'
import { levelInBand, sampleTone, sampleVoice } from './sample-media.ts'
import { makeSoundtrack, type SoundtrackJob } from './soundtrack.ts'
import { createTemporaryArtifacts } from './temporary-artifacts.ts'

let rig: Awaited<ReturnType<typeof createTemporaryArtifacts>>
let music: string, voice: string
const file = (name: string) => join(rig.folder, name)

beforeAll(async () => {
  rig = await createTemporaryArtifacts()
  music = await sampleTone(file('music.wav'), { seconds: 4, hertz: 300, decibels: -25 })
  voice = await sampleVoice(file('voice.wav'), { seconds: 2, decibels: -27 })
})
afterAll(() => rig.remove())

async function make(name: string, job: Partial<SoundtrackJob>) {
  const out = file(name)
  const said = await makeSoundtrack({ speech: [], seconds: 10, target: -14, folder: await rig.scratch(), out, ...job })
  return { out, said, heard: await measureLoudness({ path: out }) }
}

describe('the sound of a film', () => {
  const speech = () => [{ path: voice, start: 3 }, { path: voice, start: 5.2 }]
  const mixes = [
    ['speech over music', () => ({ speech: speech(), music })],
    ['music alone', () => ({ music })],
    ['speech alone', () => ({ speech: speech() })],
  ] as const

  it.each(mixes)('meets the target and the peak with %s', async (name, job) => {
    const { out, said, heard } = await make(`${name}.m4a`, job())
    expect(heard.integrated).toBeGreaterThan(-14.5)
    expect(heard.integrated).toBeLessThan(-13.5)
    expect(heard.truePeak).toBeLessThanOrEqual(-1)
    expect(said).toEqual(heard)
    const { seconds, audio, streams } = await probe(out)
    expect(seconds).toBeCloseTo(10, 1)
    expect(audio).toEqual({ rate: 48_000, channels: 2 })
    expect(streams).toEqual([{ kind: 'audio', codec: 'aac' }])
  })
  it('is a silent track where nothing sounds', async () => {
    const { said, out } = await make('silence.m4a', {})
    expect(said).toEqual(SILENCE)
    expect((await probe(out)).seconds).toBeCloseTo(10, 1)
  })
  it('reaches other targets, quieter and loud', async () => {
    for (const target of [-23, -10]) {
      const { heard } = await make('target.m4a', { speech: speech(), music, target })
      expect(Math.abs(heard.integrated - target)).toBeLessThanOrEqual(0.5)
      expect(heard.truePeak).toBeLessThanOrEqual(-1)
    }
  })
  it('lowers the music by 9 dB and more while somebody speaks, and loops it without a hole', async () => {
    const { out } = await make('ducked.m4a', { speech: speech(), music })
    const [before, under, after] = await Promise.all([1.2, 3.2, 8.2].map((from) => levelInBand(out, { hertz: 300, from, seconds: from === 8.2 ? 0.6 : 1 })))
    expect((before ?? 0) - (under ?? 0)).toBeGreaterThanOrEqual(9)
    expect(Math.abs((before ?? 0) - (after ?? 0))).toBeLessThan(3)
  })
  it('is the same bytes each time', async () => {
    const [one, two] = [await make('one.m4a', { speech: speech(), music }), await make('two.m4a', { speech: speech(), music })]
    expect((await readFile(one.out)).equals(await readFile(two.out))).toBe(true)
  })
  it('stops when it is aborted', async () => {
    await expect(make('stopped.m4a', { music, signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'cancelled' })
  })
})
