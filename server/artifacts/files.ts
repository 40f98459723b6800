import { createReadStream } from 'node:fs'
import type * as fs from 'node:fs/promises'
import { ReelError } from '../../engine/model/errors.ts'

/** The file operations by which bytes get into the store, so that a test can let one fail. */
export type FileSystem = Pick<typeof fs, 'open' | 'rename' | 'copyFile'>

/** Puts bytes into a new file that survives a loss of power. */
export async function writeDurably(path: string, bytes: Uint8Array, { open }: FileSystem): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Sees to it that what was written to a file by someone else is on the disk. */
export async function syncFile(path: string, { open }: FileSystem): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** The bytes of a file piece by piece. */
export function readPieces(path: string): AsyncIterable<Buffer> {
  return createReadStream(path, { highWaterMark: 256 * 1024 })
}

/** Undefined when there is no such file. Everything else is the disk's fault, not the bytes': what is stored must not be made again for it. */
export async function unlessMissing<T>(reading: Promise<T>, folder: string): Promise<T | undefined> {
  try {
    return await reading
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw toStorageError(error, folder)
  }
}

/** What a failed file operation throws as an error for people; other errors stay what they are. */
export function toStorageError(thrown: unknown, folder: string): unknown {
  const { code, message } = thrown as NodeJS.ErrnoException
  if (code === 'ENOSPC' || code === 'EDQUOT') return new ReelError('storage', `The disk is full: a file could not be saved in ${folder}.`, { cause: thrown })
  if (code !== undefined && UNUSABLE.has(code)) return new ReelError('storage', `A file in ${folder} could not be read or written: ${message}`, { cause: thrown })
  return thrown
}

const UNUSABLE = new Set(['EROFS', 'EACCES', 'EPERM', 'EIO', 'EMFILE', 'ENFILE', 'ENOTDIR', 'EISDIR'])
