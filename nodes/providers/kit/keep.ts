import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadImage } from '@napi-rs/canvas'
import type { Artifacts } from '../../../engine/model/artifact.ts'
import { ReelError } from '../../../engine/model/errors.ts'
import { probe } from '../../film/probe.ts'
import { sniff } from '../../media/sniff.ts'
import type { Footage, Picture, Sound } from '../../values/media.ts'

/** Stores what a provider sent, after it was seen to be a picture that can be decoded. Anything else is `invalid-output`. */
export async function keepPicture(bytes: Uint8Array, artifacts: Artifacts, title: string): Promise<Picture> {
  const mime = expect(bytes, /^image\/(png|jpeg|webp|avif|gif)$/, 'a picture', title)
  const image = await loadImage(Buffer.from(bytes)).catch(() => undefined)
  if (!image || image.width < 1 || image.height < 1) throw unusable(title, 'a picture that cannot be decoded')
  return { ...await artifacts.put(bytes, mime), width: image.width, height: image.height }
}

/** Stores footage after its streams were looked at. A clip much shorter or longer than asked is not what was asked for. */
export async function keepFootage(bytes: Uint8Array, artifacts: Artifacts, { title, seconds }: { title: string; seconds: number }): Promise<Footage> {
  const mime = expect(bytes, /^video\//, 'a video', title)
  const { video, audio, seconds: length } = await looked(bytes, artifacts, title)
  if (!video || video.frames < 1 || length <= 0) throw unusable(title, 'a video without pictures')
  if (length < seconds * 0.5 || length > seconds * 2 + 2) throw unusable(title, `a video of ${length.toFixed(1)} seconds instead of ${seconds}`)
  return { ...await artifacts.put(bytes, mime), seconds: length, width: video.width, height: video.height, fps: video.fps, hasSound: audio !== undefined }
}

/** Stores a piece of sound after it was seen to have a length. */
export async function keepSound(bytes: Uint8Array, artifacts: Artifacts, title: string): Promise<Sound> {
  const mime = expect(bytes, /^audio\/|^video\/mp4$/, 'sound', title)
  const { audio, seconds } = await looked(bytes, artifacts, title)
  if (!audio || seconds <= 0) throw unusable(title, 'sound of no length')
  return { ...await artifacts.put(bytes, mime === 'video/mp4' ? 'audio/mp4' : mime), seconds }
}

function expect(bytes: Uint8Array, wanted: RegExp, what: string, title: string): string {
  if (bytes.length === 0) throw unusable(title, 'an empty file')
  const mime = sniff(bytes)
  if (!wanted.test(mime)) throw unusable(title, `${mime} instead of ${what}`)
  return mime
}

async function looked(bytes: Uint8Array, artifacts: Artifacts, title: string) {
  const path = join(await artifacts.scratch(), 'received')
  await writeFile(path, bytes)
  try {
    return await probe(path)
  } catch (error) {
    if (error instanceof ReelError && error.code === 'bad-input') throw unusable(title, 'media that cannot be read')
    throw error
  }
}

const unusable = (title: string, what: string): ReelError => new ReelError('invalid-output', `${title} sent ${what}.`)
