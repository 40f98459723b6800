import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { digestBytes } from './digest.ts'
import type { Artifacts } from './model/artifact.ts'
import { ReelError } from './model/errors.ts'
import type { Address, Key } from './model/ids.ts'
import type { Booking, Journal, JournalEntry, ResultStore, Shelf, ShelfEntry, StoredResult } from './stores.ts'

/** Stores that live as long as the process: for tests, and for what needs no disk. */
export function createMemoryResults(results = new Map<Key, StoredResult>()): ResultStore & { results: Map<Key, StoredResult> } {
  return {
    results,
    get: async (keys) => new Map(keys.flatMap((key) => {
      const result = results.get(key)
      return result ? [[key, result] as const] : []
    })),
    put: (key, result) => void results.set(key, result),
    drop: (keys) => {
      for (const key of keys) results.delete(key)
    },
    flush: async () => {},
  }
}

export function createMemoryShelf(entries = new Map<Address, ShelfEntry>()): Shelf {
  return { load: async () => entries, put: (address, entry) => void entries.set(address, entry), flush: async () => {} }
}

export function createMemoryJournal(): Journal & { entries: Map<string, JournalEntry>; open: Map<string, Booking>; charged: Booking[] } {
  const entries = new Map<string, JournalEntry>()
  const open = new Map<string, Booking>()
  const charged: Booking[] = []
  const id = (scope: string, request: string, ordinal: number) => `${scope} ${request} ${ordinal}`
  const add = (call: string, more: Partial<JournalEntry>) => void entries.set(call, { token: '', ...entries.get(call), ...more })
  const close = (call: string, booking: Booking | undefined) => {
    open.delete(call)
    if (booking) charged.push(booking)
  }
  return {
    entries, open, charged,
    find: async (...call) => entries.get(id(...call)),
    intend: async (scope, request, ordinal, token, booking) => {
      entries.set(id(scope, request, ordinal), { token })
      if (booking) open.set(id(scope, request, ordinal), booking)
    },
    submitted: async (scope, request, ordinal, remoteId) => add(id(scope, request, ordinal), { remoteId }),
    doubted: async (scope, request, ordinal, booking) => {
      add(id(scope, request, ordinal), { isDoubtful: true })
      open.set(id(scope, request, ordinal), booking)
    },
    finished: async (scope, request, ordinal, reply, booking) => {
      add(id(scope, request, ordinal), { reply })
      close(id(scope, request, ordinal), booking)
    },
    forget: async (scope, request, ordinal, booking) => {
      entries.delete(id(scope, request, ordinal))
      close(id(scope, request, ordinal), booking)
    },
  }
}

/** Artifacts in memory; `file` and `scratch` use the system's temporary folder. */
export function createMemoryArtifacts(): Artifacts & { blobs: Map<string, Uint8Array> } {
  const blobs = new Map<string, Uint8Array>()
  const read = (digest: string): Uint8Array => {
    const bytes = blobs.get(digest)
    if (!bytes || digestBytes(bytes) !== digest) throw new ReelError('lost-artifact', `The bytes ${digest.slice(0, 12)} are missing or damaged.`, { digest })
    return bytes
  }
  const put = async (bytes: Uint8Array, mime: string) => {
    const artifact = digestBytes(bytes)
    blobs.set(artifact, bytes)
    return { artifact, mime, bytes: bytes.length }
  }
  return {
    blobs,
    put,
    adopt: async (path, mime) => {
      const ref = await put(await readFile(path), mime)
      await rm(path, { force: true })
      return ref
    },
    read: async (digest) => read(digest),
    file: async (digest) => {
      const path = join(await mkdtemp(join(tmpdir(), 'reelgraph-')), digest)
      await writeFile(path, read(digest))
      return path
    },
    scratch: () => mkdtemp(join(tmpdir(), 'reelgraph-')),
  }
}
