import { isBlank, isCapitals, isHeading, isTransition } from './lines.ts'

/** What a printed page adds: page numbers, and words that say that something goes on. */
const FURNITURE = /^\s*(?:\d{1,4}\.?|\(?CONTINUED:?\)?(?:\s*\(\d+\))?|\(MORE\)|THE END\.?|\d+\s+CONTINUED:.*)\s*$/u
/** Somebody who speaks on one line, as people type it: `ALICE: Hello.` */
const SPEAKS = /^([\p{Lu}\p{N}][\p{L}\p{N} .'’-]{0,40}?)(\s*\([^)]*\))?:\s+(\S.*)$/u
const NUMBERED = /^\s*[\p{L}]?\d+[\p{L}]?\.?\s+(?=\S)/u

/**
 * Fountain from a screenplay that was typed or copied from a page: headings with scene numbers around them and no blank
 * lines, cues that are indented, `NAME: words`. With `speaks`, names that are not in capitals count too.
 */
export function plainToFountain(text: string, { speaks }: { speaks: boolean }): string {
  const lines: string[] = []
  for (const line of text.replace(/\r\n?/g, '\n').replace(/\f/g, '\n').split('\n')) {
    const bare = line.trim()
    const heading = bare.replace(NUMBERED, '').replace(/\s{2,}[\p{L}]?\d+[\p{L}]?\.?$/u, '')
    const [, name = '', how = '', words = ''] = SPEAKS.exec(bare) ?? []
    if (FURNITURE.test(line)) continue
    if (isHeading(heading) && (isCapitals(heading) || heading !== bare || /^(?:INT|EXT|ИНТ|НАТ)\./u.test(heading))) lines.push('', heading, '')
    else if (isTransition(bare)) lines.push('', bare, '')
    else if (name !== '' && !isHeading(bare) && (isCapitals(name) || speaks)) lines.push('', `@${name}${how}`, words, '')
    else lines.push(isBlank(line) ? '' : bare)
  }
  return lines.join('\n')
}
