import { z } from 'zod'
import { defineNode } from '../../engine/model/node-type.ts'
import { all, gives, one } from '../../engine/model/ports.ts'
import { Music, Narrative, Scene } from '../values/index.ts'

/** One bed of music that follows the moods of the scenes in order. */
export const musicNode = defineNode({
  type: 'music',
  version: 1,
  title: 'Music',
  category: 'sound',
  summary: 'Composes a bed of music with the arc of the film’s moods; it is fitted to the film when it is assembled.',
  params: z.object({ seconds: z.number().min(5).max(600).default(60).describe('Length of the bed in seconds') }),
  inputs: { scenes: all(Scene), narrative: one(Narrative).optional() },
  outputs: { music: gives.one(Music) },
  needs: { run: ['music'] },
  reads: { run: { params: ['seconds'], scenes: ['mood', 'energy'], narrative: ['title'] } },
})
