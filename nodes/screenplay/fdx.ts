import { SaxesParser } from 'saxes'
import { ReelError } from '../../engine/model/errors.ts'
import { isBlank, toCue, toHeading } from './lines.ts'
import type { Element, Script } from './script.ts'

interface Paragraph { type: string; text: string; number?: string; line: number; isDual: boolean }

/** Whether a text is a Final Draft file. */
export const isFdx = (text: string): boolean => /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<FinalDraft[\s>]/u.test(text)

/** A screenplay in Final Draft's XML. Throws `bad-input` with the line when it is no well-formed XML; entities of its own are not read. */
export function readFdx(text: string): Script {
  const { content, title } = paragraphsOf(text)
  const elements: Element[] = []
  for (const paragraph of content) toElement(paragraph, elements)
  const [first, ...rest] = title
  const by = rest.findIndex((line) => /\bby$/iu.test(line))
  const author = by < 0 ? undefined : rest[by + 1]
  return { titlePage: { ...(first === undefined ? {} : { title: first }), ...(author === undefined ? {} : { author }) }, elements }
}

function paragraphsOf(text: string): { content: Paragraph[]; title: string[] } {
  const parser = new SaxesParser()
  const open: string[] = []
  const content: Paragraph[] = []
  const title: string[] = []
  let paragraph: Paragraph | undefined
  let words: string[] = []
  parser.on('error', (error) => {
    throw new ReelError('bad-input', `The Final Draft file is damaged at line ${parser.line}.`, { hint: `Save it again in Final Draft and give it once more. (${error.message.replace(/^[\d:]+ /, '')})` })
  })
  parser.on('opentag', ({ name, attributes }) => {
    const isInHeading = open.includes('SceneProperties')
    open.push(name)
    if (name !== 'Paragraph' || isInHeading || !open.includes('Content')) return
    words = []
    paragraph = { type: attributes['Type'] ?? 'Action', text: '', line: parser.line, isDual: open.includes('DualDialogue'), ...(attributes['Number'] ? { number: attributes['Number'] } : {}) }
  })
  const hear = (part: string): void => {
    if (open.at(-1) === 'Text' && !open.includes('SceneProperties') && !open.includes('ScriptNote')) words.push(part)
  }
  parser.on('text', hear)
  parser.on('cdata', hear)
  parser.on('closetag', ({ name }) => {
    const isOuter = name === 'Paragraph' && !open.slice(0, -1).includes('SceneProperties')
    open.pop()
    if (!isOuter || !paragraph) return
    // A paragraph that holds two speeches side by side has no words of its own.
    const whole = words.join('').trim()
    if (open.includes('TitlePage')) title.push(...[whole].filter((line) => line !== ''))
    else if (whole !== '') content.push({ ...paragraph, text: whole })
    words = []
    paragraph = undefined
  })
  parser.write(text.replace(/^\uFEFF/, '')).close()
  return { content, title }
}

function toElement({ type, text, number, line, isDual }: Paragraph, elements: Element[]): void {
  const last = elements.at(-1)
  switch (type) {
    case 'Scene Heading': return void elements.push({ kind: 'heading', ...toHeading(text), ...(number === undefined ? {} : { number }), line })
    case 'Transition': return void elements.push({ kind: 'transition', text, line })
    case 'Character': {
      const { speaker, extension } = toCue(`@${text}`) ?? { speaker: text, extension: '' }
      return void elements.push({ kind: 'speech', speaker, extension, ...(isDual && last?.kind === 'speech' ? { isDual } : {}), said: [], line })
    }
    case 'Parenthetical': return say(last, 'direction', text.replace(/^\(|\)$/g, ''))
    case 'Dialogue': return say(last, 'words', text)
    case 'Lyrics': return say(last, 'lyric', text)
    default: return void (isBlank(text) || elements.push({ kind: 'action', text, line }))
  }
}

function say(last: Element | undefined, kind: 'words' | 'direction' | 'lyric', text: string): void {
  if (last?.kind === 'speech') last.said.push({ kind, text })
}
