import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { existsSync } from 'node:fs'
import { ReelError } from '../engine/model/errors.ts'
import { describeIssues } from '../engine/model/document.ts'
import { Template } from '../nodes/story/template.ts'
import { packageRoot } from './db/package-root.ts'

/** What the gallery shows of a template's film: a still of it, and a few seconds. */
export const PICTURES = { cover: { file: 'cover.jpg', mime: 'image/jpeg' }, preview: { file: 'preview.mp4', mime: 'video/mp4' } } as const
export type PictureName = keyof typeof PICTURES

/** A template as the gallery has it, with the pictures that were made of it: their bytes and SHA-256. */
export type GalleryTemplate = Template & { pictures?: Partial<Record<PictureName, { bytes: Uint8Array<ArrayBuffer>; digest: string }>> }

/** The gallery, sorted by id. A template that cannot be read is an error that names its file. */
export async function loadTemplates(folder = join(packageRoot(), 'templates')): Promise<ReadonlyMap<string, GalleryTemplate>> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const ids = entries.filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'template.json'))).map(({ name }) => name).sort()
  return new Map(await Promise.all(ids.map(async (id) => [id, { ...await loadTemplate(join(folder, id, 'template.json')), pictures: await loadPictures(join(folder, id)) }] as const)))
}

async function loadTemplate(file: string): Promise<Template> {
  const parsed = Template.safeParse(JSON.parse(await readFile(file, 'utf8')))
  if (!parsed.success) throw new ReelError('bad-input', `The template ${file} is not valid. ${describeIssues(parsed.error)}`)
  return parsed.data
}

/** A template without pictures is shown without. */
async function loadPictures(folder: string): Promise<NonNullable<GalleryTemplate['pictures']>> {
  const found = await Promise.all(Object.entries(PICTURES).map(async ([name, { file }]) => {
    const bytes = await readFile(join(folder, file)).catch(() => undefined)
    return bytes ? [[name, { bytes: new Uint8Array(bytes), digest: createHash('sha256').update(bytes).digest('hex') }] as const] : []
  }))
  return Object.fromEntries(found.flat())
}
