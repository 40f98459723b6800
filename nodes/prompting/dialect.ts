import { z } from 'zod'

/** What whoever words a request must know of the model that reads it. Part of what a service tells about its model. */
export const Dialect = z.object({
  /** Longest prompt in characters. */
  promptChars: z.number().int().positive().optional(),
  /** How the model is told what must not be seen: a field of its own (nouns), words in the prompt, or only by what is there. */
  negative: z.enum(['field', 'in-text', 'rewrite']).default('in-text'),
  /** Most reference pictures in one request; absent without a limit. */
  references: z.number().int().nonnegative().optional(),
  /** Which pictures may be references: any, or only of characters. */
  takes: z.enum(['any', 'characters']).default('any'),
  /** Lengths of clips in seconds that the model can make; empty when it can make any. */
  durations: z.array(z.number().positive()).default([]),
})
export type Dialect = z.infer<typeof Dialect>

/** The dialect in a service's facts; one without limits where a service says nothing. */
export function dialectOf(facts: unknown): Dialect {
  return Dialect.parse(facts ?? {})
}
