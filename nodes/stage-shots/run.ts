import { implement } from '../capabilities.ts'
import { StageAnswer } from '../purposes.ts'
import { depictStage } from '../story/depict.ts'
import { slug } from '../story/slug.ts'
import { findMentions } from '../story/mentions.ts'
import { stageShotsNode } from './node.ts'
import { STAGE_SYSTEM, stagePicturePrompt, stagePrompt } from './prompts.ts'

/** Describes the set of a scene, then draws it with the pictures of its places as references. */
export const stageShots = implement(stageShotsNode, {
  plan: async ({ scenes: scene, components }, ctx) => {
    const note = ctx.take.note
    const places = components.map(({ name, kind, visual }) => ({ name, kind, visual }))
    const { description } = await ctx.text({
      purpose: 'stage',
      system: STAGE_SYSTEM,
      prompt: ctx.prompt(stagePrompt(scene, places, note)),
      context: { scene, places, seedWords: note ?? '' },
      schema: StageAnswer,
      effort: 'none',
    }, { check: (answer) => strangers(answer.description, places.map(({ name }) => name)) })
    return { stages: [{ id: '', value: { description } }] }
  },
  run: async ({ params: { width, height }, part, scenes: scene, components, brief }, ctx) => {
    const style = brief?.style ?? ''
    const depiction = depictStage({ description: part.description, scene, places: components })
    const references = depiction.figures.flatMap(({ name }) => components.filter((place) => place.name === name).map(({ image }) => ({ name, picture: image })))
    const image = await ctx.image({
      prompt: ctx.prompt(stagePicturePrompt(depiction, style, ctx.take.note)),
      depiction,
      references,
      width,
      height,
      style,
    })
    return { stages: { image } }
  },
})

/** A set description that marks somebody who is no place of the scene has an actor in it. */
function strangers(description: string, places: readonly string[]): string[] {
  const known = new Set(places.map(slug))
  return findMentions(description, places).filter(({ known: name }) => name === undefined || !known.has(slug(name)))
    .map(({ name }) => `@${name} is not a place or prop of this scene; the set is empty.`)
}
