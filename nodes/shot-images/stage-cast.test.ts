import { describe, expect, it } from 'vitest'
import { stageCast } from './stage-cast.ts'

const left = { name: 'rowan', side: 'left', facing: 'right', acting: 'waits' } as const

describe('where characters stand', () => {
  it('spells names as the components do, and leaves out who is not in frame', () => {
    expect(stageCast([left, { ...left, name: 'Nobody' }], ['Rowan'])).toEqual([{ ...left, name: 'Rowan' }])
  })
  it('puts whoever was forgotten on the other side, looking at the first', () => {
    expect(stageCast([left], ['Rowan', 'Gull'])).toEqual([{ ...left, name: 'Rowan' }, { name: 'Gull', side: 'right', facing: 'left', acting: '' }])
  })
  it('keeps one place for each, also when there are more than there are sides', () => {
    expect(stageCast([left, left], ['Rowan', 'A', 'B', 'C']).map(({ name }) => name)).toEqual(['Rowan', 'A', 'B', 'C'])
  })
})
