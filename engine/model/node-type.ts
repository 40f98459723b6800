import type { z } from 'zod'
import type { Fn } from './ids.ts'
import type { InputMode, InputPort, OnFailed, OutputPort } from './ports.ts'

export type Inputs = Record<string, InputPort>
export type Outputs = Record<string, OutputPort>
export type Fields = '*' | readonly string[]
export type Reads = Partial<Record<Fn, Record<string, Fields>>>
export type Needs = Partial<Record<Fn, readonly string[]>>

type FieldsOf<T> = '*' | readonly (keyof T & string)[]
type ValueOf<P> = P extends InputPort<infer T, InputMode, boolean, OnFailed> ? T : never
type OutputOf<P> = P extends OutputPort<infer T> ? T : never
/** The value of the node's parts: of the output completed by `run`, or else by `plan`. */
type PartOf<O extends Outputs> = [PartBy<O, 'run'>] extends [never] ? PartBy<O, 'plan'> : PartBy<O, 'run'>
type PartBy<O extends Outputs, By extends Fn> = { [K in keyof O]: O[K] extends OutputPort<infer T, 'one' | 'many', string, infer B> ? (B extends By ? T : never) : never }[keyof O]

type PortReads<P, I extends Inputs> = { params?: FieldsOf<P> } & { [K in keyof I]?: FieldsOf<ValueOf<I[K]>> }
export interface ReadsOf<P, I extends Inputs, O extends Outputs> {
  plan?: PortReads<P, I>
  run?: PortReads<P, I> & { part?: FieldsOf<PartOf<O>> }
  gather?: PortReads<P, I> & { parts?: FieldsOf<PartOf<O>> }
}

/**
 * A node type as data: everything the editor, the planner and the keys need, nothing that runs.
 * Which functions the node has is told by `reads`: one entry for each.
 */
export interface NodeType<P extends z.ZodObject = z.ZodObject, I extends Inputs = Inputs, O extends Outputs = Outputs, N extends Needs = Needs, R extends Reads = Reads> {
  readonly type: string
  /** Part of every key: raise it when the same inputs would give another result (prompts included). */
  readonly version: number
  readonly title: string
  readonly category: string
  readonly summary: string
  readonly params: P
  readonly inputs: I
  readonly outputs: O
  /** The capabilities each function may call; calling another does not compile. */
  readonly needs: N
  /** What each function depends on, and all that it is handed. */
  readonly reads: R
  /** Expected number of parts before a plan has run: a number, or the name of a numeric param. */
  readonly expects?: number | string
  /** Functions that keep a processor busy themselves: at most one per core runs at a time. */
  readonly heavy?: readonly Fn[]
  /** How many provider calls one task makes at least and at most, where that is not exactly one per need. */
  readonly calls?: Partial<Record<Fn, readonly [min: number, max: number]>>
}

export function defineNode<
  const P extends z.ZodObject,
  const I extends Inputs,
  const O extends Outputs,
  const N extends Needs,
  const R extends ReadsOf<z.output<P>, I, O> & Reads,
>(type: Omit<NodeType<P, I, O, N>, 'reads'> & { reads: R }): NodeType<P, I, O, N, R> {
  return type as unknown as NodeType<P, I, O, N, R>
}

// ── What a function is handed, derived from `reads` ──

type Picked<T, F> = F extends '*' ? T : F extends readonly (infer K)[] ? Pick<T, K & keyof T> : never
type Maybe<T, P> = P extends InputPort<object, InputMode, boolean, 'none'> ? T | undefined : T
type Unwired<T, P> = P extends { isOptional: true } ? T | undefined : T

type Handed<P, F, Listed extends boolean> =
  P extends InputPort<infer T, infer M, boolean, OnFailed>
    ? M extends 'one' ? Unwired<Maybe<Picked<T, F>, P>, P>
    : M extends 'all' | 'some' ? Unwired<Maybe<Picked<T, F>, P>[], P>
    : M extends 'each' ? (Listed extends true ? Maybe<Picked<T, F>, P>[] : Maybe<Picked<T, F>, P>)
    : Listed extends true ? Unwired<(Picked<T, F> | undefined)[], P> : Picked<T, F> | undefined
    : never

/** True when `gather` runs once for the node: its driving inputs are then whole lists, aligned with each other. */
type GathersOnce<N extends NodeType> = { [K in keyof N['outputs']]: N['outputs'][K] extends OutputPort<object, 'one', string, 'gather'> ? true : never }[keyof N['outputs']] extends never ? false : true

type ReadsIn<N extends NodeType, F extends Fn> = NonNullable<N['reads'][F]>

export type InputOf<N extends NodeType, F extends Fn> = {
  [K in keyof ReadsIn<N, F> & keyof N['inputs']]: Handed<N['inputs'][K], ReadsIn<N, F>[K], F extends 'gather' ? GathersOnce<N> : false>
} & (ReadsIn<N, F> extends { params: infer F2 } ? { params: Picked<z.output<N['params']>, F2> } : object) &
  (ReadsIn<N, F> extends { part: infer F3 } ? { part: Picked<PartOf<N['outputs']>, F3> } : object) &
  (ReadsIn<N, F> extends { parts: infer F4 } ? { parts: Picked<PartOf<N['outputs']>, F4>[] } : object)

/** One part of a plan: a local id (empty when it is the only part) and its planned fields. */
export interface Part<T> {
  id: string
  value: T
}

type PlannedOf<P> = P extends OutputPort<infer T, 'many', infer Made> ? Omit<T, Made> : never
type Plans<O extends Outputs> = { [K in keyof O as O[K] extends OutputPort<object, 'many', string, 'plan' | 'run'> ? K : never]: Part<PlannedOf<O[K]>>[] }
type MadeOf<P> = P extends OutputPort<infer T, 'many', infer Made> ? ([Made] extends [never] ? T : Pick<T, Made & keyof T>) : P extends OutputPort<infer T, 'one'> ? T | readonly T[] : never
type Makes<O extends Outputs, By extends Fn> = { [K in keyof O as O[K] extends OutputPort<object, 'one' | 'many', string, By> ? K : never]: By extends 'gather' ? OutputOf<O[K]> : MadeOf<O[K]> }

export type ResultOf<N extends NodeType, F extends Fn> = F extends 'plan' ? Plans<N['outputs']> : Makes<N['outputs'], F>

export type NeedsOf<N extends NodeType, F extends Fn> = N['needs'] extends { [K in F]: readonly (infer C)[] } ? C : never
