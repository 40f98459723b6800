import { parseArgs } from 'node:util'
import type { ArgsDef } from 'citty'

/** Exit codes, the same for every command. */
export const EXIT = { ok: 0, failed: 1, usage: 2, partial: 3, paused: 4, missingTool: 5, cancelled: 130 } as const

export const EXIT_HELP = `Exit codes: 0 done, 1 failed, 2 wrong usage or input, 3 done in part, 4 over budget or paused,
            5 a program such as ffmpeg is missing, 130 cancelled`

/** A command: what citty prints of it, and what it does. `many` are options that may be given more than once. */
export interface Command {
  summary: string
  args: ArgsDef
  many?: readonly string[]
  load: () => Promise<{ run: (given: Given) => Promise<number> }>
}

/** What was typed: positional words, options by name. */
export interface Given {
  words: string[]
  text(name: string): string | undefined
  all(name: string): string[]
  is(name: string): boolean
  /** A number of at least `least`; throws `UsageError`. */
  number(name: string, least?: number): number | undefined
}

/** What was typed cannot be meant; the message says how. */
export class UsageError extends Error {
  readonly hint: string | undefined
  constructor(message: string, hint?: string) {
    super(message)
    this.hint = hint
  }
}

/** Reads what was typed. Options that do not exist, or words too many, are a `UsageError`: nothing is passed over. */
export function readArgs(name: string, { args, many = [] }: Command, typed: readonly string[]): Given {
  const words = Object.entries(args).filter(([, arg]) => arg.type === 'positional')
  const options = Object.fromEntries(Object.entries(args).filter(([, arg]) => arg.type !== 'positional').flatMap(([option, arg]) => {
    const type = arg.type === 'boolean' ? ('boolean' as const) : ('string' as const)
    const one = { type, ...(many.includes(option) ? { multiple: true } : {}) }
    return [[option, one], ...(type === 'boolean' && arg.default === true ? [[`no-${option}`, one]] : [])] as [string, typeof one][]
  }))
  let parsed
  try {
    parsed = parseArgs({ args: [...typed], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError((error as Error).message.replace(/^Option /, 'The option ').split('. To specify')[0] ?? '', `See reelgraph ${name} --help.`)
  }
  const { positionals } = parsed
  const values = parsed.values as Record<string, string | boolean | string[] | undefined>
  if (positionals.length > words.length) throw new UsageError(`"${positionals[words.length]}" is one word too many.`, `See reelgraph ${name} --help.`)
  const missing = words.find(([, arg], index) => arg.required && positionals[index] === undefined)
  if (missing) throw new UsageError(`Say which ${missing[0]}.`, `See reelgraph ${name} --help.`)
  const text = (option: string): string | undefined => {
    const value = values[option]
    return typeof value === 'string' ? value : Array.isArray(value) ? value.at(-1) : undefined
  }
  return {
    words: positionals,
    text,
    all: (option) => [values[option] ?? []].flat().filter((value) => typeof value === 'string'),
    is: (option) => (values[`no-${option}`] ? false : values[option] === undefined ? args[option]?.default === true : values[option] === true),
    number: (option, least = 0) => {
      const given = text(option)
      if (given === undefined) return undefined
      const value = Number(given)
      if (given.trim() === '' || !Number.isFinite(value) || value < least) throw new UsageError(`--${option} takes a number of at least ${least}, not "${given}".`)
      return value
    },
  }
}
