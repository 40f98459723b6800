import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { segmentEncoding, type Frame } from './encoding.ts'
import { runFfmpeg, runFfprobe } from './ffmpeg.ts'

/** Everything that has to be alike for two streams to be joined without encoding; the headers of the codec are compared by their hash. */
const Alike = z.object({
  codec_name: z.string(), codec_tag_string: z.string(), profile: z.string(), level: z.number(), width: z.number(), height: z.number(), has_b_frames: z.number(),
  pix_fmt: z.string(), color_range: z.string(), color_space: z.string(), color_primaries: z.string(), color_transfer: z.string(), sample_aspect_ratio: z.string().optional(),
  r_frame_rate: z.string(), avg_frame_rate: z.string(), time_base: z.string(), start_pts: z.number(), extradata_hash: z.string(),
})
const Said = z.object({ streams: z.tuple([Alike.extend({ duration_ts: z.number(), nb_read_packets: z.coerce.number() })]) })

/**
 * True when a media file is already what `renderSegment` would make of it: one stream of exactly `frames` frames with the
 * same parameters and headers, so that it can be joined as it is.
 */
export async function conforms(path: string, frame: Frame, frames: number, signal?: AbortSignal): Promise<boolean> {
  const said = Said.safeParse(await runFfprobe(path, signal))
  if (!said.success) return false
  const { duration_ts: length, nb_read_packets: packets, ...stream } = said.data.streams[0]
  return packets === frames && length === frames * TICKS && JSON.stringify(stream) === await reference(frame)
}

/** Ticks of a frame in the time base of segments. */
const TICKS = 512
const references = new Map<string, Promise<string>>()

/** What a segment of this frame says of itself; two black frames are encoded once to know it. */
function reference(frame: Frame): Promise<string> {
  const key = `${frame.width}x${frame.height}@${frame.fps}`
  const known = references.get(key) ?? measured(frame)
  references.set(key, known)
  // A failure, such as a full disk, is not remembered.
  known.catch(() => references.delete(key))
  return known
}

async function measured(frame: Frame): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'reelgraph-'))
  try {
    const out = join(folder, 'reference.mp4')
    await runFfmpeg({
      doing: 'encode a reference',
      inputs: [{ path: `color=c=black:size=${frame.width}x${frame.height}:rate=${frame.fps}`, options: ['-f', 'lavfi'] }],
      outputs: [{ path: out, options: ['-vf', 'scale=out_color_matrix=bt709:out_range=tv,format=yuv420p,setsar=1', ...segmentEncoding(frame, 2)] }],
    })
    const { streams: [{ duration_ts: _, nb_read_packets: __, ...stream }] } = Said.parse(await runFfprobe(out))
    return JSON.stringify(stream)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
