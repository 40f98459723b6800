import { createCanvas } from '@napi-rs/canvas'
import { createProtocolServer, fileAnswer, type Said } from '../kit/testing/protocol-server.ts'
import { freshScript, type ClipServer } from '../kit/testing/clips.contract.ts'
import { silence } from '../kit/testing/silence.ts'

const base = (code: number, message: string, more: Record<string, unknown> = {}): Said => ({ headers: { 'trace-id': 't1' }, json: { ...more, base_resp: { status_code: code, status_msg: message } } })
interface Clip { model: string; prompt?: string; duration: unknown; first_frame_image?: string; content?: { type: string; text?: string; image_url?: { url: string }; role?: string }[] }

/** A server that speaks MiniMax’s protocol, both versions of its video API among it. */
export async function createMiniMaxServer(clip: Buffer): Promise<ClipServer> {
  const script = freshScript()
  const jobs: (ClipServer['jobs'][number] & { looks: number; words: string[]; isV2: boolean })[] = []
  const server = await createProtocolServer((heard, charge) => {
    if (heard.path.startsWith('/files/')) return fileAnswer(script.file, clip)
    const isV2 = heard.path.startsWith('/v2/')
    if (heard.headers.authorization !== 'Bearer mm-good') return isV2 ? { status: 401, json: { type: 'error', error: { type: 'authorized_error', message: 'invalid api key', http_code: '401' } } } : base(2049, 'invalid api key')
    const look = (id: string | null | undefined) => {
      const job = jobs.find((one) => one.id === id)
      const word = job && (job.words[job.looks] ?? (script.ends === 'done' ? (isV2 ? 'succeeded' : 'Success') : isV2 ? 'failed' : 'Fail'))
      if (job && job.looks++ === job.words.length && script.ends === 'done') charge(job.id, job.seconds * (isV2 ? 0.08 : 0.056))
      return { job, word }
    }
    if (heard.method === 'POST' && heard.path.endsWith('/video_generation')) {
      const { prompt, duration, content, first_frame_image: first } = heard.json() as Clip
      const picture = isV2 ? content?.find(({ role }) => role === 'first_frame')?.image_url?.url : first
      if (!Number.isInteger(duration) || !picture?.startsWith('data:image/')) return isV2 ? { status: 400, json: { type: 'error', error: { type: 'bad_request_error', message: 'invalid params', http_code: '400' } } } : base(2013, 'invalid params')
      const job = { id: `${jobs.length + 101}`, seconds: Number(duration), prompt: String(prompt ?? content?.find(({ type }) => type === 'text')?.text).replace(/^\[[^\]]+\] /, ''), looks: 0, words: [...script.words], isV2 }
      jobs.push(job)
      return isV2 ? { json: { task_id: job.id } } : base(0, 'success', { task_id: job.id })
    }
    if (heard.path === '/v1/query/video_generation') {
      const { job, word } = look(heard.query.get('task_id'))
      return job ? base(0, 'success', { task_id: job.id, status: word, ...(word === 'Success' ? { file_id: `f${job.id}` } : {}), ...(word === 'Fail' ? { status_msg: script.reason } : {}) }) : base(2013, 'unknown task')
    }
    if (heard.path.startsWith('/v2/query/')) {
      const { job, word } = look(heard.path.split('/').at(-1))
      return { json: { task: { id: job?.id, status: word, ...(word === 'succeeded' ? { content: { url: `${server.url}/files/${job?.id}` } } : {}), ...(word === 'failed' ? { error: { message: script.reason } } : {}) } } }
    }
    if (heard.path === '/v1/files/retrieve') return base(0, 'success', { file: { file_id: heard.query.get('file_id'), download_url: `${server.url}/files/x` } })
    if (heard.path === '/v1/image_generation') {
      charge('image', 0.0035)
      return base(0, 'success', { data: { image_base64: [createCanvas(64, 36).toBuffer('image/png').toString('base64')] }, metadata: { success_count: '1', failed_count: '0' } })
    }
    const { text } = heard.json() as { text: string }
    charge('speech', (text.length * 0.1) / 1000)
    return base(0, 'success', { data: { audio: silence(1.5).toString('hex'), status: 2 }, extra_info: { audio_length: 1500, usage_characters: text.length } })
  })
  return { ...server, script, jobs }
}
