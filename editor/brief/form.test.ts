import { expect, test } from 'vitest'
import { askedQuestions, faultsByQuestion, faultsOf, firstAnswers, toInputs } from './form.ts'
import type { Form } from './form.ts'

const form: Form = {
  properties: {
    hero: { title: 'Who?', maxLength: 6 },
    helper: { title: 'Does somebody help?', enum: ['yes', 'no'] },
    helperName: { title: 'Who helps?', 'x-showIf': { helper: 'yes' } },
    helperSong: { title: 'What do they sing?', 'x-showIf': { helperName: ['Owl', 'Wren'] } },
  },
  required: ['hero', 'helperName'],
}
const idsOf = (answers: Record<string, string>) => askedQuestions(form, answers).map(({ id }) => id)

test('a question is asked while its condition holds, and that of the question it depends on', () => {
  expect(idsOf({})).toEqual(['hero', 'helper'])
  expect(idsOf({ helper: 'yes' })).toEqual(['hero', 'helper', 'helperName'])
  expect(idsOf({ helper: 'yes', helperName: 'Wren' })).toEqual(['hero', 'helper', 'helperName', 'helperSong'])
  expect(idsOf({ helper: 'no', helperName: 'Wren' })).toEqual(['hero', 'helper'])
})

test('questions that wait for each other are never asked', () => {
  const loop: Form = { properties: { a: { 'x-showIf': { b: '1' } }, b: { 'x-showIf': { a: '1' } } } }
  expect(askedQuestions(loop, { a: '1', b: '1' })).toEqual([])
})

test('a required question is required only while it is asked', () => {
  expect(faultsOf(form, { hero: 'Mira', helper: 'no' })).toEqual({})
  expect(Object.keys(faultsOf(form, { hero: ' ', helper: 'yes' }))).toEqual(['hero', 'helperName'])
})

test('a wrong choice and a long answer are named', () => {
  expect(faultsOf(form, { hero: 'Miranda', helper: 'maybe' })).toEqual({ hero: 'At most 6 characters; this has 7.', helper: 'Choose one of the answers.' })
})

test('only what is asked is sent, trimmed', () => {
  expect(toInputs(form, { hero: ' Mira ', helper: 'no', helperName: 'Owl' })).toEqual({ hero: 'Mira', helper: 'no' })
})

test('a form opens with the sample, given by input name or under answers', () => {
  expect(firstAnswers(form, { hero: 'Mira' })['hero']).toBe('Mira')
  expect(firstAnswers(form, { answers: { hero: 'Pip' } })).toEqual({ hero: 'Pip', helper: '', helperName: '', helperSong: '' })
})

test('what a server finds wrong is said at its question, and what has none is not lost among them', () => {
  expect(faultsByQuestion(form, [{ path: 'inputs.hero', message: 'Too long.' }, { path: 'inputs.answers.helper', message: 'No.' }, { path: 'workflow', message: 'Else.' }])).toEqual({ hero: 'Too long.', helper: 'No.' })
})
