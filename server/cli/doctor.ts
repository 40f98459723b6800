import { statfs } from 'node:fs/promises'
import { findTools } from '../../nodes/film/tools.ts'
import { openStore } from '../db/open.ts'
import { loadTemplates } from '../templates.ts'
import { Settings } from '../host/settings.ts'
import { toProblem } from '../api/problem.ts'
import { dataFolder } from './asked.ts'
import { EXIT } from './command.ts'
import type { Given } from './command.ts'
import { lookAtProviders } from './provider-health.ts'
import type { ProviderHealth } from './provider-health.ts'
import { size } from './words.ts'

interface Finding {
  what: string
  ok: boolean
  message: string
}

/** Checks what a run needs: programs, the data folder, templates; and of each provider what can be told without paying. */
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
  ]
  const settings = await Settings.open({ folder }).catch((error: unknown) => void findings.push({ what: 'Settings', ok: false, message: toProblem(error).message }))
  // A live provider is a choice: one that nobody configured, or that is away, is no fault of this installation.
  const providers = settings ? await lookAtProviders(settings, !given.is('offline')) : []
  if (given.is('json')) process.stdout.write(`${JSON.stringify({ findings, providers })}\n`)
  else process.stdout.write(`${[...findings.map(lineOf), '', 'Providers', ...providers.map(providerLine)].join('\n')}\n`)
  if (findings.every(({ ok }) => ok)) return EXIT.ok
  return findings.find(({ what }) => what === 'ffmpeg')?.ok ? EXIT.failed : EXIT.missingTool
}

const lineOf = ({ what, ok, message }: Finding): string => `${ok ? 'ok     ' : 'MISSING'} ${what}: ${message}`

function providerLine({ title, configured, reachable, accepted, message }: ProviderHealth): string {
  const told = [
    configured ? 'configured' : 'not configured',
    ...(reachable === null ? [] : [reachable ? 'reachable' : 'NOT REACHABLE']),
    ...(accepted === null ? [] : [accepted ? 'key accepted' : 'KEY REFUSED']),
  ]
  return `  ${title}: ${told.join(', ')}. ${message}`
}

async function check(what: string, look: () => Promise<string>): Promise<Finding> {
  try {
    return { what, ok: true, message: await look() }
  } catch (error) {
    const { message, hint } = toProblem(error)
    return { what, ok: false, message: `${message} ${hint}` }
  }
}
