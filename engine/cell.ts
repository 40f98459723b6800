/**
 * The incremental core: cells that settle, and a net that evaluates each one when everything it read is settled.
 * Unsettling a cell marks what depends on it, so nothing is evaluated on half-changed input; a cell that settles
 * unchanged does not wake its readers. There is no recursion: every wave is a loop over a list.
 */
export abstract class Cell {
  settled = false
  /** Something it read has changed, or it has never been evaluated. */
  dirty = true
  /** How many of `sources` are not settled. */
  waiting = 0
  queued = false
  gone = false
  /** Work is under way whose end will settle it. */
  busy = false
  /** It came to something that is not for its readers yet; it is evaluated anew only when a source changes. */
  parked = false
  /** The epoch of the last run that wanted it; see Net.wants. */
  wantedIn = 0
  /** Evaluation stamp, to read each source once. */
  mark = 0
  sources: Cell[] = NO_CELLS
  readers: Cell[] = NO_CELLS

  /**
   * Reads sources through `net.need` and either settles (`net.settle`), or becomes busy, or leaves it because
   * a source is missing. Must not change anything else when a source is missing.
   */
  abstract evaluate(net: Net): void
}

export class Net {
  private queue: Cell[] = []
  private head = 0
  private stamp = 0
  private read: Cell[] = NO_CELLS
  private missing = 0
  private stalled = 0
  /** Runs of everything want every cell; other runs want what they name and what that needs. */
  epoch = 1
  wantsAll = true
  /** Cells evaluated since the start, for tests and benchmarks. */
  evaluations = 0

  wants(cell: Cell): boolean {
    return this.wantsAll || cell.wantedIn === this.epoch
  }

  /** Asks for a cell: it is evaluated as soon as it can be. */
  want(cell: Cell): void {
    const wave = [cell]
    for (let next = wave.pop(); next; next = wave.pop()) {
      next.wantedIn = this.epoch
      if (next.settled) continue
      if (next.waiting === 0) this.enqueue(next)
      else for (const source of next.sources) if (!source.settled && source.wantedIn !== this.epoch) wave.push(source)
    }
  }

  /** During an evaluation: depends on a cell. False when it is not settled yet. */
  need(source: Cell): boolean {
    if (source.mark !== this.stamp) {
      source.mark = this.stamp
      this.read.push(source)
      if (!source.settled) {
        this.missing++
        if (this.wants(source)) this.enqueue(source)
        else this.want(source)
      }
    }
    return source.settled
  }

  /** During an evaluation: what it reads does not exist any more, and neither will the cell in a moment. */
  stall(): void {
    this.missing++
    this.stalled++
  }

  /** During an evaluation: whether something read so far is not settled. */
  get isMissing(): boolean {
    return this.missing > 0
  }

  enqueue(cell: Cell): void {
    if (cell.queued || cell.settled || cell.busy || cell.gone || cell.waiting > 0 || (cell.parked && !cell.dirty) || !this.wants(cell)) return
    cell.queued = true
    this.queue.push(cell)
  }

  settle(cell: Cell, changed: boolean): void {
    cell.dirty = false
    cell.busy = false
    cell.settled = true
    for (const reader of cell.readers) {
      reader.waiting--
      if (changed) reader.dirty = true
      if (reader.waiting === 0) this.enqueue(reader)
    }
  }

  /** Takes back that a cell is settled; with `dirty` it is evaluated anew, else only if a source changes. */
  unsettle(cell: Cell, dirty: boolean): void {
    if (dirty) cell.dirty = true
    if (!cell.settled) return this.enqueue(cell)
    cell.settled = false
    const wave = [cell]
    for (let next = wave.pop(); next; next = wave.pop())
      for (const reader of next.readers) {
        reader.waiting++
        if (reader.settled) {
          reader.settled = false
          wave.push(reader)
        }
      }
    this.enqueue(cell)
  }

  /** Removes a cell. What read it is evaluated anew, and waits for ever if it then still needs it. */
  remove(cell: Cell): void {
    if (cell.gone) return
    cell.gone = true
    this.unsettle(cell, true)
    for (const source of cell.sources) unlink(source, cell)
    cell.sources = NO_CELLS
    const readers = cell.readers
    cell.readers = NO_CELLS
    for (const reader of readers) {
      reader.waiting--
      reader.dirty = true
      this.enqueue(reader)
    }
  }

  /** Lets a cell forget what it read, and look anew: for cells that read each other in an order that has changed. */
  release(cell: Cell): void {
    if (cell.settled || cell.busy || cell.gone) return
    for (const source of cell.sources) unlink(source, cell)
    cell.sources = NO_CELLS
    cell.waiting = 0
    cell.dirty = true
    this.enqueue(cell)
  }

  /** Evaluates until nothing can be; work that became busy goes on meanwhile. */
  drain(): void {
    while (this.head < this.queue.length) {
      const cell = this.queue[this.head++]
      if (this.head > 4096 && this.head * 2 > this.queue.length) {
        this.queue = this.queue.slice(this.head)
        this.head = 0
      }
      if (!cell) continue
      cell.queued = false
      if (cell.settled || cell.busy || cell.gone || cell.waiting > 0) continue
      if (cell.dirty) this.evaluate(cell)
      else if (!cell.parked) this.settle(cell, false)
    }
    this.queue = []
    this.head = 0
  }

  private evaluate(cell: Cell): void {
    this.evaluations++
    cell.parked = false
    this.stamp++
    this.missing = 0
    this.stalled = 0
    this.read = []
    cell.evaluate(this)
    this.relink(cell, this.read)
    cell.waiting = this.missing - this.stalled
    this.read = []
  }

  private relink(cell: Cell, sources: Cell[]): void {
    const old = cell.sources
    if (isSame(old, sources)) return
    for (const source of old) if (source.mark !== this.stamp) unlink(source, cell)
    const before = old.length > 8 ? new Set(old) : undefined
    for (const source of sources) {
      if (before ? before.has(source) : old.includes(source)) continue
      if (source.readers === NO_CELLS) source.readers = [cell]
      else source.readers.push(cell)
    }
    cell.sources = sources
  }
}

/** Most cells have few neighbours or none: one empty list serves them all. It is never added to. */
const NO_CELLS: Cell[] = []

function isSame(a: readonly Cell[], b: readonly Cell[]): boolean {
  if (a.length !== b.length) return false
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false
  return true
}

function unlink(source: Cell, reader: Cell): void {
  const { readers } = source
  const at = readers.indexOf(reader)
  const last = at < 0 ? undefined : readers.pop()
  if (last && last !== reader) readers[at] = last
}
