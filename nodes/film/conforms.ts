import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { segmentEncoding, type Frame } from './encoding.ts'
import { runFfmpeg } from './ffmpeg.ts'
import { probe } from './probe.ts'

/** Headers that the segment encoder writes for a frame, once for each that was asked for. */
const headers = new Map<string, Promise<Buffer | undefined>>()

/**
 * Whether a file is already what the segment encoder would write: one picture stream with exactly these frames, and the
 * same decoder headers, so that it joins with encoded segments as it is.
 */
export async function conforms(path: string, { frame, frames, signal }: { frame: Frame; frames: number; signal?: AbortSignal | undefined }): Promise<boolean> {
  const own = await decoderHeader(path)
  if (!own) return false
  const wanted = await segmentHeader(frame)
  if (!wanted?.equals(own)) return false
  const { streams, video } = await probe(path, signal)
  return streams.length === 1 && video !== undefined && video.frames === frames && video.fps === frame.fps && video.width === frame.width && video.height === frame.height
}

function segmentHeader(frame: Frame): Promise<Buffer | undefined> {
  const key = `${frame.width}x${frame.height}@${frame.fps}`
  const known = headers.get(key)
  if (known) return known
  const made = encodeHeader(frame)
  headers.set(key, made)
  made.catch(() => headers.delete(key))
  return made
}

async function encodeHeader(frame: Frame): Promise<Buffer | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'reelgraph-header-'))
  const path = join(folder, 'header.mp4')
  try {
    await runFfmpeg({
      doing: 'encode a segment',
      inputs: [{ path: `color=size=${frame.width}x${frame.height}:rate=${frame.fps}`, options: ['-f', 'lavfi'] }],
      outputs: [{ path, options: segmentEncoding(frame, 1) }],
    })
    return await decoderHeader(path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Far more than the index of a clip of a minute that starts with it. */
const HEAD = 1 << 17

/** The `avcC` box of an MP4 that begins with its index: profile, level and parameter sets. */
async function decoderHeader(path: string): Promise<Buffer | undefined> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0)
    const at = buffer.subarray(0, bytesRead).indexOf('avcC')
    if (at < 4) return undefined
    const size = buffer.readUInt32BE(at - 4)
    return size > 8 && at - 4 + size <= bytesRead ? Buffer.from(buffer.subarray(at + 4, at - 4 + size)) : undefined
  } finally {
    await file.close()
  }
}
