import type { RunDetail } from '../api/types.ts'
import { filmOf } from '../values/film-output.ts'
import { stillsOf } from '../values/stills.ts'

/** The picture that stands for a run: the poster of its film, the film, or the last still it made. */
export function pictureOf({ outputs, tasks }: Pick<RunDetail, 'outputs' | 'tasks'>): string | undefined {
  const film = filmOf(outputs)
  if (film) return film.poster?.artifact ?? film.video.artifact
  return Object.values(tasks).flatMap(({ media }) => stillsOf(media)).at(-1)?.[0]
}
