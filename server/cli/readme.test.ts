import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { packageRoot } from '../db/package-root.ts'
import { main } from './main.ts'

const readme = await readFile(join(packageRoot(), 'README.md'), 'utf8')
const examples = [...readme.matchAll(/^npx reelgraph (?<command>[^#\n]+)/gm)].map((match) => (match.groups?.['command'] ?? '').trim())
let data: string

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'reelgraph-readme-'))
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
})
afterAll(async () => {
  vi.restoreAllMocks()
  await rm(data, { recursive: true, force: true })
})

/** Words of a shell line; quotes keep what they hold together. */
const words = (line: string) => [...line.matchAll(/(?:[^\s"]|"[^"]*")+/g)].map(([word]) => word.replaceAll('"', ''))

describe('the README', () => {
  it('shows the two commands first, and scripts that exist', async () => {
    const { scripts } = JSON.parse(await readFile(join(packageRoot(), 'package.json'), 'utf8')) as { scripts: Record<string, string> }
    expect(readme.indexOf('npm start')).toBeLessThan(readme.indexOf('npm test'))
    expect(readme.indexOf('npm test')).toBeLessThan(readme.indexOf('npx reelgraph'))
    for (const [, script] of readme.matchAll(/npm run (\w+)/g)) expect(Object.keys(scripts)).toContain(script)
  })
  it.each(examples)('gives an example that is accepted as it stands: %s', async (example) => {
    const [command = '', ...rest] = words(example)
    const out = rest.indexOf('--out')
    // A film takes minutes; its plan answers the same questions at once.
    const args = command === 'run' ? ['plan', ...rest.filter((_, at) => out < 0 || (at !== out && at !== out + 1))] : [command, ...rest]
    expect(await main([...args, '--data', data])).toBe(0)
  })
})
