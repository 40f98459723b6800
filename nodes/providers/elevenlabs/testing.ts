import { createProtocolServer, type ProtocolServer } from '../kit/testing/protocol-server.ts'
import { silence } from '../kit/testing/silence.ts'

export const elevenLabsDetail = (status: string) => ({ detail: { status, message: `It is ${status}.` } })

/** A server that speaks ElevenLabs' protocol of speech with timestamps: a tenth of a second and a charge for each character. */
export function createElevenLabsServer(): Promise<ProtocolServer> {
  return createProtocolServer(({ path, headers, json, digest }, charge) => {
    if (headers['xi-api-key'] !== 'el-good') return { status: 401, json: elevenLabsDetail('invalid_api_key') }
    if (!/^\/v1\/text-to-speech\/\w+\/with-timestamps$/.test(path)) return { status: 404, json: elevenLabsDetail('not_found') }
    const { text } = json() as { text: string }
    const characters = [...text]
    charge(digest, (characters.length * 0.1) / 1000)
    return { headers: { 'character-cost': String(characters.length), 'request-id': 'r' }, json: {
      audio_base64: silence(characters.length * 0.1).toString('base64'),
      alignment: { characters, character_start_times_seconds: characters.map((_, at) => at * 0.1), character_end_times_seconds: characters.map((_, at) => (at + 1) * 0.1) }, normalized_alignment: null,
    } }
  })
}
