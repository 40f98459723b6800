import { expect, test } from 'vitest'
import { toWords } from './clash-words.ts'

const titleOf = (node: string) => ({ scenes: 'Scenes', lore: 'Lore', film: 'Assemble' })[node] ?? node

test.each([
  [{ table: 'decisions', id: 'scenes:s07', path: ['edit', 'fields', 'text'], mine: 'It rains.', theirs: 'It snows.' }, 'Scenes s07: Text', 'It rains.', 'It snows.'],
  [{ table: 'nodes', id: 'scenes', path: ['params', 'count'], mine: 3, theirs: undefined }, 'Scenes: Count', '3', 'nothing'],
  [{ table: 'nodes', id: 'lore', path: [], mine: undefined, theirs: { type: 'lore' } }, 'Lore', 'removed, or not there', 'changed'],
  [{ table: 'wires', id: 'scenes.lore', path: [], mine: { from: 'lore.lore', to: 'scenes.lore' }, theirs: undefined }, 'Wire into Scenes, Lore', 'from Lore', 'removed, or not there'],
  [{ table: 'places', id: 'film', path: ['place'], mine: { x: 1.4, y: 2 }, theirs: { x: 5, y: 6 } }, 'Place of Assemble', 'at 1, 2', 'at 5, 6'],
  [{ table: 'decisions', id: 'scenes:s07', path: ['settled'], mine: { take: { index: 1 } }, theirs: { verdict: { state: 'approved', on: 'a'.repeat(64) } } }, 'What was decided about Scenes s07', 'Take: Index: 1', 'Verdict: State: approved'],
  [{ table: 'film', id: 'name', path: [], mine: 'A', theirs: 'B' }, 'Name of the film', 'A', 'B'],
] as const)('a clash is said by what it is about: %#', (clash, where, mine, theirs) => {
  expect(toWords(clash, titleOf)).toEqual({ where, mine, theirs })
})
