import { toWorkflow } from '../../engine/model/document.ts'
import type { Workflow } from '../../engine/model/document.ts'
import { ReelError } from '../../engine/model/errors.ts'

export type FileKind = 'json' | 'svg' | 'image' | 'film' | 'sound' | 'text' | 'unknown'

/** What a person may give at most: a document is read here, media go to the server as they are. */
export const MOST_BYTES: Record<FileKind, number> = { json: 16, svg: 0, image: 64, film: 64, sound: 64, text: 4, unknown: 64 } satisfies Record<FileKind, number>
export const MEGABYTE = 1024 * 1024
/** No file is larger than this, whatever it is: it is not even opened. */
export const MOST_OF_ALL = 64 * MEGABYTE

const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0) => signature.every((byte, index) => bytes[at + index] === byte)
const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0))

/** What a file is, by its bytes. Its name and the type that it claims are not believed. */
export function kindOf(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]) || startsWith(bytes, [0xff, 0xd8, 0xff]) || startsWith(bytes, ascii('GIF8'))) return 'image'
  if (startsWith(bytes, ascii('RIFF'))) return startsWith(bytes, ascii('WEBP'), 8) ? 'image' : startsWith(bytes, ascii('WAVE'), 8) ? 'sound' : 'unknown'
  if (startsWith(bytes, ascii('ftyp'), 4)) return startsWith(bytes, ascii('avif'), 8) || startsWith(bytes, ascii('M4A'), 8) ? (startsWith(bytes, ascii('avif'), 8) ? 'image' : 'sound') : 'film'
  if (startsWith(bytes, [0x1a, 0x45, 0xdf, 0xa3])) return 'film'
  if (startsWith(bytes, ascii('ID3')) || startsWith(bytes, ascii('OggS')) || startsWith(bytes, ascii('fLaC'))) return 'sound'
  return textKind(bytes)
}

function textKind(bytes: Uint8Array): FileKind {
  const head = bytes.subarray(0, 4096)
  if (head.includes(0)) return 'unknown'
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true }).trimStart()
  } catch {
    return 'unknown'
  }
  if (/<svg[\s>]/i.test(text)) return 'svg'
  if (text.startsWith('{') || text.startsWith('[')) return 'json'
  return text === '' ? 'unknown' : 'text'
}

const MARK = new TextEncoder().encode('"reelgraph/workflow"')

/** The workflow that a film or picture was made with, as it is written into the file; undefined when there is none that can be read. */
export function recipeIn(bytes: Uint8Array): Workflow | undefined {
  for (let at = indexOf(bytes, MARK, 0); at >= 0; at = indexOf(bytes, MARK, at + 1)) {
    const start = bytes.lastIndexOf(0x7b, at)
    const end = start < 0 ? -1 : endOfObject(bytes, start)
    if (end < 0) continue
    try {
      return toWorkflow(JSON.parse(new TextDecoder().decode(bytes.subarray(start, end))))
    } catch {
      // Something else that only looks like it: go on.
    }
  }
  return undefined
}

function indexOf(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  const [first = 0] = wanted
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) if (wanted.every((byte, index) => bytes[at + index] === byte)) return at
  return -1
}

/** Where the JSON object that begins here ends. */
function endOfObject(bytes: Uint8Array, start: number): number {
  let depth = 0
  let isInText = false
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at]
    if (isInText) {
      if (byte === 0x5c) at++
      else if (byte === 0x22) isInText = false
    } else if (byte === 0x22) isInText = true
    else if (byte === 0x7b) depth++
    else if (byte === 0x7d && --depth === 0) return at + 1
  }
  return -1
}

/** A workflow from the text of a file, or why it is none. */
export function readWorkflow(text: string): { workflow: Workflow } | { why: string } {
  try {
    return { workflow: toWorkflow(JSON.parse(text)) }
  } catch (error) {
    return { why: error instanceof ReelError || error instanceof SyntaxError ? error.message : String(error) }
  }
}
