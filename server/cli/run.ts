import { access, constants, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { mediaIn } from '../../engine/task-change.ts'
import { ReelError } from '../../engine/model/errors.ts'
import type { RunView } from '../../engine/model/events.ts'
import { embedRecipe } from '../../nodes/film/recipe.ts'
import type { StoredRun } from '../db/run-record.ts'
import { createHost } from '../host/create-host.ts'
import type { AskedRun, Host } from '../host/host.ts'
import { agreed } from './agree.ts'
import { dataFolder, readAsked } from './asked.ts'
import { EXIT, UsageError } from './command.ts'
import type { Given } from './command.ts'
import { createProgress } from './progress.ts'
import { tapeOf } from './tape.ts'
import { count, duration, money } from './words.ts'

/** Runs in this process to the end, and writes the film where it is asked for. */
export async function run(given: Given): Promise<number> {
  const out = await readOut(given.text('out'))
  const budgetUsd = given.number('budget')
  // A replay is looked at by itself: what was made before must not be found.
  const scratch = given.text('replay') !== undefined && given.text('data') === undefined ? await mkdtemp(join(tmpdir(), 'reelgraph-replay-')) : undefined
  const host = await createHost({ dataDir: scratch ?? dataFolder(given) })
  let save = async (): Promise<void> => undefined
  try {
    ({ save } = await tapeOf(host, given))
    const what = await readAsked(host, given)
    const asked = { ...what, acceptPaid: await agreed(host, what, given), whole: given.is('whole'), review: given.is('review') ? ('wait' as const) : ('auto' as const), ...(budgetUsd === undefined ? {} : { budgetUsd }) }
    await host.runs.endAbandoned(asked.workflowId)
    for (let again = false; ; again = true) {
      const done = await follow(host, asked, given.is('json'))
      const film = filmOf(done.row)
      const code = codeOf(done)
      if (out === undefined || film === undefined || code === EXIT.cancelled || code === EXIT.paused) return report(done, { code, json: given.is('json'), out, written: undefined })
      try {
        await writeFilm(host, film, done.row, out)
        return report(done, { code, json: given.is('json'), out, written: out })
      } catch (error) {
        // Lost between the end of the run and now: made again once.
        if (again || !(error instanceof ReelError) || error.code !== 'lost-artifact') throw error
      }
    }
  } finally {
    await save()
    await host.close()
    if (scratch !== undefined) await rm(scratch, { recursive: true, force: true })
  }
}

interface Done {
  row: StoredRun
  view: RunView
  /** Ended here because it would wait for something that a command line cannot give. */
  halted: 'waiting' | 'paused' | undefined
  /** What the budget had no room for. */
  left: readonly { task: string; usd: number }[]
}

async function follow(host: Host, asked: AskedRun, isJson: boolean): Promise<Done> {
  const { id } = await host.start(asked)
  const progress = createProgress(isJson ? undefined : process.stderr)
  let halted: Done['halted']
  let left: Done['left'] = []
  let signals = 0
  const onSignal = () => {
    if (++signals > 1) process.exit(EXIT.cancelled)
    progress.say('Cancelling; what is finished is kept. Once more to end at once.')
    host.runs.cancel(id).catch(() => undefined)
  }
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal)
  try {
    for await (const event of host.runs.follow(id, 0, new AbortController().signal)) {
      if (isJson) process.stdout.write(`${JSON.stringify(event)}\n`)
      progress.show(await host.runs.view(id), await host.runs.session(id))
      const state = event.run?.state
      if (signals === 0 && halted === undefined && (state === 'waiting' || state === 'paused')) {
        halted = state
        left = host.runs.left(id)
        await host.runs.cancel(id)
      }
    }
  } finally {
    progress.end()
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal)
  }
  return { row: await host.runs.row(id), view: await host.runs.view(id), halted, left }
}

/** Where the film goes: refused before anything is made when it could not be written there. */
async function readOut(out: string | undefined): Promise<string | undefined> {
  if (out === undefined) return undefined
  if (!/\.mp4$/i.test(out)) throw new UsageError(`--out takes the name of an .mp4 file, not "${out}".`)
  const folder = dirname(resolve(out))
  await access(folder, constants.W_OK).catch(() => {
    throw new UsageError(`The folder ${folder} does not exist or cannot be written.`)
  })
  return resolve(out)
}

function filmOf(row: StoredRun): string | undefined {
  return mediaIn(row.outputs.map((output) => output.fields)).find(([, mime]) => mime.startsWith('video/'))?.[0]
}

/** A copy of the film with its workflow inside, complete or not at all. */
async function writeFilm(host: Host, digest: string, row: StoredRun, out: string): Promise<void> {
  const part = join(dirname(out), `.${basename(out)}.${process.pid}.part.mp4`)
  try {
    await embedRecipe(await host.store.artifacts.file(digest), JSON.stringify(row.start.workflow), part)
    await rename(part, out)
  } finally {
    await rm(part, { force: true })
  }
}

function codeOf({ row, view, halted }: Done): number {
  if (halted) return EXIT.paused
  if (row.state === 'succeeded') return EXIT.ok
  if (row.state === 'cancelled') return EXIT.cancelled
  const failures = new Set(Object.values(view.tasks).map((task) => task.failure?.code))
  if (failures.has('missing-tool')) return EXIT.missingTool
  if (failures.has('over-budget')) return EXIT.paused
  return row.state === 'partial' ? EXIT.partial : EXIT.failed
}

function report({ row, view, halted, left }: Done, { code, json, out, written }: { code: number; json: boolean; out: string | undefined; written: string | undefined }): number {
  const { id, state, usd, ran, reused, startedAt, endedAt, message, outputs } = row
  const ms = (endedAt ?? Date.now()) - (startedAt ?? row.createdAt)
  const failures = Object.values(view.tasks).filter((task) => task.state === 'failed')
  if (json) {
    process.stdout.write(`${JSON.stringify({ summary: { run: id, state, exitCode: code, message, ms, usd, ran, reused, out: written ?? null, halted: halted ?? null, left, failures: failures.map(({ task, failure }) => ({ task, ...failure })), outputs } })}\n`)
    return code
  }
  const say = (line: string) => process.stderr.write(`${line}\n`)
  say(`${capital(state)} in ${duration(ms)}: ${count(ran, 'task')} run, ${reused} found again, ${money(usd)}.`)
  if (halted === 'waiting') say('Results wait for a review. Decide in the editor (reelgraph serve), or put decisions into the file, then run again.')
  else if (halted === 'paused') say(`The budget${row.budgetUsd === null ? '' : ` of ${money(row.budgetUsd)}`} is reached. Run again with a higher --budget; what is finished is kept.`)
  else if (message) say(message)
  for (const { task, usd } of left.slice(0, 10)) say(`  ${task} waits: up to ${money(usd)}`)
  if (left.length > 10) say(`  and ${left.length - 10} more, up to ${money(left.slice(10).reduce((sum, { usd }) => sum + usd, 0))}`)
  for (const { task, failure } of failures.slice(0, 10)) say(`  ${task}: ${failure?.message ?? ''} ${failure?.hint ?? ''}`)
  if (failures.length > 10) say(`  and ${failures.length - 10} more; see reelgraph status ${id}`)
  if (written !== undefined) process.stdout.write(`${written}\n`)
  else if (out !== undefined && !halted && code !== EXIT.cancelled) say('No film was made.')
  return out !== undefined && written === undefined && code === EXIT.ok ? EXIT.failed : code
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
