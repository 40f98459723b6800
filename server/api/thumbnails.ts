import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import PQueue from 'p-queue'
import type { Digest } from '../../engine/model/ids.ts'
import { takePoster } from '../../nodes/film/poster.ts'
import type { Store } from '../db/open.ts'
import { RequestError } from '../host/problem.ts'

/** The widths that are made; a wish is met by the next larger one. */
const WIDTHS = [64, 128, 256, 384, 512, 768, 1024, 1536, 2048]
const QUALITY = 82
const LATER_S = 1

export interface Thumbnail {
  bytes: Uint8Array
  mime: string
}

/** Small stills of pictures and films, made once and kept beside the artifacts. */
export function createThumbnails({ artifacts, folder }: Pick<Store, 'artifacts' | 'folder'>) {
  const queue = new PQueue({ concurrency: 2 })
  const underWay = new Map<string, Promise<Uint8Array>>()

  const make = async (digest: Digest, width: number, file: string): Promise<Uint8Array> => {
    const { stream, mime } = await artifacts.open(digest)
    await stream.cancel()
    const kind = mime.split('/')[0]
    if (kind !== 'image' && kind !== 'video') throw new RequestError('not-found', `There is no picture of ${mime}.`, { hint: 'Ask without w for the bytes themselves.' })
    const scratch = await artifacts.scratch()
    try {
      let source = await artifacts.file(digest)
      if (kind === 'video') {
        const poster = join(scratch, 'poster.jpg')
        // A film may begin in the dark; what is shorter than a moment is shown from its start.
        await takePoster({ path: source, seconds: LATER_S, out: poster }).catch(() => undefined)
        if (!existsSync(poster)) await takePoster({ path: source, seconds: 0, out: poster })
        source = poster
      }
      const bytes = await shrink(await readFile(source), width)
      await mkdir(join(file, '..'), { recursive: true })
      const temporary = `${file}.${randomUUID()}`
      await writeFile(temporary, bytes)
      await rename(temporary, file)
      return bytes
    } finally {
      await rm(scratch, { recursive: true, force: true })
    }
  }

  return {
    /** A still about `wish` wide. Throws `lost-artifact`, or `not-found` for what shows nothing. */
    async get(digest: Digest, wish: number): Promise<Thumbnail> {
      const width = WIDTHS.find((one) => one >= wish) ?? 2048
      const file = join(folder, 'thumbnails', digest.slice(0, 2), `${digest}-${width}.webp`)
      const kept = await readFile(file).catch(() => undefined)
      if (kept?.length) return { bytes: kept, mime: 'image/webp' }
      let work = underWay.get(file)
      if (!work) {
        work = queue.add(() => make(digest, width, file)).finally(() => underWay.delete(file))
        underWay.set(file, work)
      }
      return { bytes: await work, mime: 'image/webp' }
    },
  }
}

async function shrink(bytes: Uint8Array, width: number): Promise<Uint8Array> {
  const { createCanvas, loadImage } = await import('@napi-rs/canvas')
  const picture = await loadImage(Buffer.from(bytes)).catch(() => {
    throw new RequestError('not-found', 'This picture cannot be read.', { hint: 'Ask without w for the bytes themselves.' })
  })
  const scale = Math.min(1, width / picture.width)
  const canvas = createCanvas(Math.max(1, Math.round(picture.width * scale)), Math.max(1, Math.round(picture.height * scale)))
  const context = canvas.getContext('2d')
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return canvas.encode('webp', QUALITY)
}
