import { spawn } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { root } from './project.mjs'

/** A terminal sends Ctrl-C to the program as well; twice would mean "at once". */
const ignore = () => {}

const windows = process.platform === 'win32'

/**
 * Runs a program in the project's folder and resolves when it ends; a program that cannot be started has code 127.
 * `output: 'shown'` passes its lines on to stderr, `'inherited'` gives it the terminal, `'kept'` returns them.
 * SIGINT and SIGTERM reach the program, and this process then waits for it instead of leaving it behind; `signal` ends it.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ output?: 'shown' | 'inherited' | 'kept', env?: Record<string, string>, signal?: AbortSignal }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(program, args, options = {}) {
  const { output = 'shown', env = {}, signal } = options
  const to = { shown: 2, inherited: 'inherit', kept: 'pipe' }[output]
  const child = spawn(program, args, {
    cwd: root,
    signal,
    env: { ...process.env, ...env },
    shell: windows && program.endsWith('.cmd'),
    stdio: [output === 'inherited' ? 'inherit' : 'ignore', /** @type {'pipe'} */ (to), /** @type {'pipe'} */ (to)],
  })
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => void child.kill(signal)
  process.on('SIGINT', process.stdin.isTTY ? ignore : forward).on('SIGTERM', forward)
  return new Promise((resolve) => {
    let text = ''
    child.stdout?.setEncoding('utf8').on('data', (chunk) => (text += chunk))
    child.stderr?.setEncoding('utf8').on('data', (chunk) => (text += chunk))
    /** @param {number} code */
    const settle = (code) => {
      process.off('SIGINT', ignore).off('SIGINT', forward).off('SIGTERM', forward)
      resolve({ code, output: text })
    }
    child.once('error', (error) => {
      text += error.message
      settle(127)
    })
    child.once('close', (code, signal) => settle(code ?? (signal === 'SIGINT' ? 130 : 143)))
  })
}

/** Runs one of the project's own `.mjs` or a package's script with this Node. @param {string} file @param {readonly string[]} args @param {Parameters<typeof run>[2]} [options] */
export const runNode = (file, args, options) => run(process.execPath, [file, ...args], options)

/** The first of these programs that PATH holds, as a full path. @param {...string} names */
export function findOnPath(...names) {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean)
  for (const name of names) {
    const found = folders.map((folder) => join(folder, windows ? `${name}.exe` : name)).find(isProgram)
    if (found) return found
  }
  return undefined
}

/** @param {string} path */
export function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
