import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Cell, Net } from './cell.ts'

/** A number that the test sets. */
class Source extends Cell {
  value: number
  constructor(value: number) {
    super()
    this.value = value
  }
  private shown: number | undefined
  evaluate(net: Net) {
    const changed = this.value !== this.shown
    this.shown = this.value
    net.settle(this, changed)
  }
  set(net: Net, value: number) {
    this.value = value
    net.unsettle(this, true)
  }
}

/** Made of others; counts how often it was. */
class Formula extends Cell {
  value: number | undefined
  times = 0
  readonly reads: () => (Source | Formula)[]
  readonly of: (...values: number[]) => number
  constructor(reads: () => (Source | Formula)[], of: (...values: number[]) => number) {
    super()
    this.reads = reads
    this.of = of
  }
  evaluate(net: Net) {
    const sources = this.reads()
    for (const source of sources) net.need(source)
    if (net.isMissing) return
    this.times++
    const value = this.of(...sources.map((source) => source.value ?? Number.NaN))
    const changed = value !== this.value
    this.value = value
    net.settle(this, changed)
  }
}
const sum = (...values: number[]) => values.reduce((total, value) => total + value, 0)
const formula = (of: (...values: number[]) => number, ...sources: (Source | Formula)[]) => new Formula(() => sources, of)
const start = (...cells: Cell[]) => {
  const net = new Net()
  for (const cell of cells) net.enqueue(cell)
  net.drain()
  return net
}

describe('the net', () => {
  it('settles a chain of 100,000 cells, there and back, without recursion', () => {
    const source = new Source(1)
    let last: Source | Formula = source
    for (let index = 0; index < 100_000; index++) last = formula((value) => value + 1, last)
    const net = start(last)
    expect(last.value).toBe(100_001)
    source.set(net, 2)
    expect(last.settled).toBe(false)
    net.drain()
    expect(last.value).toBe(100_002)
  }, 10_000)

  it('removes a cell at the root of a long chain without recursion', () => {
    const source = new Source(1)
    let last: Source | Formula = source
    for (let index = 0; index < 100_000; index++) last = formula((value) => value + 1, last)
    const net = start(last)
    net.remove(source)
    net.drain()
    expect(last.settled).toBe(false)
  }, 10_000)

  it('evaluates the end of a diamond once, when both sides are settled', () => {
    const source = new Source(1)
    const left = formula((value) => value * 2, source)
    const right = formula((value) => value * 3, formula((value) => value, source))
    const end = formula(sum, left, right)
    const net = start(end)
    expect([end.value, end.times]).toEqual([5, 1])
    source.set(net, 10)
    net.drain()
    expect([end.value, end.times]).toEqual([50, 2])
  })

  it('wakes nobody when a source comes out unchanged', () => {
    const source = new Source(3)
    const parity = formula((value) => value % 2, source)
    const end = formula((value) => value + 1, parity)
    const net = start(end)
    source.set(net, 3)
    net.drain()
    expect([parity.times, end.times]).toEqual([1, 1])
    source.set(net, 5)
    net.drain()
    expect([parity.times, end.times, end.settled]).toEqual([2, 1, true])
  })

  it('evaluates nothing that nobody asks for, and what is needed for what is asked', () => {
    const source = new Source(1)
    const wanted = formula((value) => value + 1, source)
    const unwanted = formula((value) => value + 2, source)
    const net = new Net()
    net.wantsAll = false
    net.want(wanted)
    net.enqueue(unwanted)
    net.drain()
    expect([wanted.value, unwanted.times]).toEqual([2, 0])
  })

  it('evaluates what read a removed cell anew, and lets it wait while it still needs it', () => {
    const gone = new Source(1)
    const other = new Source(5)
    let needsGone = true
    const reader = new Formula(() => (needsGone ? [gone, other] : [other]), sum)
    const stuck = formula((value) => value, gone)
    const end = formula((value) => value, reader)
    const net = start(end, stuck)
    expect([end.value, stuck.value]).toEqual([6, 1])
    needsGone = false
    net.remove(gone)
    net.drain()
    expect([end.value, end.settled, reader.sources.length]).toEqual([5, true, 1])
    expect(stuck.settled).toBe(false)
    other.set(net, 7)
    net.drain()
    expect([end.value, end.times]).toEqual([7, 3])
  })

  it('does not evaluate a cell whose work is under way, and looks again when it is over', () => {
    const source = new Source(1)
    let evaluations = 0
    const worker = new (class extends Cell {
      evaluate(net: Net) {
        if (!net.need(source)) return
        evaluations++
        this.busy = true
        this.dirty = false
      }
    })()
    const net = start(worker)
    source.set(net, 2)
    net.drain()
    expect([evaluations, worker.settled]).toEqual([1, false])
    net.settle(worker, true)
    expect(worker.settled).toBe(true)
  })

  /** Ten formulas over four sources, each reading earlier cells, some only while a source is even. */
  const graphs = fc.array(fc.array(fc.tuple(fc.nat(99), fc.boolean()), { minLength: 1, maxLength: 4 }), { minLength: 3, maxLength: 10 })
  const steps = fc.array(fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 0, max: 3 })), { minLength: 1, maxLength: 3 }), { maxLength: 12 })

  it('holds what a fresh evaluation would, after any changes, and evaluates only what read something that changed', () => {
    fc.assert(fc.property(graphs, steps, (graph, changes) => {
      const sources = [0, 1, 2, 3].map((value) => new Source(value))
      const cells: (Source | Formula)[] = [...sources]
      for (const reads of graph) {
        const known = [...cells]
        cells.push(new Formula(() => reads.flatMap(([index, sometimes]) => (sometimes && sources[0]!.value % 2 ? [sources[0]!] : [sources[0]!, known[index % known.length]!])), (...values) => sum(...values) % 5))
      }
      const net = start(...cells)
      for (const change of changes) {
        const before = cells.map((cell) => ({ value: cell.value, times: cell instanceof Formula ? cell.times : 0 }))
        for (const [index, value] of change) sources[index]!.set(net, value)
        net.drain()
        cells.forEach((cell, index) => {
          if (!(cell instanceof Formula)) return
          expect(cell.settled).toBe(true)
          const reads = cell.reads()
          expect(cell.value).toBe(cell.of(...reads.map((source) => source.value!)))
          const isTouched = reads.some((source) => source.value !== before[cells.indexOf(source)]!.value)
          // What it reads depends on the first source alone, which it always reads.
          expect(cell.times - before[index]!.times).toBe(isTouched ? 1 : 0)
        })
      }
    }), { numRuns: 300 })
  })
})
