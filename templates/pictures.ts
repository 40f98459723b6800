import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { heroOf, shotMerit } from '../nodes/assemble/poster-shot.ts'
import { worthOf } from '../nodes/film/frame-worth.ts'
import { makeCover, makePreview, momentSeconds } from '../nodes/film/preview.ts'
import type { Template } from '../nodes/story/template.ts'
import { createFilmStudio, frameOf, sampleWorkflow, type FilmStudio } from '../nodes/testing/film-studio.ts'
import type { Clip, Scene, Shot } from '../nodes/values/index.ts'

/** Sizes on the short side, lengths and limits of what the gallery shows. */
export const COVER = { lines: 360, bytes: 60_000 }
export const PREVIEW = { lines: 480, bytes: 400_000, seconds: 8, moments: 5 }
/** Pictures are made at this size: sharp enough for both. */
const LINES = 480
const WIDE: readonly Shot['size'][] = ['extreme-wide', 'wide', 'full']
const PLACES = [0.3, 0.45, 0.6, 0.75]

export interface Candidate { id: string; shot: Pick<Shot, 'size'>; merit: number }

/**
 * Makes `cover.jpg` and `preview.mp4` of a template from its own sample film: all shots are drawn, the best of each part of
 * the story are filmed, and no others. The same code and template give the same bytes.
 */
export async function makePictures(template: Template, folder: string): Promise<{ cover: number; moments: string[] }> {
  const studio = await createFilmStudio()
  try {
    const chosen = chooseMoments(await drawn(template, studio))
    const clips = await filmed(template, chosen, studio)
    const { width, height } = frameOf(template)
    const sized = (lines: number) => ({ width: even(width * lines / Math.min(width, height)), height: even(height * lines / Math.min(width, height)) })
    const best = chosen.reduce((most, one) => (one.merit > most.merit ? one : most))
    const clip = clips.get(best.id)
    if (!clip) throw new Error(`${template.id} has no clip of ${best.id}.`)
    const path = await studio.artifacts.file(clip.footage.artifact)
    const cover = await makeCover({ path, seconds: await bestSecond(path, clip), ...sized(COVER.lines), bytes: COVER.bytes })
    await writeFile(join(folder, 'cover.jpg'), cover)

    const seconds = momentSeconds(chosen.length, PREVIEW.seconds)
    const moments = await Promise.all(chosen.map(async ({ id }) => {
      const one = clips.get(id)
      if (!one) throw new Error(`${template.id} has no clip of ${id}.`)
      return { path: await studio.artifacts.file(one.footage.artifact), start: Math.max(0, (one.seconds - seconds) / 2), seconds }
    }))
    const out = join(await studio.artifacts.scratch(), 'preview.mp4')
    await makePreview({ moments, ...sized(PREVIEW.lines), bytes: PREVIEW.bytes, out })
    const { artifact } = await studio.artifacts.adopt(out, 'video/mp4')
    await writeFile(join(folder, 'preview.part'), await studio.artifacts.read(artifact))
    await rename(join(folder, 'preview.part'), join(folder, 'preview.mp4'))
    return { cover: cover.length, moments: chosen.map(({ id }) => id) }
  } finally {
    await studio.remove()
  }
}

/** All shots of the sample film in order, each with how well it may stand for it. */
async function drawn(template: Template, studio: FilmStudio): Promise<Candidate[]> {
  const { view, session } = await studio.run(sampleWorkflow(template, LINES), { targets: { to: ['shot-images'], mode: 'fresh' } })
  const source = template.workflow.edges.find(({ to }) => to === 'shot-images.scenes')?.from.split('.')[0] ?? ''
  const scenes = view.items[`${source}:`] ?? []
  const shots = scenes.flatMap((scene) => (view.items[`shot-images:${scene}`] ?? []).flatMap((id) => {
    const shot = session.graph.get('shot-images')?.task('run', id).value('shots')?.fields as Shot | undefined
    const energy = (session.graph.get(source)?.part('scenes', scene)?.value?.fields as Scene | undefined)?.energy ?? 0.5
    return shot ? [{ id, shot, energy }] : []
  }))
  // A shot that failed is only not chosen.
  if (shots.length < PREVIEW.moments) {
    const failed = Object.values(view.tasks).find(({ failure }) => failure)
    throw new Error(`${template.id} has ${shots.length} pictures, too few to choose from. ${failed ? `${failed.task}: ${failed.failure?.message}` : ''}`)
  }
  const hero = heroOf(shots.map(({ shot }) => shot))
  return shots.map(({ id, shot, energy }) => ({ id, shot, merit: shotMerit(shot, { energy, hero }) }))
}

/** What a moment loses that is framed like the one before it. */
const ALIKE = 0.7

/** The best shot of each part of the film, in order; the first is a wide one, so that one sees where it happens, and neighbours differ. */
export function chooseMoments(candidates: readonly Candidate[], count = PREVIEW.moments): Candidate[] {
  const parts = Math.min(count, candidates.length)
  const chosen: Candidate[] = []
  for (let part = 0; part < parts; part++) {
    const here = candidates.slice(Math.floor(part * candidates.length / parts), Math.floor((part + 1) * candidates.length / parts))
    const wide = part === 0 ? here.filter(({ shot }) => WIDE.includes(shot.size)) : []
    const worth = ({ shot, merit }: Candidate) => merit - (shot.size === chosen.at(-1)?.shot.size ? ALIKE : 0)
    chosen.push((wide.length > 0 ? wide : here).reduce((best, one) => (worth(one) > worth(best) ? one : best)))
  }
  return chosen
}

async function filmed(template: Template, chosen: readonly Candidate[], studio: FilmStudio): Promise<Map<string, Clip>> {
  const { session } = await studio.run(sampleWorkflow(template, LINES), { targets: { items: chosen.map(({ id }) => `video:${id}`), mode: 'fresh' } })
  return new Map(chosen.flatMap(({ id }) => {
    const clip = session.graph.get('video')?.task('run', id).value('clips')?.fields as Clip | undefined
    return clip ? [[id, clip]] : []
  }))
}

async function bestSecond(path: string, { footage }: Clip): Promise<number> {
  const frames = PLACES.map((place) => Math.floor(place * footage.seconds * footage.fps))
  const worths = await worthOf(path, frames, footage)
  const worth = worths.map(({ sharp, exposed }) => sharp + exposed)
  return (frames[worth.indexOf(Math.max(...worth))] ?? 0) / footage.fps
}

function even(size: number): number {
  return Math.round(size / 2) * 2
}
