import { createProtocolServer, fileAnswer, type Said } from '../kit/testing/protocol-server.ts'
import { freshScript, type ClipServer } from '../kit/testing/clips.contract.ts'

const envelope = (code: number, msg: string, data: unknown = null): Said => ({ json: { code, msg, data } })
interface Input { prompt: string; duration?: string; image_urls?: string[]; aspect_ratio?: string; image_input?: string[]; text?: string }

/** A server that speaks KIE.ai's protocol: HTTP 200 for nearly everything, the code in the body, results as JSON inside a string. Uploads live on the same host. */
export async function createKieServer(file: Buffer): Promise<ClipServer & { uploads: string[] }> {
  const script = freshScript()
  const jobs: (ClipServer['jobs'][number] & { looks: number; model: string; input: Input; words: string[] })[] = []
  const uploads: string[] = []
  const server = await createProtocolServer((heard, charge) => {
    if (heard.path.startsWith('/files/')) return fileAnswer(script.file, file)
    if (heard.headers.authorization !== 'Bearer kie-good') return envelope(401, 'You do not have access permissions')
    if (heard.path === '/api/file-base64-upload') {
      const { base64Data, fileName } = heard.json() as { base64Data: string; fileName: string }
      uploads.push(base64Data)
      return { json: { success: true, code: 200, msg: 'File uploaded successfully', data: { fileName, downloadUrl: `${server.url}/uploads/${fileName}` } } }
    }
    if (heard.path === '/api/v1/jobs/createTask') {
      const { model, input } = heard.json() as { model: string; input: Input }
      if (model === 'kling-3.0/video' && typeof input.duration !== 'string') return envelope(422, 'duration must be a string')
      const job = { id: `task_${jobs.length + 1}`, seconds: Number(input.duration ?? 0), prompt: input.prompt ?? input.text ?? '', looks: 0, model, input, words: [...script.words] }
      jobs.push(job)
      return envelope(200, 'success', { taskId: job.id })
    }
    if (heard.path !== '/api/v1/jobs/recordInfo') return envelope(404, 'Not found')
    const job = jobs.find(({ id }) => id === heard.query.get('taskId'))
    if (!job) return envelope(422, 'recordInfo is null')
    const state = job.words[job.looks] ?? (script.ends === 'done' ? 'success' : 'fail')
    if (job.looks++ === job.words.length && script.ends === 'done') charge(job.id, job.model === 'kling-3.0/video' ? job.seconds * 0.06 : job.model === 'nano-banana-2' ? 0.04 : (job.prompt.length * 0.06) / 1000)
    return envelope(200, 'success', {
      taskId: job.id, model: job.model, state, param: JSON.stringify({ model: job.model }),
      resultJson: state === 'success' ? JSON.stringify({ resultUrls: [`${server.url}/files/${job.id}`] }) : '', failCode: state === 'fail' ? '501' : '', failMsg: state === 'fail' ? script.reason : '',
    })
  })
  return { ...server, script, jobs, uploads }
}
