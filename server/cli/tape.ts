import { readFile, rename, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { ReelError } from '../../engine/model/errors.ts'
import { Tape } from '../../nodes/providers/kit/tape.ts'
import type { Host } from '../host/host.ts'
import type { Given } from './command.ts'
import { UsageError } from './command.ts'

/** Sets a host up to record or to replay, as it was asked for. `save` writes what was recorded. */
export async function tapeOf(host: Host, given: Given): Promise<{ save: () => Promise<void> }> {
  const [recorded, replayed] = [given.text('record'), given.text('replay')]
  if (recorded !== undefined && replayed !== undefined) throw new UsageError('A run is recorded or replayed, not both.')
  if (replayed !== undefined) host.settings.replay(await readTape(replayed))
  if (recorded === undefined) return { save: async () => undefined }
  const tape = host.settings.record()
  return {
    save: async () => {
      const path = resolve(recorded)
      await writeFile(`${path}.part`, JSON.stringify(tape))
      await rename(`${path}.part`, path)
    },
  }
}

async function readTape(path: string): Promise<Tape> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new ReelError('bad-input', `${path} cannot be read (${error.code ?? 'unknown'}).`)
  })
  try {
    return Tape.parse(JSON.parse(text))
  } catch {
    throw new ReelError('bad-input', `${path} is no recording.`, { hint: 'Give a file that was made with --record.' })
  }
}
