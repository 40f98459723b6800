import { describe, expect, it } from 'vitest'
import { readScript } from './read-script.ts'

const told = (text: string) => readScript(text).elements.map((element) => (element.kind === 'speech' ? `${element.speaker}: ${element.said.map((said) => said.text).join(' ')}` : element.kind === 'page-break' ? '' : `${element.kind} ${element.text}`))
const fdx = (body: string, title = '') => `<?xml version="1.0" encoding="UTF-8" standalone="no" ?>\n<FinalDraft DocumentType="Script" Version="4"><Content>${body}</Content>${title}</FinalDraft>`
const paragraph = (type: string, ...runs: string[]) => `<Paragraph Type="${type}">${runs.map((run) => `<Text>${run}</Text>`).join('')}</Paragraph>`

describe('a Final Draft file', () => {
  it('is read paragraph by paragraph, with all its runs', () => {
    const script = readScript(fdx(`<Paragraph Type="Scene Heading" Number="3"><SceneProperties><Summary>${paragraph('Action', 'Not this.')}</Summary></SceneProperties><Text>EXT. SEA - NIGHT</Text></Paragraph>`
      + paragraph('Action', 'Waves ', 'and ', '<![CDATA[wind]]> &amp; rain.') + paragraph('Character', 'MARA (V.O.)') + paragraph('Parenthetical', '(softly)') + paragraph('Dialogue', 'Hello.') + paragraph('Transition', 'CUT TO:')))
    expect(script.elements.map(({ line: _line, ...element }) => element)).toEqual([
      { kind: 'heading', text: 'EXT. SEA - NIGHT', number: '3' },
      { kind: 'action', text: 'Waves and wind & rain.' },
      { kind: 'speech', speaker: 'MARA', extension: 'V.O.', said: [{ kind: 'direction', text: 'softly' }, { kind: 'words', text: 'Hello.' }] },
      { kind: 'transition', text: 'CUT TO:' },
    ])
  })
  it('reads two speeches side by side', () => {
    const both = `<Paragraph><DualDialogue>${paragraph('Character', 'A')}${paragraph('Dialogue', 'One.')}${paragraph('Character', 'B')}${paragraph('Dialogue', 'Two.')}</DualDialogue></Paragraph>`
    expect(told(fdx(both))).toEqual(['A: One.', 'B: Two.'])
  })
  it('takes title and author from its title page', () => {
    const title = `<TitlePage><Content>${paragraph('Action', '')}${paragraph('Action', 'The Light')}${paragraph('Action', 'Written by')}${paragraph('Action', 'A. Person')}</Content></TitlePage>`
    expect(readScript(fdx(paragraph('Scene Heading', 'EXT. SEA'), title)).titlePage).toEqual({ title: 'The Light', author: 'A. Person' })
  })
  it('says where it is damaged, and expands no entities of its own', () => {
    expect(() => readScript('<FinalDraft><Content><Paragraph></Content></FinalDraft>')).toThrow(/damaged at line 1/)
    const bomb = `<!DOCTYPE x [<!ENTITY a "${'b'.repeat(99)}"><!ENTITY c "&a;&a;">]>\n`
    expect(() => readScript(fdx(paragraph('Action', '&c;')).replace('<FinalDraft', `${bomb}<FinalDraft`))).toThrow()
  })
})

describe('a typed screenplay', () => {
  it('may have numbers around its headings, cues in the middle of the page and no empty lines', () => {
    const typed = `1   INT. KITCHEN - DAY   1\nMara stirs the soup.\n\n                    MARA\n          Is it hot?\n\n(CONTINUED)\n12.\n2   EXT. LANE - NIGHT   2\nShe runs.`
    expect(told(typed)).toEqual(['heading INT. KITCHEN - DAY', 'action Mara stirs the soup.', 'MARA: Is it hot?', 'heading EXT. LANE - NIGHT', 'action She runs.'])
  })
  it('may be a conversation without a heading', () => {
    expect(told('Alice: Hello, Bob.\nBob: Hello.')).toEqual(['Alice: Hello, Bob.', 'Bob: Hello.'])
  })
  it.each(['', '   \n ', 'Dear diary, nothing happened today.\n\nIt rained.', '\u0000\u0001'])('is refused in words when it is none: %j', (text) => {
    expect(() => readScript(text)).toThrow(expect.objectContaining({ code: 'bad-input', hint: expect.any(String) as string }) as Error)
  })
})
