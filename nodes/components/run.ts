import { implement } from '../capabilities.ts'
import { ComponentAnswer } from '../purposes.ts'
import { depictComponent } from '../story/depict.ts'
import { PLAIN } from '../story/tale.ts'
import { castOf } from './cast.ts'
import { componentsNode } from './node.ts'
import { COMPONENT_SYSTEM, componentPrompt, sheetPrompt } from './prompts.ts'

/**
 * Plans the cast with one shared text call for each component, so that a newcomer rewords nobody; then draws each.
 * Neither the order of the scenes nor their texts matter.
 */
export const components = implement(componentsNode, {
  plan: async ({ scenes, lore, brief }, ctx) => {
    const cast = castOf(scenes.flatMap(({ mentions }) => mentions))
    const audience = brief?.audience ?? PLAIN.audience
    const note = ctx.take.note
    const parts = await Promise.all(cast.map(async ({ disputed, ...role }) => {
      if (disputed) ctx.warn(`${role.name} is not of the same kind in every scene; it is drawn as a ${role.kind}.`)
      const { id, name, kind, line } = role
      const prompt = componentPrompt({ ...role, disputed }, lore, audience, note)
      ctx.sent(prompt)
      const { visual, voice } = await ctx.text({
        purpose: 'component',
        system: COMPONENT_SYSTEM,
        prompt,
        context: { name, kind, line, world: lore?.world ?? '', tone: lore?.tone ?? '', audience, seedWords: note ?? '' },
        schema: ComponentAnswer,
        effort: 'none',
      }, { shared: true })
      return { id, value: { name, kind, line, visual, voice: kind === 'character' ? voice : '' } }
    }))
    return { components: parts }
  },
  run: async ({ params: { genre, width, height }, part, brief }, ctx) => {
    const style = brief?.style ?? ''
    const image = await ctx.image({
      prompt: ctx.prompt(sheetPrompt(part, genre, style, ctx.take.note)),
      depiction: depictComponent(part),
      references: [],
      width,
      height,
      style,
    })
    return { components: { image } }
  },
})
