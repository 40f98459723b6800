import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { runNode } from './command.mjs'
import { fingerprint } from './fingerprint.mjs'
import { at, isClone, say, SetupError } from './project.mjs'
import { targets } from './targets.mjs'

/** @typedef {import('./targets.mjs').Target} Target */

/** The built command line: a module that exports `main(argv): Promise<number>`. */
export const builtMain = at('dist', 'server', 'main.js')

/**
 * Builds what is stale of the named targets, in a process of its own so that the bundlers leave no memory behind in a server.
 * An installed package is never stale.
 * @param {readonly Target['name'][]} names
 */
export async function ensureBuilt(names) {
  if (isClone() && staleTargets(names).length > 0) {
    const { code } = await runNode(at('server', 'setup', 'build.mjs'), names)
    if (code !== 0) throw new SetupError('The build failed; what went wrong is above.')
  }
  if (!existsSync(builtMain)) throw new SetupError('This copy holds no build and no sources to build from. Install Reelgraph from its repository.')
}

/** @param {readonly string[]} names */
const staleTargets = (names) =>
  targets.filter((target) => (names.length === 0 || names.includes(target.name)) && readStamp(target) !== fingerprint(target.inputs))

/** @param {Target} target */
const stampOf = (target) => at('dist', `.${target.name}-stamp`)

/** @param {Target} target */
const readStamp = (target) => (existsSync(stampOf(target)) ? readFileSync(stampOf(target), 'utf8') : undefined)

/** Builds what is stale of the named targets, or of all, in this process. @param {readonly string[]} names */
export async function buildStale(names) {
  const stale = staleTargets(names)
  if (stale.length === 0) say('Nothing has changed since the last build.')
  for (const target of stale) {
    const before = fingerprint(target.inputs) // what changes during a build is stale after it
    const started = performance.now()
    rmSync(stampOf(target), { force: true })
    mkdirSync(at('dist'), { recursive: true })
    const note = await target.build()
    say(note ?? `Built ${target.name} in ${((performance.now() - started) / 1000).toFixed(1)} s`)
    writeFileSync(stampOf(target), before)
  }
}
