import { assemble } from './node.ts'

const THE_END: Readonly<Record<string, string>> = { ru: 'Конец' }

/** The words of the end card: the default is said in the language of the film where we know it, others stay as they are. */
export function endWords(words: string, language = 'en'): string {
  const untold = assemble.params.parse({}).endCard
  return words === untold ? THE_END[language.toLowerCase().split(/[-_]/)[0] ?? ''] ?? words : words
}
