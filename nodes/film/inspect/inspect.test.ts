import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toCues } from '../cues.ts'
import { runFfmpeg } from '../ffmpeg.ts'
import { makeSoundtrack } from '../soundtrack.ts'
import { toVtt } from '../subtitle-files.ts'
import { createTemporaryArtifacts } from '../temporary-artifacts.ts'
import { sampleVoice } from '../sample-media.ts'
import { faultsOf, FILM_RULES } from './faults.ts'
import { inspectFilm, type Known } from './inspect-film.ts'
import { cuesOf, fastestOf, readingProblems } from './reading.ts'

const SECONDS = 6, FRAMES = SECONDS * 24
let rig: Awaited<ReturnType<typeof createTemporaryArtifacts>>
const file = (name: string) => join(rig.folder, name)

beforeAll(async () => {
  rig = await createTemporaryArtifacts()
})
afterAll(() => rig.remove())

/** Six seconds of a moving picture under a steady tone, with something wrong in it. */
async function film(name: string, { picture = 'null', sound = 'anull' } = {}): Promise<string> {
  await runFfmpeg({
    doing: 'generate a film',
    inputs: [
      { path: `testsrc2=size=192x108:rate=24:duration=${SECONDS}`, options: ['-f', 'lavfi'] },
      { path: `sine=frequency=997:duration=${SECONDS}:sample_rate=48000`, options: ['-f', 'lavfi'] },
    ],
    outputs: [{ path: file(name), options: ['-vf', `eq=saturation=0.5:contrast=0.6,${picture}`, '-af', `volume=7dB,${sound}`, '-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '12', '-pix_fmt', 'yuv420p', '-c:a', 'flac', '-strict', '-2', '-f', 'mp4'] }],
  })
  return file(name)
}

const painted = (colour: string, when: string) => `drawbox=color=${colour}:t=fill:enable='${when}'`
const rulesBroken = async (path: string, known: Known = { shots: [FRAMES] }, rules = FILM_RULES) => [...new Set(faultsOf(await inspectFilm(path, known), rules).map(({ rule }) => rule))]

describe('the inspector', () => {
  it('finds nothing wrong in a film that keeps the rules, and measures it', async () => {
    const measures = await inspectFilm(await film('good.mp4'))
    expect(faultsOf(measures)).toEqual([])
    expect(measures).toMatchObject({ frames: FRAMES, fps: 24, shots: { count: 1, median: SECONDS }, black: [], frozen: [], silences: [] })
    expect(measures.sound?.integrated).toBeCloseTo(-14, 0)
  })
  it.each([
    ['black', { picture: painted('black', 'between(t,2,2.6)') }],
    ['frozen', { picture: 'trim=end=3,tpad=stop_mode=clone:stop_duration=3' }],
    ['silence', { sound: "volume=0:enable='between(t,1,4.2)',volume=0.6dB" }],
    ['flashes', { picture: painted('white', 'between(t,2,4)*lt(mod(n,6),3)') }],
    ['red flashes', { picture: `${painted('0x7f7f7f', 'between(t,2,4)')},${painted('red', 'between(t,2,4)*lt(mod(n,6),3)')}` }],
    ['loudness', { sound: 'volume=-4dB' }],
    ['peak', { sound: "aeval='if(between(t,2,2.001),0.999*sin(2*PI*997*(t-2)),val(0))'" }],
  ] as const)('sees what is wrong and nothing else: %s', async (rule, wrong) => {
    expect(await rulesBroken(await film(`${rule}.mp4`, wrong))).toEqual([rule])
  })
  it('finds the shots of a film from its pictures, and one that is too short', async () => {
    const path = await film('short.mp4', { picture: `${painted('0x305070', 'gte(t,4.5)')},${painted('0xa08060', 'between(t,2,2.45)')},noise=alls=6:allf=t` })
    const measures = await inspectFilm(path)
    expect(measures.shots.count).toBe(4)
    expect(measures.shots.shortest).toBeCloseTo(11 / 24, 1)
    expect(faultsOf(measures).map(({ rule }) => rule)).toEqual(['short shot'])
  })
  it('lets three flashes a second pass', async () => {
    expect(await rulesBroken(await film('three.mp4', { picture: painted('white', 'between(t,2,4)*lt(mod(n,8),4)') }))).toEqual([])
  })
  it('hears how far music steps back under speech, and that it does not', async () => {
    const bed = file('bed.wav'), voice = await sampleVoice(file('voice.wav'), { seconds: 4 })
    await runFfmpeg({ doing: 'generate', inputs: [{ path: 'anoisesrc=color=brown:seed=3:duration=14:sample_rate=48000', options: ['-f', 'lavfi'] }], outputs: [{ path: bed, options: ['-af', 'lowpass=f=900', '-f', 'wav'] }] })
    const spoken = [{ start: 5, end: 9 }]
    const folder = await rig.scratch()
    await makeSoundtrack({ speech: [{ path: voice, start: 5 }], music: bed, seconds: 14, target: -16, folder, out: file('ducked.m4a') })
    await runFfmpeg({ doing: 'mix', inputs: [{ path: bed }, { path: voice }], graph: '[1:a]adelay=5000:all=1[v];[0:a][v]amix=inputs=2:normalize=0:duration=first[a]', outputs: [{ path: file('flat.wav'), options: ['-map', '[a]', '-f', 'wav'] }] })
    for (const [sound, least, most, broken] of [['ducked.m4a', 9, 14, []], ['flat.wav', -1, 1.5, ['ducking']]] as const) {
      const out = file(`${sound}.mp4`)
      await runFfmpeg({ doing: 'join', inputs: [{ path: 'testsrc2=size=96x54:rate=24:duration=14', options: ['-f', 'lavfi'] }, { path: file(sound) }], outputs: [{ path: out, options: ['-map', '0:v', '-map', '1:a', '-c:v', 'libx264', '-pix_fmt', 'yuv420p', '-c:a', 'aac', '-f', 'mp4'] }] })
      const measures = await inspectFilm(out, { bed, spoken, shots: [14 * 24] })
      expect(measures.ducking).toBeGreaterThan(least)
      expect(measures.ducking).toBeLessThan(most)
      expect(faultsOf(measures, { ...FILM_RULES, loudness: undefined, truePeak: 10 }).map(({ rule }) => rule)).toEqual(broken)
    }
  })
})

describe('the reading of subtitles', () => {
  const cue = (more: Partial<{ start: number; end: number; lines: string[] }> = {}) => ({ start: 24, end: 72, lines: ['Nobody had ever seen it.'], ...more })
  it('is right for what toCues makes, also read back from a file', () => {
    const cues = toCues([{ text: 'When the wind came down from the mountain, the little owl closed her eyes and counted to ten, as she had been told.', start: 1, end: 8 }], { fps: 24, frames: 2400, charactersPerSecond: 17 })
    expect(readingProblems(cues, 24)).toEqual([])
    expect(cuesOf(toVtt(cues, 24), 24)).toEqual(cues)
    expect(cuesOf(toVtt([cue({ lines: ['a < b & c'] })], 24), 24)).toEqual([cue({ lines: ['a < b & c'] })])
  })
  it.each([
    ['characters a second', [cue({ end: 50 })]], ['3 lines', [cue({ lines: ['a', 'b', 'c'] })]], ['a line of 43', [cue({ end: 110, lines: ['x'.repeat(43)] })]],
    ['shown for 0.50 s', [cue({ end: 36, lines: ['No.'] })]], ['shown for 8', [cue({ end: 24 * 9 })]], ['1 frames before', [cue(), cue({ start: 73, end: 140 })]],
  ] as const)('names what is wrong: %s', (message, cues) => {
    const problems = readingProblems(cues, 24)
    expect(problems).toHaveLength(1)
    expect(problems[0]?.message).toContain(message)
  })
  it('knows the fastest', () => {
    expect(fastestOf([cue(), cue({ start: 100, end: 124 })], 24)).toBe(24)
  })
})
