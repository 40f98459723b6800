import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BaseContext } from '../../engine/implement.ts'
import type { InputOf } from '../../engine/model/node-type.ts'
import { worthOf } from '../film/frame-worth.ts'
import { measureLoudness } from '../film/loudness.ts'
import { probe } from '../film/probe.ts'
import { sampleClip, sampleStill, sampleTone, sampleVoice } from '../film/sample-media.ts'
import { createTemporaryArtifacts } from '../film/temporary-artifacts.ts'
import type { Clip, Film, Picture, Segment, Shot, Sound, Speech } from '../values/index.ts'
import { cut } from './cut.ts'
import { assemble } from './node.ts'
import { posterFrame } from './poster-shot.ts'
import { assembleImplementation } from './run.ts'

type PlanInput = InputOf<typeof assemble, 'plan'>
type GatherInput = InputOf<typeof assemble, 'gather'>

const params = assemble.params.parse({ width: 320, height: 180 })
const size = { width: 320, height: 180 }
let rig: Awaited<ReturnType<typeof createTemporaryArtifacts>>
let ctx: BaseContext
let picture: Picture, clip: Clip, voice: Sound, bed: Sound

beforeAll(async () => {
  rig = await createTemporaryArtifacts()
  ctx = { seed: 1, take: { index: 0 }, signal: new AbortController().signal, artifacts: rig, prompt: (text) => text, sent: () => {}, warn: () => {} }
  picture = { ...await rig.adopt(await sampleStill(join(rig.folder, 'still.png')), 'image/png'), ...size }
  clip = { seconds: 1, motion: '', footage: { ...await rig.adopt(await sampleClip(join(rig.folder, 'clip.mp4')), 'video/mp4'), ...size, seconds: 1, fps: 24, hasSound: false } }
  voice = { ...await rig.adopt(await sampleVoice(join(rig.folder, 'voice.wav')), 'audio/wav'), seconds: 1 }
  bed = { ...await rig.adopt(await sampleTone(join(rig.folder, 'bed.wav'), { seconds: 3 }), 'audio/wav'), seconds: 3 }
})
afterAll(() => rig.remove())

function planned(more: Partial<PlanInput> = {}): PlanInput {
  const shot: PlanInput['shots'] = { action: '@Topa looks up', image: picture, movement: 'push-in', seconds: 2, transition: 'cut' }
  return { params, shots: shot, clips: clip, before: undefined, shotBefore: undefined, speech: undefined, brief: undefined, ...more }
}

const line = (start: number): Speech['lines'][number] => ({ speaker: 'Topa', text: 'I am not afraid.', kind: 'dialogue', audio: voice, words: [], start })

async function segments(inputs: PlanInput[], grade: typeof params.grade = 'none'): Promise<Segment[]> {
  return await Promise.all(inputs.map(async (input) => {
    const part = cut(input)
    const made = await assembleImplementation.functions.run?.({ params: { ...input.params, grade }, part }, ctx) as { segments: Pick<Segment, 'footage'> }
    return { ...part, ...made.segments }
  }))
}

async function film(parts: Segment[], more: Partial<GatherInput> = {}): Promise<Film> {
  const input: GatherInput = {
    params: { ...params, titles: false }, parts, clips: parts.map(() => clip), speech: parts.map(() => undefined), shots: parts.map(() => undefined), sceneOf: undefined,
    music: undefined, narrative: undefined, brief: undefined, ...more,
  }
  const made = await assembleImplementation.functions.gather?.({ ...input }, ctx) as { film: Film }
  return made.film
}

describe('the cut', () => {
  it('plays a clip for the length that was asked for and holds it while somebody speaks', () => {
    expect(cut(planned())).toMatchObject({ frames: 24, shows: { kind: 'clip', seconds: 1 }, reason: '' })
    expect(cut(planned({ speech: { seconds: 1.5, lines: [] } }))).toMatchObject({ frames: 36, shows: { seconds: 1 } })
  })
  it('gives a still the time of its shot, or of its speech with a pause', () => {
    expect(cut(planned({ clips: undefined }))).toMatchObject({ frames: 48, shows: { kind: 'still', movement: 'push-in' } })
    expect(cut(planned({ clips: undefined, speech: { seconds: 4, lines: [] } }))).toMatchObject({ frames: Math.round(4.4 * 24) })
  })
  it('does not change with words that take no longer, so nothing is encoded for them', () => {
    expect(cut(planned({ speech: { seconds: 0.9, lines: [] } }))).toEqual(cut(planned({ speech: { seconds: 0.3, lines: [] } })))
  })
  it('depends on the shot before only where it comes out of it', () => {
    const before = { footage: clip.footage, seconds: 1 }
    expect(cut(planned({ before }))).toEqual(cut(planned()))
    expect(cut(planned({ before, shots: { ...shotOf('dissolve') } })).before).toMatchObject({ kind: 'clip' })
    expect(cut(planned({ shots: shotOf('fade'), shotBefore: { image: picture, movement: 'static' } })).before).toMatchObject({ kind: 'still' })
  })
  it('opens the film out of its title, or fades in where there is none', () => {
    expect(cut(planned({ shots: shotOf('fade') })).opening).toBe('cut')
    expect(cut(planned({ shots: shotOf('fade'), params: { ...params, titles: false } }))).toMatchObject({ opening: 'fade' })
    expect(cut(planned({ shots: shotOf('dissolve'), params: { ...params, titles: false } })).opening).toBe('cut')
  })
  it('burns in what is said where that is asked for, inside the shot, in fewer letters a line in an upright film', () => {
    const speech = { seconds: 3, lines: [{ ...line(0.5), text: 'I have never seen the sea, but I can hear it from here.' }] }
    expect(cut(planned({ speech })).captions).toEqual([])
    const wide = cut(planned({ speech, params: { ...params, captions: true } }))
    const upright = cut(planned({ speech, params: { ...params, width: 720, height: 1280, captions: true } }))
    for (const [{ captions, frames }, most] of [[wide, 42], [upright, 24]] as const) {
      expect(captions.length).toBeGreaterThan(0)
      for (const { lines } of captions) for (const text of lines) expect(text.length).toBeLessThanOrEqual(most)
      expect(captions.at(-1)?.end).toBeLessThanOrEqual(frames)
    }
    expect(upright.captions.length).toBeGreaterThan(wide.captions.length)
  })
  it.each([
    ['still', { shows: { kind: 'still' }, frames: 48 }], ['slate', { shows: { kind: 'slate', words: 'Topa looks up' }, frames: 48 }],
    ['skip', { frames: 0 }], ['fail', { shows: { kind: 'still' } }],
  ] as const)('lets a missing clip be stood for by %s, and says so', (missing, expected) => {
    const part = cut(planned({ clips: undefined, params: { ...params, missing } }))
    expect(part).toMatchObject(expected)
    expect(part.reason).toContain('there is no clip')
  })
  it('shows a slate for a shot of which nothing came', () => {
    expect(cut(planned({ shots: undefined, clips: undefined }))).toMatchObject({ frames: 72, shows: { kind: 'slate' }, reason: expect.stringContaining('neither') })
  })
})

function shotOf(transition: Shot['transition']): NonNullable<PlanInput['shots']> {
  return { action: 'x', image: picture, movement: 'static', seconds: 2, transition }
}

describe('the film', () => {
  it('is as long as its shots and cards, with sound, subtitles, chapters and a poster', async () => {
    const parts = await segments([planned(), planned({ clips: undefined }), planned({ shots: shotOf('dissolve'), before: clip }), planned({ clips: undefined, params: { ...params, missing: 'slate' } })])
    const one = { title: 'The Bridge', text: 'a', energy: 0.2 }, two = { title: 'The Storm', text: 'b', energy: 0.9 }
    const made = await film(parts, {
      params: { ...params, chapterCards: true }, music: { audio: bed }, sceneOf: [one, one, two, two], narrative: { title: 'The Red Fox', acts: [] },
      speech: [{ lines: [line(0)] }, undefined, { lines: [line(0)] }, undefined],
    })
    const frames = 24 + 48 + 24 + 48 + 2 * 96 + 2 * 60
    const path = await rig.file(made.video.artifact)
    const found = await probe(path)
    expect(found.video).toEqual({ ...size, fps: 24, frames })
    expect(found.streams.map(({ codec }) => codec).slice(0, 3)).toEqual(['h264', 'aac', 'mov_text'])
    expect(made.video.seconds).toBe(frames / 24)
    expect(Math.abs(found.seconds - frames / 24)).toBeLessThan(1 / 24)
    expect(made.chapters).toEqual([{ title: 'The Bridge', start: 0, end: 9.5 }, { title: 'The Storm', start: 9.5, end: 19 }])
    expect(found.chapters).toEqual(made.chapters)
    expect(made).toMatchObject({ title: 'The Red Fox', shots: 4, poster: { mime: 'image/jpeg', ...size } })
    expect(made.standIns).toEqual([
      'Shot 2 (“The Bridge”): the still picture with a camera move, because there is no clip.', 'Shot 4 (“The Storm”): a slate, because there is no clip.',
    ])
    const words = new TextDecoder().decode(await rig.read(made.subtitles?.artifact ?? ''))
    expect(words).toContain('00:00:06.500 --> 00:00:07.500\nI am not afraid.')
    expect(words).toContain('00:00:12.000 -->')
    const heard = await measureLoudness({ path })
    expect(heard).toEqual({ integrated: made.loudness, truePeak: made.truePeak })
    expect(Math.abs(heard.integrated + 14)).toBeLessThanOrEqual(0.5)
    expect(heard.truePeak).toBeLessThanOrEqual(-1)
  })
  it('takes a clip that is already a segment as it is, and encodes it once something changes it', async () => {
    const [made] = await segments([planned()])
    const ready = { ...clip, footage: made?.footage ?? clip.footage }
    const [graded] = await segments([planned({ clips: ready })], 'warm')
    const [again, captioned, held] = await segments([
      planned({ clips: ready }),
      planned({ clips: ready, speech: { seconds: 1, lines: [line(0)] }, params: { ...params, captions: true } }),
      planned({ clips: ready, speech: { seconds: 2, lines: [line(0)] } }),
    ])
    expect(again?.footage).toEqual(made?.footage)
    expect(made?.footage?.artifact).not.toBe(clip.footage.artifact)
    expect(new Set([again, captioned, graded, held].map((part) => part?.footage?.artifact)).size).toBe(4)
  })
  it('shows a shot that follows a chapter card from its own first picture', async () => {
    const parts = await segments([planned(), planned({ shots: shotOf('fade'), before: clip })])
    const scenes = [{ title: 'One', text: 'a', energy: 0 }, { title: 'Two', text: 'b', energy: 0 }]
    const made = await film(parts, { sceneOf: scenes, params: { ...params, titles: false, chapterCards: true } })
    const path = await rig.file(made.video.artifact)
    // In the middle of its fade it would be dark.
    const [shown] = await worthOf(path, [60 + 24 + 60 + 6], size), [wanted] = await worthOf(await rig.file(parts[0]?.footage?.artifact ?? ''), [6], size)
    expect(Math.abs((shown?.exposed ?? 0) - (wanted?.exposed ?? 1))).toBeLessThan(0.03)
  })
  it('has its poster where the hero looks at us awake, not in a close-up asleep nor on a card', async () => {
    const shot = (expression: string, face?: { x: number; y: number; width: number; height: number }): NonNullable<GatherInput['shots'][number]> =>
      ({ size: 'medium', expression, image: { ...picture, layout: { characters: [{ name: 'Topa', box: { x: 0, y: 0, width: 100, height: 180 }, ...(face ? { face } : {}) }], props: [] } } })
    const shots = [shot('calm'), shot('fast asleep', { x: 90, y: 40, width: 80, height: 80 }), shot('glad', { x: 90, y: 40, width: 80, height: 80 })]
    const parts = await segments(shots.map(() => planned()))
    const elements = parts.map((_, index) => ({ kind: 'shot' as const, shot: index, start: index * 24, frames: 24 }))
    const input: GatherInput = { params, parts, shots, clips: undefined, speech: undefined, sceneOf: undefined, music: undefined, narrative: undefined, brief: undefined }
    const frame = await posterFrame(elements, input, ctx)
    expect(Math.floor(frame / 24)).toBe(2)
  })
  it('is the same bytes each time', async () => {
    const make = async () => await film(await segments([planned(), planned({ clips: undefined })]), { music: { audio: bed }, narrative: { title: 'Fox', acts: [] }, params })
    expect(await make()).toEqual(await make())
  })
  it('without clips is the animatic, whose stills stand in for nothing, and may be silent', async () => {
    const made = await film(await segments([planned({ clips: undefined })]), { clips: undefined, params: { ...params, titles: false, missing: 'fail' } })
    expect(made).toMatchObject({ standIns: [], loudness: -70, shots: 1 })
    expect(made).not.toHaveProperty('subtitles')
  })
  it('leaves out skipped shots with their words, and says so', async () => {
    const parts = await segments([planned(), planned({ clips: undefined, params: { ...params, missing: 'skip' } })])
    const made = await film(parts, { speech: [undefined, { lines: [line(0)] }] })
    expect(made.shots).toBe(1)
    expect(made.video.seconds).toBe(1)
    expect(made.standIns).toEqual(['Shot 2: left out, because there is no clip.'])
    expect(made.loudness).toBe(-70)
  })
  it('fails where that is asked for, with the number of missing clips', async () => {
    const failing = { ...params, missing: 'fail' as const }
    const parts = await segments([planned(), ...[1, 2].map(() => planned({ clips: undefined, params: failing }))])
    await expect(film(parts, { params: failing })).rejects.toMatchObject({ code: 'bad-input', message: expect.stringContaining('2 clips are missing') })
  })
  it('does not exist without a single shot', async () => {
    const parts = await segments([planned({ clips: undefined, params: { ...params, missing: 'skip' } })])
    await expect(film(parts)).rejects.toMatchObject({ code: 'bad-input', message: expect.stringContaining('nothing to assemble') })
  })
})
