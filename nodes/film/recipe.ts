import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bitexactWith } from './encoding.ts'
import { runFfmpeg } from './ffmpeg.ts'
import { toMetadataFile } from './metadata-file.ts'
import { probe } from './probe.ts'

const TAG = 'reelgraph_recipe'

/**
 * Writes a copy of a film that carries a recipe (JSON, any length) in the metadata tag `reelgraph_recipe`. Pictures, sound,
 * subtitles, chapters and title are copied as they are; the same film and recipe give the same bytes.
 */
export async function embedRecipe(film: string, recipe: string, out: string, signal?: AbortSignal): Promise<void> {
  const { tags, chapters } = await probe(film)
  const folder = await mkdtemp(join(tmpdir(), 'reelgraph-'))
  try {
    const metadata = join(folder, 'recipe.ffmeta')
    const title = tags['title']
    await writeFile(metadata, toMetadataFile({ ...(title === undefined ? {} : { title }), [TAG]: recipe }, chapters))
    await runFfmpeg({
      doing: 'embed the recipe',
      inputs: [{ path: film }, { path: metadata, options: ['-f', 'ffmetadata'] }],
      outputs: [{
        path: out,
        options: [
          '-map', '0:v', '-map', '0:a?', '-map', '0:s?', '-c', 'copy', ...bitexactWith(1),
          '-f', 'mp4', '-movflags', '+faststart+use_metadata_tags',
        ],
      }],
      signal,
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The recipe that a film carries, as JSON text; undefined when there is none, or none that can be read. */
export async function readRecipe(path: string): Promise<string | undefined> {
  const recipe = await probe(path).then(({ tags }) => tags[TAG], () => undefined)
  if (recipe === undefined) return undefined
  try {
    JSON.parse(recipe)
    return recipe
  } catch {
    return undefined
  }
}
