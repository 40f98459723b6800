import { ReelError } from '../../engine/model/errors.ts'
import type { FilmInput } from './film-input.ts'

/**
 * Which shots are not their clip, and why, in words. Throws `ReelError('bad-input')` with their number where missing clips
 * must fail. In an animatic (no clips wired) stills are what was asked for, so they stand in for nothing.
 */
export function standInsOf({ parts, clips, sceneOf, params }: Pick<FilmInput, 'parts' | 'clips' | 'sceneOf' | 'params'>): string[] {
  const isAnimatic = clips === undefined
  const standIns = parts.flatMap(({ reason, shows }, index) => {
    if (reason === '' || (isAnimatic && shows?.kind === 'still')) return []
    const scene = sceneOf?.[index]
    return [`Shot ${index + 1}${scene ? ` (“${scene.title}”)` : ''}: ${reason}.`]
  })
  if (params.missing === 'fail' && standIns.length > 0) {
    const count = standIns.length === 1 ? 'A clip is missing.' : `${standIns.length} clips are missing. The first:`
    throw new ReelError('bad-input', `${count} ${standIns[0]}`, {
      hint: 'Make the missing clips, or choose in Assemble what stands for a missing clip, then run again.',
    })
  }
  return standIns
}
