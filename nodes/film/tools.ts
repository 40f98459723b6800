import { execFile } from 'node:child_process'
import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { ReelError } from '../../engine/model/errors.ts'

export type ToolName = 'ffmpeg' | 'ffprobe'
export interface Tools { ffmpeg: string; ffprobe: string }
type Environment = Readonly<Record<string, string | undefined>>

const OLDEST = [5, 1] as const
const checked = new Map<string, Promise<void>>()

/**
 * Paths of ffmpeg and ffprobe: FFMPEG_PATH and FFPROBE_PATH, else the first on PATH. Throws `ReelError('missing-tool')`
 * with the command to type when one is missing or older than 5.1. A program is asked for its version once.
 */
export async function findTools(env: Environment = process.env): Promise<Tools> {
  const [ffmpeg, ffprobe] = await Promise.all([findTool('ffmpeg', env), findTool('ffprobe', env)])
  return { ffmpeg, ffprobe }
}

async function findTool(name: ToolName, env: Environment): Promise<string> {
  const named = env[`${name.toUpperCase()}_PATH`]
  const path = named || await onPath(name, env['PATH'] ?? '')
  if (path === undefined) throw missing(`${name} was not found.`)
  let check = checked.get(path)
  if (!check) checked.set(path, check = checkVersion(name, path))
  return check.then(() => path, (error: unknown) => {
    checked.delete(path)
    throw error
  })
}

async function onPath(name: string, folders: string): Promise<string | undefined> {
  const file = process.platform === 'win32' ? `${name}.exe` : name
  for (const folder of folders.split(delimiter)) {
    const path = join(folder, file)
    if (folder !== '' && await access(path, constants.X_OK).then(() => true, () => false)) return path
  }
  return undefined
}

async function checkVersion(name: ToolName, path: string): Promise<void> {
  const said = await new Promise<string>((resolve, reject) => {
    execFile(path, ['-version'], (error, stdout) => error ? reject(missing(`${name} at ${path} does not start.`)) : resolve(stdout))
  })
  const version = versionOf(said)
  if (version && isOlder(version)) throw missing(`${name} at ${path} is version ${version.join('.')}; Reelgraph needs ${OLDEST.join('.')} or newer.`)
}

/** Major and minor version in what `ffmpeg -version` says; undefined for development builds, which carry no number. */
export function versionOf(said: string): [number, number] | undefined {
  const found = /^ff\w+ version n?(\d+)\.(\d+)/.exec(said)
  return found ? [Number(found[1]), Number(found[2])] : undefined
}

function isOlder([major, minor]: [number, number]): boolean {
  return major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])
}

function missing(message: string): ReelError {
  const command = { darwin: 'brew install ffmpeg', win32: 'winget install Gyan.FFmpeg' }[process.platform as string] ?? 'sudo apt-get install ffmpeg'
  return new ReelError('missing-tool', message, { hint: `Type "${command}", or set FFMPEG_PATH and FFPROBE_PATH, then run again.` })
}
