import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseWorkflow } from '../../engine/model/document.ts'
import type { Workflow } from '../../engine/model/document.ts'
import { ReelError } from '../../engine/model/errors.ts'
import { digest } from '../../engine/digest.ts'
import { Targets } from '../../engine/model/targets.ts'
import type { Asked, Host } from '../host/host.ts'
import { missingInputs } from '../host/inputs.ts'
import { RequestError } from '../host/problem.ts'
import type { Given } from './command.ts'
import { UsageError } from './command.ts'
import { faultIn } from './json-fault.ts'

export function dataFolder(given: Given): string {
  return resolve(given.text('data') ?? process.env['REELGRAPH_DATA'] ?? 'data')
}

/** What `run` and `plan` are asked for. One template or file always compares with its own last results. */
export async function readAsked(host: Host, given: Given): Promise<Asked & { workflow: Workflow; workflowId: string; targets: Targets }> {
  const [name = ''] = given.words
  const isFile = /\.json$/i.test(name)
  const workflow = isFile ? await readWorkflow(name) : templateOf(host, name)
  const targets = Targets.safeParse({ ...listed('to', given.all('to')), ...listed('items', given.all('item')), mode: given.text('mode') ?? 'fresh', sample: whole(given, 'sample') })
  if (!targets.success) throw new UsageError(`--${String(targets.error.issues[0]?.path[0])}: ${targets.error.issues[0]?.message}`)
  const inputs = answers(given.all('input'))
  return { workflow, workflowId: isFile ? `cli:${digest(resolve(name)).slice(0, 16)}` : `cli:${name}`, targets: targets.data, inputs: isFile || Object.keys(inputs).length > 0 ? inputs : sampleOf(host, name, workflow) }
}

/** A template with open questions that nobody answered any of is made with its sample answers, and says so. */
function sampleOf(host: Host, name: string, workflow: Workflow): Record<string, unknown> {
  if (!missingInputs(workflow, new Set(Object.keys(workflow.nodes))).length) return {}
  const { answers: sample } = host.template(name).sample
  const given = Object.fromEntries(Object.entries(sample).filter(([input]) => Object.hasOwn(workflow.inputs, input)))
  process.stderr.write(`No --input was given: the sample answers of ${name} are used (${Object.entries(given).slice(0, 2).map(([input, answer]) => `${input}=${String(answer)}`).join(', ')}, …).\n`)
  return given
}

/** Reads a workflow file. Says where JSON is broken, and what a document lacks. */
export async function readWorkflow(path: string): Promise<Workflow> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new ReelError('bad-input', error.code === 'ENOENT' ? `There is no file ${path}.` : `${path} cannot be read: ${error.message}`, { hint: 'Give the path of a workflow file, or the id of a template.' })
  })
  try {
    JSON.parse(text)
  } catch (error) {
    throw new ReelError('bad-input', `${path}:${faultIn(text) ?? '1:1'} is not JSON: ${(error as Error).message.split('\n')[0]}`, { hint: 'Correct the file at this line and column.' })
  }
  try {
    return parseWorkflow(text)
  } catch (error) {
    throw error instanceof ReelError ? new ReelError(error.code, `${path}: ${error.message}`, { hint: error.hint }) : error
  }
}

function templateOf(host: Host, name: string): Workflow {
  const known = [...host.templates.keys()].join(', ') || 'none'
  // A name is looked up among the known ones only; it never becomes part of a path.
  if (!/^[a-z0-9-]+$/i.test(name)) throw new RequestError('invalid', `"${name}" is neither a workflow file (.json) nor the id of a template.`, { hint: `Templates: ${known}.` })
  return host.template(name).workflow
}

function answers(list: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(list.map((text) => {
    const at = text.indexOf('=')
    if (at <= 0) throw new UsageError(`--input takes name=value, not "${text}".`)
    return [text.slice(0, at), text.slice(at + 1)]
  }))
}

function listed(name: string, list: string[]): Record<string, string[]> {
  return list.length ? { [name]: list } : {}
}

function whole(given: Given, name: string): number | undefined {
  const value = given.number(name, 1)
  if (value !== undefined && !Number.isInteger(value)) throw new UsageError(`--${name} takes a whole number, not "${given.text(name)}".`)
  return value
}
