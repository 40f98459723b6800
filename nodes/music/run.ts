import { implement } from '../capabilities.ts'
import { arcOf } from './arc.ts'
import { musicSeconds } from './length.ts'
import { musicNode } from './node.ts'

const YOUNG = ['2-3', '3-4', '5-7']

/** Composes the bed in one call. Without scenes it is calm throughout. */
export const music = implement(musicNode, {
  run: async ({ params, scenes, shots, narrative, brief }, ctx) => {
    const arc = scenes.length > 0 ? arcOf(scenes, narrative?.acts) : [{ share: 1, mood: 'calm', energy: 0.3 }]
    const audio = await ctx.music({
      seconds: musicSeconds(params.seconds, shots),
      title: narrative?.title ?? '',
      arc,
      ...(narrative ? { world: narrative.logline } : {}),
      ...(brief && YOUNG.includes(brief.audience) ? { gentle: true } : {}),
    })
    return { music: { audio, mood: [...new Set(arc.map(({ mood }) => mood))].join(', ') } }
  },
})
