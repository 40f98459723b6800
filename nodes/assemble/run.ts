import { implement } from '../capabilities.ts'
import { cut } from './cut.ts'
import { makeFilm } from './film.ts'
import { assemble } from './node.ts'
import { renderPart } from './render.ts'

export const assembleImplementation = implement(assemble, {
  plan: (input) => ({ segments: [{ id: '', value: cut(input) }] }),

  run: async ({ params, part }, room) => {
    const footage = await renderPart(part, params, room)
    return { segments: footage ? { footage } : {} }
  },

  gather: makeFilm,
})
