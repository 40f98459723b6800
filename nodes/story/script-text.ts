import { findMentions } from './mentions.ts'

/** One paragraph of a scene that is written as a script. */
export type Paragraph =
  | { kind: 'action'; text: string }
  | { kind: 'speech'; speaker: string; how: string[]; words: string; isJoined: boolean }
  | { kind: 'transition'; text: string }

/** A speech as one paragraph: `@Mara (whispering): It is still warm.` */
export function speechLine({ speaker, how, words }: { speaker: string; how: readonly string[]; words: string }): string {
  return `@${speaker}${how.length > 0 ? ` (${how.map((part) => part.replace(/[()]/g, '')).join(', ')})` : ''}: ${words}`
}

const SPEECH = /^\s*(?:\(([^)]*)\))?\s*:\s*(\S[\s\S]*)$/u

/**
 * The paragraphs of a scene's text. `names` are those that may stand before a colon, besides the narrator's. A speech on
 * the line after what is done, without an empty line between, is said in the same shot.
 */
export function readParagraphs(text: string, names: readonly string[]): Paragraph[] {
  return text.split(/\n\s*\n/).flatMap((block) => block.split('\n').map((line) => line.trim()).filter(Boolean).map((line, at): Paragraph => {
    if (line.startsWith('>')) return { kind: 'transition', text: line.slice(1).trim() }
    const first = line.startsWith('@') ? findMentions(line, [...names, 'Narrator'])[0] : undefined
    const [, how = '', words = ''] = first ? SPEECH.exec(line.slice(first.end)) ?? [] : []
    if (!first || words === '') return { kind: 'action', text: line }
    return { kind: 'speech', speaker: first.known ?? first.name, how: how.split(',').map((part) => part.trim()).filter(Boolean), words: words.trim(), isJoined: at > 0 }
  }))
}
