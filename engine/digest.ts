import { createHash, hash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Digest } from './model/ids.ts'

/** SHA-256 of text, in hex. */
export function digest(text: string): Digest {
  return hash('sha256', text, 'hex')
}

/** SHA-256 of bytes, in hex. */
export function digestBytes(bytes: Uint8Array): Digest {
  return createHash('sha256').update(bytes).digest('hex')
}

/** JSON with sorted keys (RFC 8785), so that equal values have equal text. Undefined fields are left out. */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  return canonicalize(value) ?? 'null'
}

export function digestValue(value: unknown): Digest {
  return digest(canonical(value))
}

/** A 32-bit seed from text. */
export function seedFrom(text: string): number {
  return Number.parseInt(digest(text).slice(0, 8), 16)
}
