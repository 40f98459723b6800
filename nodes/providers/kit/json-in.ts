import { ReelError } from '../../../engine/model/errors.ts'

/** The JSON of a written answer; models that ignore the schema put it into a code block. `usd` is what the answer cost all the same. */
export function jsonIn(text: string, title: string, usd: number | undefined): unknown {
  try {
    return JSON.parse(/^\s*```(?:json)?\s*([\s\S]*?)```\s*$/.exec(text)?.[1] ?? text)
  } catch {
    throw new ReelError('invalid-output', `${title} answered text that is not JSON.`, { usd })
  }
}
