import * as fs from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { digest } from '../../engine/digest.ts'
import { createMemoryArtifacts } from '../../engine/memory-stores.ts'
import { temporaryFolder } from '../db/testing/folder.ts'
import { artifactsContract } from './artifacts.contract.ts'
import { createDiskArtifacts } from './disk.ts'
import type { FileSystem } from './files.ts'

artifactsContract('memory', async () => createMemoryArtifacts())
artifactsContract('the disk', async () => createDiskArtifacts(await temporaryFolder()))

const failing = (code: string) => Object.assign(new Error(code), { code })

/** Opens files whose writes end in this error after some bytes are on the disk. */
function openFailing(code: string): FileSystem['open'] {
  return async (...given) => {
    const file = await fs.open(...given)
    file.writeFile = async () => {
      await file.write('partial')
      throw failing(code)
    }
    return file
  }
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await fs.readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name)
}

describe('artifacts on disk', () => {
  it.each([
    ['changed', async (path: string) => fs.writeFile(path, 'OTHER bytes')],
    ['cut short', async (path: string) => fs.truncate(path, 4)],
    ['emptied', async (path: string) => fs.truncate(path, 0)],
  ])('treat a file that was %s as lost, and take it anew', async (_, damage) => {
    const artifacts = createDiskArtifacts(await temporaryFolder())
    const { artifact } = await artifacts.put(Buffer.from('right bytes'), 'text/plain')
    await artifacts.read(artifact)
    for (const read of [() => artifacts.read(artifact), () => artifacts.file(artifact), () => artifacts.open(artifact)]) {
      await damage(artifacts.pathOf(artifact))
      await expect(read()).rejects.toMatchObject({ code: 'lost-artifact', digest: artifact })
      await expect(fs.stat(artifacts.pathOf(artifact))).rejects.toMatchObject({ code: 'ENOENT' })
      await artifacts.put(Buffer.from('right bytes'), 'text/plain')
      expect(Buffer.from(await artifacts.read(artifact)).toString()).toBe('right bytes')
    }
  })

  it.each(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO'])('turn %s into an error for people and leave no partial file', async (code) => {
    const folder = await temporaryFolder()
    const artifacts = createDiskArtifacts(folder, { open: openFailing(code) })
    await expect(artifacts.put(Buffer.from('bytes'), 'text/plain')).rejects.toMatchObject({ name: 'ReelError', code: 'storage', message: expect.stringContaining(folder) })
    expect(await filesBelow(folder)).toEqual([])
    const ref = await createDiskArtifacts(folder).put(Buffer.from('bytes'), 'text/plain')
    expect(Buffer.from(await artifacts.read(ref.artifact)).toString()).toBe('bytes')
  })

  it('do not take a file for lost that cannot be opened just now', async () => {
    const folder = await temporaryFolder()
    const artifacts = createDiskArtifacts(folder)
    const path = artifacts.pathOf(digest('x'))
    await fs.mkdir(path, { recursive: true })
    await expect(artifacts.read(digest('x'))).rejects.toMatchObject({ code: 'storage' })
    expect((await fs.stat(path)).isDirectory()).toBe(true)
  })

  it('adopt a file from another file system by copying it', async () => {
    const folder = await temporaryFolder()
    let renames = 0
    const artifacts = createDiskArtifacts(folder, { rename: async (from, to) => (renames++ === 0 ? Promise.reject(failing('EXDEV')) : fs.rename(from, to)) })
    const path = join(await artifacts.scratch(), 'film.mp4')
    await fs.writeFile(path, 'a film')
    await artifacts.adopt(path, 'video/mp4')
    expect(Buffer.from(await artifacts.read(digest('a film'))).toString()).toBe('a film')
    await expect(fs.stat(path)).rejects.toMatchObject({ code: 'ENOENT' })
    expect(await filesBelow(folder)).toEqual([digest('a film').slice(2)])
  })

  it('are served whole or in part, with the type that the bytes show', async () => {
    const artifacts = createDiskArtifacts(await temporaryFolder())
    const bytes = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(600_000, 'abcdefgh')])
    const { artifact } = await artifacts.put(bytes, 'image/png')
    const whole = await artifacts.open(artifact)
    expect({ ...whole, stream: undefined }).toEqual({ stream: undefined, mime: 'image/png', bytes: bytes.length, start: 0, end: bytes.length - 1 })
    expect(Buffer.from(await new Response(whole.stream).arrayBuffer()).equals(bytes)).toBe(true)
    for (const [range, start, end] of [[{ start: 10, end: 19 }, 10, 19], [{ start: bytes.length - 5 }, bytes.length - 5, bytes.length - 1], [{ start: -3 }, bytes.length - 3, bytes.length - 1], [{ start: 0, end: 99_999_999 }, 0, bytes.length - 1]] as const) {
      const part = await artifacts.open(artifact, range)
      expect([part.start, part.end]).toEqual([start, end])
      expect(Buffer.from(await new Response(part.stream).arrayBuffer()).equals(bytes.subarray(start, end + 1))).toBe(true)
    }
    await expect(artifacts.open(artifact, { start: bytes.length })).rejects.toMatchObject({ code: 'bad-input' })
    await (await artifacts.open(artifact)).stream.cancel()
    const empty = await artifacts.open((await artifacts.put(new Uint8Array(), 'x/y')).artifact)
    expect((await new Response(empty.stream).arrayBuffer()).byteLength).toBe(0)
  })

  it('refuse what is no digest', async () => {
    const artifacts = createDiskArtifacts(await temporaryFolder())
    await expect(artifacts.read('../../etc/passwd')).rejects.toMatchObject({ code: 'bad-input' })
  })

  it('are listed', async () => {
    const artifacts = createDiskArtifacts(await temporaryFolder())
    for await (const found of artifacts.list()) throw new Error(`unexpected ${found.digest}`)
    await artifacts.put(Buffer.from('one'), 'text/plain')
    await artifacts.put(Buffer.from('three'), 'text/plain')
    const listed = new Map<string, number>()
    for await (const { digest: name, bytes } of artifacts.list()) listed.set(name, bytes)
    expect(listed).toEqual(new Map([[digest('one'), 3], [digest('three'), 5]]))
  })
})
