import { stripVTControlCharacters } from 'node:util'
import { defineCommand, renderUsage } from 'citty'
import { version } from '../version.ts'
import { EXIT, EXIT_HELP, readArgs, UsageError } from './command.ts'
import type { Command } from './command.ts'
import { commands } from './commands.ts'

const DESCRIPTION = 'Turns a story into a film by a graph of nodes, and runs again only what changed'

/** The command line. Resolves to the exit code; nothing but results goes to stdout. */
export async function main(argv: string[]): Promise<number> {
  const [name, ...typed] = argv
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') return print(await helpOf())
  if (name === '--version' || name === '-v') return print(version())
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) return complain(`There is no command "${name}".`, `Commands: ${Object.keys(commands).join(', ')}.`)
  if (typed.includes('--help') || typed.includes('-h')) return print(await helpOf(name, command))
  const isJson = typed.includes('--json')
  try {
    const given = readArgs(name, command, typed)
    const { run } = await command.load()
    return await run(given)
  } catch (error) {
    if (error instanceof UsageError) return complain(error.message, error.hint)
    const { explain } = await import('./explain.ts')
    return explain(error, isJson)
  }
}

async function helpOf(name?: string, command?: Command): Promise<string> {
  const parent = defineCommand({ meta: { name: 'reelgraph', version: version(), description: DESCRIPTION } })
  if (name !== undefined && command) return `${(await renderUsage(defineCommand({ meta: { name, description: command.summary }, args: command.args }), parent)).trim()}\n\n${EXIT_HELP}`
  const subCommands = Object.fromEntries(Object.entries(commands).map(([id, { summary }]) => [id, defineCommand({ meta: { name: id, description: summary } })]))
  return `${(await renderUsage(defineCommand({ meta: { name: 'reelgraph', version: version(), description: DESCRIPTION }, subCommands }))).trim()}\n\n${EXIT_HELP}`
}

function print(text: string): number {
  process.stdout.write(`${process.stdout.isTTY ? text : stripVTControlCharacters(text)}\n`)
  return EXIT.ok
}

function complain(message: string, hint: string | undefined): number {
  process.stderr.write(`${message}${hint === undefined ? '' : `\n${hint}`}\n`)
  return EXIT.usage
}
