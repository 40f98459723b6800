import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of package.json. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** A path inside the project. @param {...string} parts */
export const at = (...parts) => join(root, ...parts)

/** True in a clone; false in an installed package, where npm has put the dependencies and left out the lock file. */
export const isClone = () => existsSync(at('package-lock.json'))

/** Set-up speaks on stderr only, so that a command's stdout carries nothing but its result. @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/** The variables of `.env`, if there is one; what is already set in the environment wins. */
export function loadEnv() {
  if (existsSync(at('.env'))) process.loadEnvFile(at('.env'))
}

/** A step of set-up that cannot go on; its message tells a person what to do. */
export class SetupError extends Error {}

/**
 * Runs a script's work; a {@link SetupError} ends the process with its sentence alone, without a stack.
 * @param {() => Promise<number>} work resolves to the exit code
 */
export async function script(work) {
  try {
    process.exitCode = await work()
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    say(error.message)
    process.exitCode = 1
  }
}
