import { readdirSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadImage } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { probe } from '../nodes/film/probe.ts'
import { Template } from '../nodes/story/template.ts'
import { frameOf } from '../nodes/testing/film-studio.ts'
import { chooseMoments, COVER, PREVIEW, type Candidate } from './pictures.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const ids = readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name)

describe.each(ids)('the pictures of %s', (id) => {
  const { width, height } = frameOf(Template.parse(JSON.parse(readFileSync(`${here}${id}/template.json`, 'utf8'))))
  const scaled = (lines: number) => ({ width: Math.round(width * lines / Math.min(width, height) / 2) * 2, height: Math.round(height * lines / Math.min(width, height) / 2) * 2 })

  it('are a cover in the shape of the film', async () => {
    const bytes = readFileSync(`${here}${id}/cover.jpg`)
    expect(bytes.length).toBeLessThanOrEqual(COVER.bytes)
    const cover = await loadImage(bytes)
    expect({ width: cover.width, height: cover.height }).toEqual(scaled(COVER.lines))
  })
  it('are eight silent seconds that load at once', async () => {
    const path = `${here}${id}/preview.mp4`
    expect(statSync(path).size).toBeLessThanOrEqual(PREVIEW.bytes)
    const { streams, video } = await probe(path)
    expect(streams).toEqual([{ kind: 'video', codec: 'h264' }])
    expect(video).toMatchObject(scaled(PREVIEW.lines))
    expect(Math.abs((video?.frames ?? 0) / 24 - PREVIEW.seconds)).toBeLessThan(0.25)
  })
})

describe('the moments of a preview', () => {
  const shot = (id: string, size: Candidate['shot']['size'], merit: number): Candidate => ({ id, shot: { size }, merit })
  it('come from all parts of the story in order, a wide one first, and neighbours are framed unlike', () => {
    const film = [
      shot('a', 'close', 4), shot('b', 'wide', 1), shot('c', 'medium', 3), shot('d', 'close', 2.5), shot('e', 'medium', 3), shot('f', 'close', 2.6), shot('g', 'insert', 0),
      shot('h', 'insert', 0.2), shot('i', 'close', 1), shot('j', 'full', 1.1),
    ]
    expect(chooseMoments(film).map(({ id }) => id)).toEqual(['b', 'c', 'f', 'h', 'j'])
    expect(chooseMoments(film.slice(0, 3)).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })
})
