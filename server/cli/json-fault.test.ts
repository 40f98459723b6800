import fc from 'fast-check'
import { expect, it } from 'vitest'
import { faultIn } from './json-fault.ts'

it('finds a fault exactly where the parser refuses', () => {
  const isJson = (text: string) => {
    try {
      JSON.parse(text)
      return true
    } catch {
      return false
    }
  }
  fc.assert(fc.property(fc.json({ maxDepth: 4 }), fc.nat(), fc.constantFrom('', ',', '}', ']', '"', '1', ' ', '\n', '\\', '-', 'tru', ':'), (text, at, what) => {
    expect(faultIn(text)).toBeUndefined()
    const place = at % (text.length + 1)
    const changed = text.slice(0, place) + what + text.slice(place + (at % 2))
    expect(faultIn(changed) === undefined, changed).toBe(isJson(changed))
  }), { numRuns: 500 })
})

it.each([['', '1:1'], ['{\n "a": 1,\n}', '3:1'], ['[1 2]', '1:4'], ['{"a" 1}', '1:6'], ['[1]]', '1:4'], ['["\n"]', '1:3'], ['{"a":', '1:6']])('names line and column of the fault in %j', (text, place) => {
  expect(faultIn(text)).toBe(place)
})
