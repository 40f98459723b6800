import { createHmac } from 'node:crypto'
import { createProtocolServer, fileAnswer, type Heard, type Said } from '../kit/testing/protocol-server.ts'
import { freshScript } from '../kit/testing/clips.contract.ts'

interface Job { id: string; external: string; seconds: number; polls: number; prompt: string; words: string[] }
const fault = (status: number, code: number, message: string): Said => ({ status, json: { code, message, request_id: 'r' } })
const done = (data: unknown): Said => ({ json: { code: 0, message: 'SUCCEED', request_id: 'r', data } })

/**
 * A server that speaks both of Kling's dialects: checks key or signed token, types of `duration`, bare base64 and unique
 * external ids; keeps at most `slots` jobs going; charges when a job succeeds.
 */
export async function createKlingServer(clip: Buffer, slots = 3) {
  const jobs: Job[] = []
  const script = freshScript()
  const finished = (job: Job) => job.polls > job.words.length
  const server = await createProtocolServer((heard, charge) => {
    if (heard.path.startsWith('/files/')) return fileAnswer(script.file, clip)
    const refused = refuse(heard.headers.authorization ?? '')
    if (refused) return refused
    if (heard.method === 'POST') return accept(heard)
    const asked = find(heard)
    const told = asked.map((job) => tell(job, heard.path.startsWith('/v1/'), charge))
    return done(heard.path.startsWith('/v1/') && !heard.query.has('external_task_id') ? told[0] : told)
  })

  function accept({ path, json }: Heard): Said {
    const body = json() as Record<string, never> & { contents?: { type: string; url?: string; text?: string }[]; settings?: { duration: unknown }; options?: { external_task_id: string }; image?: string; prompt?: string; duration?: unknown; external_task_id?: string }
    const isOld = path.startsWith('/v1/')
    const duration = isOld ? body.duration : body.settings?.duration
    if (typeof duration !== (isOld ? 'string' : 'number') || !Number.isInteger(Number(duration))) return fault(400, 1201, `Invalid duration ${JSON.stringify(duration)}`)
    const image = isOld ? body.image : body.contents?.find(({ type }) => type === 'first_frame')?.url
    if (!image || image.startsWith('data:')) return fault(400, 1201, 'Image is not valid base64')
    const prompt = String(isOld ? body.prompt : body.contents?.find(({ type }) => type === 'prompt')?.text)
    if (/\bblade\b/.test(prompt)) return fault(400, 1301, 'Trigger strategy: content safety')
    if (jobs.filter((job) => !finished(job)).length >= slots) return fault(429, 1303, 'parallel task over resource pack limit')
    const external = String(isOld ? body.external_task_id : body.options?.external_task_id)
    if (jobs.some((job) => job.external === external)) return fault(400, 1201, 'external_task_id already exists')
    const job: Job = { id: `task-${jobs.length + 1}`, external, seconds: Number(duration), polls: 0, prompt, words: [...script.words] }
    jobs.push(job)
    return done(isOld ? { task_id: job.id, task_status: 'submitted', task_info: { external_task_id: external } } : { id: job.id, status: 'submitted', external_id: external })
  }

  function find({ path, query }: Heard): Job[] {
    const external = query.get('external_task_ids') ?? query.get('external_task_id')
    if (external !== null) return jobs.filter((job) => job.external === external)
    const id = query.get('task_ids') ?? path.split('/').at(-1)
    return jobs.filter((job) => job.id === id)
  }

  function tell(job: Job, isOld: boolean, charge: (what: string, usd: number) => void): unknown {
    const word = job.words[job.polls]
    if (++job.polls === job.words.length + 1 && script.ends === 'done') charge(job.id, Number((job.seconds * 0.084).toFixed(4)))
    const url = `${server.url}/files/${job.id}.mp4`
    const over = word === undefined
    if (isOld) return { task_id: job.id, task_status: word ?? (script.ends === 'done' ? 'succeed' : 'failed'), task_status_msg: over ? script.reason : '', ...(over && script.ends === 'done' ? { final_unit_deduction: String(job.seconds * 0.6), task_result: { videos: [{ id: 'v', url, duration: String(job.seconds) }] } } : {}) }
    return { id: job.id, status: word ?? (script.ends === 'done' ? 'succeeded' : 'failed'), message: over ? script.reason : '', outputs: over && script.ends === 'done' ? [{ type: 'video', id: 'v', url, duration: job.seconds }] : [], ...(over && script.ends === 'done' ? { billing: [{ charge_type: 'unit', amount: String(job.seconds * 0.6) }] } : {}) }
  }
  return { ...server, jobs, script }
}

/** Checks a bearer: the good key, or a token signed by `ak` and `sk` that is neither too old nor too young. */
function refuse(authorization: string): Said | undefined {
  const token = authorization.replace(/^Bearer /, '')
  if (token === '') return fault(401, 1001, 'Authorization is empty')
  if (token === 'key-good') return undefined
  const [head, payload, signature] = token.split('.')
  if (payload === undefined || createHmac('sha256', 'sk').update(`${head}.${payload}`).digest('base64url') !== signature) return fault(401, 1002, 'Authorization is invalid')
  const { iss, exp, nbf } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { iss: string; exp: number; nbf: number }
  const now = Date.now() / 1000
  if (iss !== 'ak') return fault(401, 1002, 'Authorization is invalid')
  return nbf > now ? fault(401, 1003, 'Authorization is not yet valid') : exp < now ? fault(401, 1004, 'Authorization has expired') : undefined
}
