import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { probe } from '../../../film/probe.ts'
import { sampleClip } from '../../../film/sample-media.ts'
import { createTemporaryArtifacts } from '../../../film/temporary-artifacts.ts'
import type { Depiction } from '../../../capabilities.ts'
import { addSound, isHeard } from './clip-sound.ts'

let rig: Awaited<ReturnType<typeof createTemporaryArtifacts>>
beforeAll(async () => { rig = await createTemporaryArtifacts() })
afterAll(() => rig.remove())

const depiction = { place: 'the old pier', description: 'Mira walks', weather: 'rain', time: 'night' } as Depiction

describe('the sound of a clip', () => {
  it('is as long as its pictures, which stay as they are, and the same bytes twice', async () => {
    const clip = await sampleClip(join(rig.folder, 'clip.mp4'), { seconds: 2 })
    const make = async (name: string) => {
      const out = join(rig.folder, name)
      await addSound({ request: { sound: 'steady rain; footsteps', depiction }, seconds: 2, seed: 1, clip, out, signal: new AbortController().signal })
      return out
    }
    const [one, two] = [await make('one.mp4'), await make('two.mp4')]
    expect((await readFile(one)).equals(await readFile(two))).toBe(true)
    const made = await probe(one)
    expect(made.streams.map(({ codec }) => codec)).toEqual(['h264', 'aac'])
    expect(made.audio).toEqual({ rate: 48_000, channels: 2 })
    expect(made.video).toEqual((await probe(clip)).video)
    expect(Math.abs(made.seconds - 2)).toBeLessThan(0.03)
  })
  it('is missing where nothing is asked for', () => {
    expect(isHeard({ sound: '' })).toBe(false)
    expect(isHeard({ sound: 'laughter' })).toBe(false)
    expect(isHeard({ sound: 'gusting wind' })).toBe(true)
  })
})
