import { open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { musicBed, sceneBed } from './beds.ts'
import { mixdown, type Placed } from './mixdown.ts'
import { RATE, readSamples, type Pcm } from './pcm.ts'
import { createTemporaryArtifacts } from './temporary-artifacts.ts'

let rig: Awaited<ReturnType<typeof createTemporaryArtifacts>>
beforeAll(async () => { rig = await createTemporaryArtifacts() })
afterAll(() => rig.remove())

async function pcm(name: string, seconds: number, at: (i: number) => number): Promise<Pcm> {
  const samples = Math.round(seconds * RATE)
  const path = join(rig.folder, name)
  await writeFile(path, new Uint8Array(Float32Array.from({ length: samples * 2 }, (_, i) => at(Math.floor(i / 2))).buffer))
  return { path, samples }
}

async function mixed(more: { music?: Placed[]; scenes?: Placed[] }, seconds: number): Promise<Float32Array> {
  const out = await mixdown({ speech: [], music: [], scenes: [], samples: seconds * RATE, out: join(rig.folder, 'mix.pcm'), ...more })
  return (await readSamples(out, 0, out.samples)).filter((_, i) => i % 2 === 0)
}

const level = (samples: Float32Array, from: number, until: number): number =>
  Math.sqrt(samples.subarray(from * RATE, until * RATE).reduce((sum, x) => sum + x * x, 0) / ((until - from) * RATE))
const noise = (i: number): number => (((Math.imul(i + 1, 2654435761) >>> 0) ^ (Math.imul(i + 7, 40503) >>> 3)) % 2001) / 2000 - 0.5

describe('the music bed', () => {
  it.each([[40, 25], [40, 70], [10, 34], [40, 40.4], [3, 20], [30, 2]])('of %d seconds opens and closes a film of %d seconds', async (own, film) => {
    const long = await pcm('ramp.pcm', own, (i) => i / RATE / own)
    const placed = musicBed(long, film * RATE, 1)
    const [first] = placed, last = placed.at(-1)
    expect(last && last.at + last.samples).toBe(film * RATE)
    expect(last && (last.skip ?? 0) + last.samples).toBe(long.samples)
    expect(first?.skip ?? 0).toBeLessThanOrEqual(RATE)
    const sound = await mixed({ music: musicBed(await pcm('noise.pcm', own, noise), film * RATE, 1) }, film)
    const whole = level(sound, 0.1, film - 0.2)
    for (let at = Math.abs(own - film) < 1 ? 1 : 0.1; at + 0.5 < film; at += 0.5) expect(20 * Math.log10(level(sound, at, at + 0.5) / whole)).toBeGreaterThan(-4)
  })
})

describe('the sound of the shots', () => {
  it('goes on through a cut without a dip, a bump or a click', async () => {
    const [one, two] = [await pcm('one.pcm', 2, noise), await pcm('two.pcm', 2, (i) => noise(i + 999_999))]
    const sound = await mixed({ scenes: sceneBed([{ pcm: one, at: 0, samples: 2 * RATE }, { pcm: two, at: 2 * RATE, samples: 2 * RATE }], 1) }, 4)
    const whole = level(sound, 0.5, 1.5)
    for (let at = 1.8; at < 2.4; at += 0.02) expect(Math.abs(20 * Math.log10(level(sound, at, at + 0.02) / whole))).toBeLessThan(2)
  })
  it('turns smoothly where a sound is heard backwards, and in any block', async () => {
    const slow = await pcm('slow.pcm', 1, (i) => Math.sin(i / 700))
    const sound = await mixed({ scenes: sceneBed([{ pcm: slow, at: Math.round(0.9 * RATE), samples: RATE }], 1) }, 3)
    let jump = 0
    for (let i = 1; i < sound.length; i++) jump = Math.max(jump, Math.abs((sound[i] ?? 0) - (sound[i - 1] ?? 0)))
    expect(jump).toBeLessThan(0.004)
    expect(level(sound, 1.95, 2.05)).toBeGreaterThan(0.1)
    expect(level(sound, 2.15, 2.5)).toBe(0)
  })
  it('reads no more than there is', async () => {
    const file = await open((await pcm('short.pcm', 0.5, noise)).path)
    await file.close()
    const sound = await mixed({ scenes: sceneBed([{ pcm: await pcm('short.pcm', 0.5, noise), at: 0, samples: 4 * RATE }], 1) }, 2)
    expect(level(sound, 0.2, 0.5)).toBeGreaterThan(0.1)
    expect(level(sound, 0.8, 2)).toBe(0)
  })
})
