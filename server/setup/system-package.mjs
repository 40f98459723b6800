import { findOnPath, run } from './command.mjs'
import { say } from './project.mjs'

/** @typedef {'apt-get' | 'dnf' | 'apk' | 'brew'} Installer */
/** What a program's package is called by each installer. @typedef {Record<Installer, string>} PackageNames */

/** @type {readonly Installer[]} */
const installers = process.platform === 'darwin' ? ['brew'] : ['apt-get', 'dnf', 'apk']

/** @type {Record<Installer, (names: string) => string[][]>} */
const commands = {
  'apt-get': (names) => [
    ['apt-get', '-qq', '-o', 'Acquire::Retries=2', '-o', 'Acquire::http::Timeout=30', 'update'],
    ['apt-get', '-qq', 'install', '-y', '--no-install-recommends', ...names.split(' ')],
  ],
  dnf: (names) => [['dnf', 'install', '-y', ...names.split(' ')]],
  apk: (names) => [['apk', 'add', '--no-cache', ...names.split(' ')]],
  brew: (names) => [['brew', 'install', ...names.split(' ')]],
}

/**
 * Installs a system package where that is allowed without asking: as root, with sudo in CI, or with brew. Resolves to whether
 * it worked; nothing is attempted, and nothing said, elsewhere.
 * @param {string} title
 * @param {PackageNames} names
 */
export async function installSystemPackage(title, names) {
  const installer = installers.find((name) => findOnPath(name))
  const prefix = installer && (await privilege(installer))
  if (!installer || !prefix) return false
  say(`Installing ${title} with ${installer} …`)
  let installed = false
  for (const command of commands[installer](names[installer])) {
    const [program = '', ...args] = [...prefix, ...command]
    const { code, output } = await run(program, args, { output: 'kept', env: { DEBIAN_FRONTEND: 'noninteractive', HOMEBREW_NO_AUTO_UPDATE: '1' } })
    installed = code === 0 // of the last: a list that is out of date may still do
    if (code !== 0) say(`${command.join(' ')} ended with ${code}:\n${lastLines(output, 5)}`)
  }
  return installed
}

/** The one command a person types on this platform. @param {PackageNames} names */
export function howToInstall(names) {
  const installer = installers.find((name) => findOnPath(name))
  if (!installer) return undefined
  const line = commands[installer](names[installer]).map((command) => command.filter((word) => !/^-(qq|o)$|^Acquire/.test(word)).join(' '))
  const sudo = installer !== 'brew' && process.getuid?.() !== 0 ? 'sudo ' : ''
  return line.map((command) => sudo + command).join(' && ')
}

/** What goes before the command, or undefined when installing is not for us to do. @param {Installer} installer */
async function privilege(installer) {
  if (installer === 'brew' || process.getuid?.() === 0) return []
  if (!process.env['CI'] || !findOnPath('sudo')) return undefined
  return (await run('sudo', ['-n', 'true'], { output: 'kept' })).code === 0 ? ['sudo', '-n', '--preserve-env=DEBIAN_FRONTEND'] : undefined
}

/** @param {string} text @param {number} count */
const lastLines = (text, count) => text.trimEnd().split('\n').slice(-count).join('\n')
