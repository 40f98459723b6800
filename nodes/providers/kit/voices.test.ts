import { describe, expect, it } from 'vitest'
import { speedFor, voiceFor } from './voices.ts'

const voices = [{ id: 'lady', words: 'female adult calm' }, { id: 'elder', words: 'male old deep' }, { id: 'girl', words: 'female child bright' }]

describe('the voice for a speaker', () => {
  it('goes by how it sounds, and by what the speaker is only where that says nothing', () => {
    expect(voiceFor({ voices }, { speaker: 'Bruno', voice: 'deep', about: 'a child of a bear, female' })).toBe('elder')
    expect(voiceFor({ voices }, { speaker: 'Pip', voice: '', about: 'a bright child mouse' })).toBe('girl')
  })
  it('stays with the speaker when nothing tells', () => {
    const chosen = voiceFor({ voices }, { speaker: 'Nim', voice: 'odd' })
    expect(voiceFor({ voices }, { speaker: 'Nim', voice: 'odd' })).toBe(chosen)
    expect(voiceFor({ voices: [] }, { speaker: 'Nim', voice: 'odd' })).toBeUndefined()
  })
})

describe('the pace', () => {
  it('is kept to within what a model can do, and not mentioned where nothing is asked for', () => {
    expect([speedFor({ pace: 0.5 }, [0.7, 1.2]), speedFor({ pace: 0.9 }, [0.7, 1.2]), speedFor({}, [0.7, 1.2])]).toEqual([0.7, 0.9, undefined])
  })
})
