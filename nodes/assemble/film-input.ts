import type { InputOf } from '../../engine/model/node-type.ts'
import type { assemble } from './node.ts'

/** What the film is joined from: the parameters, the parts of all shots and what is wired in. */
export type FilmInput = InputOf<typeof assemble, 'gather'>
