import type { VideoRequest } from '../../../capabilities.ts'

/** Where the camera is at a moment: shifts as shares of the frame's width and height, a zoom factor, a roll in radians. */
export interface Gaze { dx: number; dy: number; zoom: number; roll: number; /** 1 moves planes by their depth, 0 moves all alike. */ parallax: number }

const still: Gaze = { dx: 0, dy: 0, zoom: 1, roll: 0, parallax: 1 }
const REACH = 0.05

/** How far beyond the frame planes must reach, as a share of its width, for any move. */
export const MARGIN = 0.08

/** Slow out of rest and slow into it, nearly even between. */
export function eased(t: number): number {
  return t * t * (3 - 2 * t)
}

/** The camera at a share `t` (0 to 1) of a move; moves are centred, so that the framing holds in the middle of the clip. */
export function gazeAt(movement: VideoRequest['movement'], t: number, seconds: number): Gaze {
  const way = eased(t)
  const half = way - 0.5
  switch (movement) {
    case 'static': return { ...still, zoom: 1 + 0.018 * t }
    case 'push-in': return { ...still, zoom: 1 + 0.13 * way }
    case 'pull-out': return { ...still, zoom: 1.13 - 0.13 * way }
    case 'pan-left': return { ...still, dx: half * 2 * REACH, parallax: 0.25, zoom: 1.01 }
    case 'pan-right': return { ...still, dx: -half * 2 * REACH, parallax: 0.25, zoom: 1.01 }
    case 'track-left': return { ...still, dx: half * 2.2 * REACH, zoom: 1.02 }
    case 'track-right': return { ...still, dx: -half * 2.2 * REACH, zoom: 1.02 }
    case 'tilt-up': return { ...still, dy: half * 2 * REACH, parallax: 0.25, zoom: 1.03 }
    case 'tilt-down': return { ...still, dy: -half * 2 * REACH, parallax: 0.25, zoom: 1.03 }
    case 'crane-up': return { ...still, dy: half * 2.4 * REACH, zoom: 1.05 - 0.02 * way }
    case 'crane-down': return { ...still, dy: -half * 2.4 * REACH, zoom: 1.03 + 0.02 * way }
    case 'orbit-left': return { ...still, dx: half * 2 * REACH, zoom: 1.04, parallax: 1.4 }
    case 'orbit-right': return { ...still, dx: -half * 2 * REACH, zoom: 1.04, parallax: 1.4 }
    case 'rack-focus': return { ...still, zoom: 1 + 0.01 * t }
    case 'handheld': {
      const s = t * seconds
      return { dx: 0.004 * Math.sin(s * 1.7) + 0.002 * Math.sin(s * 3.9 + 1), dy: 0.005 * Math.sin(s * 1.3 + 2) + 0.002 * Math.sin(s * 4.3), zoom: 1.03, roll: 0.004 * Math.sin(s * 1.1 + 0.6), parallax: 0.6 }
    }
  }
}

/** The transform of a plane at a depth, for a frame of the given size: scale about the middle, then shift in pixels. */
export function shiftOf(gaze: Gaze, depth: number, { width, height }: { width: number; height: number }): { scale: number; x: number; y: number } {
  const near = Math.min(1.35, depth)
  const share = 1 - gaze.parallax + gaze.parallax * near
  return { scale: 1 + (gaze.zoom - 1) * (0.3 + 0.7 * near), x: gaze.dx * width * share, y: gaze.dy * height * share }
}
