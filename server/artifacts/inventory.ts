import * as fs from 'node:fs/promises'
import { join } from 'node:path'
import { ReelError } from '../../engine/model/errors.ts'
import type { Digest } from '../../engine/model/ids.ts'

const DIGEST = /^[0-9a-f]{64}$/
/** How long scratch folders and unfinished files of a process that ended badly are left alone. */
const LEFT_MS = 24 * 3_600_000

export interface StoredArtifact {
  digest: Digest
  bytes: number
  /** When it was last put, in milliseconds since 1970. */
  at: number
}

/** What there is in the artifact folder, and how it goes away. */
export interface Inventory {
  /** Where the bytes of this digest are, or would be; throws `bad-input` for what is no digest. */
  pathOf(digest: Digest): string
  list(): AsyncIterable<StoredArtifact>
  /** Removes the bytes, unless they were put again since `before`. */
  remove(digest: Digest, before?: number): Promise<void>
  scratch(): Promise<string>
  /** Removes what processes left behind that ended badly. */
  sweep(now?: number): Promise<void>
}

export function createInventory(folder: string, root: string, incoming: string): Inventory {
  const temporary = join(folder, 'tmp')
  const pathOf = (digest: Digest): string => {
    if (!DIGEST.test(digest)) throw new ReelError('bad-input', 'An artifact is named by the 64 hex digits of its SHA-256.')
    return join(root, digest.slice(0, 2), digest.slice(2))
  }
  return {
    pathOf,
    list: async function* () {
      for (const prefix of await namesIn(root)) {
        for (const rest of await namesIn(join(root, prefix))) {
          const digest = prefix + rest
          const found = DIGEST.test(digest) ? await fs.stat(pathOf(digest)).catch(() => undefined) : undefined
          if (found) yield { digest, bytes: found.size, at: found.mtimeMs }
        }
      }
    },
    remove: async (digest, before = Number.POSITIVE_INFINITY) => {
      const found = await fs.stat(pathOf(digest)).catch(() => undefined)
      if (found && found.mtimeMs < before) await fs.rm(pathOf(digest), { force: true })
    },
    scratch: async () => {
      await fs.mkdir(temporary, { recursive: true })
      return fs.mkdtemp(join(temporary, 'scratch-'))
    },
    sweep: async (now = Date.now()) => {
      for (const parent of [temporary, incoming]) {
        for (const name of await namesIn(parent)) {
          const found = await fs.stat(join(parent, name)).catch(() => undefined)
          if (found && now - found.mtimeMs > LEFT_MS) await fs.rm(join(parent, name), { recursive: true, force: true })
        }
      }
    },
  }
}

/** Names in a folder; none when there is no such folder. */
async function namesIn(folder: string): Promise<string[]> {
  return fs.readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return []
    throw error
  })
}
