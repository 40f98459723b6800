import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { existsSync } from 'node:fs'
import { ReelError } from '../engine/model/errors.ts'
import { describeIssues } from '../engine/model/document.ts'
import { Template } from '../nodes/story/template.ts'
import { packageRoot } from './db/package-root.ts'

export type { Template }

/** The gallery, sorted by id. A template that cannot be read is an error that names its file. */
export async function loadTemplates(folder = join(packageRoot(), 'templates')): Promise<ReadonlyMap<string, Template>> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const ids = entries.filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'template.json'))).map(({ name }) => name).sort()
  return new Map(await Promise.all(ids.map(async (id) => [id, await loadTemplate(join(folder, id, 'template.json'))] as const)))
}

async function loadTemplate(file: string): Promise<Template> {
  const parsed = Template.safeParse(JSON.parse(await readFile(file, 'utf8')))
  if (!parsed.success) throw new ReelError('bad-input', `The template ${file} is not valid. ${describeIssues(parsed.error)}`)
  return parsed.data
}
