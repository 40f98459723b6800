import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { muxFilm } from './mux.ts'
import { probe } from './probe.ts'
import { embedRecipe, readRecipe } from './recipe.ts'
import { sampleClip, sampleTone } from './sample-media.ts'
import { renderSegment } from './segment.ts'
import { makeSoundtrack } from './soundtrack.ts'
import { createTemporaryArtifacts } from './temporary-artifacts.ts'

let rig: Awaited<ReturnType<typeof createTemporaryArtifacts>>
let film: string
const file = (name: string) => join(rig.folder, name)

beforeAll(async () => {
  rig = await createTemporaryArtifacts()
  const clip = await sampleClip(file('clip.mp4'))
  const segment = file('segment.mp4'), sound = file('sound.m4a')
  await renderSegment({ shows: { kind: 'clip', path: clip, seconds: 2, width: 320, height: 180 }, frames: 48, frame: { width: 320, height: 180, fps: 24 }, opening: 'cut', out: segment })
  await makeSoundtrack({ speech: [], music: await sampleTone(file('tone.wav')), seconds: 2, target: -14, folder: rig.folder, out: sound })
  film = file('film.mp4')
  await muxFilm({
    segments: [segment], sound, subtitles: 'WEBVTT\n\n00:00:00.500 --> 00:00:01.500\na &lt;b&gt; {c}\n', title: 'Fox = "1"; #2\n[CHAPTER]',
    chapters: [{ title: 'The = bridge; #1', start: 0, end: 1 }, { title: 'Лес', start: 1, end: 2 }], folder: rig.folder, out: film,
  })
})
afterAll(() => rig.remove())

describe('a film', () => {
  it('holds pictures, sound, subtitles, chapters and its title, whatever they are called', async () => {
    const { streams, chapters, tags, seconds } = await probe(film)
    expect(streams.filter(({ kind }) => kind !== 'data')).toEqual([{ kind: 'video', codec: 'h264' }, { kind: 'audio', codec: 'aac' }, { kind: 'subtitle', codec: 'mov_text' }])
    expect(chapters).toEqual([{ title: 'The = bridge; #1', start: 0, end: 1 }, { title: 'Лес', start: 1, end: 2 }])
    expect(tags['title']).toBe('Fox = "1"; #2\n[CHAPTER]')
    expect(tags).not.toHaveProperty('encoder')
    expect(tags).not.toHaveProperty('creation_time')
    expect(seconds).toBeCloseTo(2, 1)
  })
  it('can be played before it is all there', async () => {
    const bytes = await readFile(film)
    expect(bytes.indexOf('moov')).toBeLessThan(bytes.indexOf('mdat'))
  })
})

describe('a recipe in a film', () => {
  const recipe = JSON.stringify({ name: 'Лиса 🦊 = ; # \\ "\n', list: Array.from({ length: 20_000 }, (_, index) => `node;${index}=é`) }, null, 1)
  it('comes back as it was, whatever its length and letters, and leaves the film as it was', async () => {
    expect(recipe.length).toBeGreaterThan(200_000)
    const out = file('with-recipe.mp4')
    await embedRecipe(film, recipe, out)
    expect(await readRecipe(out)).toBe(recipe)
    const [before, after] = [await probe(film), await probe(out)]
    expect(after).toMatchObject({ streams: before.streams, chapters: before.chapters, video: before.video })
    expect(after.tags['title']).toBe(before.tags['title'])
  })
  it('can be replaced', async () => {
    await embedRecipe(film, '{"a":1}', file('first.mp4'))
    await embedRecipe(file('first.mp4'), '{"b":2}', file('second.mp4'))
    expect(await readRecipe(file('second.mp4'))).toBe('{"b":2}')
  })
  it('is the same bytes each time', async () => {
    await embedRecipe(film, recipe, file('one.mp4'))
    await embedRecipe(film, recipe, file('two.mp4'))
    expect((await readFile(file('one.mp4'))).equals(await readFile(file('two.mp4')))).toBe(true)
  })
  it('is undefined where there is none, or none that can be read', async () => {
    await embedRecipe(film, '{"cut', file('cut.mp4'))
    await writeFile(file('text.mp4'), 'no film')
    for (const path of [film, file('cut.mp4'), file('text.mp4'), file('absent.mp4')]) expect(await readRecipe(path)).toBeUndefined()
  })
})
