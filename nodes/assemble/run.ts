import { join } from 'node:path'
import type { Artifacts } from '../../engine/model/artifact.ts'
import { implement } from '../capabilities.ts'
import { drawCard } from '../film/card.ts'
import type { Frame } from '../film/encoding.ts'
import { renderSegment, type Scenery } from '../film/segment.ts'
import type { Footage, Shown } from '../values/index.ts'
import { cut } from './cut.ts'
import { makeFilm } from './film.ts'
import { assemble } from './node.ts'

export const assembleImplementation = implement(assemble, {
  plan: (input) => ({ segments: [{ id: '', value: cut(input) }] }),

  run: async ({ params, part: { shows, frames, opening, before } }, { artifacts, signal }) => {
    if (!shows) return { segments: {} }
    const folder = await artifacts.scratch()
    const out = join(folder, 'segment.mp4')
    await renderSegment({
      shows: await sceneryOf(shows, params, artifacts),
      before: before && await sceneryOf(before, params, artifacts),
      frames, frame: params, opening, out, signal,
    })
    const footage: Footage = {
      ...await artifacts.adopt(out, 'video/mp4'),
      seconds: frames / params.fps, width: params.width, height: params.height, fps: params.fps, hasSound: false,
    }
    return { segments: { footage } }
  },

  gather: makeFilm,
})

async function sceneryOf(shown: Shown, frame: Frame, artifacts: Artifacts): Promise<Scenery> {
  if (shown.kind === 'slate') {
    const card = await artifacts.put(drawCard({ kind: 'slate', heading: 'Shot to come', words: shown.words }, frame), 'image/png')
    return { kind: 'card', path: await artifacts.file(card.artifact), width: frame.width, height: frame.height }
  }
  const media = shown.kind === 'clip' ? shown.footage : shown.image
  const source = { path: await artifacts.file(media.artifact), width: media.width, height: media.height }
  return shown.kind === 'clip' ? { ...source, kind: 'clip', seconds: shown.seconds } : { ...source, kind: 'still', movement: shown.movement }
}
