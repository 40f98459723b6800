import { join } from 'node:path'
import { loadImage } from '@napi-rs/canvas'
import { readFile } from 'node:fs/promises'
import type { BaseContext } from '../../engine/implement.ts'
import { takeLastFrame } from '../film/poster.ts'
import type { Footage, Picture } from '../values/index.ts'

/** The last frame of a clip as a picture of its own, lossless, so that what begins with it goes on without a jump. */
export async function lastFrame(footage: Footage, { artifacts, signal }: Pick<BaseContext, 'artifacts' | 'signal'>): Promise<Picture> {
  const out = join(await artifacts.scratch(), 'last.png')
  await takeLastFrame({ path: await artifacts.file(footage.artifact), out, signal })
  const { width, height } = await loadImage(await readFile(out))
  return { ...await artifacts.adopt(out, 'image/png'), width, height }
}
