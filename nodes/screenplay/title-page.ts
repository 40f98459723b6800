import { isBlank } from './lines.ts'

const KEY = /^([^\s:][^:]{0,40}):\s*(.*)$/u
/** A file that begins with `Key: value` has a title page only if one of the keys is a known one: `FADE IN:` is a transition. */
const KNOWN = new Set(['title', 'credit', 'author', 'authors', 'written by', 'source', 'draft date', 'date', 'contact', 'copyright', 'notes', 'revision', 'language', 'logline', 'style', 'название', 'автор'])

/** The title page of a Fountain file, and how many lines it takes; none when the file begins otherwise. */
export function readTitlePage(lines: readonly string[]): { titlePage: Record<string, string>; taken: number } {
  const start = lines.findIndex((line) => !isBlank(line))
  const titlePage: Record<string, string> = {}
  let key = ''
  let at = Math.max(start, 0)
  for (; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (isBlank(line)) break
    const pair = KEY.exec(line)
    const isMore = /^(?: {3,}|\t)/.test(line)
    if (isMore && key !== '') titlePage[key] = [titlePage[key], line.trim()].filter(Boolean).join('\n')
    else if (pair) titlePage[(key = pair[1]?.trim().toLowerCase() ?? '')] = pair[2]?.trim() ?? ''
    else return { titlePage: {}, taken: 0 }
  }
  return Object.keys(titlePage).some((name) => KNOWN.has(name)) ? { titlePage, taken: at } : { titlePage: {}, taken: 0 }
}
