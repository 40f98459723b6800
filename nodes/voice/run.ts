import { implement } from '../capabilities.ts'
import { isNarrator } from '../story/narrator.ts'
import { slug } from '../story/slug.ts'
import { PLAIN } from '../story/tale.ts'
import { voiceNode } from './node.ts'
import { timed } from './timing.ts'

/** Small children are given time to follow. */
const SLOWLY = ['2-3', '3-4', '5-7']

/** One part per utterance, one speech call per part; each shot's lines are then timed. A non-verbal film has none. */
export const voice = implement(voiceNode, {
  plan: ({ shots: { utterances }, brief }) => ({
    lines: (brief?.nonVerbal ? [] : utterances).map(({ speaker, text, kind }, at) => ({
      id: String(at + 1).padStart(2, '0'),
      value: { speaker, text, kind, speakerIds: isNarrator(speaker) ? [] : [slug(speaker)] },
    })),
  }),
  run: async ({ part: { speaker, text }, components, brief }, ctx) => ({
    lines: await ctx.speech({
      text,
      speaker,
      voice: isNarrator(speaker) ? 'narrator' : components?.[0]?.voice ?? '',
      ...(components?.[0]?.line ? { about: components[0].line } : {}),
      ...(SLOWLY.includes(brief?.audience ?? '') ? { pace: 0.9 } : {}),
      language: brief?.language ?? PLAIN.language,
    }),
  }),
  gather: ({ parts }) => ({ speech: timed(parts) }),
})
