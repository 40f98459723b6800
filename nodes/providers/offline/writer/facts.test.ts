import { describe, expect, it } from 'vitest'
import { readFacts, type TaleBrief } from './facts.ts'

const read = (more: Partial<TaleBrief>) => readFacts({ title: '', logline: '', answers: {}, language: 'en', audience: 'all', nonVerbal: false, ...more })

describe('reading a brief', () => {
  it('finds the hero in the sentence of the story', () => {
    expect(read({ logline: 'A lonely fox finds a friend.' }).hero).toEqual({ name: undefined, adjectives: ['lonely'], kind: 'fox' })
    expect(read({ logline: 'In a city of rain, an old umbrella mender gives away his last umbrella to a thief.' }).hero).toMatchObject({ adjectives: ['old', 'umbrella'], kind: 'mender' })
    expect(read({ logline: 'When the moon disappears, a young astronomer named Vera must travel far.' })).toMatchObject({ hero: { name: 'Vera', kind: 'astronomer' }, wish: 'to travel far' })
    expect(read({ logline: 'A baker’s daughter must save the oven.' }).hero.kind).toBe('baker’s daughter')
    expect(read({ logline: 'Two brothers find a map.' }).hero).toMatchObject({ adjectives: [], kind: 'brother' })
  })

  it('prefers the answers, in whatever form they come', () => {
    expect(read({ answers: { hero: 'Tik, a clockwork boy' } })).toMatchObject({ hero: { name: 'Tik', kind: 'clockwork boy' }, gender: 'he' })
    expect(read({ answers: { hero: 'fox' } }).hero).toMatchObject({ name: undefined, kind: 'fox' })
    expect(read({ answers: { hero: 'Anna', kind: 'owl' } }).hero).toMatchObject({ name: 'Anna', kind: 'owl' })
    expect(read({ answers: { flaw: 'fear of water', wish: 'a friend', world: 'misty mountains' } })).toMatchObject({ flaw: 'struggles with fear of water', wish: 'for a friend', world: 'a land of misty mountains' })
  })

  it('makes a weakness a whole phrase', () => {
    expect(read({ answers: { flaw: 'always in too much of a hurry' } }).flaw).toBe('is always in too much of a hurry')
    expect(read({ answers: { flaw: 'never listens to anybody' } }).flaw).toBe('never listens to anybody')
  })

  it('takes no markup from a person’s text into its templates', () => {
    expect(read({ logline: 'A {fox} meets [a|b] @Pim' }).logline).toBe('A fox meets ab Pim')
  })
})
