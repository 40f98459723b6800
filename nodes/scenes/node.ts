import { z } from 'zod'
import { defineNode } from '../../engine/model/node-type.ts'
import { gives, one } from '../../engine/model/ports.ts'
import { Structure } from '../story/structures.ts'
import { TOLD } from '../story/tale.ts'
import { Brief, Lore, Narrative, Scene } from '../values/index.ts'

/** The scenes of a narrative, each naming its characters, locations and props by `@Name`. */
export const scenesNode = defineNode({
  type: 'scenes',
  version: 2,
  title: 'Scenes',
  category: 'story',
  summary: 'Writes the scenes along the beats, each with its place, time, mood and the names of who and what is in it.',
  params: z.object({
    count: z.number().int().min(1).max(120).default(20).describe('How many scenes the film has; the same as in the narrative'),
    structure: Structure.default('free').describe('Insists on the beats of this structure; free follows the narrative, whatever its beats are'),
  }),
  inputs: { brief: one(Brief).optional(), lore: one(Lore).optional(), narrative: one(Narrative) },
  outputs: { scenes: gives.many(Scene, { by: 'plan' }) },
  needs: { plan: ['text'] },
  reads: { plan: { params: '*', brief: TOLD, lore: '*', narrative: '*' } },
  expects: 'count',
  calls: { plan: [1, 2] },
})
