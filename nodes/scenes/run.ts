import { ReelError } from '../../engine/model/errors.ts'
import { implement } from '../capabilities.ts'
import { ScenesAnswer } from '../purposes.ts'
import { idsOf } from '../story/mentions.ts'
import { slug } from '../story/slug.ts'
import { beatsOf, coverageProblems } from '../story/structures.ts'
import type { Structure } from '../story/structures.ts'
import { PLAIN } from '../story/tale.ts'
import type { Narrative } from '../values/index.ts'
import { sceneProblems, thinScenes } from './check.ts'
import { mendScenes, strayedBeats } from './mend.ts'
import { scenesNode } from './node.ts'
import { SCENES_SYSTEM, scenesPrompt } from './prompts.ts'

/** Writes all scenes in one call. There are exactly as many as asked for, each in its beat, with names that agree. */
export const scenes = implement(scenesNode, {
  plan: async ({ params: { count, structure }, brief = PLAIN, lore, narrative }, ctx) => {
    insistOnBeats(narrative, count, structure)
    const note = ctx.take.note
    const answer = await ctx.text({
      purpose: 'scenes',
      system: SCENES_SYSTEM,
      prompt: ctx.prompt(scenesPrompt({ brief, lore, narrative, sceneCount: count, note })),
      context: { brief, ...(lore ? { lore } : {}), narrative, sceneCount: count, seedWords: note ?? '' },
      schema: ScenesAnswer,
      effort: 'medium',
    }, { check: (drafts) => sceneProblems(mendScenes(drafts.scenes, narrative.beats), count) })
    const drafts = mendScenes(answer.scenes, narrative.beats)
    const strayed = strayedBeats(answer.scenes, narrative.beats)
    if (strayed > 0) ctx.warn(`The writer put ${strayed} of ${count} scenes into another beat; each has the beat of its number now.`)
    const thin = thinScenes(drafts)
    if (thin.length > 0) ctx.warn(`Thin description: scene ${thin.join(', ')}. Say where it is, who does what, the light and the mood.`)
    const digits = Math.max(2, String(count).length)
    return { scenes: drafts.map((draft, at) => ({ id: `s${String(at + 1).padStart(digits, '0')}`, value: { ...draft, palette: paletteAt(narrative, at + 1), ...idsOf(draft.mentions) } })) }
  },
})

/** The colour script of the act that holds a scene. */
function paletteAt({ acts }: Narrative, scene: number): string {
  return acts.find(({ from, to }) => from <= scene && scene <= to)?.palette ?? ''
}

function insistOnBeats({ beats }: Narrative, count: number, structure: Structure): void {
  const end = Math.max(...beats.map(({ to }) => to))
  if (end !== count) throw new ReelError('bad-input', `The narrative is told in ${end} scenes, but ${count} are asked for.`, { hint: 'Set the same number of scenes in Narrative and in Scenes.' })
  const gaps = coverageProblems(beats, count)
  if (gaps.length > 0) throw new ReelError('bad-input', `The beats of the narrative do not fit together. ${gaps.join(' ')}`)
  if (structure === 'free') return
  const wanted = beatsOf(structure, count)
  if (!wanted) throw new ReelError('bad-input', `The ${structure} structure has exactly 20 scenes, not ${count}.`)
  const differing = wanted.find((beat, at) => slug(beats[at]?.name ?? '') !== slug(beat.name) || beats[at]?.from !== beat.from || beats[at]?.to !== beat.to)
  if (differing) throw new ReelError('bad-input', `The narrative does not follow the ${structure} structure: "${differing.name}" must be scenes ${differing.from} to ${differing.to}.`)
}
