import { digest, digestValue } from './digest.ts'
import type { Digest } from './model/ids.ts'

export type FieldValues = Readonly<Record<string, unknown>>

/** Fields with their digests, each computed once, when it is first needed. */
export class Value {
  readonly fields: FieldValues
  private readonly digests = new Map<string, Digest>()
  private wholeDigest: Digest | undefined

  constructor(fields: FieldValues) {
    this.fields = fields
  }

  /** Digest of one field; an absent field has the digest of null. */
  field(name: string): Digest {
    let found = this.digests.get(name)
    if (found === undefined) this.digests.set(name, (found = digestValue(this.fields[name] ?? null)))
    return found
  }

  /** Digest of all fields. */
  get whole(): Digest {
    this.wholeDigest ??= digest(Object.keys(this.fields).filter((name) => this.fields[name] !== undefined).sort().map((name) => `${name}=${this.field(name)}`).join())
    return this.wholeDigest
  }

  /** The value with some fields replaced; digests of the others are kept. */
  with(fields: FieldValues): Value {
    const next = new Value({ ...this.fields, ...fields })
    for (const [name, known] of this.digests) if (!(name in fields)) next.digests.set(name, known)
    return next
  }

  /** What a reader of these fields is handed. */
  pick(names: '*' | readonly string[]): FieldValues {
    if (names === '*') return this.fields
    const picked: Record<string, unknown> = {}
    for (const name of names) if (this.fields[name] !== undefined) picked[name] = this.fields[name]
    return picked
  }

  /** What a reader of these fields depends on. */
  read(names: '*' | readonly string[]): string {
    if (names === '*') return this.whole
    if (names.length === 1) return this.field(names[0] ?? '')
    let text = ''
    for (const name of names) text += `${this.field(name)} `
    return text
  }
}
