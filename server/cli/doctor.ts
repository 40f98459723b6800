import { statfs } from 'node:fs/promises'
import { findTools } from '../../nodes/film/tools.ts'
import { openStore } from '../db/open.ts'
import { loadTemplates } from '../templates.ts'
import type { Provider } from '../../nodes/providers/provider.ts'
import { createProviders } from '../host/providers.ts'
import { Settings } from '../host/settings.ts'
import { toProblem } from '../api/problem.ts'
import { dataFolder } from './asked.ts'
import { EXIT } from './command.ts'
import type { Given } from './command.ts'
import { size } from './words.ts'

interface Finding {
  what: string
  ok: boolean
  /** Nothing is wrong without it. */
  optional?: boolean
  message: string
}

/** Checks what a run needs: programs, the data folder, templates, providers. */
export async function run(given: Given): Promise<number> {
  const folder = dataFolder(given)
  const findings = [
    await check('Node', async () => process.version),
    await check('ffmpeg', async () => {
      const { ffmpeg, ffprobe } = await findTools()
      return `${ffmpeg}, ${ffprobe}`
    }),
    await check('Data folder', async () => {
      const store = await openStore(folder)
      await store.close()
      const { bavail, bsize } = await statfs(folder)
      return `${folder}, ${size(bavail * bsize)} free`
    }),
    await check('Templates', async () => [...(await loadTemplates()).keys()].join(', ')),
    ...(await Promise.all((await providersIn(folder)).map(async ({ title, readiness, id }) => {
      const { ready, message } = await readiness()
      // A live provider is a choice: one that nobody configured is no fault.
      return { what: title, ok: ready, message, optional: id !== 'offline' }
    }))),
  ]
  if (given.is('json')) process.stdout.write(`${JSON.stringify({ findings })}\n`)
  else for (const { what, ok, optional, message } of findings) process.stdout.write(`${ok ? 'ok     ' : optional ? '-      ' : 'MISSING'} ${what}: ${message}\n`)
  if (findings.every(({ ok, optional }) => ok || optional)) return EXIT.ok
  return findings.find(({ what }) => what === 'ffmpeg')?.ok ? EXIT.failed : EXIT.missingTool
}

/** With the keys of Settings, where the folder can be read. */
async function providersIn(folder: string): Promise<readonly Provider[]> {
  return Settings.open({ folder }).then(({ providers }) => providers, () => createProviders())
}

async function check(what: string, look: () => Promise<string>): Promise<Finding> {
  try {
    return { what, ok: true, message: await look() }
  } catch (error) {
    const { message, hint } = toProblem(error)
    return { what, ok: false, message: `${message} ${hint}` }
  }
}
