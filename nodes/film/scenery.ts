import { cameraMove, moveEnd, type CameraMove } from './camera-move.ts'
import type { Frame } from './encoding.ts'

/** What a segment shows: moving pictures (`seconds` of them, then the last is held), a still that is moved, or a drawn card. */
export type Scenery =
  | { kind: 'clip'; path: string; width: number; height: number; seconds: number }
  | { kind: 'still'; path: string; width: number; height: number; movement: CameraMove }
  | { kind: 'card'; path: string; width: number; height: number }

/** Filters that make exactly `frames` pictures of the scenery. */
export function pictures(shows: Scenery, frames: number, frame: Frame): string {
  const { size, pad } = fitted(shows, frame)
  if (shows.kind === 'clip') {
    const playing = Math.min(frames, framesOf(shows.seconds, frame))
    return `${clipUpTo(playing, size, frame)},${pad},tpad=stop_mode=clone:stop=${frames - playing},${paced(frame)}`
  }
  const move = shows.kind === 'still' ? `${cameraMove(shows.movement, frames, frame.fps)},` : ''
  return `${size},${repeated(frames, frame)},${move}${pad}`
}

/** Filters that leave one picture: the first that the scenery shows. */
export function firstPicture(shows: Scenery, frame: Frame): string {
  return pictures(shows, 1, frame)
}

/** Filters that leave one picture: the last that the scenery shows. */
export function lastPicture(shows: Scenery, frame: Frame): string {
  const { size, pad } = fitted(shows, frame)
  if (shows.kind === 'clip') {
    const playing = framesOf(shows.seconds, frame)
    return `${clipUpTo(playing, size, frame)},trim=start_frame=${playing - 1},${pad}`
  }
  return `${size},${shows.kind === 'still' ? `${moveEnd(shows.movement)},` : ''}${pad}`
}

/** Filters that hold one picture for `frames` frames. */
export function repeated(frames: number, frame: Frame): string {
  return `loop=loop=${frames - 1}:size=1:start=0,${paced(frame)}`
}

/** A clip shorter than asked holds its last picture; a longer one is cut. */
function clipUpTo(frames: number, size: string, { fps }: Frame): string {
  return `setpts=PTS-STARTPTS,fps=${fps}:start_time=0,${size},tpad=stop_mode=clone:stop=-1,trim=end_frame=${frames}`
}

export function framesOf(seconds: number, { fps }: Pick<Frame, 'fps'>): number {
  return Math.max(1, Math.round(seconds * fps))
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
