import type { BaseContext } from '../../engine/implement.ts'
import type { ArtifactRef } from '../../engine/model/artifact.ts'
import { ReelError } from '../../engine/model/errors.ts'
import { implement } from '../capabilities.ts'
import { screenplayNode } from './node.ts'
import { readScript } from './read-script.ts'
import { toScenes } from './to-scenes.ts'

const MOST_BYTES = 8 * 1024 * 1024

/** The scenes of a screenplay, and what its title page says of the whole film. */
export const screenplay = implement(screenplayNode, {
  plan: async ({ params }, ctx) => {
    const scenes = toScenes(readScript(await textOf(params, ctx)), { isScript: params.shots === 'as written' })
    return { scenes: scenes.map((value, at) => ({ id: `s${String(at + 1).padStart(2, '0')}`, value })) }
  },
  gather: async ({ params }, ctx) => {
    const text = await textOf(params, ctx)
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

async function textOf({ text, file }: { text: string; file?: ArtifactRef | undefined }, { artifacts }: BaseContext): Promise<string> {
  if (!file) return text
  if (file.bytes > MOST_BYTES) throw new ReelError('bad-input', `The screenplay has ${Math.ceil(file.bytes / 1048576)} MB; at most 8 MB can be read.`, { hint: 'Give it without pictures, or in parts.' })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await artifacts.read(file.artifact))
  } catch (error) {
    if (error instanceof TypeError) throw new ReelError('bad-input', 'The screenplay is no text.', { hint: 'Save it as UTF-8 text, Fountain or Final Draft (FDX).' })
    throw error
  }
}
