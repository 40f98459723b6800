import { createInterface } from 'node:readline/promises'
import type { PaidModel } from '../../engine/model/plan.ts'
import type { Asked, Host } from '../host/host.ts'
import type { Given } from './command.ts'
import { money } from './words.ts'

/** The models that a person agrees to pay for by starting this run: all of them with --yes, else those said yes to at a terminal. */
export async function agreed(host: Host, asked: Asked, given: Given): Promise<string[]> {
  const { paid = [] } = await host.plan(asked)
  const fresh = paid.filter(({ isAccepted }) => !isAccepted)
  if (!fresh.length) return []
  const models = fresh.map(({ model }) => model)
  if (given.is('yes')) return models
  // Where nobody can answer the run is refused, and says how to agree.
  if (given.is('json') || !process.stdin.isTTY || !process.stderr.isTTY) return []
  const ask = createInterface({ input: process.stdin, output: process.stderr })
  try {
    const answer = await ask.question(`This is the first use of models that cost money:\n${fresh.map((each) => `  ${priceLine(each)}\n`).join('')}Pay for them from now on? [y/N] `)
    return /^y(es)?$/i.test(answer.trim()) ? models : []
  } finally {
    ask.close()
  }
}

/** A model with what it costs, in words. */
export function priceLine({ model, capability, usd: { min, max } }: PaidModel): string {
  const price = max === null ? 'unknown price' : min === max ? `about ${money(max)} a call` : `${money(min)} to ${money(max)} a call`
  return `${model} (${capability}): ${price}`
}
