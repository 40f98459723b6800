import { ReelError } from '../../engine/model/errors.ts'
import { implement } from '../capabilities.ts'
import { slug } from '../story/slug.ts'
import { pictureNode } from './node.ts'

/** Gives its picture under its name, after those that are wired into it; of two with one name the later counts. */
export const picture = implement(pictureNode, {
  plan: ({ params: { picture: image, name, kind, visual, voice }, more = [] }) => {
    if (!image) throw new ReelError('bad-input', 'There is no picture yet.', { hint: 'Drop an image on this node, or choose one in its settings.' })
    if (name.trim() === '') throw new ReelError('bad-input', 'The picture has no name yet.', { hint: 'Write the name of the character, location or prop that it shows, as the scenes spell it.' })
    const own = { name: name.trim(), kind, line: '', visual, voice: kind === 'character' ? voice : '', image }
    return { components: [...more.filter((other) => slug(other.name) !== slug(name)), own].map((value) => ({ id: slug(value.name), value })) }
  },
})
