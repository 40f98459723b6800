import { z } from 'zod'
import { defineNode } from '../../engine/model/node-type.ts'
import { gives, one } from '../../engine/model/ports.ts'
import { Brief, Lore } from '../values/index.ts'

/**
 * Settles the look of a film once: the brief goes through it unchanged but for its style, so whoever reads the brief from
 * here draws by the same words. Bypassed, it passes the brief on as it is.
 */
export const styleBibleNode = defineNode({
  type: 'style-bible',
  version: 1,
  title: 'Style Bible',
  category: 'story',
  summary: 'Turns the style of the brief into one exact description of the look, which every picture of the film is then drawn by.',
  params: z.object({ emphasis: z.string().max(300).default('').describe('What matters most about the look; may be empty') }),
  inputs: { brief: one(Brief), lore: one(Lore).optional() },
  outputs: { brief: gives.one(Brief) },
  needs: { run: ['text'] },
  reads: { run: { params: ['emphasis'], brief: '*', lore: ['world', 'tone'] } },
  calls: { run: [1, 3] },
})
