import type { BaseContext } from '../../engine/implement.ts'
import type { ArtifactRef } from '../../engine/model/artifact.ts'
import { ReelError } from '../../engine/model/errors.ts'

const MEGABYTE = 1024 * 1024
const MOST_BYTES = 8 * MEGABYTE

/** What a person wrote, from a node's own text or from the file that is given instead. Throws `bad-input` when that is too long, or no text. */
export async function writtenText({ text, file }: { text: string; file?: ArtifactRef | undefined }, what: string, { artifacts }: Pick<BaseContext, 'artifacts'>): Promise<string> {
  if (!file) return text
  if (file.bytes > MOST_BYTES) throw new ReelError('bad-input', `The ${what} has ${Math.ceil(file.bytes / MEGABYTE)} MB; at most 8 MB can be read.`, { hint: 'Give it without pictures, or in parts.' })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await artifacts.read(file.artifact))
  } catch (error) {
    if (error instanceof TypeError) throw new ReelError('bad-input', `The ${what} is no text.`, { hint: 'Save it as UTF-8 text and give it again.' })
    throw error
  }
}
