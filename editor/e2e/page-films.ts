import { emptyWorkflow } from '../document/empty.ts'
import { call, createWorkflow, decide, makeSmall, runOut } from './calls.ts'
import type { Films } from './page-states.ts'

const AGAIN = { take: { index: 1, notes: ['', 'closer, and at night'] } }

/** Makes what the pictures are taken of, on a server that is running: a film with two runs, one that waits, one not yet run, and nothing. */
export async function makeFilms(url: string): Promise<Films> {
  const finished = await createWorkflow(url, 'first-film', makeSmall)
  await runOut(url, finished)
  await decide(url, finished, 'shot-images:s01/02', AGAIN)
  await runOut(url, finished)
  const waiting = await createWorkflow(url, 'first-film', (nodes) => {
    makeSmall(nodes)
    Object.assign(nodes['shot-images'] ?? {}, { review: 'run' })
  })
  await runOut(url, waiting, 'wait')
  await decide(url, waiting, 'shot-images:s01/02', AGAIN)
  await runOut(url, waiting, 'wait')
  const fresh = await createWorkflow(url, 'first-film', makeSmall)
  const { id: empty } = await call<{ id: string }>('POST', `${url}/api/workflows`, { workflow: emptyWorkflow('Untitled') })
  return { url, finished, waiting, fresh, empty }
}
