import { isScalar, LineCounter, parseDocument, visit } from 'yaml'
import { ReelError } from '../../engine/model/errors.ts'
import { findMentions } from '../story/mentions.ts'
import { Scenario } from './form.ts'
import { elementsOf } from './elements.ts'

const HINT = 'A scenario has `elements` with a name and a prompt each, and `scenes` with `shots`; write @Name where one of them is seen.'

/** A scenario from YAML. Throws `bad-input` with line and column: of what is no YAML, what is not as it should be, and a name that no element has. */
export function readScenario(text: string): Scenario {
  if (text.trim() === '') throw new ReelError('bad-input', 'There is no scenario yet.', { hint: 'Drop a scenario (YAML) on the canvas, or write one here.' })
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const place = (offset: number): string => {
    const { line, col } = lines.linePos(offset)
    return `Line ${line}, column ${col}`
  }
  const [fault] = document.errors
  if (fault) throw new ReelError('bad-input', `${place(fault.pos[0])}: ${fault.message}.`, { hint: 'Put this line right: YAML tells by its indentation what belongs together.' })
  const parsed = Scenario.safeParse(plain(document))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const node = document.getIn(issue?.path.filter((key) => typeof key !== 'symbol') ?? [], true)
    const at = isScalar(node) && node.range ? `${place(node.range[0])}: ` : ''
    throw new ReelError('bad-input', `${at}${issue?.path.join('.') || 'The scenario'} is not as it should be: ${issue?.message ?? ''}.`, { hint: HINT })
  }
  const names = elementsOf(parsed.data).map(({ name }) => name)
  visit(document, {
    Scalar: (_key, { value, range }) => {
      const stranger = typeof value === 'string' ? findMentions(value, [...names, 'Narrator']).find(({ known }) => known === undefined) : undefined
      if (!stranger || !range) return
      const at = text.indexOf(`@${stranger.name}`, range[0])
      throw new ReelError('bad-input', `${place(Math.max(at, range[0]))}: @${stranger.name} is not among the elements.`, { hint: names.length > 0 ? `The elements are ${names.join(', ')}.` : HINT })
    },
  })
  return parsed.data
}

/** Aliases are followed, but not so often that a small file becomes a huge one. */
function plain(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 50 })
  } catch {
    throw new ReelError('bad-input', 'The scenario refers to itself too often.', { hint: 'Write out what its aliases (*) stand for.' })
  }
}
