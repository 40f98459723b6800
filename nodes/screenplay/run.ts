import { implement } from '../capabilities.ts'
import { writtenText } from '../story/written-text.ts'
import { screenplayNode } from './node.ts'
import { readScript } from './read-script.ts'
import { toScenes } from './to-scenes.ts'

/** The scenes of a screenplay, and what its title page says of the whole film. */
export const screenplay = implement(screenplayNode, {
  plan: async ({ params }, ctx) => {
    const scenes = toScenes(readScript(await writtenText(params, 'screenplay', ctx)), { isScript: params.shots === 'as written' })
    return { scenes: scenes.map((value, at) => ({ id: `s${String(at + 1).padStart(2, '0')}`, value })) }
  },
  gather: async ({ params }, ctx) => {
    const text = await writtenText(params, 'screenplay', ctx)
    const { titlePage } = readScript(text)
    const { language, audience, style } = params
    return {
      brief: {
        title: (titlePage['title'] ?? titlePage['название'] ?? '').replace(/\s*\n\s*/g, ' '),
        logline: titlePage['logline'] ?? '',
        answers: {},
        language: language || titlePage['language'] || (/\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en'),
        audience,
        nonVerbal: false,
        style: style || titlePage['style'] || '',
      },
    }
  },
})
