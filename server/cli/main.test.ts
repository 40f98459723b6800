import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { RunDetail, RunInfo } from '../api/types.ts'
import { packageRoot } from '../db/package-root.ts'
import { loadTemplates } from '../templates.ts'
import { commands } from './commands.ts'
import { main } from './main.ts'

let folder: string
const children = new Set<ChildProcess>()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelgraph-cli-'))
})
afterEach(() => vi.restoreAllMocks())
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

/** Calls a command in this process and answers what it said. */
async function reelgraph(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', '']
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((out += String(text))))
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((err += String(text))))
  const code = await main(args)
  vi.restoreAllMocks()
  return { code, out, err }
}
const here = () => ['--data', join(folder, 'data')]

describe('help', () => {
  it('lists every command with the exit codes, and every option of a command', async () => {
    const { code, out } = await reelgraph('--help')
    expect(code).toBe(0)
    for (const name of Object.keys(commands)) expect(out).toContain(` ${name} `)
    expect(out).toContain('130 cancelled')
    for (const [name, { args }] of Object.entries(commands)) {
      const help = await reelgraph(name, '--help')
      for (const [option, { type }] of Object.entries(args)) expect(help.out, name).toContain(type === 'positional' ? option.toUpperCase() : option)
    }
    expect((await reelgraph('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
  it('describes each command and exit code in the README', async () => {
    const text = await readFile(join(packageRoot(), 'server', 'cli', 'README.md'), 'utf8')
    for (const name of Object.keys(commands)) expect(text).toContain(`\`${name}`)
    for (const code of [0, 1, 2, 3, 4, 5, 130]) expect(text).toContain(`| ${code} |`)
  })
})

describe('wrong usage', () => {
  it.each([
    [['fly'], 'Commands: serve, run'], [['run'], 'Say which workflow'], [['run', 'first-film', 'x'], 'one word too many'], [['run', 'first-film', '--bogus'], '--bogus'],
    [['run', 'nothing'], 'Templates: '], [['run', '../../etc/passwd'], 'neither a workflow file'], [['run', 'first-film', '--sample', '0'], '--sample'], [['run', 'first-film', '--budget', 'x'], '--budget'],
    [['run', 'first-film', '--input', 'hero'], 'name=value'], [['run', 'first-film', '--input', 'hedgehog=x'], 'There is no input "hedgehog"'], [['run', 'first-film', '--to', 'nowhere'], 'There is no node "nowhere"'],
    [['run', 'first-film', '--out', '/nowhere/at/all.mp4'], 'does not exist'], [['run', 'first-film', '--out', 'film.avi'], '.mp4'], [['run', 'none.json'], 'There is no file'], [['run', 'power-fantasy', '--input', 'kind=a fox'], 'inputs.hero'],
    [['serve', '--host', '0.0.0.0'], 'no log-in yet'], [['serve', '--port', '99999'], 'not a port'], [['status', 'none'], 'There is no run'],
  ])('%j says what is wrong and answers 2', async (args, said) => {
    const { code, out, err } = await reelgraph(...args, ...(['run', 'serve', 'status'].includes(args[0] ?? '') ? here() : []))
    expect(err).toContain(said)
    expect(out).toBe('')
    expect(code).toBe(2)
  })
})

describe('validate', () => {
  it('says where JSON is broken, what a document lacks, and that a template is valid', async () => {
    const file = join(folder, 'story.json')
    await writeFile(file, '{\n  "format": "reelgraph/workflow",\n  "nodes": {]\n}')
    expect(await reelgraph('validate', file)).toMatchObject({ code: 2, err: expect.stringContaining('story.json:3:13 is not JSON') as string })
    await writeFile(file, JSON.stringify({ format: 'reelgraph/workflow', version: 1, name: 'x', nodes: { a: { type: 'martian' } } }))
    expect(await reelgraph('validate', file)).toMatchObject({ code: 2, err: expect.stringContaining('martian') as string })
    await writeFile(file, JSON.stringify((await loadTemplates()).get('first-film')?.workflow))
    expect(await reelgraph('validate', file)).toMatchObject({ code: 0, out: expect.stringContaining('is valid') as string })
  })
})

describe('a run', () => {
  it('tells machines its events and a summary; the same again executes nothing; another input what it reaches', async () => {
    const args = ['run', 'first-film', '--to', 'lore', '--json', ...here()]
    const first = await reelgraph(...args)
    const lines = first.out.trim().split('\n').map((line) => JSON.parse(line) as { n?: number; summary?: { state: string; ran: number; exitCode: number } })
    expect(lines.slice(0, -1).map(({ n }) => n)).toEqual(lines.slice(0, -1).map((_, index) => index + 1))
    expect(lines.at(-1)?.summary).toMatchObject({ state: 'succeeded', ran: 2, exitCode: 0 })
    expect([first.code, first.err]).toEqual([0, ''])
    const again = await reelgraph(...args)
    expect(JSON.parse(again.out.trim().split('\n').at(-1) ?? '')).toMatchObject({ summary: { ran: 0, reused: 2 } })
    const plan = await reelgraph('plan', 'first-film', '--to', 'lore', '--input', 'hero=Ada', ...here())
    expect(plan.out).toContain('answers changed')
    expect(plan.code).toBe(0)
    const status = await reelgraph('status', '--json', ...here())
    const runs = status.out.trim().split('\n').map((line) => JSON.parse(line) as RunInfo)
    expect(runs).toHaveLength(2)
    expect((await reelgraph('status', runs[0]?.id ?? '', ...here())).out).toContain('First Film')
  })
  it('frees what is not needed, and says what would be', async () => {
    expect(await reelgraph('gc', '--dry-run', '--limit', '0', ...here())).toMatchObject({ code: 0, out: expect.stringMatching(/^Would free/) as string })
    expect(await reelgraph('gc', '--json', ...here())).toMatchObject({ code: 0, out: expect.stringContaining('"freedBytes"') as string })
  })
})

describe('a process that is ended', () => {
  const launch = (...args: string[]) => {
    const start = `import { main } from ${JSON.stringify(pathToFileURL(join(packageRoot(), 'server', 'cli', 'main.ts')).href)}; process.exitCode = await main(process.argv.slice(1))`
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', start, '--', ...args], { stdio: ['ignore', 'pipe', 'pipe'], cwd: packageRoot() })
    children.add(child)
    return child
  }
  const serve = async (data: string) => {
    const child = launch('serve', '--port', '0', '--no-open', '--data', data)
    const [line] = (await once(child.stdout, 'data')) as [Buffer]
    return { child, url: /http:\S+/.exec(line.toString())?.[0] ?? '' }
  }
  const get = async <T>(url: string): Promise<T> => (await (await fetch(url)).json()) as T

  it('by kill -9 in the midst of a run: the next one goes on with it under the same id', async () => {
    const data = join(folder, 'killed')
    const { child, url } = await serve(data)
    const body = { template: 'first-film', targets: { to: ['components', 'stage-shots'], sample: 1 } }
    const { id } = (await (await fetch(`${url}/api/runs`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })).json()) as RunInfo
    let before: RunDetail
    do before = await get<RunDetail>(`${url}/api/runs/${id}`)
    while (before.ran < 3 && (await sleep(10)) === undefined)
    child.kill('SIGKILL')
    await once(child, 'exit')
    const next = await serve(data)
    let after: RunDetail
    do after = await get<RunDetail>(`${next.url}/api/runs/${id}`)
    while (!['succeeded', 'failed', 'partial'].includes(after.state) && (await sleep(50)) === undefined)
    expect(after.state).toBe('succeeded')
    expect(after.last).toBeGreaterThan(before.last)
    expect(after.reused).toBeGreaterThan(0)
    next.child.kill('SIGTERM')
    expect((await once(next.child, 'exit'))[0]).toBe(0)
  }, 40_000)

  it('by Ctrl-C: what is finished is kept, and the code is 130', async () => {
    const child = launch('run', 'first-film', '--to', 'shot-images', '--json', '--data', join(folder, 'cancelled'))
    let out = ''
    child.stdout.on('data', (chunk: Buffer) => {
      if (!out.includes('"state":"done"') && chunk.toString().includes('"state":"done"')) child.kill('SIGINT')
      out += chunk.toString()
    })
    expect((await once(child, 'exit'))[0]).toBe(130)
    expect(JSON.parse(out.trim().split('\n').at(-1) ?? '')).toMatchObject({ summary: { state: 'cancelled', exitCode: 130 } })
  }, 20_000)
})
