import { existsSync } from 'node:fs'
import { findOnPath, isProgram, run } from './command.mjs'
import { at, SetupError } from './project.mjs'
import { howToInstall, installSystemPackage } from './system-package.mjs'

const packages = { 'apt-get': 'chromium', dnf: 'chromium', apk: 'chromium', brew: '--cask chromium' }

const macApplications = ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

/** What a headless browser needs in a container, and what keeps it from calling home. */
export const chromiumArgs = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', '--disable-component-update']

/**
 * A browser for tests that has been seen to run: CHROMIUM_PATH, then PATH, then the one in the `@sparticuz/chromium` package.
 * @returns {Promise<string | undefined>}
 */
export async function findChromium() {
  const asked = process.env['CHROMIUM_PATH']
  if (asked) return (await runs(asked)) ? asked : undefined
  for (const path of [findOnPath('chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'), ...macApplications])
    if (path && (await runs(path))) return path
  return packagedChromium()
}

/** The path of a browser for tests, installing one where that is allowed; throws the line to type where it is not. */
export async function ensureChromium() {
  const found = await findChromium()
  if (found) return found
  const asked = process.env['CHROMIUM_PATH']
  if (asked) throw new SetupError(`CHROMIUM_PATH names no browser that runs: ${asked}.`)
  const installed = (await installSystemPackage('Chromium', packages)) && (await findChromium())
  if (installed) return installed
  const command = howToInstall(packages)
  throw new SetupError(`The tests need Chromium. ${command ? `Type: ${command}` : 'Install it'} (or set CHROMIUM_PATH).`)
}

/** It is unpacked to the temporary folder on first use (about 1.5 s), and is made for Linux on x64 only. */
async function packagedChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(at('node_modules', '@sparticuz', 'chromium'))) return undefined
  const { default: chromium } = await import('@sparticuz/chromium')
  const path = await chromium.executablePath()
  return (await runs(path)) ? path : undefined
}

/** @param {string} path */
const runs = async (path) => isProgram(path) && (await run(path, ['--version'], { output: 'kept' })).code === 0
