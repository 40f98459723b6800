import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { run, runNode } from './command.mjs'
import { withLock } from './lock.mjs'
import { at, isClone, say, SetupError } from './project.mjs'

const stamp = at('node_modules', '.reelgraph-lock')

/** Makes node_modules hold what package-lock.json says, development packages included. Resolves to whether it had to install. */
export async function ensurePackages() {
  if (!isClone() || arePackagesCurrent()) return false
  return withLock(async () => {
    if (arePackagesCurrent()) return false
    say('Installing packages (about a minute the first time) …')
    const code = await npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
    if (code !== 0) throw new SetupError(`Packages could not be installed: npm ci ended with ${code}. Its messages are above; check the network and try again.`)
    writeFileSync(stamp, lockDigest())
    return true
  })
}

/** True when node_modules is of this very lock file, whether this script installed it or a person did. */
function arePackagesCurrent() {
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') === lockDigest()
  if (!existsSync(at('node_modules', '.package-lock.json'))) return false
  const current = holdsAll(readLock(at('node_modules', '.package-lock.json')), readLock(at('package-lock.json')))
  if (current) writeFileSync(stamp, lockDigest())
  return current
}

/**
 * True when every package of `wanted` is in `installed` at the same version. Optional ones may be absent: they are for other platforms.
 * @param {LockFile} installed
 * @param {LockFile} wanted
 */
export function holdsAll(installed, wanted) {
  return Object.entries(wanted.packages).every(([path, want]) => {
    const have = installed.packages[path]
    if (path === '' || (!have && (want.optional || want.devOptional))) return true
    return have?.version === want.version && have?.integrity === want.integrity
  })
}

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} LockedPackage */
/** @typedef {{ packages: Record<string, LockedPackage> }} LockFile */

/** @param {string} path @returns {LockFile} */
const readLock = (path) => JSON.parse(readFileSync(path, 'utf8'))

const lockDigest = () => createHash('sha256').update(readFileSync(at('package-lock.json'))).digest('hex')

/** @param {string[]} args */
async function npm(args) {
  const self = process.env['npm_execpath'] // the npm that runs this script, when one does
  const { code } = self && basename(self) === 'npm-cli.js'
    ? await runNode(self, args)
    : await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args)
  return code
}
