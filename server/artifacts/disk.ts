import { createHash, randomUUID } from 'node:crypto'
import * as fs from 'node:fs/promises'
import { join } from 'node:path'
import { digestBytes } from '../../engine/digest.ts'
import type { ArtifactRef, Artifacts } from '../../engine/model/artifact.ts'
import { ReelError } from '../../engine/model/errors.ts'
import type { Digest } from '../../engine/model/ids.ts'
import { readPieces, syncFile, toStorageError, unlessMissing, writeDurably } from './files.ts'
import type { FileSystem } from './files.ts'
import { createInventory } from './inventory.ts'
import type { Inventory } from './inventory.ts'
import { openRange } from './range.ts'
import type { OpenArtifact, Range } from './range.ts'

/** Artifacts as files; besides the engine's interface, what serving and collecting need. */
export interface DiskArtifacts extends Artifacts, Inventory {
  /**
   * Verified bytes as a stream, all of them or a range, with the media type their beginning shows.
   * Throws `lost-artifact` as `read` does, `bad-input` when the range lies outside.
   */
  open(digest: Digest, range?: Range): Promise<OpenArtifact>
}

/** Kept under `<folder>/artifacts/v1/ab/cdef…` by digest; scratch folders under `<folder>/tmp`. */
export function createDiskArtifacts(folder: string, seam: Partial<FileSystem> = {}): DiskArtifacts {
  const files: FileSystem = { ...fs, ...seam }
  const root = join(folder, 'artifacts', 'v1')
  // Below `artifacts`, so that a rename stays on one file system also where that folder is a mount of its own.
  const incoming = join(folder, 'artifacts', 'incoming')
  const inventory = createInventory(folder, root, incoming)
  const { pathOf } = inventory
  /** Stamp of each file whose bytes were found to be right. */
  const verified = new Map<Digest, string>()
  const writes = new Map<Digest, Promise<void>>()
  const checks = new Map<Digest, Promise<void>>()

  /** Brings bytes in: `write` makes them a file at the path it is given. */
  const bringIn = async (digest: Digest, bytes: number, write: (path: string) => Promise<void>): Promise<void> => {
    const path = pathOf(digest)
    const found = await stampOf(path, folder)
    if (found?.size === bytes && (await touch(digest, path, found.stamp))) return
    const temporary = join(incoming, `${digest}-${randomUUID()}`)
    try {
      await fs.mkdir(incoming, { recursive: true })
      await write(temporary)
      await fs.mkdir(join(path, '..'), { recursive: true })
      await files.rename(temporary, path)
    } catch (error) {
      await fs.rm(temporary, { force: true })
      throw toStorageError(error, folder)
    }
  }

  /** Marks a file as just put, so that a collection under way leaves it; false when it has gone. */
  const touch = async (digest: Digest, path: string, before: string): Promise<boolean> => {
    const isThere = await fs.utimes(path, new Date(), new Date()).then(() => true, () => false)
    const after = await stampOf(path, folder)
    if (after && verified.get(digest) === before) verified.set(digest, after.stamp)
    return isThere && after !== undefined
  }

  const lost = async (digest: Digest, path: string | undefined): Promise<never> => {
    verified.delete(digest)
    if (path !== undefined) await fs.rm(path, { force: true })
    throw new ReelError('lost-artifact', `The stored file ${digest.slice(0, 12)} is ${path === undefined ? 'missing' : 'damaged'}.`, { digest })
  }

  const verify = async (digest: Digest, path: string): Promise<void> => {
    const before = await stampOf(path, folder)
    if (!before) return lost(digest, undefined)
    if (verified.get(digest) === before.stamp) return
    const found = await unlessMissing(hashFile(path), folder)
    if (found?.digest !== digest) return lost(digest, found && path)
    verified.set(digest, before.stamp)
  }

  const file = async (digest: Digest): Promise<string> => {
    const path = pathOf(digest)
    await once(checks, digest, () => verify(digest, path))
    return path
  }

  return {
    ...inventory,
    file,
    put: async (bytes, mime): Promise<ArtifactRef> => {
      const artifact = digestBytes(bytes)
      await once(writes, artifact, () => bringIn(artifact, bytes.length, (to) => writeDurably(to, bytes, files)))
      return { artifact, mime, bytes: bytes.length }
    },
    adopt: async (path, mime): Promise<ArtifactRef> => {
      const { digest: artifact, bytes } = await hashFile(path)
      await once(writes, artifact, () => bringIn(artifact, bytes, (to) => moveIn(path, to, files)))
      await fs.rm(path, { force: true })
      return { artifact, mime, bytes }
    },
    read: async (digest) => {
      const path = pathOf(digest)
      const found = await stampOf(path, folder)
      const bytes = found && (await unlessMissing(fs.readFile(path), folder))
      if (!found || !bytes) return lost(digest, undefined)
      if (verified.get(digest) === found.stamp) return bytes
      if (digestBytes(bytes) !== digest) return lost(digest, path)
      verified.set(digest, found.stamp)
      return bytes
    },
    open: async (digest, range) => openRange(await file(digest), range),
  }
}

/** One run of `work` for all who ask for the same digest meanwhile. */
function once(underWay: Map<Digest, Promise<void>>, digest: Digest, work: () => Promise<void>): Promise<void> {
  const begun = underWay.get(digest) ?? work().finally(() => underWay.delete(digest))
  underWay.set(digest, begun)
  return begun
}

async function hashFile(path: string): Promise<{ digest: Digest; bytes: number }> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const piece of readPieces(path)) {
    hash.update(piece)
    bytes += piece.length
  }
  return { digest: hash.digest('hex'), bytes }
}

async function stampOf(path: string, folder: string): Promise<{ stamp: string; size: number } | undefined> {
  const found = await unlessMissing(fs.stat(path), folder)
  return found && { stamp: `${found.size} ${found.mtimeMs} ${found.ino}`, size: found.size }
}

/** Moves a file that someone else wrote, across file systems if need be. */
async function moveIn(from: string, to: string, files: FileSystem): Promise<void> {
  try {
    await files.rename(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    await files.copyFile(from, to)
  }
  await syncFile(to, files)
}
