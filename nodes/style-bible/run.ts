import { implement } from '../capabilities.ts'
import { StyleAnswer } from '../purposes.ts'
import { styleBibleNode } from './node.ts'
import { STYLE_SYSTEM, stylePrompt, styleProblems } from './prompts.ts'

/** Has the look described once for the whole film, and puts it in the place of the style in the brief. */
export const styleBible = implement(styleBibleNode, {
  run: async ({ params: { emphasis }, brief, lore }, ctx) => {
    const { style, audience } = brief
    const answer = await ctx.text({
      purpose: 'style',
      system: STYLE_SYSTEM,
      prompt: ctx.prompt(stylePrompt(brief, lore, { emphasis, note: ctx.take.note })),
      context: { style, audience, emphasis, world: lore?.world ?? '', tone: lore?.tone ?? '', seedWords: ctx.take.note ?? '' },
      schema: StyleAnswer,
      effort: 'none',
    }, { check: (found) => styleProblems(found.style, style) })
    return { brief: { ...brief, style: answer.style.replace(/\s+/g, ' ').trim() } }
  },
})
