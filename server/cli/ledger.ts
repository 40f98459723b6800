import { createHost } from '../host/create-host.ts'
import type { AccountEntry, Ruling, Sum } from '../host/accounts.ts'
import { dataFolder } from './asked.ts'
import { EXIT, UsageError } from './command.ts'
import type { Given } from './command.ts'
import { count, money } from './words.ts'

const RULINGS: readonly string[] = ['look-again', 'lost', 'given-up'] satisfies Ruling[]

/** Shows what was spent, by model and call by call, or rules on a call whose fate is unknown. */
export async function run(given: Given): Promise<number> {
  const [id] = given.words
  const rulings = given.all('rule').map(toRuling)
  const host = await createHost({ dataDir: dataFolder(given) })
  const print = (line: string) => process.stdout.write(`${line}\n`)
  try {
    for (const { n, ruling } of rulings) print(`${n}: ${await host.accounts.rule(n, ruling)}`)
    if (rulings.length) return EXIT.ok
    if (id !== undefined) await host.runs.row(id)
    const account = await host.accounts.of({ ...(id === undefined ? {} : { run: id }), ...(given.is('doubtful') ? { states: ['open', 'doubtful'] } : {}) })
    if (given.is('json')) print(JSON.stringify(account))
    else if (!account.calls) print(given.is('doubtful') ? 'No call is in doubt.' : 'Nothing was spent.')
    else {
      for (const model of account.models) print(`${model.model.padEnd(36)} ${model.capability.padEnd(7)} ${sumIn(model)}`)
      print(`${'All'.padEnd(44)} ${sumIn(account)}`)
      for (const entry of account.entries.slice(0, SHOWN)) print(lineOf(entry))
      if (account.entries.length > SHOWN) print(`and ${account.entries.length - SHOWN} more; see --json`)
    }
    return EXIT.ok
  } finally {
    await host.close()
  }
}

const SHOWN = 50

function toRuling(text: string): { n: number; ruling: Ruling } {
  const [number = '', ruling = ''] = text.split('=')
  if (!/^\d+$/.test(number) || !RULINGS.includes(ruling)) throw new UsageError(`--rule takes an entry and what to do, such as 12=lost, not "${text}".`, `What to do: ${RULINGS.join(', ')}.`)
  return { n: Number(number), ruling: ruling as Ruling }
}

function sumIn({ calls, usd, perhapsUsd, unknownCalls }: Sum): string {
  return `${count(calls, 'call').padStart(10)}  ${money(usd)}${perhapsUsd ? `, perhaps ${money(perhapsUsd)} more` : ''}${unknownCalls ? `, ${count(unknownCalls, 'call')} of unknown price` : ''}`
}

function lineOf({ n, at, task, model, state, usd }: AccountEntry): string {
  return `${String(n).padStart(6)}  ${new Date(at).toISOString().slice(0, 16).replace('T', ' ')}  ${state.padEnd(8)}  ${usd === null ? 'unknown' : money(usd)}  ${model}  ${task}`
}
