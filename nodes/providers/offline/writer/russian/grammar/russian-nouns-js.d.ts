/** The part that is used of `russian-nouns-js` 2.3, which ships without types. */
declare module 'russian-nouns-js' {
  interface Lemma { readonly text: string }
  interface Engine { decline(lemma: Lemma, grammaticalCase: string): string[] }
  const library: {
    Engine: new () => Engine
    Gender: Record<'MASCULINE' | 'FEMININE' | 'NEUTER', string>
    Case: Record<'NOMINATIVE' | 'GENITIVE' | 'DATIVE' | 'ACCUSATIVE' | 'INSTRUMENTAL' | 'PREPOSITIONAL', string>
    createLemma(options: { text: string; gender: string; animate: boolean; pluraleTantum?: boolean }): Lemma
  }
  export default library
}
