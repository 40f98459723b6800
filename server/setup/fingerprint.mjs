import { createHash } from 'node:crypto'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { at } from './project.mjs'

/** What never reaches a build: tests, benchmarks, notes, the set-up itself. */
const ignored = /\.(test|contract|bench|e2e)\.(ts|tsx|mjs)$|\.md$|^(e2e|setup|node_modules)$/

/**
 * A digest of the names, sizes and modification times of these files and folders: cheap enough to take at every start
 * (some milliseconds for a thousand files).
 * @param {readonly string[]} paths relative to the project
 */
export function fingerprint(paths) {
  const hash = createHash('sha256')
  for (const path of paths) if (existsSync(at(path))) add(at(path))
  return hash.digest('hex')

  /** @param {string} path */
  function add(path) {
    const stat = statSync(path)
    if (!stat.isDirectory()) return void hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`)
    for (const name of readdirSync(path).sort()) if (!ignored.test(name)) add(join(path, name))
  }
}
