import { isBlank, isHeading, isTransition, toCue, toHeading, withoutEmphasis } from './lines.ts'
import type { Element, Said, Script } from './script.ts'
import { readTitlePage } from './title-page.ts'

/**
 * A screenplay in Fountain 1.1 (https://fountain.io/syntax). Never throws: what is no other element is action, as the
 * format says. Notes and boneyards are left out.
 */
export function readFountain(text: string): Script {
  const lines = withoutComments(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')).replace(/\t/g, '    ').split('\n')
  const { titlePage, taken } = readTitlePage(lines)
  const elements: Element[] = []
  for (let at = taken; at < lines.length;) {
    const next = isBlank(lines[at] ?? '') ? at + 1 : readElement(lines, at, elements)
    at = next
  }
  return { titlePage, elements }
}

/** Without notes and boneyards; each line keeps its number. A note ends at an empty line, unless that holds two spaces. */
function withoutComments(text: string): string {
  const newlines = (part: string): string => part.replace(/[^\n]/g, '')
  return text.replace(/\/\*[\s\S]*?\*\//g, newlines).replace(/\[\[(?:(?!\]\]|\n\n)[\s\S])*\]\]/g, newlines)
}

/** Reads the element that begins at a line which is not blank, and tells where it ends. */
function readElement(lines: readonly string[], at: number, elements: Element[]): number {
  const line = (lines[at] ?? '').trim()
  const place = { line: at + 1 }
  const isFirst = at === 0 || isBlank(lines[at - 1] ?? '')
  const isAlone = isFirst && isBlank(lines[at + 1] ?? '')
  const section = /^(#{1,6})\s*([^#\s].*)$/u.exec(line)
  const add = (element: Element): number => (elements.push(element), at + 1)
  if (/^={3,}$/.test(line)) return add({ kind: 'page-break', ...place })
  if (section) return add({ kind: 'section', level: section[1]?.length ?? 1, text: withoutEmphasis(section[2] ?? ''), ...place })
  if (/^=(?!=)/.test(line)) return add({ kind: 'synopsis', text: line.slice(1).trim(), ...place })
  if (/^>.*<$/.test(line)) return add({ kind: 'action', text: withoutEmphasis(line.slice(1, -1).trim()), isCentred: true, ...place })
  if (line.startsWith('>')) return add({ kind: 'transition', text: line.slice(1).trim(), ...place })
  if (line.startsWith('~')) return add({ kind: 'lyric', text: withoutEmphasis(line.slice(1).trim()), ...place })
  if (/^\.[\p{L}\p{N}]/u.test(line) || (isAlone && isHeading(line))) return add({ kind: 'heading', ...toHeading(line), ...place })
  if (isAlone && isTransition(line)) return add({ kind: 'transition', text: line, ...place })
  const cue = isFirst && !line.startsWith('!') && (lines[at + 1] ?? '') !== '' && !isBlank(lines[at + 1] ?? '') ? toCue(line) : undefined
  if (cue) {
    const { said, end } = readSpeech(lines, at + 1)
    const { isDual, ...who } = cue
    elements.push({ kind: 'speech', ...who, ...(isDual ? { isDual } : {}), said, ...place })
    return end
  }
  const end = endOfAction(lines, at)
  elements.push({ kind: 'action', text: lines.slice(at, end).map((each, index) => withoutEmphasis(index === 0 && line.startsWith('!') ? line.slice(1) : each.trimEnd())).join('\n'), ...place })
  return end
}

/** What is said from a line on, to the next empty one. A line of two spaces is an empty line within the speech. */
function readSpeech(lines: readonly string[], from: number): { said: Said[]; end: number } {
  const said: Said[] = []
  let at = from
  for (; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (isBlank(line) && !/^ {2,}$/.test(line)) break
    const text = line.trim()
    const kind = /^\(.*\)$/.test(text) ? 'direction' : text.startsWith('~') ? 'lyric' : 'words'
    const last = said.at(-1)
    const bare = withoutEmphasis(kind === 'direction' ? text.slice(1, -1) : kind === 'lyric' ? text.slice(1).trim() : text)
    if (kind === 'words' && last?.kind === 'words') last.text = `${last.text}\n${bare}`
    else if (bare !== '') said.push({ kind, text: bare })
  }
  return { said, end: at }
}

/** Action goes on to the next blank line, or to a line that forces something else. */
function endOfAction(lines: readonly string[], from: number): number {
  let at = from + 1
  while (at < lines.length && !isBlank(lines[at] ?? '') && !/^\s*(?:[>~=]|#{1,6}\s|\.[\p{L}\p{N}])/u.test(lines[at] ?? '')) at++
  return at
}
