import type { VideoRequest } from '../../../capabilities.ts'
import { layoutOf } from '../artist/layout.ts'
import type { Area } from '../artist/puppet/index.ts'
import type { Show } from '../artist/show.ts'
import type { Course, Room } from './moves.ts'

/** Kept free between a face and the edge of the frame, as a share of the frame. */
const EDGE = 0.025

/** What a move of this show goes by. Faces stay in frame, and the camera comes nearer to them, not to the middle of the picture. */
export function courseOf(show: Show, { movement, seconds }: Pick<VideoRequest, 'movement' | 'seconds'>, walk: number): Course {
  const { characters: all, props } = layoutOf(show)
  // Whoever is looked over the shoulder of may leave the picture.
  const shoulders = new Set(show.cast.actors.filter(({ shoulder }) => shoulder).map(({ name }) => name))
  const characters = all.filter(({ name }) => !shoulders.has(name))
  const shown = characters.length > 0 ? characters.map(({ face, box }) => (face ? withCrown(face, box) : box)) : props.map(({ box }) => box)
  const subject = united(shown.filter(({ width, height }) => width > 0 && height > 0), show)
  const bodies = united(characters.map(({ box }) => box).filter(({ width, height }) => width > 0 && height > 0), show)
  const target = subject
    ? { x: 0.5 + (subject.x + subject.width / 2 - 0.5) * 0.75, y: 0.5 + (subject.y + subject.height / 2 - 0.5) * 0.75 }
    : { x: 0.5, y: 0.52 }
  return { movement, size: show.depiction.size, seconds, walk, target, room: subject ? roomAround(subject, target, bodies) : { left: 0.3, right: 0.3, up: 0.3, down: 0.3, growth: 1.4 } }
}

/** A face with the ears, the hair or the hat above it, where the picture shows them. */
function withCrown(face: Area, box: Area): Area {
  return box.y > 1 && box.y < face.y ? { ...face, y: box.y, height: face.y + face.height - box.y } : face
}

/** The box around all areas, as shares of the frame. */
function united(areas: readonly Area[], { width, height }: Show): Area | undefined {
  if (areas.length === 0) return undefined
  const x = Math.min(...areas.map((area) => area.x)) / width
  const y = Math.min(...areas.map((area) => area.y)) / height
  const right = Math.max(...areas.map((area) => area.x + area.width)) / width
  const bottom = Math.max(...areas.map((area) => area.y + area.height)) / height
  return { x, y, width: right - x, height: bottom - y }
}

/** Who is seen whole stays nearly whole. */
function roomAround({ x, y, width, height }: Area, target: Course['target'], bodies: Area | undefined): Room {
  const free = (share: number) => Math.max(0.01, share - EDGE)
  const growths = [[target.x, x], [1 - target.x, 1 - x - width], [target.y, y], [1 - target.y, 1 - y - height]].map(([from = 0, gap = 0]) => (from > gap ? (from - EDGE) / (from - gap) : Infinity))
  return { left: free(x), right: free(1 - x - width), up: free(y), down: Math.min(free(1 - y - height), bodies && bodies.y + bodies.height < 0.98 ? Math.max(0.05, 1 - bodies.y - bodies.height) : Infinity), growth: Math.max(1.06, Math.min(...growths)) }
}
