import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LIMITS, parseWorkflow, toWorkflow } from './document.ts'
import { ReelError } from './errors.ts'

const fixture = (name: string) => readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8')
const empty = { format: 'reelgraph/workflow', version: 1, name: 'Test', nodes: {} }

/** The message of the one error that a document is refused with. */
function refusal(make: () => unknown): string {
  try {
    make()
  } catch (error) {
    expect(error).toBeInstanceOf(ReelError)
    expect((error as ReelError).code).toBe('bad-input')
    return (error as ReelError).message
  }
  throw new Error('The document was accepted.')
}

describe('a document', () => {
  it('with a name and no nodes is enough; the rest is filled in', () => {
    expect(toWorkflow(empty)).toEqual({ ...empty, edges: [], inputs: {}, decisions: {} })
  })

  it('survives a round trip as text', () => {
    const workflow = parseWorkflow(fixture('workflow.v1.json'))
    expect(parseWorkflow(JSON.stringify(workflow))).toEqual(workflow)
  })

  it('of version 0 is migrated to what is expected', () => {
    expect(parseWorkflow(fixture('workflow.v0.json'))).toEqual(JSON.parse(fixture('workflow.v1.json')))
  })

  it.each([[2, 'has version 2'], ['1', 'has version 1'], [-1, 'version -1'], [0.5, 'version 0.5']])('of version %j is refused with the version named', (version, words) => {
    expect(refusal(() => toWorkflow({ ...empty, version }))).toContain(words)
  })

  it.each([['{"format": ', 'not JSON'], ['', 'not JSON'], ['[]', 'JSON object'], ['null', 'JSON object'], ['42', 'JSON object'], ['{}', 'format']])('that reads %j is refused in words', (text, words) => {
    expect(refusal(() => parseWorkflow(text))).toContain(words)
  })

  it('names each fault with its place', () => {
    const message = refusal(() => toWorkflow({ ...empty, nodes: { a: { type: '', params: 3 } }, edges: [{ from: 'a', to: 'b.x' }], extra: 1 }))
    for (const place of ['nodes.a.type', 'nodes.a.params', 'edges.0.from', 'extra']) expect(message).toContain(place)
  })

  it.each(['../up', 'a b', 'a.b', '', '-a', 'a'.repeat(65), 'a/b', 'ä'])('with the node id %j is refused', (id) => {
    refusal(() => toWorkflow({ ...empty, nodes: { [id]: { type: 'x' } } }))
  })

  it('larger than the limit is refused before it is read', () => {
    expect(refusal(() => parseWorkflow(' '.repeat(LIMITS.bytes + 1)))).toContain('16 MB')
  })

  it.each([
    ['nodes', { nodes: Object.fromEntries(Array.from({ length: LIMITS.nodes + 1 }, (_, index) => [`n${index}`, { type: 'x' }])) }],
    ['edges', { edges: Array.from({ length: LIMITS.edges + 1 }, () => ({ from: 'a.x', to: 'b.y' })) }],
    ['decisions', { decisions: Object.fromEntries(Array.from({ length: LIMITS.decisions + 1 }, (_, index) => [`a:${index}`, {}])) }],
  ] as const)('with too many %s is refused with the limit named', (what, more) => {
    const message = refusal(() => toWorkflow({ ...empty, ...more }))
    expect(message).toContain(what)
    expect(message).toContain(String(LIMITS[what]))
  })

  it('may be as deep as the limit and no deeper', () => {
    const nested = (levels: number) => {
      let value: unknown = 1
      for (let level = 0; level < levels; level++) value = [value]
      return { ...empty, nodes: { a: { type: 'x', params: { value } } } }
    }
    // The document, its nodes, the node and its params are four levels.
    expect(toWorkflow(nested(LIMITS.depth - 4)).nodes['a']).toBeDefined()
    expect(refusal(() => toWorkflow(nested(LIMITS.depth - 3)))).toContain('64 levels')
    expect(refusal(() => toWorkflow(nested(50_000)))).toContain('64 levels')
  })

  it('never makes the reader throw anything else', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), fc.object({ maxDepth: 4 }).map((value) => JSON.stringify({ ...empty, ...value }))), (text) => {
      try {
        parseWorkflow(text)
      } catch (error) {
        expect(error).toBeInstanceOf(ReelError)
      }
    }), { numRuns: 300 })
  })

  it('does not reach the prototype of objects', () => {
    const text = JSON.stringify(empty).replace('"nodes":{}', '"nodes":{},"decisions":{"__proto__":{"take":{"index":3}}}')
    try {
      parseWorkflow(text)
    } catch (error) {
      expect(error).toBeInstanceOf(ReelError)
    }
    expect(({} as { take?: unknown }).take).toBeUndefined()
  })
})
