import type { RunInfo } from '../api/types.ts'
import { createHost } from '../host/create-host.ts'
import { dataFolder } from './asked.ts'
import { EXIT } from './command.ts'
import type { Given } from './command.ts'
import { duration, money } from './words.ts'

/** Shows the last runs, or one with what failed in it. */
export async function run(given: Given): Promise<number> {
  const host = await createHost({ dataDir: dataFolder(given) })
  const print = (line: string) => process.stdout.write(`${line}\n`)
  try {
    const [id] = given.words
    if (id === undefined) {
      const runs = await host.runs.list({ limit: 20 })
      if (given.is('json')) for (const one of runs) print(JSON.stringify(one))
      else print(runs.length ? runs.map(lineOf).join('\n') : 'Nothing was run yet.')
      return EXIT.ok
    }
    const [row, view] = [await host.runs.row(id), await host.runs.view(id)]
    if (given.is('json')) {
      const { start: _start, ...info } = row
      print(JSON.stringify({ ...info, tasks: view.tasks, items: view.items }))
      return EXIT.ok
    }
    print(lineOf(row))
    if (row.message) print(row.message)
    for (const { task, failure } of Object.values(view.tasks)) if (failure) print(`  ${task}: ${failure.message} ${failure.hint}`)
    for (const { node, port, fields } of row.outputs) print(`  ${node}.${port}: ${JSON.stringify(fields).slice(0, 200)}`)
    return EXIT.ok
  } finally {
    await host.close()
  }
}

function lineOf({ id, state, name, createdAt, startedAt, endedAt, progress, ran, reused, usd }: RunInfo): string {
  const took = startedAt === null ? '' : `, ${duration((endedAt ?? Date.now()) - startedAt)}`
  return `${id}  ${state.padEnd(10)} ${new Date(createdAt).toISOString().slice(0, 16).replace('T', ' ')}  ${name}: ${progress.done}/${progress.total} tasks, ${ran} run, ${reused} found again, ${money(usd)}${took}`
}
