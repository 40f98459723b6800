import { z } from 'zod'
import { defineNode } from '../../engine/model/node-type.ts'
import { along, each, gives, one, previous, some } from '../../engine/model/ports.ts'
import { SCENE_AIR, SHOT_LOOK } from '../story/depict.ts'
import { Brief, Component, Scene, Shot, StageShot } from '../values/index.ts'

/**
 * Breaks each scene into shots and draws them. Planning reads who is there but not how they look; drawing reads
 * neither the words spoken nor lengths nor moves, so that editing those redraws nothing.
 */
export const shotImagesNode = defineNode({
  type: 'shot-images',
  version: 4,
  title: 'Shot Images',
  category: 'pictures',
  summary: 'Writes the shot list of each scene and draws each shot on its set, with the components in frame as references.',
  params: z.object({
    shotsPerScene: z.number().int().min(1).max(8).default(3).describe('How many shots a scene has'),
    shotsByBeat: z.record(z.string(), z.number().int().min(1).max(12)).default({}).describe('Another number of shots for the scenes of a beat, by its name'),
    minSeconds: z.number().min(0.5).max(30).default(3).describe('Shortest shot in seconds; never under 4 for small children'),
    maxSeconds: z.number().min(1).max(60).default(8).describe('Longest shot in seconds'),
    width: z.number().int().min(256).max(4096).default(1280).describe('Width of the pictures in pixels'),
    height: z.number().int().min(256).max(4096).default(720).describe('Height of the pictures in pixels'),
    maxReferences: z.number().int().min(1).max(14).default(6).describe('Most reference pictures sent with one shot: the set, then characters, then the shot before, then props'),
    continuity: z.boolean().default(false).describe('Sends the picture of the shot before along as a reference: shots of a scene look more alike, but are drawn one after the other'),
  }),
  inputs: {
    scenes: each(Scene),
    stages: along(StageShot).optional(),
    components: some(Component, 'componentIds'),
    brief: one(Brief).optional(),
    before: previous(Shot, { self: true, when: 'continuity' }),
  },
  outputs: { shots: gives.many(Shot, { made: ['image'] }) },
  needs: { plan: ['text'], run: ['image'] },
  reads: {
    plan: {
      params: ['shotsPerScene', 'shotsByBeat', 'minSeconds', 'maxSeconds'],
      scenes: ['title', 'beat', 'text', 'time', 'weather', 'mood', 'energy', 'isScript'],
      components: ['name', 'kind'],
      brief: ['language', 'audience', 'nonVerbal'],
    },
    run: {
      params: ['width', 'height', 'maxReferences'],
      part: SHOT_LOOK,
      stages: ['description', 'image'],
      scenes: SCENE_AIR,
      components: ['name', 'kind', 'visual', 'image'],
      brief: ['style'],
      before: ['image'],
    },
  },
  expects: 'shotsPerScene',
  calls: { plan: [0, 2] },
})
