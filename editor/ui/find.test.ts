import { expect, test } from 'vitest'
import { find } from './find.ts'

const names = ['Stage Shots', 'Shot Images', 'Assemble', 'Scenes', 'Show all']
const found = (search: string) => find(names, search, (name) => name)

test('what begins with the search comes first, then what has a word that does', () => {
  expect(found('sho')).toEqual(['Shot Images', 'Show all', 'Stage Shots'])
})

test('letters in order are enough, those that stand close first', () => {
  expect(found('sce')[0]).toBe('Scenes')
  expect(found('shim')).toEqual(['Shot Images'])
  expect(found('asmb')).toEqual(['Assemble'])
})

test('nothing is found where a letter is missing, and everything without a search', () => {
  expect(found('xyz')).toEqual([])
  expect(found('  ')).toEqual(names)
})
