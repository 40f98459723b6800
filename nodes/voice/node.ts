import { z } from 'zod'
import { defineNode } from '../../engine/model/node-type.ts'
import { each, gives, one, some } from '../../engine/model/ports.ts'
import { Brief, Component, Line, Shot, Speech } from '../values/index.ts'

/** Speaks the words of each shot, one call per line. Reads words only, so it never waits for a picture. */
export const voiceNode = defineNode({
  type: 'voice',
  version: 2,
  title: 'Voice',
  category: 'sound',
  summary: 'Speaks every line in the voice of its speaker and times the lines of each shot.',
  params: z.object({}),
  inputs: { shots: each(Shot), components: some(Component, 'speakerIds').optional(), brief: one(Brief).optional() },
  outputs: {
    lines: gives.many(Line, { made: ['audio', 'words'], hidden: true }),
    speech: gives.many(Speech, { by: 'gather' }),
  },
  needs: { run: ['speech'] },
  reads: {
    plan: { shots: ['utterances'], brief: ['nonVerbal'] },
    run: { part: ['speaker', 'text'], components: ['voice', 'line'], brief: ['language', 'audience'] },
    gather: { parts: ['speaker', 'text', 'kind', 'audio', 'words'] },
  },
  expects: 1,
})
