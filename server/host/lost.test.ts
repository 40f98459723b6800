import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { implementer } from '../../engine/implement.ts'
import { ArtifactRef } from '../../engine/model/artifact.ts'
import { defineNode } from '../../engine/model/node-type.ts'
import { defineValue, gives, one } from '../../engine/model/ports.ts'
import { workflowOf } from '../../engine/testing/rig.ts'
import { createStage } from '../testing/stage.ts'
import type { Stage } from '../testing/stage.ts'
import type { Host } from './host.ts'

const File = defineValue('file', 'File', z.object({ file: ArtifactRef }))
const common = { version: 1, category: 'test', summary: 'A node of the tests.', params: z.object({}), needs: {} } as const
const implement = implementer<object>()
let made: string[] = []

const picture = implement(defineNode({ ...common, type: 'picture', title: 'Picture', inputs: {}, outputs: { picture: gives.one(File) }, reads: { run: {} } }), {
  run: async (_, ctx) => {
    made.push('picture')
    return { picture: { file: await ctx.artifacts.put(Buffer.from('a picture'), 'text/plain') } }
  },
})
const film = implement(defineNode({ ...common, type: 'film', title: 'Film', inputs: { picture: one(File) }, outputs: { film: gives.one(File) }, reads: { run: { picture: '*' } } }), {
  run: async ({ picture: { file } }, ctx) => {
    made.push('film')
    return { film: { file: await ctx.artifacts.put(Buffer.concat([await ctx.artifacts.read(file.artifact), Buffer.from(' that moves')]), 'text/plain') } }
  },
})

let stage: Stage
let host: Host
beforeAll(async () => {
  stage = await createStage({ implementations: [picture, film] })
  host = await stage.open()
})
afterAll(() => stage.strike())

const workflow = workflowOf({ picture: { type: 'picture' }, film: { type: 'film' } }, [['picture.picture', 'film.picture']])
async function run(): Promise<string> {
  made = []
  const { id } = await host.start({ workflow, workflowId: 'shelf', review: 'auto' })
  for await (const _ of host.runs.follow(id, 0, new AbortController().signal));
  const row = await host.runs.row(id)
  expect(row.state).toBe('succeeded')
  const { artifact } = row.outputs[0]!.fields['file'] as ArtifactRef
  expect(Buffer.from(await host.store.artifacts.read(artifact)).toString()).toBe('a picture that moves')
  return artifact
}

it('makes again a film whose file is lost, and of what it is made only what is lost too', async () => {
  const digest = await run()
  expect(made).toEqual(['picture', 'film'])
  await run()
  expect(made).toEqual([])
  await rm(host.store.artifacts.pathOf(digest))
  await run()
  expect(made).toEqual(['film'])
  const picture = await host.store.artifacts.put(Buffer.from('a picture'), 'text/plain')
  await rm(host.store.artifacts.pathOf(digest))
  await rm(host.store.artifacts.pathOf(picture.artifact))
  await run()
  expect(made).toEqual(['film', 'picture', 'film'])
  await rm(host.store.artifacts.pathOf(picture.artifact))
  await run()
  expect(made, 'nobody has asked for the picture').toEqual([])
  host.studio.missed.add(picture.artifact)
  await run()
  expect(made).toEqual(['picture'])
})
