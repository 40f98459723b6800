import type { ArgsDef } from 'citty'
import type { Command } from './command.ts'

const data = { type: 'string', valueHint: 'folder', description: 'Where results, runs and workflows are kept (./data, or $REELGRAPH_DATA)' } as const
const json = { type: 'boolean', description: 'One JSON object a line on stdout, nothing else' } as const

const asked: ArgsDef = {
  workflow: { type: 'positional', required: true, description: 'A workflow file (.json) or the id of a template' },
  input: { type: 'string', valueHint: 'name=value', description: 'Answers one input; may be given often' },
  to: { type: 'string', valueHint: 'node', description: 'Run only up to this node; may be given often' },
  item: { type: 'string', valueHint: 'node:item', description: 'Run only this item, such as shot-images:s07/02; may be given often' },
  sample: { type: 'string', valueHint: 'n', description: 'Only the first n scenes' },
  mode: { type: 'enum', options: ['fresh', 'fill-missing', 'refresh-stale'], description: 'What to make: missing or stale, only missing, only stale (fresh)' },
  data, json,
}
const many = ['input', 'to', 'item']

/** Every command; what it does is loaded only when it is called, so that help is there at once. */
export const commands: Record<string, Command> = {
  serve: {
    summary: 'Start the editor and the API on this machine',
    args: {
      port: { type: 'string', valueHint: 'n', description: 'Port (4600, or $PORT); 0 takes any that is free' },
      host: { type: 'string', valueHint: 'address', description: 'Address of this machine (127.0.0.1, or $HOST)' },
      data,
      open: { type: 'boolean', default: true, description: 'Open the editor in the browser', negativeDescription: 'Do not open the browser' },
    },
    load: () => import('./serve.ts'),
  },
  run: {
    summary: 'Run a workflow or a template to a film',
    args: {
      ...asked,
      out: { type: 'string', valueHint: 'film.mp4', description: 'Where to write the film; the workflow is embedded in it' },
      budget: { type: 'string', valueHint: 'usd', description: 'Never spend more than this, in US dollars' },
      whole: { type: 'boolean', description: 'Do not begin unless what is certain to be made fits the budget' },
      record: { type: 'string', valueHint: 'tape.json', description: 'Write down what is said to and by providers, without keys' },
      replay: { type: 'string', valueHint: 'tape.json', description: 'Let providers answer from a recording: no key, no network, no cost' },
      yes: { type: 'boolean', description: 'Agree to pay for the models that the run may call; asked once, then remembered' },
      review: { type: 'boolean', description: 'Stop at results that the workflow wants reviewed' },
    },
    many,
    load: () => import('./run.ts'),
  },
  plan: { summary: 'Say what a run would do and cost; nothing is executed', args: asked, many, load: () => import('./plan.ts') },
  status: { summary: 'Show runs, or one run', args: { run: { type: 'positional', required: false, description: 'Id of a run' }, data, json }, load: () => import('./status.ts') },
  ledger: {
    summary: 'Show what was spent, or decide about calls that may have been charged',
    args: {
      run: { type: 'positional', required: false, description: 'Id of a run; all of them without it' },
      doubtful: { type: 'boolean', description: 'Only calls of which it is not known whether they were charged' },
      rule: { type: 'string', valueHint: 'entry=what', description: 'Rule on an entry: look-again asks the provider, lost lets the next run send it again, given-up lets none; may be given often' },
      data, json,
    },
    many: ['rule'],
    load: () => import('./ledger.ts'),
  },
  validate: { summary: 'Check a workflow file', args: { file: { type: 'positional', required: true, description: 'The workflow file' }, json }, load: () => import('./validate.ts') },
  gc: {
    summary: 'Free space: what is unused the longest goes first, what documents and runs refer to stays',
    args: {
      limit: { type: 'string', valueHint: 'GB', description: 'How much may be kept (20)' },
      'dry-run': { type: 'boolean', description: 'Only say what would be freed' },
      data, json,
    },
    load: () => import('./gc.ts'),
  },
  doctor: { summary: 'Check that everything needed is there, and ask each configured provider what costs nothing', args: { offline: { type: 'boolean', description: 'Ask no provider' }, data, json }, load: () => import('./doctor.ts') },
}
