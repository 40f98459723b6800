import { ReelError } from '../../engine/model/errors.ts'
import { isFdx, readFdx } from './fdx.ts'
import { readFountain } from './fountain.ts'
import { plainToFountain } from './plain-text.ts'
import type { Element, Script } from './script.ts'

const hasHeading = ({ elements }: Script): boolean => elements.some(({ kind }) => kind === 'heading')
const isTold = ({ kind }: Element): boolean => kind === 'heading' || kind === 'speech'

/**
 * A screenplay from the text of its file: Final Draft by its XML, else Fountain, else as it is typed. Throws `bad-input`
 * when nothing in it is a scene or a speech.
 */
export function readScript(text: string): Script {
  if (text.trim() === '') throw new ReelError('bad-input', 'There is no screenplay yet.', { hint: 'Drop a screenplay on the canvas (Fountain, Final Draft or text), or write one here.' })
  const script = isFdx(text) ? readFdx(text) : fromText(text)
  if (!script.elements.some(isTold)) {
    throw new ReelError('bad-input', 'No scene was found in the screenplay.', { hint: 'A scene begins with a line such as “INT. KITCHEN - NIGHT” with an empty line before and after it.' })
  }
  return script
}

function fromText(text: string): Script {
  const fountain = readFountain(text)
  if (hasHeading(fountain)) return fountain
  const typed = readFountain(plainToFountain(text, { speaks: false }))
  return typed.elements.some(isTold) ? typed : readFountain(plainToFountain(text, { speaks: true }))
}
