import { expect, test } from 'vitest'
import { pictureOf } from './picture-of.ts'

const video = { artifact: 'film', mime: 'video/mp4' }
const task = (media: [string, string][]) => ({ task: 'a:1' as never, state: 'done' as const, media }) as never

test('a film stands for its run by its poster, else by itself', () => {
  expect(pictureOf({ outputs: [{ node: 'n', port: 'film', value: 'film', fields: { video, poster: { artifact: 'poster', mime: 'image/jpeg' } } }], tasks: {} })).toBe('poster')
  expect(pictureOf({ outputs: [{ node: 'n', port: 'film', value: 'film', fields: { video } }], tasks: {} })).toBe('film')
})

test('without a film it is the last picture, and nothing where only sounds were made', () => {
  expect(pictureOf({ outputs: [], tasks: { a: task([['one', 'image/png']]), b: task([['two', 'image/png'], ['hum', 'audio/wav']]) } })).toBe('two')
  expect(pictureOf({ outputs: [], tasks: { b: task([['hum', 'audio/wav']]) } })).toBeUndefined()
})
