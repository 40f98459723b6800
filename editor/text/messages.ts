/** A text with its forms by number, as `Intl.PluralRules` names them; the number is `{count}`. */
export interface Plural { one?: string; few?: string; many?: string; zero?: string; two?: string; other: string }
export type Message = string | Plural

/** What stands in braces in a text. */
type NamesIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never
type NamesOf<M> = M extends string ? NamesIn<M> : M extends { other: infer Other } ? NamesIn<Other> | 'count' : never
export type Values<M> = { [Name in NamesOf<M>]: string | number }
/** The values a text needs: none, or one object with exactly its names. */
export type Given<M> = [NamesOf<M>] extends [never] ? [] : [values: Values<M>]

/** A catalogue in another language: the same keys, each a text or its forms. */
export type Translation<Catalogue> = { readonly [Key in keyof Catalogue]: Message }

/** Puts values into a text; of several forms the one for `count`. A number is written as the language writes it. */
export function format(message: Message, values: Readonly<Record<string, string | number>>, language: Language): string {
  const text = typeof message === 'string' ? message : message[language.plural.select(Number(values['count']))] ?? message.other
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name]
    return value === undefined ? whole : typeof value === 'number' ? language.number.format(value) : value
  })
}

export interface Language { plural: Intl.PluralRules; number: Intl.NumberFormat }
export const languageOf = (tag: string): Language => ({ plural: new Intl.PluralRules(tag), number: new Intl.NumberFormat(tag, { maximumFractionDigits: 2 }) })
