import type { OutputInfo } from '../api/types.ts'

interface Stored { artifact: string; mime: string }

export interface FilmFields {
  title?: string
  video: Stored & { seconds?: number; width?: number; height?: number; fps?: number }
  poster?: Stored
  subtitles?: Stored
  chapters?: readonly { title: string; start: number; end: number }[]
  /** When each shot is seen, in their order. */
  shotTimes?: readonly { start: number; end: number }[]
  standIns?: readonly string[]
}

const isStored = (value: unknown): value is Stored => value !== null && typeof value === 'object' && typeof (value as Partial<Stored>).artifact === 'string'

/** The film among a run's outputs, where there is one that can be played. */
export function filmOf(outputs: readonly OutputInfo[]): FilmFields | undefined {
  const film = outputs.find((output) => output.value === 'film' && isStored(output.fields['video']))
  return film?.fields as FilmFields | undefined
}

/** Whether there is anything to watch: the film, or pictures that an animatic can be made of. */
export const isWatchable = ({ outputs, nodes }: { outputs: readonly OutputInfo[]; nodes: Readonly<Record<string, { media: readonly unknown[] }>> }): boolean =>
  filmOf(outputs) !== undefined || Object.values(nodes).some(({ media }) => media.length > 0)
