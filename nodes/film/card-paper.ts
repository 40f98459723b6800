import type { SKRSContext2D } from '@napi-rs/canvas'
import { css, type FilmColours, type Lch } from './film-colours.ts'

export interface Space { width: number; height: number; unit: number }

/** The papers of a card, from the farthest to the nearest, and its ink: the hues of the film in lightnesses of their own. */
export function papersOf({ main, second, accent }: FilmColours) {
  const soft = (colour: Lch, l: number, most: number): Lch => ({ l, c: Math.min(colour.c * 1.1, most), h: colour.h })
  return {
    ink: soft(main, 0.27, 0.05),
    sky: { l: 0.945, c: 0.018, h: 82 },
    cloud: { l: 0.975, c: 0.01, h: 82 },
    // A sun where the film has warm light, else a moon: other hues look like sweets.
    disc: accent.h > 25 && accent.h < 115 ? { l: 0.9, c: Math.min(accent.c, 0.085), h: Math.max(accent.h, 55) } : { l: 0.915, c: 0.022, h: main.h },
    hills: [soft(second, 0.8, 0.05), soft(second, 0.66, 0.07), soft(main, 0.5, 0.08), soft(main, 0.385, 0.08)],
    frame: [soft(main, 0.3, 0.06), soft(main, 0.38, 0.07)],
  }
}
export type Papers = ReturnType<typeof papersOf>

/** A small stage of cut paper: a sky with a disc, hills one before the other, and a frame with a wavy opening. */
export function drawStage(context: SKRSContext2D, papers: Papers, space: Space, { seed, disc, rise }: { seed: number; disc: number; rise: number }): void {
  const { width, height, unit } = space
  const chance = chances(seed)
  context.fillStyle = css(papers.sky)
  context.fillRect(0, 0, width, height)
  sheet(context, papers.disc, unit * 1.6, () => context.arc(width / 2, height * disc, Math.min(width, height) * 0.36, 0, Math.PI * 2))
  for (const [x, y, size] of CLOUDS) cloud(context, papers.cloud, { x: width * x, y: height * y, unit: unit * size })
  papers.hills.forEach((colour, index) => {
    const top = height * (1 - rise * (1 - index * 0.235)), swell = height * (0.035 - index * 0.004)
    const phases = [chance(), chance(), chance()].map((part) => part * Math.PI * 2)
    sheet(context, colour, unit * (1.4 + index * 0.5), () => {
      context.moveTo(-unit * 6, height + unit * 6)
      for (let step = 0; step <= 96; step++) {
        const x = step / 96, [a = 0, b = 0, c = 0] = phases
        const wave = Math.sin(x * 4.4 + a) + 0.5 * Math.sin(x * 9.1 + b) + 0.22 * Math.sin(x * 19 + c)
        context.lineTo(-unit * 6 + x * (width + unit * 12), top + wave * swell)
      }
      context.lineTo(width + unit * 6, height + unit * 6)
    })
  })
  papers.frame.toReversed().forEach((colour, index) => {
    const inset = unit * (6.4 - index * 3), phases = [chance(), chance()].map((part) => part * Math.PI * 2)
    sheet(context, colour, unit * 2.6, () => {
      context.rect(-unit * 8, -unit * 8, width + unit * 16, height + unit * 16)
      opening(context, space, inset, phases)
    })
  })
  grain(context, space, chance)
}

/** Places as shares of width and height, and sizes: clear of the words in the middle. */
const CLOUDS = [[0.17, 0.25, 1], [0.845, 0.34, 0.8]] as const

function cloud(context: SKRSContext2D, colour: Lch, { x, y, unit }: { x: number; y: number; unit: number }): void {
  sheet(context, colour, unit * 1.1, () => {
    context.moveTo(x - unit * 10, y)
    context.arc(x - unit * 5.4, y - unit * 0.6, unit * 3.4, Math.PI, Math.PI * 1.62)
    context.arc(x + unit * 0.4, y - unit * 2.2, unit * 4.6, Math.PI * 1.12, Math.PI * 1.9)
    context.arc(x + unit * 6.4, y - unit * 0.4, unit * 3.1, Math.PI * 1.3, Math.PI * 2)
    context.lineTo(x + unit * 10.6, y)
  })
}

/** One sheet of paper: its shadow on what lies behind, its surface, and the lit edge of the cut. */
function sheet(context: SKRSContext2D, colour: Lch, depth: number, outline: () => void): void {
  context.save()
  context.beginPath()
  outline()
  context.closePath()
  context.shadowColor = 'rgba(24, 16, 26, 0.34)'
  context.shadowBlur = depth * 1.8
  context.shadowOffsetX = depth * 0.25
  context.shadowOffsetY = depth * 0.55
  context.fillStyle = css(colour)
  context.fill('evenodd')
  context.shadowColor = 'transparent'
  context.clip('evenodd')
  context.strokeStyle = css({ ...colour, l: Math.min(0.99, colour.l + 0.07) }, 0.8)
  context.lineWidth = Math.max(1, depth * 0.22)
  context.stroke()
  context.restore()
}

/** A rounded opening whose edge was cut by hand: it strays a little from the straight. */
function opening(context: SKRSContext2D, { width, height, unit }: Space, inset: number, [a = 0, b = 0]: number[]): void {
  const radius = unit * 9, left = inset, top = inset, right = width - inset, bottom = height - inset
  const corners = [[right - radius, bottom - radius, 0], [left + radius, bottom - radius, 1], [left + radius, top + radius, 2], [right - radius, top + radius, 3]] as const
  const points: [x: number, y: number, angle: number][] = []
  corners.forEach(([x, y, quarter], index) => {
    for (let step = 0; step <= 12; step++) {
      const angle = (quarter + step / 12) * Math.PI / 2
      points.push([x + radius * Math.cos(angle), y + radius * Math.sin(angle), angle])
    }
    const [nextX, nextY] = corners[(index + 1) % 4] ?? corners[0]
    const [fromX, fromY, angle] = points.at(-1) ?? [0, 0, 0]
    for (let step = 1; step < 40; step++) points.push([fromX + (nextX - x) * step / 40, fromY + (nextY - y) * step / 40, angle])
  })
  let along = 0
  points.forEach(([x, y, angle], index) => {
    const [lastX, lastY] = points[index - 1] ?? [x, y]
    along += Math.hypot(x - lastX, y - lastY) / unit
    const wave = unit * (0.55 * Math.sin(along * 0.19 + a) + 0.3 * Math.sin(along * 0.43 + b))
    const [px, py] = [x + wave * Math.cos(angle), y + wave * Math.sin(angle)]
    if (index === 0) context.moveTo(px, py)
    else context.lineTo(px, py)
  })
}

/** The tooth of paper: a little noise that keeps flat colours from looking like plastic. */
function grain(context: SKRSContext2D, { width, height }: Space, chance: () => number): void {
  const image = context.getImageData(0, 0, width, height)
  const { data } = image
  for (let at = 0; at < data.length; at += 4) {
    const tooth = (chance() + chance() - 1) * 7
    for (let part = 0; part < 3; part++) data[at + part] = (data[at + part] ?? 0) + tooth
  }
  context.putImageData(image, 0, 0)
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function chances(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let next = Math.imul(state ^ (state >>> 15), state | 1)
    next ^= next + Math.imul(next ^ (next >>> 7), next | 61)
    return ((next ^ (next >>> 14)) >>> 0) / 4294967296
  }
}
