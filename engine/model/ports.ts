import type { z } from 'zod'

/** How an input reads what its wire brings; `many` is the output form of a collection. See engine/README.md. */
export type InputMode = 'one' | 'all' | 'each' | 'along' | 'some' | 'previous'

/** What flows through ports: a name that wires are matched by, and the schema of its fields. */
export interface ValueType<T extends object = object> {
  readonly name: string
  readonly title: string
  readonly schema: z.ZodType<T>
}

export function defineValue<T extends object>(name: string, title: string, schema: z.ZodType<T>): ValueType<T> {
  return { name, title, schema }
}

/** What a reader makes of an entry that failed or is absent: be blocked by it, or read it as undefined. */
export type OnFailed = 'block' | 'none'

export interface InputPort<T extends object = object, M extends InputMode = InputMode, O extends boolean = boolean, F extends OnFailed = OnFailed> {
  readonly mode: M
  readonly value: ValueType<T>
  readonly isOptional: O
  readonly onFailed: F
  /** `all`: the order is neither read nor in the key. */
  readonly unordered?: boolean
  /** `some`: the list field, on the part or else on the item, that holds the ids of the entries to read. */
  readonly by?: string
  /** `previous`: the node's own result for the part before this one, instead of a wired port's. */
  readonly self?: boolean
  /** `previous`: the first entry of a branch reads the last one of the branch before, instead of nothing. */
  readonly across?: boolean
  /** Read only while this parameter is on: else it is neither waited for nor part of the key. */
  readonly when?: string
  /** May be left unwired (not: may fail). */
  optional(): InputPort<T, M, true, F>
  /** Failed entries are read as undefined instead of blocking. */
  orNone(): InputPort<T, M, O, 'none'>
}

export interface OutputPort<T extends object = object, K extends 'one' | 'many' = 'one' | 'many', Made extends string = string, By extends 'plan' | 'run' | 'gather' = 'plan' | 'run' | 'gather'> {
  readonly kind: K
  readonly value: ValueType<T>
  /** The function that completes the output. */
  readonly by: By
  /** Fields that `run` makes; the others come from `plan`. Without a plan all fields are made. */
  readonly made: readonly Made[]
  /** `run` returns several candidates of which a person chooses; the first unless decided. */
  readonly candidates: boolean
  /** Not shown as a port (it can still be read by the node's own gather). */
  readonly hidden: boolean
}

function input<T extends object, M extends InputMode>(value: ValueType<T>, mode: M, more: Partial<InputPort> = {}): InputPort<T, M, false, 'block'> {
  const port = { isOptional: false, onFailed: 'block', ...more, value, mode } as InputPort<T, M, false, 'block'>
  return Object.assign(port, {
    optional: () => ({ ...port, isOptional: true }) as unknown as InputPort<T, M, true, 'block'>,
    orNone: () => {
      const next = { ...port, onFailed: 'none' } as unknown as InputPort<T, M, false, 'none'>
      return Object.assign(next, { optional: () => ({ ...next, isOptional: true }) }) as InputPort<T, M, false, 'none'>
    },
  })
}

/** One value. */
export const one = <T extends object>(value: ValueType<T>) => input(value, 'one')
/** The whole collection, once it is complete. `unordered` readers neither see nor depend on the order. */
export const all = <T extends object>(value: ValueType<T>, more: { unordered?: boolean } = {}) => input(value, 'all', more)
/** One item at a time: this input drives the node. A node has at most one. */
export const each = <T extends object>(value: ValueType<T>) => input(value, 'each')
/** The entry with the item's id, or with the nearest ancestor's; undefined when the collection has none. */
export const along = <T extends object>(value: ValueType<T>) => input(value, 'along')
/** The entries whose ids the list field `by` of the part, or else of the item, names. An unknown id is an error. */
export const some = <T extends object>(value: ValueType<T>, by: string) => input(value, 'some', { by })
/**
 * The entry before this one in its parent: of the wired port, or with `self` of the node itself. Undefined for the first,
 * unless it reads `across` parents: then the first of a branch has the last of the branch before, and waits for it.
 */
export const previous = <T extends object>(value: ValueType<T>, more: ({ self: true } | { across: true } | object) & { when?: string } = {}) => input(value, 'previous', more)

type By = 'plan' | 'run' | 'gather'
interface OneOptions { by?: 'run' | 'gather'; candidates?: boolean }
interface ManyOptions<T> { by?: By; made?: readonly (keyof T & string)[]; hidden?: boolean }
type ByIn<M> = M extends { by: infer B extends By } ? B : 'run'
type MadeIn<M> = M extends { made: readonly (infer K extends string)[] } ? K : never

/** Outputs, named apart from inputs because they say who makes what. */
export const gives = {
  /** A single value; with `candidates` the function returns several to choose from. */
  one: <T extends object, const M extends OneOptions = object>(value: ValueType<T>, more?: M): OutputPort<T, 'one', never, ByIn<M>> =>
    output(value, 'one', { ...more }),
  /** A collection. `made` lists the fields that `run` makes; the rest is planned. */
  many: <T extends object, const M extends ManyOptions<T> = object>(value: ValueType<T>, more?: M): OutputPort<T, 'many', MadeIn<M>, ByIn<M>> =>
    output(value, 'many', { ...more }),
}

function output<T extends object, P>(value: ValueType<T>, kind: 'one' | 'many', more: Omit<OneOptions, 'by'> & ManyOptions<T>): P {
  return { kind, value, by: more.by ?? 'run', made: more.made ?? [], candidates: more.candidates ?? false, hidden: more.hidden ?? false } as P
}
