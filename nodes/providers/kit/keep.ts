import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadImage } from '@napi-rs/canvas'
import type { Artifacts } from '../../../engine/model/artifact.ts'
import { ReelError } from '../../../engine/model/errors.ts'
import { probe } from '../../film/probe.ts'
import { sniff } from '../../media/sniff.ts'
import type { Footage, Picture, Sound } from '../../values/media.ts'

/** Who sent it and what it charged: an unusable result may have cost as much as a good one. */
interface From { title: string; usd?: number | undefined }

/** Stores what a provider sent, after it was seen to be a picture that can be decoded. Anything else is `invalid-output`. */
export async function keepPicture(bytes: Uint8Array, artifacts: Artifacts, from: From): Promise<Picture> {
  const mime = expect(bytes, /^image\/(png|jpeg|webp|avif|gif)$/, 'a picture', from)
  const image = await loadImage(Buffer.from(bytes)).catch(() => undefined)
  if (!image || image.width < 1 || image.height < 1) throw unusable(from, 'a picture that cannot be decoded')
  return { ...await artifacts.put(bytes, mime), width: image.width, height: image.height }
}

/** Stores footage after its streams were looked at. A clip much shorter or longer than asked is not what was asked for. */
export async function keepFootage(bytes: Uint8Array, artifacts: Artifacts, { seconds, ...from }: From & { seconds: number }): Promise<Footage> {
  const mime = expect(bytes, /^video\//, 'a video', from)
  const { video, audio, seconds: length } = await looked(bytes, artifacts, from)
  if (!video || video.frames < 1 || length <= 0) throw unusable(from, 'a video without pictures')
  if (length < seconds * 0.5 || length > seconds * 2 + 2) throw unusable(from, `a video of ${length.toFixed(1)} seconds instead of ${seconds}`)
  return { ...await artifacts.put(bytes, mime), seconds: length, width: video.width, height: video.height, fps: video.fps, hasSound: audio !== undefined }
}

/** Stores a piece of sound after it was seen to have a length. */
export async function keepSound(bytes: Uint8Array, artifacts: Artifacts, from: From): Promise<Sound> {
  const mime = expect(bytes, /^audio\/|^video\/mp4$/, 'sound', from)
  const { audio, seconds } = await looked(bytes, artifacts, from)
  if (!audio || seconds <= 0) throw unusable(from, 'sound of no length')
  return { ...await artifacts.put(bytes, mime === 'video/mp4' ? 'audio/mp4' : mime), seconds }
}

function expect(bytes: Uint8Array, wanted: RegExp, what: string, from: From): string {
  if (bytes.length === 0) throw unusable(from, 'an empty file')
  const mime = sniff(bytes)
  if (!wanted.test(mime)) throw unusable(from, `${mime} instead of ${what}`)
  return mime
}

async function looked(bytes: Uint8Array, artifacts: Artifacts, from: From) {
  const path = join(await artifacts.scratch(), 'received')
  await writeFile(path, bytes)
  try {
    return await probe(path)
  } catch (error) {
    if (error instanceof ReelError && error.code === 'bad-input') throw unusable(from, 'media that cannot be read')
    throw error
  }
}

const unusable = ({ title, usd }: From, what: string): ReelError => new ReelError('invalid-output', `${title} sent ${what}.`, { usd })
