import { createHash } from 'node:crypto'
import { access, copyFile, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Artifacts } from '../../engine/model/artifact.ts'
import { ReelError } from '../../engine/model/errors.ts'

/** Artifacts in a fresh temporary folder, for tests and measurements that run a node's functions without an engine. */
export async function createTemporaryArtifacts(): Promise<Artifacts & { folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'reelgraph-'))
  await mkdir(join(folder, 'scratch'))
  const pathOf = (digest: string) => join(folder, digest)
  return {
    folder,
    remove: () => rm(folder, { recursive: true, force: true }),
    put: async (bytes, mime) => {
      const artifact = digestOf(bytes)
      await writeFile(pathOf(artifact), bytes)
      return { artifact, mime, bytes: bytes.length }
    },
    adopt: async (path, mime) => {
      const artifact = digestOf(await readFile(path))
      await copyFile(path, pathOf(artifact))
      return { artifact, mime, bytes: (await stat(path)).size }
    },
    read: (digest) => readFile(pathOf(digest)),
    file: async (digest) => {
      await access(pathOf(digest)).catch(() => { throw new ReelError('lost-artifact', 'The file is gone.', { digest }) })
      return pathOf(digest)
    },
    scratch: () => mkdtemp(join(folder, 'scratch', 'task-')),
  }
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
