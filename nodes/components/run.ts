import { implement } from '../capabilities.ts'
import { ComponentAnswer } from '../purposes.ts'
import { depictComponent } from '../story/depict.ts'
import { slug } from '../story/slug.ts'
import { PLAIN } from '../story/tale.ts'
import { castOf } from './cast.ts'
import { componentsNode } from './node.ts'
import { COMPONENT_SYSTEM, componentPrompt, sheetPrompt } from './prompts.ts'

/**
 * Plans the cast with one shared text call for each component, so that a newcomer rewords nobody; then draws each.
 * Neither the order of the scenes nor their texts matter. A look that its author fixed is taken word for word, and who
 * has a picture of one's own is not drawn.
 */
export const components = implement(componentsNode, {
  plan: async ({ scenes, pictures = [], lore, brief }, ctx) => {
    const cast = castOf(scenes.flatMap(({ mentions }) => mentions))
    const audience = brief?.audience ?? PLAIN.audience
    const note = ctx.take.note
    const given = new Map(pictures.map((picture) => [slug(picture.name), picture]))
    for (const { name } of pictures) if (!cast.some(({ id }) => id === slug(name))) ctx.warn(`No scene names ${name}, so its picture is not used.`)
    const parts = await Promise.all(cast.map(async ({ disputed, visual: fixed, ...role }) => {
      if (disputed) ctx.warn(`${role.name} is not of the same kind in every scene; it is drawn as a ${role.kind}.`)
      const own = given.get(role.id)
      const { id, name, kind } = role
      const line = role.line || own?.line || ''
      const known = own?.visual.trim() || fixed
      const value = (visual: string, voice: string) => ({ id, value: { name, kind, line, visual, voice: kind === 'character' ? own?.voice || voice : '', ...(own ? { own: own.image } : {}) } })
      if (known && (kind !== 'character' || own?.voice)) return value(known, '')
      const prompt = componentPrompt({ name, kind, line }, lore, audience, note)
      ctx.sent(prompt)
      const { visual, voice } = await ctx.text({
        purpose: 'component',
        system: COMPONENT_SYSTEM,
        prompt,
        context: { name, kind, line, world: lore?.world ?? '', tone: lore?.tone ?? '', audience, seedWords: note ?? '' },
        schema: ComponentAnswer,
        effort: 'none',
      }, { shared: true })
      return value(known ?? visual, voice)
    }))
    return { components: parts }
  },
  run: async ({ params: { genre, width, height }, part, brief }, ctx) => {
    if (part.own) return { components: { image: part.own } }
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
