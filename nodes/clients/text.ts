import { z } from 'zod'
import type { Call } from '../../engine/calls.ts'
import { describeIssues } from '../../engine/model/document.ts'
import { ReelError } from '../../engine/model/errors.ts'
import type { BaseContext } from '../../engine/implement.ts'
import type { Capabilities, TextRequest } from '../capabilities.ts'
import type { TextWire } from '../providers/provider.ts'

/** How often an answer of the wrong form is sent back with what was wrong. Apart from transport retries. */
const REPAIRS = 2

/**
 * Asks for text and answers it parsed. An answer that does not fit the schema, or that `check` finds faults with, is
 * sent back with the faults named; if the last one is still wrong the call fails with `invalid-output`.
 */
export function createTextClient(call: Call, ctx: BaseContext): Capabilities['text'] {
  return async <T>(request: TextRequest<T>, more: { shared?: boolean; check?: (value: T) => string[] } = {}): Promise<T> => {
    const { schema, ...rest } = request
    const wire: TextWire = { ...rest, schema: z.toJSONSchema(schema) as Record<string, unknown> }
    let faults: string[] = []
    for (let attempt = 0; attempt <= REPAIRS; attempt++) {
      const sent = attempt === 0 ? wire : repairOf(wire, faults)
      if (attempt > 0) ctx.sent(sent.prompt)
      const answer = await call('text', sent, { ...(more.shared ? { shared: true } : {}) })
      const parsed = schema.safeParse(answer)
      faults = parsed.success ? (more.check?.(parsed.data) ?? []) : [describeIssues(parsed.error)]
      if (parsed.success && faults.length === 0) return parsed.data
    }
    throw new ReelError('invalid-output', `The writer's answer was wrong ${REPAIRS + 1} times. ${faults.slice(0, 3).join(' ')}`)
  }
}

function repairOf(wire: TextWire, faults: string[]): TextWire {
  return { ...wire, prompt: `${wire.prompt}\n\nYour last answer could not be used:\n${faults.map((fault) => `- ${fault}`).join('\n')}\nAnswer again, complete, with these faults mended.` }
}
