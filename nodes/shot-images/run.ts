import { implement } from '../capabilities.ts'
import { ShotsAnswer } from '../purposes.ts'
import type { ShotDraft } from '../purposes.ts'
import { depictShot } from '../story/depict.ts'
import { withoutStrangers } from '../story/mentions.ts'
import { NARRATOR } from '../story/narrator.ts'
import { slug } from '../story/slug.ts'
import { PLAIN } from '../story/tale.ts'
import { shortestShot } from '../story/timing.ts'
import { shotProblems } from './check.ts'
import { shotsFromScript } from './from-script.ts'
import { mendShots } from './mend.ts'
import { shotImagesNode } from './node.ts'
import { SHOTS_SYSTEM, shotPicturePrompt, shotsPrompt } from './prompts.ts'
import type { ShotsAsked } from './prompts.ts'
import { referencesOf } from './references.ts'

/** Plans the shots of a scene in one text call, or without one where its text is a script, then draws each with its set and its components as references. */
export const shotImages = implement(shotImagesNode, {
  plan: async ({ params, scenes: scene, components, brief }, ctx) => {
    const { language, audience, nonVerbal } = brief ?? PLAIN
    const minSeconds = shortestShot(audience, params.minSeconds)
    const { text, strangers } = withoutStrangers(scene.text, [...components.map(({ name }) => name), NARRATOR])
    if (strangers.length) ctx.warn(`The scene's text names ${strangers.map((name) => `@${name}`).join(', ')}, but its mentions do not, so nobody draws that.`)
    const { isScript, ...told } = scene
    const asked: ShotsAsked = {
      scene: { ...told, text },
      components: components.map(({ name, kind }) => ({ name, kind })),
      count: shotsFor(scene.beat, params.shotsByBeat) ?? params.shotsPerScene,
      language,
      audience,
      nonVerbal,
      minSeconds,
      maxSeconds: Math.max(minSeconds, params.maxSeconds),
    }
    const planned = (shots: readonly ShotDraft[]) => ({
      shots: shots.map(({ names, ...shot }, at) => ({ id: String(at + 1).padStart(2, '0'), value: { ...shot, componentIds: names.map(slug) } })),
    })
    if (isScript) return planned(mendShots(shotsFromScript(asked), asked))
    const answer = await ctx.text({
      purpose: 'shots',
      system: SHOTS_SYSTEM,
      prompt: ctx.prompt(shotsPrompt(asked, ctx.take.note)),
      context: { ...asked, seedWords: ctx.take.note ?? '' },
      schema: ShotsAnswer,
      effort: 'none',
    }, { check: ({ shots }) => shotProblems(mendShots(shots, asked), asked) })
    return planned(mendShots(answer.shots, asked))
  },
  run: async ({ params: { width, height, maxReferences }, part, stages: stage, scenes: scene, components, brief, before }, ctx) => {
    const style = brief?.style ?? ''
    const { references, dropped } = referencesOf({ stage, components, before }, maxReferences)
    if (dropped.length > 0) ctx.warn(`Without a reference picture in this shot: ${dropped.join(', ')}.`)
    const depiction = depictShot({ shot: part, scene, stage, components })
    const image = await ctx.image({
      prompt: ctx.prompt(shotPicturePrompt(depiction, style, ctx.take.note)),
      depiction,
      references,
      width,
      height,
      style,
    })
    return { shots: { image } }
  },
})

function shotsFor(beat: string, counts: Readonly<Record<string, number>>): number | undefined {
  return Object.entries(counts).find(([name]) => slug(name) === slug(beat))?.[1]
}
