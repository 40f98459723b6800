import { z } from 'zod'
import { defineNode } from '../../engine/model/node-type.ts'
import { along, each, gives, one, previous, some } from '../../engine/model/ports.ts'
import { SCENE_AIR } from '../story/depict.ts'
import { Brief, Clip, Component, Scene, Shot, Speech, StageShot } from '../values/index.ts'

/** Films each shot from its picture, long enough for what is said in it. */
export const videoNode = defineNode({
  type: 'video',
  version: 2,
  title: 'Video',
  category: 'film',
  summary: 'Brings the picture of each shot to life: one action, one camera move, as long as planned or as its speech needs.',
  params: z.object({
    durations: z.array(z.number().positive().max(60)).default([]).describe('Lengths in seconds that the model can make; empty when it can make any'),
    fps: z.number().int().min(12).max(60).default(24).describe('Frames per second'),
    continuity: z.boolean().default(false).describe('Begins each clip with the last frame of the clip before it in the scene, as one take without cuts; clips of a scene are then filmed one after the other'),
  }),
  inputs: {
    shots: each(Shot),
    speech: along(Speech).orNone().optional(),
    scenes: along(Scene).optional(),
    stages: along(StageShot).optional(),
    components: some(Component, 'componentIds').optional(),
    brief: one(Brief).optional(),
    before: previous(Clip, { self: true, when: 'continuity' }),
  },
  outputs: { clips: gives.many(Clip, { made: ['footage'] }) },
  needs: { run: ['video'] },
  reads: {
    plan: { params: ['durations'], shots: ['action', 'expression', 'movement', 'seconds'], speech: ['seconds'] },
    run: {
      params: ['fps'],
      part: ['seconds', 'motion'],
      shots: ['image', 'movement', 'action', 'size', 'angle', 'lens', 'light', 'expression', 'framing', 'staging', 'sound'],
      scenes: SCENE_AIR,
      stages: ['description'],
      components: ['name', 'kind', 'visual'],
      brief: ['style'],
      before: ['footage'],
    },
  },
  expects: 1,
})
