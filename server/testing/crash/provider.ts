import { createServer } from 'node:http'
import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { digest } from '../../../engine/digest.ts'

/** A submission as the provider took it, in the order they came. */
export interface Submission {
  token: string
  request: { subject: string }
}
export interface Accepted {
  id: string
}
/** A job without a value is still going. */
export interface Job extends Accepted {
  value?: string
}
export interface Counts {
  submissions: Submission[]
  /** Lookups by token of jobs that had been accepted. */
  found: number
}

/**
 * A provider in a process of its own, so that it outlives whoever is killed. It takes each submission as a new job, even
 * when the token came before: that is what the tests count. A job is accepted at once and replied to a little later; the
 * first `withheld` remote jobs are accepted and never replied to. Says its port, then each remote job that it accepted.
 */
const withheld = Number(process.argv[2] ?? 0)
const counts: Counts = { submissions: [], found: 0 }
const jobs: { token: string; doneAt: number; value: string }[] = []
let remote = 0

function accept({ token, request }: Submission, value: string, ms: number): Required<Job> {
  counts.submissions.push({ token, request })
  return { id: `job-${jobs.push({ token, value, doneAt: Date.now() + ms })}`, value }
}

const wordsFor = (subject: string) => digest(subject).slice(0, 12)
/** Some kilobytes that follow from the subject alone, whatever the picture looks like. */
const footageOf = (subject: string) => Array.from({ length: 64 }, (_, index) => digest(`${subject} ${index}`)).join('\n')

async function answer(request: IncomingMessage): Promise<object | undefined> {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://provider')
  const token = searchParams.get('token')
  if (pathname === '/counts') return counts
  if (token !== null) {
    const index = jobs.findIndex((job) => job.token === token)
    if (index >= 0) counts.found++
    return index < 0 ? {} : { id: `job-${index + 1}` } satisfies Accepted
  }
  if (request.method === 'GET') {
    const id = pathname.slice('/jobs/'.length)
    const job = jobs[Number(id.slice('job-'.length)) - 1]
    return job && { id, ...(Date.now() < job.doneAt ? {} : { value: job.value }) } satisfies Job
  }
  let body = ''
  for await (const piece of request.setEncoding('utf8')) body += String(piece)
  const submission = JSON.parse(body) as Submission
  const { subject } = submission.request
  if (pathname === '/answers') {
    const done = accept(submission, wordsFor(subject), 0)
    await sleep(3 + Math.random() * 20)
    return done
  }
  const { id } = accept(submission, footageOf(subject), 30 + Math.random() * 60)
  process.stdout.write(`accepted ${subject}\n`)
  await (++remote <= withheld ? new Promise<never>(() => {}) : sleep(3 + Math.random() * 20))
  return { id } satisfies Accepted
}

const server = createServer(async (request, response) => {
  const found = await answer(request)
  response.writeHead(found ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(found ?? {}))
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`))
// Whoever started this is gone.
process.stdin.on('end', () => process.exit()).resume()
