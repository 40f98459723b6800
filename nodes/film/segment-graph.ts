import type { Frame } from './encoding.ts'
import { firstPicture, lastPicture, pictures, repeated, type Scenery } from './scenery.ts'

export type Opening = 'cut' | 'dissolve' | 'fade' | 'dip'
export type Grade = 'none' | 'soft' | 'warm' | 'cool'

/** A drawn picture with a transparent ground that lies over the frames from `start` up to `end`. */
export interface Laid { path: string; start: number; end: number }

/** What is seen in a segment. */
export interface SegmentContent {
  shows: Scenery
  /** Length in frames. */
  frames: number
  frame: Frame
  opening: Opening
  /** What the segment before ends on: a dissolve, fade or dip comes from it. Without it a fade comes from black, a dip from paper. */
  before?: Scenery | undefined
  /** Dissolves at its end into the first picture of this, which the next segment then cuts to. */
  after?: Scenery | undefined
  grade?: Grade | undefined
  captions?: readonly Laid[] | undefined
}

/** What a fade and a dip go through: black, and the white of paper. */
const THROUGH = { fade: '0x000000', dip: '0xf4efe6' } as const

/** Gentle looks that bring shots of several makers together; made of our own numbers. */
const GRADES: Record<Exclude<Grade, 'none'>, string> = {
  soft: 'curves=all=0/0.03 0.25/0.25 0.75/0.76 1/0.97,eq=saturation=0.92',
  warm: 'colorbalance=rs=0.02:bs=-0.03:rm=0.03:bm=-0.03:rh=0.02:bh=-0.04',
  cool: 'colorbalance=rs=-0.02:bs=0.04:rm=-0.02:bm=0.03:rh=-0.02:bh=0.02',
}

/** The filter graph of a segment: inputs are what it shows, then `before` and `after` where given, then the captions. */
export function segmentGraph({ shows, before, after, frames, frame, opening, grade = 'none', captions = [] }: SegmentContent): string {
  const chains = [`[0:v:0]${pictures(shows, frames, frame)}[v0]`]
  let input = 0, laid = 0
  /** Lays a chain of pictures over what there is so far. */
  const over = (chain: string, how: string) => {
    chains.push(`${chain}[l${laid}]`, `[v${laid}][l${laid}]overlay=format=yuv420:${how}[v${laid + 1}]`)
    laid++
  }
  const { leaving, coming } = blendOf(opening, frames, frame)
  if (before) {
    const held = `[${++input}:v:0]${lastPicture(before, frame)}`
    if (opening === 'dissolve') over(`${held},${repeated(coming, frame)},format=yuva420p,fade=out:0:${coming}:alpha=1`, 'eof_action=pass')
    else over(`${held},${repeated(leaving, frame)}`, 'eof_action=pass')
  }
  if (opening === 'fade' || opening === 'dip') over(veil(THROUGH[opening], before ? leaving : 0, coming, frame), 'eof_action=pass')
  if (after) {
    const { coming: ending } = blendOf('dissolve', frames, frame)
    over(`[${++input}:v:0]${firstPicture(after, frame)},${repeated(ending, frame)},format=yuva420p,fade=in:0:${ending}:alpha=1,setpts=PTS+${frames - ending}/${frame.fps}/TB`, 'eof_action=repeat')
  }
  if (grade !== 'none') chains.push(`[v${laid}]${GRADES[grade]},${toYuv('yuv420p')}[v${++laid}]`)
  for (const { start, end } of captions) over(`[${++input}:v:0]${toYuv('yuva420p')}`, `eof_action=repeat:enable='between(n,${start},${end - 1})'`)
  chains.push(`[v${laid}]format=yuv420p[out]`)
  return chains.join(';')
}

/** Frames that the picture before takes to leave, and that the own one takes to come. */
function blendOf(opening: Opening, frames: number, { fps }: Frame): { leaving: number; coming: number } {
  const most = Math.max(1, Math.floor(frames / 2))
  const limited = (seconds: number) => Math.max(1, Math.min(most, Math.round(fps * seconds)))
  if (opening === 'dissolve') return { leaving: 0, coming: limited(0.6) }
  return { leaving: limited(opening === 'dip' ? 0.35 : 0.25), coming: limited(0.5) }
}

/** A plain colour that comes over the picture and goes again. */
function veil(colour: string, coming: number, going: number, { width, height, fps }: Frame): string {
  const comes = coming > 0 ? `,fade=in:0:${coming}:alpha=1` : ''
  return `color=c=${colour}:size=${width}x${height}:rate=${fps},trim=end_frame=${coming + going},format=gbrp,${toYuv('yuva420p')}${comes},fade=out:${coming}:${going}:alpha=1`
}

function toYuv(format: string): string {
  return `scale=out_color_matrix=bt709:out_range=tv,format=${format}`
}

