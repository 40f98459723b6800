import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ensureFfmpeg, findFfmpeg, isRecent } from './ffmpeg.mjs'
import { withLock } from './lock.mjs'
import { checkNode } from './node-version.mjs'
import { holdsAll } from './packages.mjs'

/** @type {string} */
let folder
/** @type {string[]} */
let said
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'setup-'))
  said = []
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0)
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

it('refuses a Node that is too old, saying which one is needed', () => {
  expect(() => checkNode('18.20.4')).toThrow(/needs Node 20\.19 or newer; this is Node 18\.20\.4/)
  expect(() => checkNode('20.18.0')).toThrow()
  for (const version of ['20.19.0', '22.0.0', '24.1.0']) expect(() => checkNode(version)).not.toThrow()
})

describe('packages', () => {
  const wanted = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' },
      'node_modules/@esbuild/win32-x64': { version: '0.28.2', integrity: 'sha512-b', optional: true },
    },
  }

  it('are taken as they are when they match the lock file, whoever installed them', () => {
    expect(holdsAll({ packages: { 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' } } }, wanted)).toBe(true)
  })

  it('are installed again when one is missing or differs', () => {
    expect(holdsAll({ packages: {} }, wanted)).toBe(false)
    expect(holdsAll({ packages: { 'node_modules/zod': { version: '4.6.6', integrity: 'sha512-a' } } }, wanted)).toBe(false)
  })
})

describe('ffmpeg', () => {
  it('is recent enough from 5.1 on, as a release, a distribution build or a development build', () => {
    for (const version of ['5.1.6-0+deb12u1', '6.0', 'n7.1-5', '8.0', 'N-118000-gabc', '2024-05-01-git-1a2b']) expect(isRecent(`ffmpeg version ${version} Copyright`)).toBe(true)
    for (const version of ['4.4.2-0ubuntu0.22.04.1', '5.0.3']) expect(isRecent(`ffmpeg version ${version} Copyright`)).toBe(false)
    expect(isRecent('not a film tool')).toBe(false)
  })

  it('is the one that FFMPEG_PATH names, before the one on PATH', () => {
    vi.stubEnv('PATH', folder)
    vi.stubEnv('FFMPEG_PATH', '')
    vi.stubEnv('FFPROBE_PATH', '')
    expect(findFfmpeg().ffmpeg).toBeUndefined()
    program('ffmpeg', 'echo ffmpeg version 6.0')
    expect(findFfmpeg()).toEqual({ ffmpeg: join(folder, 'ffmpeg'), ffprobe: join(folder, 'ffprobe') })
    vi.stubEnv('FFMPEG_PATH', '/opt/ffmpeg/bin/ffmpeg')
    expect(findFfmpeg().ffmpeg).toBe('/opt/ffmpeg/bin/ffmpeg')
  })

  it('stops the tests with one line when it cannot be had, and only warns a server', async () => {
    vi.stubEnv('PATH', folder)
    vi.stubEnv('FFMPEG_PATH', program('ffmpeg', 'echo ffmpeg version 4.4.2'))
    vi.stubEnv('FFPROBE_PATH', program('ffprobe', 'echo ffprobe version 4.4.2'))
    const line = /^ffmpeg 5\.1 or newer is needed; [^\n]+$/
    await expect(ensureFfmpeg({ required: true })).rejects.toThrow(line)
    expect(await ensureFfmpeg({ required: false })).toBe(false)
    expect(said).toEqual([expect.stringMatching(/^ffmpeg 5\.1 or newer is needed; [^\n]+ Until then films cannot be made\.\n$/)])
  })

  describe.skipIf(process.platform !== 'linux')('missing where there is apt-get', () => {
    beforeEach(() => {
      vi.stubEnv('PATH', `${folder}:/bin:/usr/bin`)
      vi.stubEnv('FFMPEG_PATH', '')
      vi.stubEnv('FFPROBE_PATH', program('ffprobe', 'echo ffprobe version 6.0'))
      vi.stubEnv('CI', '')
      program('ffmpeg', 'echo ffmpeg version 4.4.2')
      program('apt-get', `echo "$@" >> ${folder}/asked; case "$*" in *install*) printf '#!/bin/sh\necho ffmpeg version 6.0\n' > ${folder}/ffmpeg;; esac`)
    })

    it('is installed without a question by root', async () => {
      vi.spyOn(process, 'getuid').mockReturnValue(0)
      expect(await ensureFfmpeg({ required: true })).toBe(true)
      const asked = readFileSync(join(folder, 'asked'), 'utf8').trim().split('\n')
      expect(asked).toEqual([expect.stringMatching(/update$/), expect.stringMatching(/install -y --no-install-recommends ffmpeg$/)])
    })

    it('is left to anyone else, with the command to type', async () => {
      vi.spyOn(process, 'getuid').mockReturnValue(1000)
      await expect(ensureFfmpeg({ required: true })).rejects.toThrow('Type: sudo apt-get update && sudo apt-get install -y --no-install-recommends ffmpeg (or set FFMPEG_PATH).')
      expect(existsSync(join(folder, 'asked'))).toBe(false)
    })
  })
})

describe('two set-ups of one checkout', () => {
  it('take turns', async () => {
    const lock = join(folder, 'lock')
    /** @type {string[]} */
    const log = []
    /** @param {string} name */
    const work = (name) => async () => {
      log.push(`${name} in`)
      await new Promise((resolve) => setImmediate(resolve))
      log.push(`${name} out`)
    }
    await Promise.all([withLock(work('a'), lock), withLock(work('b'), lock)])
    expect(log).toEqual(['a in', 'a out', 'b in', 'b out'])
  })

  it('do not wait for one that died', async () => {
    const lock = join(folder, 'lock')
    mkdirSync(lock)
    utimesSync(lock, new Date(0), new Date(0))
    expect(await withLock(async () => 'done', lock)).toBe('done')
  })

  it('leave no lock behind when the work fails', async () => {
    const lock = join(folder, 'lock')
    await expect(withLock(() => Promise.reject(new Error('no network')), lock)).rejects.toThrow('no network')
    expect(await withLock(async () => 'done', lock)).toBe('done')
  })
})

/** @param {string} name @param {string} script */
function program(name, script) {
  const path = join(folder, name)
  writeFileSync(path, `#!/bin/sh\n${script}\n`)
  chmodSync(path, 0o755)
  return path
}
