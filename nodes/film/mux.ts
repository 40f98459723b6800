import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bitexactWith, MP4 } from './encoding.ts'
import { runFfmpeg } from './ffmpeg.ts'
import { listed } from './join.ts'
import { toMetadataFile, type Chapter } from './metadata-file.ts'

export interface MuxJob {
  /** Segments of one frame, in order. */
  segments: readonly string[]
  /** AAC of the length of the segments. */
  sound: string
  /** Subtitles as WebVTT, the whole text; a track that a viewer can switch on. */
  subtitles?: string | undefined
  chapters: readonly Chapter[]
  title: string
  folder: string
  out: string
  signal?: AbortSignal | undefined
}

/** Writes the film: joined pictures, sound, subtitles, chapters and title in one MP4, nothing encoded but the subtitles. */
export async function muxFilm(job: MuxJob): Promise<void> {
  const metadata = join(job.folder, 'film.ffmeta'), words = join(job.folder, 'film.vtt')
  await writeFile(metadata, toMetadataFile({ title: job.title }, job.chapters))
  if (job.subtitles !== undefined) await writeFile(words, job.subtitles)
  await runFfmpeg({
    doing: 'write the film',
    inputs: [
      await listed(job.segments, job.folder),
      { path: job.sound },
      { path: metadata, options: ['-f', 'ffmetadata'] },
      ...(job.subtitles === undefined ? [] : [{ path: words, options: ['-f', 'webvtt'] }]),
    ],
    outputs: [{
      path: job.out,
      options: [
        '-map', '0:v:0', '-map', '1:a:0', ...(job.subtitles === undefined ? [] : ['-map', '3:s:0', '-c:s', 'mov_text']),
        '-c:v', 'copy', '-c:a', 'copy', ...bitexactWith(2), ...MP4,
      ],
    }],
    signal: job.signal,
  })
}
