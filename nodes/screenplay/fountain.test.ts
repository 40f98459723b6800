import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFountain } from './fountain.ts'

const read = (text: string) => readFountain(text).elements.map(({ line: _line, ...element }) => element)
const kinds = (text: string) => readFountain(text).elements.map(({ kind }) => kind)

describe('Fountain', () => {
  it('reads the title page, with values over several lines', () => {
    expect(readFountain('Title:\n    _**The Light**_\nAuthor: A. Person\nContact:\n\tOne Street\n\tTown\n\nEXT. SEA - DAY\n').titlePage).toEqual({ title: '_**The Light**_', author: 'A. Person', contact: 'One Street\nTown' })
  })
  it('takes a file that begins with a bare transition for no title page', () => {
    const script = readFountain('FADE IN:\n\nINT. KITCHEN - DAY\n\nRain.')
    expect(script.titlePage).toEqual({})
    expect(script.elements.map(({ kind }) => kind)).toEqual(['transition', 'heading', 'action'])
  })
  it.each(['INT. KITCHEN - DAY', 'int. kitchen - day', 'EXT LANE - NIGHT', 'INT./EXT. CAR - DAY', 'INT/EXT CAR', 'I/E. CAR', 'EST. TOWN', 'ИНТ. КУХНЯ - НОЧЬ', 'НАТ. ПОЛЕ - ДЕНЬ', '.SNIPER SCOPE'])('knows %s for a heading', (line) => {
    expect(read(`Before.\n\n${line}\n\nAfter.`)[1]).toEqual({ kind: 'heading', text: line.replace(/^\.(?=S)/, '') })
  })
  it('takes three dots and words in a paragraph for action, not for headings', () => {
    expect(kinds('...and then nothing.\n\nInt. is a word.\nIt goes on.')).toEqual(['action', 'action'])
  })
  it('reads scene numbers', () => {
    expect(read('INT. HOUSE - DAY #1-A#\n')).toEqual([{ kind: 'heading', text: 'INT. HOUSE - DAY', number: '1-A' }])
  })
  it('reads who speaks, how, and what; extensions may be in any letters', () => {
    expect(read('MARA (on the radio)\n(softly)\nIt is\nwarm.\n(beat)\n~La la\nStill.\n\nShe waits.')).toEqual([
      { kind: 'speech', speaker: 'MARA', extension: 'on the radio', said: [{ kind: 'direction', text: 'softly' }, { kind: 'words', text: 'It is\nwarm.' }, { kind: 'direction', text: 'beat' }, { kind: 'lyric', text: 'La la' }, { kind: 'words', text: 'Still.' }] },
      { kind: 'action', text: 'She waits.' },
    ])
  })
  it('wants a letter in a cue, an empty line before and none after it', () => {
    expect(kinds('R2D2\nBeep.')).toEqual(['speech'])
    expect(kinds('23\nskidoo')).toEqual(['action'])
    expect(kinds('MARA\n\nThe door.')).toEqual(['action', 'action'])
    expect(kinds('He looks.\nMARA\nHello.')).toEqual(['action'])
  })
  it('lets names of any script speak when they are forced', () => {
    expect(read('@McCLANE\nYippee.')[0]).toMatchObject({ kind: 'speech', speaker: 'McCLANE' })
    expect(read('@小明\n你好。')[0]).toMatchObject({ kind: 'speech', speaker: '小明' })
    expect(read('МАША\nТихо.')[0]).toMatchObject({ kind: 'speech', speaker: 'МАША' })
  })
  it('keeps an empty line within a speech that holds two spaces', () => {
    expect(read('MARA\nOne.\n  \nTwo.')).toEqual([{ kind: 'speech', speaker: 'MARA', extension: '', said: [{ kind: 'words', text: 'One.\n\nTwo.' }] }])
  })
  it('marks the second of two who speak at once', () => {
    expect(read('BRICK\nScrew you.\n\nSTEEL ^\nScrew you!').map((element) => 'isDual' in element)).toEqual([false, true])
  })
  it('tells transitions from centred words', () => {
    expect(read('CUT TO:\n\n> Burn to pink.\n\n> THE END <\n\nFADE TO BLACK.')).toEqual([
      { kind: 'transition', text: 'CUT TO:' }, { kind: 'transition', text: 'Burn to pink.' }, { kind: 'action', text: 'THE END', isCentred: true }, { kind: 'transition', text: 'FADE TO BLACK.' },
    ])
  })
  it('leaves out notes and boneyards and keeps the numbers of lines', () => {
    expect(readFountain('One.[[a note]]\n\n/* gone\n\nINT. NOWHERE - DAY\n\n*/\n\nTwo.').elements).toEqual([{ kind: 'action', text: 'One.', line: 1 }, { kind: 'action', text: 'Two.', line: 9 }])
  })
  it('reads sections, synopses and page breaks', () => {
    expect(read('# Act One\n\n= They meet.\n\n===\n')).toEqual([{ kind: 'section', level: 1, text: 'Act One' }, { kind: 'synopsis', text: 'They meet.' }, { kind: 'page-break' }])
  })
  it('takes away emphasis but not what a backslash protects', () => {
    expect(read('He is *very* **loud** and ***both***, _under_ a snake_case \\*star\\*.')).toEqual([{ kind: 'action', text: 'He is very loud and both, under a snake_case *star*.' }])
  })
  it('lets action be forced', () => {
    expect(read('!BANG\nIt falls.')).toEqual([{ kind: 'action', text: 'BANG\nIt falls.' }])
  })
  it('reads anything, and loses no line that is told', () => {
    const line = fc.oneof(fc.string(), fc.constantFrom('INT. A - DAY', 'MARA', '(softly)', 'Words.', '', '  ', '[[', ']]', '/*', '*/', '> X', '@', '.', '#', '===', 'Title: X'))
    fc.assert(fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      for (const { line: at } of readFountain(lines.join('\n')).elements) expect(at).toBeGreaterThan(0)
    }))
    const told = fc.array(fc.constantFrom('alpha beta', 'gamma', 'delta, epsilon'), { minLength: 1, maxLength: 8 })
    fc.assert(fc.property(told, (parts) => {
      expect(read(parts.join('\n\n'))).toEqual(parts.map((text) => ({ kind: 'action', text })))
    }))
  })
})
