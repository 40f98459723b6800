import type { ImageRequest } from '../capabilities.ts'
import { bindings } from '../story/picture-words.ts'
import { chooseReferences } from './choose-references.ts'
import type { Dialect } from './dialect.ts'

/** What no picture of a film shows, as nouns: a list for models with a field of their own, and a sentence for the others. */
const UNWANTED = ['lettering', 'captions', 'logos', 'watermarks', 'frames'] as const
const listed = `${UNWANTED.slice(0, -1).join(', ')} and ${UNWANTED.at(-1) ?? ''}`
const SAID: Record<Dialect['negative'], string> = {
  field: '',
  'in-text': `No ${listed.replace(' and ', ' or ')}.`,
  rewrite: `The picture is free of ${listed}.`,
}

export interface Fitted {
  request: ImageRequest
  /** References that the model has no room for; words alone tell how they look. */
  dropped: string[]
}

/**
 * The request as a model can take it: as many references as it has room for, each bound to its name by number in the
 * order in which they are sent, what must not be seen said in the model's way, and a prompt that is not too long. The
 * references are chosen by the one rule of `chooseReferences`.
 */
export function fitPicture(request: ImageRequest, dialect: Dialect): Fitted {
  const { sent: references, left } = chooseReferences(request, dialect)
  const tail = [bindings(references.map(({ name }) => name)), SAID[dialect.negative]].filter(Boolean).join('\n')
  const prompt = joined(request.prompt, tail, dialect.promptChars)
  return { dropped: left.map(({ name }) => name), request: { ...request, prompt, references, ...(dialect.negative === 'field' ? { negative: UNWANTED.join(', ') } : {}) } }
}

/** Head and tail together; when they are too long for the model the head gives way, at the end of a sentence where it can. */
function joined(head: string, tail: string, most = Number.POSITIVE_INFINITY): string {
  const room = most - tail.length - 1
  return [head.length <= room ? head : cutAt(head, room), tail].filter(Boolean).join('\n')
}

/** The text up to the last sentence or line that ends within `room`, else up to the last word. */
export function cutAt(text: string, room: number): string {
  const part = text.slice(0, Math.max(0, room))
  const end = Math.max(part.lastIndexOf('. ') + 1, part.lastIndexOf('\n'))
  return (end > room / 2 ? part.slice(0, end) : part.slice(0, Math.max(part.lastIndexOf(' '), 0))).trimEnd()
}
