import type { Plan } from '../../engine/model/plan.ts'
import { createHost } from '../host/create-host.ts'
import { priceLine } from './agree.ts'
import { dataFolder, readAsked } from './asked.ts'
import { EXIT } from './command.ts'
import type { Given } from './command.ts'
import { duration, money } from './words.ts'

/** Says what a run would do; nothing is executed. */
export async function run(given: Given): Promise<number> {
  const host = await createHost({ dataDir: dataFolder(given) })
  try {
    const plan = await host.plan(await readAsked(host, given))
    process.stdout.write(given.is('json') ? `${JSON.stringify(plan)}\n` : `${describe(plan)}\n`)
    return EXIT.ok
  } finally {
    await host.close()
  }
}

function describe({ nodes, tasks, totals, usd, seconds, problems, paid = [] }: Plan): string {
  const wide = Math.max(4, ...Object.keys(nodes).map((node) => node.length))
  const row = (name: string, cells: readonly (string | number)[]) => `${name.padEnd(wide)} ${cells.map((cell) => String(cell).padStart(8)).join('')}`
  const lines = [row('', ['run', 'maybe', 'reuse', 'blocked', 'skip'])]
  for (const [node, { run: runs, maybe, reuse, blocked, skip, about }] of Object.entries(nodes)) lines.push(row(node, [`${about ? '~' : ''}${runs}`, maybe, reuse, blocked, skip]))
  lines.push('', `${totals.about ? 'About ' : ''}${totals.run} to run, ${totals.maybe} more if what they read comes out different, ${totals.reuse} found again.`)
  lines.push(`Price: ${range(usd.min, usd.max)}${seconds ? `; time: about ${duration((seconds.max ?? seconds.min) * 1000)} of work` : ''}.`)
  for (const each of paid) lines.push(`$ ${priceLine(each)}${each.isAccepted ? '' : '; nobody has agreed to pay for it yet (--yes)'}`)
  const reasons = new Map<string, number>()
  for (const { verdict, reason } of tasks) if (verdict === 'run') reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  for (const [reason, many] of [...reasons].slice(0, 8)) lines.push(`  ${many} × ${reason}`)
  for (const { message, hint, notice } of problems) lines.push(`${notice ? '-' : '!'} ${message}${hint === undefined ? '' : ` ${hint}`}`)
  return lines.join('\n')
}

function range(min: number, max: number | null): string {
  if (max === null) return `at least ${money(min)}, the rest is unknown`
  return min === max ? money(min) : `${money(min)} to ${money(max)}`
}
