import { describe, expect, it } from 'vitest'
import { article, camel, sentences, spoken, tidy } from './grammar.ts'

describe('grammar', () => {
  it('chooses the article by sound', () => {
    expect(['owl', 'hour', 'old', 'umbrella', 'honest'].map(article)).toEqual(['an', 'an', 'an', 'an', 'an'])
    expect(['fox', 'one', 'unicorn', 'hare', 'house', 'useful'].map(article)).toEqual(['a', 'a', 'a', 'a', 'a', 'a'])
    expect(tidy('a  old fox sees an mouse .')).toBe('An old fox sees a mouse.')
  })

  it('splits sentences and keeps speech whole', () => {
    expect(sentences('@Pim calls, "Wait! I come." Then he runs. "Ha!" says @Topa.')).toEqual(['@Pim calls, "Wait! I come."', 'Then he runs.', '"Ha!" says @Topa.'])
  })

  it('writes names for mentions and for speech', () => {
    expect(camel('old mill')).toBe('OldMill')
    expect(spoken('@Topa waits at the @OldMill with @Pim.')).toBe('Topa waits at the old mill with Pim.')
  })
})
