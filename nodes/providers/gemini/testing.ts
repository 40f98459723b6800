import { createCanvas } from '@napi-rs/canvas'
import { createProtocolServer, type ProtocolServer, type Said } from '../kit/testing/protocol-server.ts'

export const geminiFault = (code: number, status: string, more: Record<string, unknown> = {}) => ({ error: { code, status, message: `A ${status}.`, ...more } })
export const inlinePicture = (data: string, more: Record<string, unknown> = {}) => ({ inlineData: { mimeType: 'image/png', data }, ...more })

/** A picture of a colour that comes from the words it was asked with. */
export function plainPicture(width: number, digest = ''): string {
  const canvas = createCanvas(width, Math.round((width * 9) / 16))
  const context = canvas.getContext('2d')
  context.fillStyle = `#${digest.slice(0, 6).padEnd(6, '8')}`
  context.fillRect(0, 0, canvas.width, canvas.height)
  return canvas.toBuffer('image/png').toString('base64')
}

/** A server that speaks Gemini's `generateContent` for pictures; `answer` may put an answer of its own in place. */
export function createGeminiServer({ usd = 0.0336, width = 64, answer = () => undefined }: { usd?: number; width?: number; answer?: () => Record<string, unknown> | undefined } = {}): Promise<ProtocolServer> {
  return createProtocolServer(({ path, headers, digest }, charge): Said => {
    if (headers['x-goog-api-key'] !== 'g-good') return { status: 400, json: geminiFault(400, 'INVALID_ARGUMENT', { message: 'API key not valid. Please pass a valid API key.' }) }
    if (!/^\/v1beta\/models\/[\w.-]+:generateContent$/.test(path)) return { status: 404, json: geminiFault(404, 'NOT_FOUND') }
    const own = answer()
    if (own) return { json: own }
    charge(digest, usd)
    const thought = (at: number) => inlinePicture(plainPicture(at), { thought: true })
    return { json: { candidates: [{ index: 0, finishReason: 'STOP', content: { role: 'model', parts: [{ text: 'Here.' }, thought(10), inlinePicture(plainPicture(width, digest)), thought(11)] } }], usageMetadata: { totalTokenCount: 1130 } } }
  })
}
