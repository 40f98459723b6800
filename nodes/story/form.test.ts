import { describe, expect, it } from 'vitest'
import { askedQuestions, Form, missingAnswers, settledAnswers, wrongAnswers } from './form.ts'

const form = Form.parse({
  type: 'object',
  properties: {
    hero: { type: 'string', title: 'Who?' },
    friend: { type: 'string', title: 'Is there a friend?', enum: ['yes', 'no'] },
    friendName: { type: 'string', title: 'Who is the friend?', maxLength: 8, 'x-showIf': { friend: 'yes' } },
    friendSong: { type: 'string', title: 'What do they sing?', 'x-showIf': { friendName: ['Owl', 'Wren'] } },
    wish: { type: 'string', title: 'What is wished for?' },
  },
  required: ['hero', 'wish', 'friendName'],
})

describe('a brief form', () => {
  it('names each missing answer in the order of the questions, blanks included', () => {
    expect(missingAnswers(form, { hero: '  ' })).toEqual(['hero', 'wish'])
    expect(missingAnswers(form, { hero: 'Fox', wish: 'light' })).toEqual([])
  })
  it('requires a conditional answer only while its question is asked', () => {
    expect(missingAnswers(form, { hero: 'Fox', wish: 'light', friend: 'no' })).toEqual([])
    expect(missingAnswers(form, { hero: 'Fox', wish: 'light', friend: 'yes' })).toEqual(['friendName'])
  })
  it('asks no question whose own condition is not asked', () => {
    const stale = { friend: 'no', friendName: 'Owl' }
    expect(askedQuestions(form, stale).map(({ id }) => id)).toEqual(['hero', 'friend', 'wish'])
    expect(askedQuestions(form, { ...stale, friend: 'yes' }).map(({ id }) => id)).toContain('friendSong')
  })
  it('survives questions that wait for each other', () => {
    const loop = Form.parse({ type: 'object', properties: { a: { type: 'string', title: 'A', 'x-showIf': { b: '1' } }, b: { type: 'string', title: 'B', 'x-showIf': { a: '1' } } } })
    expect(askedQuestions(loop, { a: '1', b: '1' })).toEqual([])
  })
  it('tells answers that are not among the choices, or too long', () => {
    const wrong = wrongAnswers(form, { friend: 'yes', friendName: 'Bartholomew' })
    expect(wrong).toEqual([{ id: 'friendName', message: 'friendName is longer than 8 characters.' }])
    expect(wrongAnswers(form, { friend: 'maybe' })[0]?.message).toBe('friend must be one of: yes, no.')
  })
  it('drops what is hidden or blank and keeps what the form does not know', () => {
    expect(settledAnswers(form, { hero: ' Fox ', friend: 'no', friendName: 'Owl', wish: '', season: 'autumn' })).toEqual({ hero: 'Fox', friend: 'no', season: 'autumn' })
  })
})
