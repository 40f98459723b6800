import { SetupError } from './project.mjs'

const NEEDED = [20, 19]

/** Throws a sentence for people when this Node is too old. @param {string} version as in `process.versions.node` */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [needMajor = 0, needMinor = 0] = NEEDED
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return
  throw new SetupError(`Reelgraph needs Node ${NEEDED.join('.')} or newer; this is Node ${version}. Get it from https://nodejs.org.`)
}
