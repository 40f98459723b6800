import { z } from 'zod'
import type { Digest } from './ids.ts'

/** A reference to stored bytes inside a value: the bytes live under their own SHA-256. */
export const ArtifactRef = z.object({
  artifact: z.string().regex(/^[0-9a-f]{64}$/).describe('SHA-256 of the bytes, in hex'),
  mime: z.string().describe('Media type of the bytes'),
  bytes: z.number().int().nonnegative().describe('Length in bytes'),
})
export type ArtifactRef = z.infer<typeof ArtifactRef>

/**
 * Bytes by content. Reading verifies the digest; lost or damaged bytes throw `ReelError('lost-artifact')`
 * with the digest, which makes the engine make them again.
 */
export interface Artifacts {
  put(bytes: Uint8Array, mime: string): Promise<ArtifactRef>
  /** Takes over a file that the caller wrote; the file is moved or copied, then no longer the caller's. */
  adopt(path: string, mime: string): Promise<ArtifactRef>
  read(digest: Digest): Promise<Uint8Array>
  /** Path of a verified local file that holds the bytes, for programs that need one; never to be written. */
  file(digest: Digest): Promise<string>
  /** A fresh empty folder for scratch files, gone when the task ends. */
  scratch(): Promise<string>
}

/** Every artifact digest inside a value, in reading order. */
export function artifactsIn(value: unknown, found: Digest[] = []): Digest[] {
  if (Array.isArray(value)) for (const entry of value) artifactsIn(entry, found)
  else if (value !== null && typeof value === 'object') {
    const ref = (value as { artifact?: unknown }).artifact
    if (typeof ref === 'string') found.push(ref)
    else for (const entry of Object.values(value)) artifactsIn(entry, found)
  }
  return found
}
