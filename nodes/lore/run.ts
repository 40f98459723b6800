import { implement } from '../capabilities.ts'
import { LoresAnswer } from '../purposes.ts'
import type { Lore } from '../values/index.ts'
import { LORE_SYSTEM, lorePrompt } from './prompts.ts'
import { loreNode } from './node.ts'

/** Writes the options in one call. An answer with too few, too many or repeated options is refused. */
export const lore = implement(loreNode, {
  run: async ({ params: { optionCount }, brief }, ctx) => {
    const { options } = await ctx.text({
      purpose: 'lores',
      system: LORE_SYSTEM,
      prompt: ctx.prompt(lorePrompt(brief, optionCount, ctx.take.note)),
      context: { brief, count: optionCount, seedWords: ctx.take.note ?? '' },
      schema: LoresAnswer,
      effort: 'medium',
    }, { check: (answer) => loreProblems(answer.options, optionCount) })
    return { lore: options }
  },
})

function loreProblems(options: readonly Lore[], count: number): string[] {
  const problems = options.length === count ? [] : [`There are ${options.length} options; exactly ${count} are asked for.`]
  const titles = options.map(({ title }) => title.trim().toLowerCase())
  for (const title of new Set(titles.filter((entry, at) => titles.indexOf(entry) !== at))) problems.push(`Two options are called "${title}"; each must be a world of its own.`)
  return problems
}
