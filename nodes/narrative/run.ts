import { ReelError } from '../../engine/model/errors.ts'
import { implement } from '../capabilities.ts'
import { NarrativesAnswer } from '../purposes.ts'
import { beatsOf } from '../story/structures.ts'
import { narrativeProblems, withBeats } from './check.ts'
import { narrativeNode } from './node.ts'
import { NARRATIVE_SYSTEM, narrativePrompt } from './prompts.ts'

/** Writes the options in one call. What comes out covers every scene once and has exactly the beats of the structure. */
export const narrative = implement(narrativeNode, {
  run: async ({ params: { optionCount: count, sceneCount, structure }, brief, lore }, ctx) => {
    const beats = beatsOf(structure, sceneCount)
    if (!beats) throw new ReelError('bad-input', `The ${structure} structure has exactly 20 scenes, not ${sceneCount}.`, { hint: 'Set the scene count to 20, or choose another structure.' })
    const note = ctx.take.note
    const { options } = await ctx.text({
      purpose: 'narratives',
      system: NARRATIVE_SYSTEM,
      prompt: ctx.prompt(narrativePrompt({ brief, lore, count, sceneCount, beats, note })),
      context: { brief, lore, count, sceneCount, beats, seedWords: note ?? '' },
      schema: NarrativesAnswer,
      effort: 'medium',
    }, { check: (answer) => narrativeProblems(answer.options, { count, sceneCount, beats }) })
    const told = options.map((option) => withBeats(option, beats))
    if (told.some(({ mended }) => mended)) ctx.warn('The writer counted the scenes of a beat differently; they were set to those of the structure.')
    return { narrative: told.map((entry) => entry.narrative) }
  },
})
