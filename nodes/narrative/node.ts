import { z } from 'zod'
import { defineNode } from '../../engine/model/node-type.ts'
import { gives, one } from '../../engine/model/ports.ts'
import { Structure } from '../story/structures.ts'
import { TOLD } from '../story/tale.ts'
import { Brief, Lore, Narrative } from '../values/index.ts'

/** Several ways to tell the story in a chosen world: title, theme, acts and beats with their scenes. */
export const narrativeNode = defineNode({
  type: 'narrative',
  version: 2,
  title: 'Narrative',
  category: 'story',
  summary: 'Offers ways to tell the story: acts and beats, each with its range of scenes.',
  params: z.object({
    optionCount: z.number().int().min(1).max(6).default(3).describe('How many options to choose from'),
    sceneCount: z.number().int().min(1).max(120).default(20).describe('How many scenes the film has'),
    structure: Structure.default('classic'),
  }),
  inputs: { brief: one(Brief), lore: one(Lore) },
  outputs: { narrative: gives.one(Narrative, { candidates: true }) },
  needs: { run: ['text'] },
  reads: { run: { params: '*', brief: TOLD, lore: '*' } },
  calls: { run: [1, 2] },
})
