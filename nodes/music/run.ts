import { implement } from '../capabilities.ts'
import { arcOf } from './arc.ts'
import { musicNode } from './node.ts'

/** Composes the bed in one call. Without scenes it is calm throughout. */
export const music = implement(musicNode, {
  run: async ({ params: { seconds }, scenes, narrative }, ctx) => {
    const arc = scenes.length > 0 ? arcOf(scenes) : [{ share: 1, mood: 'calm', energy: 0.3 }]
    const audio = await ctx.music({ seconds, title: narrative?.title ?? '', arc })
    return { music: { audio, mood: arc.map(({ mood }) => mood).join(', ') } }
  },
})
