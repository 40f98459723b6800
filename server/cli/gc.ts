import { openStore } from '../db/open.ts'
import { collect } from '../gc.ts'
import { dataFolder } from './asked.ts'
import { EXIT } from './command.ts'
import type { Given } from './command.ts'
import { count, size } from './words.ts'

const DEFAULT_GB = 20

/** Frees space down to a limit. */
export async function run(given: Given): Promise<number> {
  const limitBytes = (given.number('limit') ?? DEFAULT_GB) * 1e9
  const isDry = given.is('dry-run')
  const store = await openStore(dataFolder(given))
  try {
    const done = await collect(store, { limitBytes, isDry })
    const { results, artifacts, freedBytes, keptBytes } = done
    if (given.is('json')) process.stdout.write(`${JSON.stringify({ results: results.length, calls: done.calls, artifacts: artifacts.length, freedBytes, keptBytes, isDry })}\n`)
    else process.stdout.write(`${isDry ? 'Would free' : 'Freed'} ${size(freedBytes)} (${count(results.length, 'result')}, ${count(artifacts.length, 'file')}); ${size(keptBytes)} ${isDry ? 'would stay' : 'stay'}.\n`)
    return EXIT.ok
  } finally {
    await store.close()
  }
}
