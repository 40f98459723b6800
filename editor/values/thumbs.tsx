import { memo } from 'react'
import { artifactUrl } from '../api/client.ts'

type Media = readonly (readonly [digest: string, mime: string])[]

/** Small stills of pictures and films; of a long list the latest. Those that may be out of date stay, with a mark. */
export function Thumbs({ media, most, stale }: { media: Media; most: number; stale?: ReadonlySet<string> | undefined }) {
  const shown = media.slice(-most)
  return <div className="thumbs">{shown.map(([digest, mime], at) => <Thumb key={`${at} ${digest}`} digest={digest} isFilm={mime.startsWith('video/')} isStale={stale?.has(digest) ?? false} />)}</div>
}

export const Thumb = memo(function Thumb({ digest, isFilm = false, isStale = false, width = 160 }: { digest: string; isFilm?: boolean; isStale?: boolean; width?: number }) {
  return <span className={`thumb ${isFilm ? 'is-film' : ''} ${isStale ? 'is-stale' : ''}`} data-digest={digest}><img src={artifactUrl(digest, width)} alt="" loading="lazy" decoding="async" draggable={false} /></span>
})
