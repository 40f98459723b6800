import { artifactUrl } from '../api/client.ts'

/** Small stills of pictures and films; of a long list the latest. */
export function Thumbs({ media, most }: { media: readonly (readonly [digest: string, mime: string])[]; most: number }) {
  const shown = media.slice(-most)
  return <div className="thumbs">{shown.map(([digest, mime]) => <Thumb key={digest} digest={digest} isFilm={mime.startsWith('video/')} />)}</div>
}

export function Thumb({ digest, isFilm = false }: { digest: string; isFilm?: boolean }) {
  return <span className={isFilm ? 'thumb is-film' : 'thumb'}><img src={artifactUrl(digest, 160)} alt="" loading="lazy" decoding="async" draggable={false} /></span>
}
