import { artifactUrl } from '../api/client.ts'
import type { NodeProgress } from '../run/node-progress.ts'
import { MOST_THUMBS } from './geometry.ts'

const SHARP = 160

/** The latest pictures of a node, edge to edge. Those that may be out of date stay, with a mark. */
export function stills(media: NodeProgress['media'], stale: ReadonlySet<string> | undefined) {
  const shown = media.slice(-MOST_THUMBS)
  return (
    <div className="stills" data-count={shown.length}>
      {shown.map(([digest, mime], at) => (
        <span key={`${at} ${digest}`} className={`thumb ${mime.startsWith('video/') ? 'is-film' : ''} ${stale?.has(digest) ? 'is-stale' : ''}`} data-digest={digest}><img src={artifactUrl(digest, SHARP)} alt="" decoding="async" draggable={false} /></span>
      ))}
    </div>
  )
}
