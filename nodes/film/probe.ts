import { z } from 'zod'
import { ReelError } from '../../engine/model/errors.ts'
import { runFfprobe } from './ffmpeg.ts'
import type { Chapter } from './metadata-file.ts'

const Tags = z.record(z.string(), z.string()).catch({})
const Number0 = z.coerce.number().catch(0)
const Said = z.object({
  format: z.object({ duration: Number0, tags: Tags }),
  chapters: z.array(z.object({ start_time: Number0, end_time: Number0, tags: Tags })).catch([]),
  streams: z.array(z.object({
    codec_type: z.string().catch('unknown'),
    codec_name: z.string().catch('unknown'),
    width: Number0,
    height: Number0,
    r_frame_rate: z.string().catch('0/1'),
    sample_rate: Number0,
    channels: Number0,
    nb_read_packets: Number0,
  })),
})

export interface Probe {
  /** Length in seconds. */
  seconds: number
  streams: { kind: string; codec: string }[]
  /** The first video stream; its frames are counted. */
  video?: { width: number; height: number; fps: number; frames: number }
  /** The first audio stream; its rate in Hz. */
  audio?: { rate: number; channels: number }
  chapters: Chapter[]
  tags: Record<string, string>
}

/** What is in a local media file: streams, length, size, rate, frames, chapters, tags. Throws `bad-input` when it is none. */
export async function probe(path: string, signal?: AbortSignal): Promise<Probe> {
  const said = Said.safeParse(await runFfprobe(path, signal))
  if (!said.success || said.data.streams.length === 0) throw new ReelError('bad-input', 'The file holds no media that can be read.')
  const { format, streams, chapters } = said.data
  const video = streams.find((stream) => stream.codec_type === 'video')
  const audio = streams.find((stream) => stream.codec_type === 'audio')
  return {
    seconds: format.duration,
    streams: streams.map((stream) => ({ kind: stream.codec_type, codec: stream.codec_name })),
    ...(video ? { video: { width: video.width, height: video.height, fps: rateOf(video.r_frame_rate), frames: video.nb_read_packets } } : {}),
    ...(audio ? { audio: { rate: audio.sample_rate, channels: audio.channels } } : {}),
    chapters: chapters.map(({ start_time: start, end_time: end, tags }) => ({ title: tags['title'] ?? '', start, end })),
    tags: format.tags,
  }
}

function rateOf(fraction: string): number {
  const [over, under] = fraction.split('/').map(Number)
  return over && under ? over / under : 0
}
