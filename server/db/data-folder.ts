import { constants } from 'node:fs'
import { access, mkdir, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { ReelError } from '../../engine/model/errors.ts'

/** Makes the data folder where it is missing (readable by its owner only) and answers its absolute path; throws with the path when it cannot be used. */
export async function prepareDataFolder(path: string): Promise<string> {
  const folder = resolve(path)
  const found = await stat(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error.code === 'ENOTDIR' ? notAFolder(folder) : unusable(folder, error)
  })
  if (found && !found.isDirectory()) throw notAFolder(folder)
  try {
    if (!found) await mkdir(folder, { recursive: true, mode: 0o700 })
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw unusable(folder, error)
  }
  return folder
}

function notAFolder(folder: string): ReelError {
  return new ReelError('bad-input', `The data folder ${folder} is a file, or lies below one.`, { hint: 'Choose a folder.' })
}

function unusable(folder: string, cause: unknown): ReelError {
  return new ReelError('storage', `The data folder ${folder} cannot be used: ${cause instanceof Error ? cause.message : String(cause)}`, {
    cause, hint: 'Choose a folder that you may write to, or correct its permissions.',
  })
}
