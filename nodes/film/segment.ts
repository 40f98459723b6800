import { ReelError } from '../../engine/model/errors.ts'
import { cameraMove, moveEnd, type CameraMove } from './camera-move.ts'
import { segmentEncoding, type Frame } from './encoding.ts'
import { runFfmpeg, UNTRUSTED } from './ffmpeg.ts'
import { probe } from './probe.ts'

/** What a segment shows: moving pictures (`seconds` of them, then the last is held), a still that is moved, or a drawn card. */
export type Scenery =
  | { kind: 'clip'; path: string; width: number; height: number; seconds: number }
  | { kind: 'still'; path: string; width: number; height: number; movement: CameraMove }
  | { kind: 'card'; path: string; width: number; height: number }

export interface SegmentJob {
  shows: Scenery
  /** Length in frames. */
  frames: number
  frame: Frame
  opening: 'cut' | 'dissolve' | 'fade' | 'dip'
  /** What the segment before ends on: a dissolve or fade comes from it, and from black without it. */
  before?: Scenery | undefined
  /** Fades to black over the last half second. */
  fadesOut?: boolean
  out: string
  signal?: AbortSignal | undefined
}

/**
 * Writes one normalised segment: exactly `frames` frames of H.264 in MP4, without sound, that joins with any other of the
 * same `frame` by stream copy. The opening lies inside the segment, over the held last picture of the one before, so the
 * lengths of a film's segments add up to its length.
 */
export async function renderSegment(job: SegmentJob): Promise<void> {
  const { shows, before, frames, frame, opening } = job
  const blends = opening !== 'cut' && before !== undefined
  await runFfmpeg({
    doing: 'encode a segment',
    inputs: [shows, ...(blends ? [before] : [])].map(({ path }) => ({ path, options: UNTRUSTED })),
    graph: graphOf(job, blends ? before : undefined),
    outputs: [{ path: job.out, options: ['-map', '[out]', ...segmentEncoding(frame, frames)] }],
    signal: job.signal,
  })
  const made = await probe(job.out)
  if (made.video?.frames !== frames) throw new ReelError('bad-input', `The pictures of a segment could not be decoded: ${made.video?.frames ?? 0} of ${frames} frames.`)
}

function graphOf({ shows, frames, frame, opening, fadesOut }: SegmentJob, before: Scenery | undefined): string {
  const blend = Math.min(Math.round(frame.fps / 2), Math.max(1, frames - 1))
  const out = fadesOut ? `,fade=out:${Math.max(0, frames - blend)}:${blend}` : ''
  const own = `[0:v:0]${pictures(shows, frames, frame)}`
  if (opening === 'cut') return `${own}${out}[out]`
  if (!before) return `${own},fade=in:0:${blend}${out}[out]`
  const held = `[1:v:0]${lastPicture(before, frame)}`
  if (opening === 'dissolve') {
    return `${own}[own];${held},${repeated(blend, frame)},format=yuva420p,fade=out:0:${blend}:alpha=1[held];${over}${out}[out]`
  }
  const dark = Math.max(1, Math.round(blend / 2))
  return `${own},fade=in:${dark}:${blend}[own];${held},${repeated(dark, frame)},fade=out:0:${dark}[held];${over}${out}[out]`
}

const over = '[own][held]overlay=eof_action=pass:format=yuv420,format=yuv420p'

/** Filters that make exactly `frames` pictures of the scenery. */
function pictures(shows: Scenery, frames: number, frame: Frame): string {
  const { size, pad } = fitted(shows, frame)
  if (shows.kind === 'clip') {
    const playing = Math.min(frames, framesOf(shows.seconds, frame))
    return `${clipUpTo(playing, size, frame)},${pad},tpad=stop_mode=clone:stop=${frames - playing},${paced(frame)}`
  }
  const move = shows.kind === 'still' ? `${cameraMove(shows.movement, frames, frame.fps)},` : ''
  return `${size},${repeated(frames, frame)},${move}${pad}`
}

/** Filters that leave one picture: the last that the scenery shows. */
function lastPicture(shows: Scenery, frame: Frame): string {
  const { size, pad } = fitted(shows, frame)
  if (shows.kind === 'clip') {
    const playing = framesOf(shows.seconds, frame)
    return `${clipUpTo(playing, size, frame)},trim=start_frame=${playing - 1},${pad}`
  }
  return `${size},${shows.kind === 'still' ? `${moveEnd(shows.movement)},` : ''}${pad}`
}

/** A clip shorter than asked holds its last picture; a longer one is cut. */
function clipUpTo(frames: number, size: string, { fps }: Frame): string {
  return `setpts=PTS-STARTPTS,fps=${fps}:start_time=0,${size},tpad=stop_mode=clone:stop=-1,trim=end_frame=${frames}`
}

function framesOf(seconds: number, { fps }: Frame): number {
  return Math.max(1, Math.round(seconds * fps))
}

function repeated(frames: number, frame: Frame): string {
  return `loop=loop=${frames - 1}:size=1:start=0,${paced(frame)}`
}

function paced({ fps }: Frame): string {
  return `setpts=N/(${fps}*TB)`
}

/** Crop at most this share of a picture to fill the frame; a stranger shape is padded with black. */
const CROPPED = 0.1

function fitted(source: { width: number; height: number }, { width, height }: Frame): { size: string; pad: string } {
  const ratio = (source.width / source.height) / (width / height)
  const covers = Math.min(ratio, 1 / ratio) >= 1 - CROPPED
  const scale = `scale=iw*sar:ih,setsar=1,scale=${width}:${height}:force_original_aspect_ratio=${covers ? 'increase' : 'decrease'}:force_divisible_by=2:flags=lanczos:out_color_matrix=bt709:out_range=tv,format=yuv420p`
  return {
    size: covers ? `${scale},crop=${width}:${height}` : scale,
    pad: `pad=${width}:${height}:-1:-1:black,setsar=1`,
  }
}
