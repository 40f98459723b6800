import { z } from 'zod'
import { defineNode } from '../../engine/model/node-type.ts'
import { all, gives, one } from '../../engine/model/ports.ts'
import { Brief, Component, Lore, Scene } from '../values/index.ts'

/** The characters, locations and props of a film, each with one description and one reference picture. */
export const componentsNode = defineNode({
  type: 'components',
  version: 3,
  title: 'Components',
  category: 'pictures',
  summary: 'Gathers everyone and everything the scenes name, says how each looks, and draws a reference picture of each.',
  params: z.object({
    genre: z.string().max(60).default('').describe('Genre of the drawings, such as fantasy or science fiction; may be empty'),
    width: z.number().int().min(256).max(4096).default(1024).describe('Width of the reference pictures in pixels'),
    height: z.number().int().min(256).max(4096).default(1024).describe('Height of the reference pictures in pixels'),
  }),
  inputs: {
    scenes: all(Scene, { unordered: true }),
    /** Pictures of one's own, by name: whoever has one is not drawn. */
    pictures: all(Component, { unordered: true }).optional(),
    lore: one(Lore).optional(),
    brief: one(Brief).optional(),
  },
  outputs: { components: gives.many(Component, { made: ['image'] }) },
  needs: { plan: ['text'], run: ['image'] },
  reads: {
    plan: { scenes: ['mentions'], pictures: ['name', 'kind', 'line', 'visual', 'voice', 'image'], lore: ['world', 'tone'], brief: ['audience'] },
    run: { params: ['genre', 'width', 'height'], part: ['name', 'kind', 'visual', 'own'], brief: ['style'] },
  },
  expects: 10,
  calls: { plan: [0, 40] },
})
