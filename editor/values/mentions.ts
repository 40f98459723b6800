import type { Fields } from '../document/parts.ts'

interface Mention { name: string; kind?: string }
/** What is known of everybody who is named anywhere: how they are mentioned, and their id. */
export type Known = ReadonlyMap<string, { mention: Mention; id: string | undefined }>

const isMention = (value: unknown): value is Mention => value !== null && typeof value === 'object' && typeof (value as Partial<Mention>).name === 'string'
const mentionsOf = (fields: Fields): Mention[] => (Array.isArray(fields['mentions']) ? fields['mentions'].filter(isMention) : [])
const idsOf = (fields: Fields, name: string): string[] => (Array.isArray(fields[name]) ? fields[name].filter((id): id is string => typeof id === 'string') : [])

/** Everybody named in any of these values. */
export function knownIn(values: readonly Fields[]): Known {
  const known = new Map<string, { mention: Mention; id: string | undefined }>()
  for (const value of values) {
    const mentions = mentionsOf(value)
    const ids = idsOf(value, 'componentIds')
    // Ids follow from the mentions one by one, unless two names come to one id.
    for (const [index, mention] of mentions.entries()) if (!known.has(mention.name)) known.set(mention.name, { mention, id: ids.length === mentions.length ? ids[index] : undefined })
  }
  return known
}

const isNamed = (text: string, name: string) => new RegExp(`@${name.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'iu').test(text)

/** The fields that follow from who is named by `@Name` in the words; nothing when nobody came or went. */
export function withMentions(value: Fields, { before, after }: { before: string; after: string }, known: Known): Fields {
  if (!Array.isArray(value['mentions'])) return {}
  const present = new Set(mentionsOf(value).map(({ name }) => name))
  const came = [...known].filter(([name, { id }]) => id !== undefined && !present.has(name) && isNamed(after, name))
  const went = mentionsOf(value).filter(({ name }) => isNamed(before, name) && !isNamed(after, name) && known.get(name)?.id !== undefined)
  if (!came.length && !went.length) return {}
  const gone = new Set(went.map(({ name }) => known.get(name)?.id))
  const change = (field: string, isWanted: (mention: Mention) => boolean) => [...new Set([...idsOf(value, field).filter((id) => !gone.has(id)), ...came.filter(([, { mention }]) => isWanted(mention)).map(([, { id = '' }]) => id)])]
  return {
    mentions: [...mentionsOf(value).filter((mention) => !went.includes(mention)), ...came.map(([, { mention }]) => ({ ...mention, line: '' }))],
    componentIds: change('componentIds', () => true),
    placeIds: change('placeIds', ({ kind }) => kind !== 'character'),
  }
}
