import { chmod, open, readFile, rename, rm } from 'node:fs/promises'
import type { z } from 'zod'
import { ReelError } from '../../engine/model/errors.ts'

/** For the owner's eyes only. */
const OWNER_ONLY = 0o600

/** Reads a file of settings; `empty` when there is none. One that cannot be read is an error that names it and none of what is in it. */
export async function readSettings<T>(path: string, schema: z.ZodType<T>, empty: T): Promise<T> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw new ReelError('storage', `The settings in ${path} cannot be read (${error.code ?? 'unknown'}).`)
  })
  if (text === undefined) return empty
  // An older or a copied file may be open to others.
  await chmod(path, OWNER_ONLY).catch(() => undefined)
  const found = schema.safeParse(parsed(text))
  if (!found.success) throw new ReelError('storage', `The settings in ${path} are damaged.`, { hint: 'Correct the file or remove it, and enter the settings anew.' })
  return found.data
}

/** Puts settings in place in one step, for their owner alone; another process sees the old file or the new one. */
export async function writeSettings(path: string, settings: unknown): Promise<void> {
  const fresh = `${path}.${process.pid}.new`
  await rm(fresh, { force: true })
  try {
    const file = await open(fresh, 'wx', OWNER_ONLY)
    try {
      await file.writeFile(`${JSON.stringify(settings, null, 2)}\n`)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(fresh, path)
  } catch (error) {
    await rm(fresh, { force: true })
    throw new ReelError('storage', `The settings could not be written (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).`, { hint: 'Look whether the disk is full and whether the data folder may be written to.' })
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
