import { z } from 'zod'
import { defineNode } from '../../engine/model/node-type.ts'
import { all, gives, one } from '../../engine/model/ports.ts'
import { Brief, Music, Narrative, Scene, Shot } from '../values/index.ts'

/** One bed of music that follows the moods of the scenes in order. */
export const musicNode = defineNode({
  type: 'music',
  version: 2,
  title: 'Music',
  category: 'sound',
  summary: 'Composes a bed of music with the arc of the film’s moods; it is fitted to the film when it is assembled.',
  params: z.object({ seconds: z.number().min(0).max(900).default(0).describe('Length of the bed in seconds; 0 for the planned length of the shots with title and end card, a minute where none are wired') }),
  inputs: {
    scenes: all(Scene),
    /** Their planned lengths only: the bed never waits for a picture. */
    shots: all(Shot).orNone().optional(),
    narrative: one(Narrative).optional(),
    brief: one(Brief).optional(),
  },
  outputs: { music: gives.one(Music) },
  needs: { run: ['music'] },
  reads: { run: { params: ['seconds'], scenes: ['mood', 'energy', 'beat'], shots: ['seconds'], narrative: ['title', 'logline', 'acts'], brief: ['audience'] } },
})
