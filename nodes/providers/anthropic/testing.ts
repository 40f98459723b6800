import { createProtocolServer, type ProtocolServer, type Said } from '../kit/testing/protocol-server.ts'

export const anthropicFault = (status: number, type: string, more: Record<string, unknown> = {}): Said => ({ status, headers: { 'request-id': 'req_1' }, json: { type: 'error', error: { type, message: `A ${type}.`, ...more }, request_id: 'req_1' } })

/** What the server answers to a prompt: the text, or parts of the message in place of the usual. */
export type AnthropicAnswer = (prompt: string) => unknown

/** A server that speaks Anthropic's Messages API: checks key and parameters, answers JSON by `answer`, charges by the token. */
export function createAnthropicServer(answer: AnthropicAnswer, message: () => Record<string, unknown> = () => ({})): Promise<ProtocolServer> {
  return createProtocolServer(async ({ path, headers, json, digest }, charge) => {
    if (path !== '/v1/messages') return anthropicFault(404, 'not_found_error')
    if (headers.authorization !== 'Bearer sk-good' && headers['x-api-key'] !== 'sk-good') return anthropicFault(401, 'authentication_error')
    const { temperature, model, max_tokens: most, messages } = json() as { temperature?: unknown; model?: unknown; max_tokens?: unknown; messages: { content: string }[] }
    if (temperature !== undefined || model === undefined || most === undefined) return anthropicFault(400, 'invalid_request_error')
    charge(digest, 0.022)
    return { headers: { 'request-id': 'req_2' }, json: {
      id: 'msg_1', type: 'message', role: 'assistant', model, content: [{ type: 'text', text: JSON.stringify(await answer(messages[0]?.content ?? '')) }], stop_reason: 'end_turn', stop_sequence: null,
      usage: { input_tokens: 1000, output_tokens: 2000, cache_creation_input_tokens: 0, cache_read_input_tokens: 0 }, ...message(),
    } }
  })
}
