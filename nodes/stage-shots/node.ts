import { z } from 'zod'
import { defineNode } from '../../engine/model/node-type.ts'
import { each, gives, one, some } from '../../engine/model/ports.ts'
import { SCENE_AIR } from '../story/depict.ts'
import { Brief, Component, Scene, StageShot } from '../values/index.ts'

/** One empty set per scene, which all its shots share. Depends on the places of the scene, never on its characters. */
export const stageShotsNode = defineNode({
  type: 'stage-shots',
  version: 3,
  title: 'Stage Shots',
  category: 'pictures',
  summary: 'Describes and draws the empty set of each scene, from the scene’s location and props.',
  params: z.object({
    width: z.number().int().min(256).max(4096).default(1280).describe('Width of the pictures in pixels'),
    height: z.number().int().min(256).max(4096).default(720).describe('Height of the pictures in pixels'),
  }),
  inputs: { scenes: each(Scene), components: some(Component, 'placeIds'), brief: one(Brief).optional() },
  outputs: { stages: gives.many(StageShot, { made: ['image'] }) },
  needs: { plan: ['text'], run: ['image'] },
  reads: {
    plan: { scenes: ['title', 'text', 'time', 'weather', 'mood'], components: ['name', 'kind', 'visual'] },
    run: { params: '*', part: ['description'], scenes: SCENE_AIR, components: ['name', 'kind', 'visual', 'image'], brief: ['style'] },
  },
  expects: 1,
  calls: { plan: [1, 2] },
})
