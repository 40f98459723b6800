import { execFile, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { at } from './project.mjs'

/** A clone that was never set up: the launcher, set-up, and no packages. @type {string} */
let clone
beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'clone-'))
  for (const path of ['package.json', 'package-lock.json', 'server/setup', 'server/cli/reelgraph.mjs']) cpSync(at(path), join(clone, path), { recursive: true })
})
afterEach(() => rmSync(clone, { recursive: true, force: true }))

describe('the launcher', () => {
  it('says what it is before anything is installed', async () => {
    for (const args of [[], ['--help'], ['-h'], ['run', '--help']]) expect(await reelgraph(...args)).toMatchObject({ code: 0, stdout: expect.stringMatching(/Usage: reelgraph <command>/), stderr: '' })
    expect(await reelgraph('--version')).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), stderr: '' })
  })

  it('hands everything to the build of an installed package, and its exit code back', async () => {
    rmSync(join(clone, 'package-lock.json')) // npm leaves it out of a package
    write('dist/server/main.js', `export async function main(argv) { console.log(JSON.stringify(argv)); return argv.length }`)
    expect(await reelgraph('plan', 'story', '--json')).toEqual({ code: 3, stdout: '["plan","story","--json"]\n', stderr: '' })
  })

  it('asks the build for help once there is one, stale or not', async () => {
    write('dist/server/main.js', `export async function main(argv) { console.log('all of it'); return 0 }`)
    expect(await reelgraph('--help')).toEqual({ code: 0, stdout: 'all of it\n', stderr: '' })
  })

  it('says in one line that there is nothing to run', async () => {
    rmSync(join(clone, 'package-lock.json'))
    expect(await reelgraph('plan')).toEqual({ code: 1, stdout: '', stderr: expect.stringMatching(/^This copy holds no build[^\n]+\n$/) })
  })
})

it.skipIf(process.platform === 'win32')('npm start: the server ends gracefully when npm is ended', async () => {
  rmSync(join(clone, 'package-lock.json'))
  write('dist/server/main.js', `export const main = () => new Promise((resolve) => {
    const open = setInterval(() => {}, 1000)
    process.once('SIGTERM', () => { clearInterval(open); console.log('closed'); resolve(0) })
    console.log('listening')
  })`)
  const env = { ...process.env, FFMPEG_PATH: process.execPath, FFPROBE_PATH: process.execPath, npm_lifecycle_event: 'start' }
  const shell = spawn('/bin/sh', ['-c', '"$0" "$1"; true', process.execPath, join(clone, 'server/setup/start.mjs')], { env, stdio: ['ignore', 'pipe', 'ignore'] })
  let output = ''
  for await (const chunk of shell.stdout) {
    output += chunk
    if (output === 'listening\n') shell.kill('SIGTERM')
  }
  expect(output).toBe('listening\nclosed\n')
})

describe('the fingerprint of sources', () => {
  it('changes with a source and not with a test or a note', async () => {
    const { fingerprint } = await import(pathToFileURL(join(clone, 'server/setup/fingerprint.mjs')).href)
    write('engine/run.ts', 'one')
    const before = fingerprint(['engine'])
    write('engine/run.test.ts', 'test')
    write('engine/README.md', 'note')
    expect(fingerprint(['engine'])).toBe(before)
    utimesSync(join(clone, 'engine/run.ts'), new Date(0), new Date(0))
    const touched = fingerprint(['engine'])
    expect(touched).not.toBe(before)
    write('engine/plan.ts', 'two')
    expect(fingerprint(['engine'])).not.toBe(touched)
  })
})

/** @param {string} path @param {string} text */
function write(path, text) {
  mkdirSync(join(clone, path, '..'), { recursive: true })
  writeFileSync(join(clone, path), text)
}

/** @param {...string} args @returns {Promise<{ code: number, stdout: string, stderr: string }>} */
function reelgraph(...args) {
  const env = { ...process.env, FFMPEG_PATH: process.execPath } // any program will do: these tests are not about ffmpeg
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [join(clone, 'server/cli/reelgraph.mjs'), ...args], { env }, (_, stdout, stderr) => resolve({ code: child.exitCode ?? -1, stdout, stderr }))
  })
}
