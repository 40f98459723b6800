import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createMemoryArtifacts } from '../../../engine/memory-stores.ts'
import type { CallIo } from '../../../engine/service.ts'
import type { ProtocolServer } from '../kit/testing/protocol-server.ts'
import type { TextWire } from '../provider.ts'
import { anthropic } from './index.ts'
import { anthropicFault as fault, createAnthropicServer } from './testing.ts'

const io: CallIo = { seed: 1, signal: new AbortController().signal, token: 't', artifacts: createMemoryArtifacts() }
const asked: TextWire = { purpose: 'soften', system: 'Be gentle.', prompt: 'Say it softly.', context: {}, schema: z.toJSONSchema(z.object({ prompt: z.string() })) as Record<string, unknown>, effort: 'medium' }

let server: ProtocolServer
let message: Record<string, unknown> = {}
beforeAll(async () => {
  server = await createAnthropicServer(() => ({ prompt: 'soft' }), () => message)
})
afterEach(() => {
  message = {}
  server.heard.length = 0
})
afterAll(() => server.close())

const text = (key = 'sk-good', timeoutMs = 5000) => anthropic.create({ credentials: { key, baseUrl: server.url }, models: anthropic.models, timeoutMs }).models.text!.find(({ model }) => model === 'anthropic/claude-sonnet-5-5')!

describe('text by Claude', () => {
  it('is asked for with a schema and without sampling parameters, and costs what the tokens cost', async () => {
    const reply = await text().send!(asked, io)
    expect(reply).toEqual({ value: { prompt: 'soft' }, usd: expect.closeTo(0.022) as number })
    expect(server.heard[0]!.json()).toMatchObject({
      model: 'claude-sonnet-5-5', max_tokens: 16_000, messages: [{ role: 'user', content: 'Say it softly.' }],
      output_config: { effort: 'medium', format: { type: 'json_schema', schema: { additionalProperties: false, required: ['prompt'] } } },
    })
    expect(text().price(asked).max!).toBeGreaterThan(reply.usd!)
  })
  it.each([
    [429, 'rate_limit_error', {}, 'rate-limited'], [429, 'rate_limit_error', { details: { error_code: 'linked_organization_spend_limit_reached' } }, 'out-of-quota'], [402, 'billing_error', {}, 'out-of-quota'],
    [529, 'overloaded_error', {}, 'unavailable'], [500, 'api_error', {}, 'unavailable'], [403, 'permission_error', {}, 'unauthorised'], [404, 'not_found_error', {}, 'unsupported'], [400, 'invalid_request_error', {}, 'rejected'],
  ] as const)('under %i %s %o ends as %4$s, and nothing is sent twice', async (status, type, more, code) => {
    server.strike(/messages/, { kind: 'status', ...fault(status, type, more), status })
    await expect(text().send!(asked, io)).rejects.toMatchObject({ code, message: expect.stringContaining(`A ${type}.`) as string })
    expect(server.heard).toHaveLength(1)
  })
  it('tells a refusal and a cut answer, with what they cost', async () => {
    message = { stop_reason: 'refusal', content: [], stop_details: { type: 'refusal', category: 'general_harms', explanation: 'Not this story.' } }
    await expect(text().send!(asked, io)).rejects.toMatchObject({ code: 'refused', message: 'Anthropic: Not this story.', usd: expect.closeTo(0.022) as number })
    message = { stop_reason: 'max_tokens', content: [{ type: 'text', text: '{"pro' }] }
    await expect(text().send!(asked, io)).rejects.toMatchObject({ code: 'invalid-output' })
  })
  it.each([['drop-after', 'ambiguous'], ['drop-before', 'ambiguous'], ['truncated', 'ambiguous'], ['html', 'rejected'], ['wrong-shape', 'ambiguous']] as const)('after %s ends as %s', async (kind, code) => {
    server.strike(/messages/, { kind })
    await expect(text().send!(asked, io)).rejects.toMatchObject({ code })
  })
  it('with a wrong key, without one, and when it takes too long, says so', async () => {
    await expect(text('sk-bad').send!(asked, io)).rejects.toMatchObject({ code: 'unauthorised' })
    await expect(text('').send!(asked, io)).rejects.toMatchObject({ code: 'unauthorised', hint: 'Add ANTHROPIC_API_KEY.' })
    server.strike(/messages/, { kind: 'slow', ms: 600 })
    await expect(text('sk-good', 200).send!(asked, io)).rejects.toMatchObject({ code: 'ambiguous' })
  })
})
