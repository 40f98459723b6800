import { dirname, join } from 'node:path'
import { findOnPath, isProgram, run } from './command.mjs'
import { SetupError, say } from './project.mjs'
import { howToInstall, installSystemPackage } from './system-package.mjs'

const packages = { 'apt-get': 'ffmpeg', dnf: 'ffmpeg-free', apk: 'ffmpeg', brew: 'ffmpeg' }
const NEEDED = '5.1'

/** Where ffmpeg and ffprobe are: FFMPEG_PATH and FFPROBE_PATH, then PATH, then ffprobe beside ffmpeg. Looks at files only, runs nothing. */
export function findFfmpeg() {
  const ffmpeg = process.env['FFMPEG_PATH'] || findOnPath('ffmpeg')
  const ffprobe = process.env['FFPROBE_PATH'] || findOnPath('ffprobe') || (ffmpeg && join(dirname(ffmpeg), 'ffprobe'))
  return { ffmpeg, ffprobe }
}

/**
 * Sees to it that ffmpeg 5.1 or newer and ffprobe run, installing them where that is allowed. Without them: throws when
 * `required`, else says so in one line and resolves to false.
 * @param {{ required: boolean }} options
 */
export async function ensureFfmpeg({ required }) {
  let problem = await problemOfFfmpeg()
  if (problem && !process.env['FFMPEG_PATH'] && (await installSystemPackage('ffmpeg', packages))) problem = await problemOfFfmpeg()
  if (!problem) return true
  const command = howToInstall(packages)
  const line = `${problem} ${command ? `Type: ${command}` : `Install ffmpeg ${NEEDED} or newer from https://ffmpeg.org/download.html`} (or set FFMPEG_PATH).`
  if (required) throw new SetupError(line)
  say(`${line} Until then films cannot be made.`)
  return false
}

async function problemOfFfmpeg() {
  const { ffmpeg, ffprobe } = findFfmpeg()
  if (!ffmpeg || !isProgram(ffmpeg)) return ffmpeg ? `FFMPEG_PATH names no program: ${ffmpeg}.` : 'ffmpeg is missing.'
  if (!ffprobe || !isProgram(ffprobe)) return 'ffprobe is missing.'
  const { code, output } = await run(ffmpeg, ['-version'], { output: 'kept' })
  if (code !== 0) return `${ffmpeg} does not run.`
  return isRecent(output) ? undefined : `ffmpeg ${NEEDED} or newer is needed; ${ffmpeg} is ${output.split('\n', 1)[0]}.`
}

/** True when what `ffmpeg -version` printed names 5.1 or newer; builds from the development branch carry no number and count as new. @param {string} text */
export function isRecent(text) {
  const [, major, minor] = /^ffmpeg version n?(\d+)\.(\d+)/.exec(text) ?? []
  if (major === undefined) return text.startsWith('ffmpeg version ')
  return Number(major) * 100 + Number(minor) >= 501
}
