/** What a place is for in a story. */
export type Role = 'home' | 'square' | 'secret' | 'edge' | 'lair'
export const ROLES: readonly Role[] = ['home', 'square', 'secret', 'edge', 'lair']

export interface Place {
  /** Name as after `@`. */
  name: string
  role: Role
  /** Preposition before "the". */
  at: 'in' | 'at' | 'on' | 'under'
  indoors: boolean
  line: string
  /** Whole clauses of what is seen or heard there. */
  details: readonly string[]
}

/** A kind of world: its places, people, work and colours. All phrases are lower case and carry their article. */
export interface Kit {
  id: string
  keys: RegExp
  lands: readonly string[]
  places: readonly Place[]
  friends: readonly string[]
  elders: readonly string[]
  foes: readonly string[]
  rascals: readonly string[]
  /** Plural. */
  crowd: string
  /** Unnamed passers-by, singular. */
  ones: readonly string[]
  /** Gerund phrases. */
  works: readonly string[]
  feast: string
  foods: readonly string[]
  keepsake: readonly [name: string, line: string]
  clothes: readonly string[]
  troubles: readonly string[]
  gifts: readonly string[]
  /** Kind of hero when none is given. */
  heroes: readonly string[]
}

/** Writes a place in one call: `spot('home', 'in', 'RootHouse', 'a …', ['…'])`; indoors when the last argument is true. */
export function spot(role: Role, at: Place['at'], name: string, line: string, details: readonly string[], indoors = false): Place {
  return { role, at, name, line, details, indoors }
}
