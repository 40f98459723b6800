import { z } from 'zod'
import { defineNode } from '../../engine/model/node-type.ts'
import { gives, one } from '../../engine/model/ports.ts'
import { TOLD } from '../story/tale.ts'
import { Brief, Lore } from '../values/index.ts'

/** Several worlds for one brief, of which a person chooses one (the first unless decided). */
export const loreNode = defineNode({
  type: 'lore',
  version: 1,
  title: 'Lore',
  category: 'story',
  summary: 'Offers worlds for the story: place, rules, tone, hero, antagonist and a returning image.',
  params: z.object({ optionCount: z.number().int().min(1).max(6).default(3).describe('How many options to choose from') }),
  inputs: { brief: one(Brief) },
  outputs: { lore: gives.one(Lore, { candidates: true }) },
  needs: { run: ['text'] },
  reads: { run: { params: ['optionCount'], brief: TOLD } },
  calls: { run: [1, 2] },
})
