/** What is said at one time: words, how they are said, and songs. */
export interface Said {
  kind: 'words' | 'direction' | 'lyric'
  text: string
}

/** One element of a screenplay, with the line of the file on which it begins, from 1. */
export type Element =
  | { kind: 'heading'; text: string; number?: string; line: number }
  | { kind: 'action'; text: string; isCentred?: boolean; line: number }
  | { kind: 'lyric'; text: string; line: number }
  | { kind: 'speech'; speaker: string; extension: string; isDual?: boolean; said: Said[]; line: number }
  | { kind: 'transition'; text: string; line: number }
  | { kind: 'section'; level: number; text: string; line: number }
  | { kind: 'synopsis'; text: string; line: number }
  | { kind: 'page-break'; line: number }

/** A screenplay as its file says it, whatever the format: the title page by lower-case key, and the elements in order. */
export interface Script {
  titlePage: Readonly<Record<string, string>>
  elements: readonly Element[]
}
