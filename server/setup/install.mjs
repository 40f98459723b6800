import { ensureChromium } from './chromium.mjs'
import { ensureFfmpeg } from './ffmpeg.mjs'
import { checkNode } from './node-version.mjs'
import { ensurePackages } from './packages.mjs'

/** What serving and filming need: Node, packages, ffmpeg. Without ffmpeg the editor still works, so that only warns. */
export async function installToRun() {
  checkNode()
  await ensurePackages()
  await ensureFfmpeg({ required: false })
}

/**
 * What the tests need: the same with ffmpeg required, and a browser. Resolves to the variables the tests are given.
 * @param {{ browser: boolean }} options
 * @returns {Promise<Record<string, string>>}
 */
export async function installToTest({ browser }) {
  checkNode()
  await ensurePackages()
  await ensureFfmpeg({ required: true })
  return browser ? { CHROMIUM_PATH: await ensureChromium() } : {}
}
