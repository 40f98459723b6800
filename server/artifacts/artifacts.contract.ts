import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { digest, digestBytes } from '../../engine/digest.ts'
import type { Artifacts } from '../../engine/model/artifact.ts'

/** What every artifact store keeps to. */
export function artifactsContract(name: string, make: () => Promise<Artifacts>): void {
  describe(`${name} as an artifact store`, () => {
    it('answers the bytes that were put, by their SHA-256', async () => {
      const artifacts = await make()
      const bytes = Buffer.from('some bytes')
      const ref = await artifacts.put(bytes, 'text/plain')
      expect(ref).toEqual({ artifact: digestBytes(bytes), mime: 'text/plain', bytes: 10 })
      expect(Buffer.from(await artifacts.read(ref.artifact))).toEqual(bytes)
      expect(await readFile(await artifacts.file(ref.artifact), 'utf8')).toBe('some bytes')
    })

    it('takes the same bytes any number of times, at once too', async () => {
      const artifacts = await make()
      const refs = await Promise.all(Array.from({ length: 10 }, () => artifacts.put(Buffer.from('x'), 'text/plain')))
      expect(new Set(refs.map((ref) => ref.artifact)).size).toBe(1)
      expect(Buffer.from(await artifacts.read(digest('x'))).toString()).toBe('x')
    })

    it('keeps empty bytes', async () => {
      const artifacts = await make()
      const { artifact } = await artifacts.put(new Uint8Array(), 'application/octet-stream')
      expect((await artifacts.read(artifact)).length).toBe(0)
    })

    it('takes over a file, which is then gone', async () => {
      const artifacts = await make()
      const path = join(await artifacts.scratch(), 'film.mp4')
      await writeFile(path, 'a film')
      expect(await artifacts.adopt(path, 'video/mp4')).toEqual({ artifact: digest('a film'), mime: 'video/mp4', bytes: 6 })
      await expect(stat(path)).rejects.toMatchObject({ code: 'ENOENT' })
      expect(Buffer.from(await artifacts.read(digest('a film'))).toString()).toBe('a film')
    })

    it('says what is lost', async () => {
      const artifacts = await make()
      const missing = digest('never put')
      await expect(artifacts.read(missing)).rejects.toMatchObject({ code: 'lost-artifact', digest: missing })
      await expect(artifacts.file(missing)).rejects.toMatchObject({ code: 'lost-artifact', digest: missing })
    })

    it('gives scratch folders that are empty and one’s own', async () => {
      const artifacts = await make()
      const [one, two] = [await artifacts.scratch(), await artifacts.scratch()]
      expect(one).not.toBe(two)
      expect(await readdir(one)).toEqual([])
      await mkdir(join(one, 'frames'))
    })
  })
}
