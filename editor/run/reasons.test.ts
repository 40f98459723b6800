import { expect, test } from 'vitest'
import { inTitles } from './reasons.ts'

const titles: Record<string, string> = { brief: 'Brief', 'shot-images': 'Shot Images', scenes: 'Scenes' }
const say = (sentence: string) => inTitles(sentence, (node) => titles[node])

test('addresses are said by title and item', () => {
  expect(say('depends on brief:, which is not known yet')).toBe('depends on Brief, which is not known yet')
  expect(say('depends on shot-images:s01/02, which is not known yet')).toBe('depends on Shot Images s01/02, which is not known yet')
  expect(say('depends on scenes::plan, which is not known yet')).toBe('depends on Scenes, which is not known yet')
  expect(say('depends on scenes:s01:plan.')).toBe('depends on Scenes s01.')
})

test('a node that is named in quotes is said by its title', () => {
  expect(say('Node "shot-images" has wrong parameters. It says "no".')).toBe('Shot Images has wrong parameters. It says "no".')
})

test('an item that is only expected is not named', () => expect(say('depends on shot-images:~1/~2, which')).toBe('depends on Shot Images, which'))

test('what is no address of this workflow stays as it is', () => {
  expect(say('other:x failed at 12:30, see http://127.0.0.1:80/a')).toBe('other:x failed at 12:30, see http://127.0.0.1:80/a')
})
