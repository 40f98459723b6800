import { open as openFile } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { ReelError } from '../../engine/model/errors.ts'
import { sniff, SNIFFED } from '../../nodes/media/sniff.ts'

/** Bytes `start` to `end`, both included and counted from 0; without `end` to the last one. A negative `start` counts from the end. */
export interface Range {
  start: number
  end?: number
}

/** A stored file being read. */
export interface OpenArtifact {
  stream: ReadableStream<Uint8Array>
  mime: string
  /** Length of the whole file. */
  bytes: number
  /** What `stream` carries: `start` to `end`, both included; `end` is -1 for an empty file. */
  start: number
  end: number
}

const PIECE = 256 * 1024

/** Opens a file for sending. The file is open from here on, so that it can be read to its end even when it is removed meanwhile. */
export async function openRange(path: string, range?: Range): Promise<OpenArtifact> {
  const file = await openFile(path, 'r')
  try {
    const { size } = await file.stat()
    const head = Buffer.alloc(Math.min(SNIFFED, size))
    await file.read(head, 0, head.length, 0)
    const { start, end } = within(size, range)
    return { stream: streamOf(file, start, end), mime: sniff(head), bytes: size, start, end }
  } catch (error) {
    await file.close()
    throw error
  }
}

function within(size: number, range: Range | undefined): { start: number; end: number } {
  if (!range) return { start: 0, end: size - 1 }
  const start = range.start < 0 ? Math.max(0, size + range.start) : range.start
  const end = Math.min(range.end ?? size - 1, size - 1)
  if (!Number.isInteger(start) || !Number.isInteger(end) || start >= size || end < start) throw new ReelError('bad-input', `The range lies outside of the file, which has ${size} bytes.`)
  return { start, end }
}

function streamOf(file: FileHandle, start: number, end: number): ReadableStream<Uint8Array> {
  let at = start
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      try {
        const { bytesRead, buffer } = await file.read(new Uint8Array(Math.min(PIECE, end + 1 - at)), 0, undefined, at)
        at += bytesRead
        if (bytesRead) controller.enqueue(buffer.subarray(0, bytesRead))
        if (bytesRead && at <= end) return
        controller.close()
        await file.close()
      } catch (error) {
        await file.close()
        throw error
      }
    },
    cancel: () => file.close(),
  })
}
