import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { madeOnce } from './made-once.ts'
import { createTemporaryArtifacts } from './temporary-artifacts.ts'

let rig: Awaited<ReturnType<typeof createTemporaryArtifacts>>
beforeAll(async () => { rig = await createTemporaryArtifacts() })
afterAll(() => rig.remove())

describe('what is made once', () => {
  it('is found again by its recipe, and made again when it is gone or the recipe is another', async () => {
    let made = 0
    const make = async () => ({ ...await rig.put(new TextEncoder().encode(`made ${++made}`), 'text/plain'), note: made })
    const first = await madeOnce(['a', 1], rig, make)
    expect(await madeOnce(['a', 1], rig, make)).toEqual(first)
    expect(await madeOnce(['a', 2], rig, make)).toMatchObject({ note: 2 })
    await rm(join(rig.folder, first.artifact))
    expect(await madeOnce(['a', 1], rig, make)).toMatchObject({ note: 3 })
  })
  it('is not remembered when making it failed', async () => {
    await expect(madeOnce(['b'], rig, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await madeOnce(['b'], rig, () => rig.put(new Uint8Array([1]), 'text/plain'))).toMatchObject({ bytes: 1 })
  })
})
