/** Size in pixels (even numbers) and rate in frames a second that every segment of a film has. */
export interface Frame { width: number; height: number; fps: number }

/** No dates, no names of programs. */
const EXACT = ['-fflags', '+bitexact', '-flags:v', '+bitexact', '-flags:a', '+bitexact'] as const

/** Same input, same bytes, with no metadata of the sources. */
export const BITEXACT = [...EXACT, '-map_metadata', '-1', '-map_chapters', '-1'] as const

/** Same input, same bytes, with the tags and chapters of one input. */
export const bitexactWith = (input: number) => [...EXACT, '-map_metadata', String(input), '-map_chapters', String(input)]

/** `faststart` lets a film play while it is still being loaded. */
export const MP4 = ['-f', 'mp4', '-movflags', '+faststart'] as const

/**
 * Encoder options of every segment. They never depend on what is shown, so that segments share their headers and join by
 * stream copy; GOPs are closed and, at two seconds, short enough to seek in.
 */
export function segmentEncoding(frame: Frame, frames: number): string[] {
  const gop = Math.round(frame.fps * 2)
  return [
    '-an', '-sn', '-dn', '-frames:v', String(frames), '-r', String(frame.fps), '-video_track_timescale', String(frame.fps * 512),
    '-c:v', 'libx264', '-preset', 'veryfast', '-crf', '20', '-profile:v', 'high', '-pix_fmt', 'yuv420p',
    '-x264-params', `stitchable=1:open-gop=0:keyint=${gop}:min-keyint=${Math.round(frame.fps / 2)}`,
    '-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv',
    // x264 writes its version and settings into an SEI message.
    '-bsf:v', 'filter_units=remove_types=6',
    ...BITEXACT, ...MP4,
  ]
}

/** Encoder options of the sound of a film: AAC, 48 kHz, stereo, 192 kbit/s, for which ffmpeg recommends the fast coder. */
export const SOUND_ENCODING = ['-vn', '-c:a', 'aac', '-aac_coder', 'fast', '-b:a', '192k', '-ar', '48000', '-ac', '2', ...BITEXACT, ...MP4] as const
