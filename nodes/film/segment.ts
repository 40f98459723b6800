import { ReelError } from '../../engine/model/errors.ts'
import { BITEXACT, MP4, segmentEncoding } from './encoding.ts'
import { runFfmpeg, UNTRUSTED } from './ffmpeg.ts'
import { probe } from './probe.ts'
import { segmentGraph, type SegmentContent } from './segment-graph.ts'

export interface SegmentJob extends SegmentContent {
  out: string
  signal?: AbortSignal | undefined
}

/**
 * Writes one normalised segment: exactly `frames` frames of H.264 in MP4, without sound, that joins with any other of the
 * same `frame` by stream copy. The opening lies inside the segment, over the held last picture of the one before, so the
 * lengths of a film's segments add up to its length.
 */
export async function renderSegment(job: SegmentJob): Promise<void> {
  const { shows, frames, frame, after, captions = [] } = job
  const before = job.opening === 'cut' ? undefined : job.before
  const scenery = [shows, before, after].filter((each) => each !== undefined)
  await runFfmpeg({
    doing: 'encode a segment',
    inputs: [...scenery.map(({ path }) => ({ path, options: UNTRUSTED })), ...captions.map(({ path }) => ({ path }))],
    graph: segmentGraph({ ...job, before, captions }),
    outputs: [{ path: job.out, options: ['-map', '[out]', ...segmentEncoding(frame, frames)] }],
    signal: job.signal,
  })
  const made = await probe(job.out)
  if (made.video?.frames !== frames) throw new ReelError('bad-input', `The pictures of a segment could not be decoded: ${made.video?.frames ?? 0} of ${frames} frames.`)
}

/** Writes the pictures of a clip as they are, without its sound. */
export async function copyPictures(clip: string, out: string, signal?: AbortSignal): Promise<void> {
  await runFfmpeg({
    doing: 'copy the pictures of a clip',
    inputs: [{ path: clip, options: UNTRUSTED }],
    outputs: [{ path: out, options: ['-map', '0:v:0', '-c:v', 'copy', ...BITEXACT, ...MP4] }],
    signal,
  })
}
