import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findTools, versionOf } from './tools.ts'

let folder: string
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'reelgraph-')) })
afterAll(() => rm(folder, { recursive: true, force: true }))

async function program(name: string, says: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, `#!/bin/sh\necho "${says}"\n`)
  await chmod(path, 0o755)
  return path
}

describe('finding ffmpeg', () => {
  it('says what to type when it is not there', async () => {
    await expect(findTools({ PATH: folder })).rejects.toMatchObject({ code: 'missing-tool', hint: expect.stringContaining('install') })
  })
  it('says which version is needed when it is too old', async () => {
    const old = await program('old-ffmpeg', 'ffmpeg version 4.4.2-0ubuntu1 Copyright')
    await expect(findTools({ FFMPEG_PATH: old, PATH: process.env['PATH'] })).rejects.toMatchObject({ code: 'missing-tool', message: expect.stringContaining('4.4') })
  })
  it('prefers the named programs to those on PATH', async () => {
    const named = await program('my-ffmpeg', 'ffmpeg version 8.0 Copyright')
    expect(await findTools({ FFMPEG_PATH: named, PATH: process.env['PATH'] })).toMatchObject({ ffmpeg: named })
  })
  it('reads the version of releases and lets development builds pass', () => {
    expect(versionOf('ffmpeg version 5.1.9-0+deb12u1 Copyright')).toEqual([5, 1])
    expect(versionOf('ffprobe version n7.0 Copyright')).toEqual([7, 0])
    expect(versionOf('ffmpeg version N-112233-gabcdef Copyright')).toBeUndefined()
  })
})
