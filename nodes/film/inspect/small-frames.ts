/** Frames of a film scaled down to a grid of colours: enough to see cuts and flashes. */
export const GRID = { width: 32, height: 18 }
const CELLS = GRID.width * GRID.height

/** Filter options that write such frames; `SmallFrames` reads them. */
export const SMALL_FRAMES = ['-vf', `scale=${GRID.width}:${GRID.height}:flags=area,format=rgb24`, '-fps_mode', 'passthrough', '-f', 'rawvideo'] as const

export class SmallFrames {
  readonly count: number
  readonly cells = CELLS
  private readonly bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
    this.count = Math.floor(bytes.length / (CELLS * 3))
  }

  /** Red, green and blue of a cell, from 0 to 255. */
  at(frame: number, cell: number): [number, number, number] {
    const place = (frame * CELLS + cell) * 3
    return [this.bytes[place] ?? 0, this.bytes[place + 1] ?? 0, this.bytes[place + 2] ?? 0]
  }

  /** How unlike two frames are: the mean difference of a colour part, from 0 to 255. */
  apart(one: number, other: number): number {
    const from = one * CELLS * 3, to = other * CELLS * 3
    let sum = 0
    for (let index = 0; index < CELLS * 3; index++) sum += Math.abs((this.bytes[from + index] ?? 0) - (this.bytes[to + index] ?? 0))
    return sum / (CELLS * 3)
  }
}
