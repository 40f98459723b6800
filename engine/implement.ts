import type { Fn } from './model/ids.ts'
import type { Artifacts } from './model/artifact.ts'
import type { InputOf, NeedsOf, NodeType, ResultOf } from './model/node-type.ts'

/** What a function may use besides its input. Nothing here tells it its id, its place or its history. */
export interface BaseContext {
  /** From the node's seed and the take: the same key always has the same seed. */
  readonly seed: number
  /** Which result this is: 0 at first; later ones carry the reviewer's note. */
  readonly take: { readonly index: number; readonly note?: string }
  readonly signal: AbortSignal
  readonly artifacts: Artifacts
  /** The prompt to send: the given one, or what a person wrote instead. Recorded with the result. */
  prompt(text: string): string
  /** Records a prompt that is sent besides: one of several, or a mended or softened version. */
  sent(prompt: string): void
  /** Something a person should know though the result is usable. */
  warn(message: string): void
}

export type ContextOf<Caps, N extends NodeType, F extends Fn> = BaseContext & Pick<Caps, NeedsOf<N, F> & keyof Caps>

export type Functions<Caps, N extends NodeType> = {
  [F in keyof N['reads'] & Fn]: (input: InputOf<N, F>, ctx: ContextOf<Caps, N, F>) => Promise<ResultOf<N, F>> | ResultOf<N, F>
}

/** A node type with its functions, as the executor holds it. */
export interface Implementation {
  readonly node: NodeType
  readonly functions: Partial<Record<Fn, (input: Record<string, unknown>, ctx: BaseContext) => unknown>>
}

/** Binds a capability map: `implement(node, functions)` then checks inputs, results and capabilities against the node. */
export function implementer<Caps>() {
  return <N extends NodeType>(node: N, functions: Functions<Caps, N>): Implementation => ({ node, functions: functions as unknown as Implementation['functions'] })
}
