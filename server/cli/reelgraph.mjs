#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { builtMain, ensureBuilt } from '../setup/built.mjs'
import { findFfmpeg } from '../setup/ffmpeg.mjs'
import { installToRun } from '../setup/install.mjs'
import { checkNode } from '../setup/node-version.mjs'
import { ensurePackages } from '../setup/packages.mjs'
import { at, loadEnv, script } from '../setup/project.mjs'

const args = process.argv.slice(2)
const [command] = args
const asksAboutItself = command === undefined || args.some((arg) => arg === '--help' || arg === '-h' || arg === '--version')

// Questions about the command are answered at once; anything else first installs and builds what is missing.
await script(async () => {
  checkNode()
  if (asksAboutItself && !existsSync(builtMain)) return answerUnbuilt()
  if (!asksAboutItself) await prepare()
  const { main } = await import(pathToFileURL(builtMain).href)
  const code = await main(args)
  // A command that has come to its end leaves at once, though a full disk still keeps rows from being written.
  await new Promise((resolve) => process.stdout.write('', resolve))
  process.exit(code)
})

async function prepare() {
  loadEnv()
  const installed = await ensurePackages()
  if (installed || !findFfmpeg().ffmpeg) await installToRun()
  await ensureBuilt(command === 'serve' ? ['server', 'editor', 'docs'] : ['server'])
}

function answerUnbuilt() {
  /** @type {{ version: string, description: string }} */
  const { version, description } = JSON.parse(readFileSync(at('package.json'), 'utf8'))
  process.stdout.write(
    args.includes('--version')
      ? `${version}\n`
      : `reelgraph ${version}: ${description}

Usage: reelgraph <command> [options]

Commands: serve, run, plan, status, ledger, validate, gc, doctor

This clone is not set up yet: the first command installs and builds it (about a minute). After that,
--help lists each command and its options.
`,
  )
  return 0
}
