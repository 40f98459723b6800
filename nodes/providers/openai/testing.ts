import { createCanvas } from '@napi-rs/canvas'
import { createProtocolServer, type Heard, type Said } from '../kit/testing/protocol-server.ts'
import { fieldsOf } from '../kit/testing/form.ts'
import { silence } from '../kit/testing/silence.ts'

const fault = (status: number, code: string, message: string, type = 'invalid_request_error'): Said => ({ status, headers: { 'x-request-id': 'req_1' }, json: { error: { message, type, param: null, code } } })

/** What the server answers to text; a test may put its own in place. */
export interface Script { answer: unknown; finish: string; refusal: string | null }

/**
 * A server that speaks OpenAI's protocol: chat completions, image generation and edits, speech. It checks what the real
 * one checks, charges by the token, and refuses a picture of anything called a blade.
 */
export async function createOpenAiServer() {
  const script: Script = { answer: { prompt: 'soft' }, finish: 'stop', refusal: null }
  const server = await createProtocolServer((heard, charge) => {
    if (heard.headers.authorization !== 'Bearer sk-good') return fault(401, 'invalid_api_key', 'Incorrect API key provided.')
    if (heard.path === '/v1/models') return { json: { object: 'list', data: [{ id: 'gpt-6-luna', object: 'model' }] } }
    if (heard.path === '/v1/chat/completions') return complete(heard, script, charge)
    if (heard.path === '/v1/images/generations') return draw(heard.json() as Drawing, charge)
    if (heard.path === '/v1/images/edits') return draw(fieldsOf(heard) as unknown as Drawing, charge)
    if (heard.path === '/v1/audio/speech') return speak(heard.json() as { input: string }, charge)
    return fault(404, 'unknown_url', `Unknown request URL: ${heard.method} ${heard.path}`)
  })
  return { ...server, baseUrl: `${server.url}/v1`, script }
}

type Charge = (what: string, usd: number) => void
interface Drawing { prompt: string; size: string }

function complete(heard: Heard, { answer, finish, refusal }: Script, charge: Charge): Said {
  const { response_format: format } = heard.json() as { response_format?: { json_schema?: { strict?: boolean; schema?: { additionalProperties?: unknown } } } }
  if (format?.json_schema?.strict && format.json_schema.schema?.additionalProperties !== false) return fault(400, 'invalid_json_schema', "'additionalProperties' is required to be supplied and to be false.")
  charge('text', 0.0011)
  const text = JSON.stringify(answer)
  return {
    headers: { 'x-request-id': 'req_2' },
    json: {
      id: 'chatcmpl-1', object: 'chat.completion', created: 0, model: 'gpt-6-luna',
      choices: [{ index: 0, finish_reason: finish, logprobs: null, message: { role: 'assistant', content: refusal === null ? (finish === 'length' ? text.slice(0, 5) : text) : null, refusal } }],
      usage: { prompt_tokens: 1000, completion_tokens: 2000, total_tokens: 3000 },
    },
  }
}

function draw({ prompt, size }: Drawing, charge: Charge): Said {
  if (/\bblade\b/i.test(prompt)) return fault(400, 'moderation_blocked', 'Your request was rejected by the safety system. safety_violations=[violence].', 'image_generation_user_error')
  const [width = 0, height = 0] = size.split('x').map(Number)
  if (width % 16 !== 0 || height % 16 !== 0) return fault(400, 'invalid_value', `Invalid size '${size}'. Width and height must be multiples of 16.`)
  charge('image', 0.0368)
  return { json: { created: 1, data: [{ b64_json: createCanvas(width, height).toBuffer('image/png').toString('base64') }], usage: { input_tokens: 100, output_tokens: 1200, total_tokens: 1300 } } }
}

function speak({ input }: { input: string }, charge: Charge): Said {
  charge('speech', (input.length * 0.015) / 1000)
  return { headers: { 'content-type': 'audio/wav' }, bytes: silence(input.split(' ').length * 0.4) }
}
