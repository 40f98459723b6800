import { implement } from '../capabilities.ts'
import { writtenText } from '../story/written-text.ts'
import { scenarioNode } from './node.ts'
import { readScenario } from './read-scenario.ts'
import { toScenes } from './to-scenes.ts'

/** The scenes of a scenario, and what it says of the whole film. */
export const scenario = implement(scenarioNode, {
  plan: async ({ params }, ctx) => ({
    scenes: toScenes(readScenario(await writtenText(params, 'scenario', ctx))).map((value, at) => ({ id: `s${String(at + 1).padStart(2, '0')}`, value })),
  }),
  gather: async ({ params }, ctx) => {
    const text = await writtenText(params, 'scenario', ctx)
    const told = readScenario(text)
    const { language, audience, style } = params
    return {
      brief: {
        title: told.title ?? told.name ?? '',
        logline: told.logline ?? told.description ?? '',
        answers: {},
        language: language || told.language || (/\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en'),
        audience,
        nonVerbal: false,
        style: style || told.style || '',
      },
    }
  },
})
