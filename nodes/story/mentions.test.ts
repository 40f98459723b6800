import { describe, expect, it } from 'vitest'
import { withoutStrangers, findMentions, idsOf, marked, withoutMarks } from './mentions.ts'

const known = (text: string, names: string[]) => findMentions(text, names).map((found) => found.known ?? `?${found.name}`)

describe('mentions', () => {
  it('take the longest name that fits, never the beginning of a word', () => {
    expect(known('@Red Fox meets @Red and @Redwood', ['Red', 'Red Fox'])).toEqual(['Red Fox', 'Red', '?Redwood'])
  })
  it('know a name in any case and before any sign', () => {
    expect(known('(@rowan’s coat), @ROWAN!', ['Rowan'])).toEqual(['Rowan', 'Rowan'])
  })
  it('read other scripts', () => {
    expect(known('Ночью @Лиса идёт в @Старый Лес', ['Лиса', 'Старый Лес'])).toEqual(['Лиса', 'Старый Лес'])
  })
  it('name strangers by their capitalised words, and leave mail addresses alone', () => {
    expect(known('@Old Owl sits; write to a@b.org or @ noon', ['Rowan'])).toEqual(['?Old Owl'])
  })
  it('can be taken away for prompts', () => {
    expect(withoutMarks('@Rowan waves to @Wren; a@b stays')).toBe('Rowan waves to Wren; a@b stays')
  })
  it('are set at the first place where the name stands alone', () => {
    expect(marked('Rowanberries fall on Rowan (again Rowan)', 'Rowan')).toBe('Rowanberries fall on @Rowan (again Rowan)')
    expect(marked('Nobody is here', 'Rowan')).toBeUndefined()
    expect(marked('A C++ (old) robot', 'C++ (old)')).toBe('A @C++ (old) robot')
  })
  it('give ids once each, and places apart from characters', () => {
    const ids = idsOf([
      { name: 'Rowan', kind: 'character', line: '' }, { name: 'rowan', kind: 'character', line: '' },
      { name: 'Old Pier', kind: 'location', line: '' }, { name: 'Lantern', kind: 'prop', line: '' },
    ])
    expect(ids).toEqual({ componentIds: ['rowan', 'old-pier', 'lantern'], placeIds: ['old-pier', 'lantern'] })
  })
})

describe('a text that a person wrote', () => {
  it('keeps marks before known names only, and tells the others', () => {
    expect(withoutStrangers('@Mira waves to @Old Owl and @Tock.', ['Mira', 'Tock'])).toEqual({ text: '@Mira waves to Old Owl and @Tock.', strangers: ['Old Owl'] })
  })
})
