import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runFfmpeg, UNTRUSTED } from './ffmpeg.ts'
import { probe } from './probe.ts'
import { sampleClip } from './sample-media.ts'
import { createTemporaryArtifacts } from './temporary-artifacts.ts'

let rig: Awaited<ReturnType<typeof createTemporaryArtifacts>>
beforeAll(async () => { rig = await createTemporaryArtifacts() })
afterAll(() => rig.remove())

describe('running ffmpeg', () => {
  it('kills the process when it is aborted', async () => {
    const stop = new AbortController()
    const out = join(rig.folder, 'endless.txt')
    const running = runFfmpeg({
      doing: 'wait', signal: stop.signal,
      inputs: [{ path: 'testsrc2=size=64x64', options: ['-f', 'lavfi', '-re'] }],
      outputs: [{ path: out, options: ['-f', 'framecrc', '-flush_packets', '1'] }],
    })
    const size = async () => (await readFile(out).catch(() => '')).length
    await expect.poll(size, { timeout: 5000 }).toBeGreaterThan(0)
    stop.abort()
    // The source has no end: the promise settles only because the process does.
    await expect(running).rejects.toMatchObject({ code: 'cancelled' })
  })
  it('starts nothing that was cancelled before', async () => {
    const out = join(rig.folder, 'never.mp4')
    const job = { doing: 'encode', inputs: [{ path: 'testsrc2', options: ['-f', 'lavfi'] }], outputs: [{ path: out, options: ['-t', '1'] }], signal: AbortSignal.abort() }
    await expect(runFfmpeg(job)).rejects.toMatchObject({ code: 'cancelled' })
    expect(await readdir(rig.folder)).not.toContain('never.mp4')
  })
  it('tells what failed in words', async () => {
    const text = join(rig.folder, 'notes.mp4')
    await writeFile(text, 'not a film')
    await expect(probe(text)).rejects.toMatchObject({ code: 'bad-input', message: expect.stringContaining('read the media') })
  })
  it('does not follow a playlist in the disguise of a clip', async () => {
    const clip = await sampleClip(join(rig.folder, 'clip.mp4'))
    const disguised = join(rig.folder, 'disguised.mp4')
    for (const playlist of [`ffconcat version 1.0\nfile 'clip.mp4'\n`, `#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n${clip}\n#EXT-X-ENDLIST\n`]) {
      await writeFile(disguised, playlist)
      const job = { doing: 'read it', inputs: [{ path: disguised, options: UNTRUSTED }], outputs: [{ path: '-', options: ['-f', 'null'] }] }
      await expect(runFfmpeg(job)).rejects.toMatchObject({ code: 'bad-input' })
      await expect(probe(disguised)).rejects.toMatchObject({ code: 'bad-input' })
    }
    await rm(disguised)
  })
  it('is known to one module only', async () => {
    const sources = (await readdir(import.meta.dirname)).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    const importing = await Promise.all(sources.map(async (name) => (await readFile(join(import.meta.dirname, name), 'utf8')).includes("from 'fluent-ffmpeg'") ? [name] : []))
    expect(importing.flat()).toEqual(['ffmpeg.ts'])
  })
})
