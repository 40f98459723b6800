import { artifactUrl } from '../api/client.ts'
import { t } from '../text/text.ts'
import { inWords } from '../ui/words.ts'

interface Media { artifact: string; mime: string }

export const isMedia = (value: unknown): value is Media =>
  value !== null && typeof value === 'object' && typeof (value as Partial<Media>).artifact === 'string' && typeof (value as Partial<Media>).mime === 'string'

/** A field that is not edited in place: pictures, films and sound are shown, lists are read, the rest is JSON. */
export function FieldValue({ name, value }: { name: string; value: unknown }) {
  const title = inWords(name)
  if (isMedia(value)) return <MediaValue title={title} media={value} />
  if (value === undefined || value === null || (Array.isArray(value) && !value.length)) return null
  const isPlainList = Array.isArray(value) && value.every((entry) => typeof entry === 'string' || typeof entry === 'number')
  return (
    <div className="field">
      <span className="label">{title}</span>
      {isPlainList ? <p>{value.join(', ')}</p> : typeof value === 'boolean' ? <p>{t(value ? 'value.yes' : 'value.no')}</p> : <details><summary>{Array.isArray(value) ? t('value.entries', { count: value.length }) : t('value.details')}</summary><pre>{JSON.stringify(value, null, 2)}</pre></details>}
    </div>
  )
}

function MediaValue({ title, media: { artifact, mime } }: { title: string; media: Media }) {
  const src = artifactUrl(artifact)
  if (mime.startsWith('image/')) return <a className="media" href={src} target="_blank" rel="noreferrer" title={t('value.full-size')}><img src={src} alt={title} decoding="async" /></a>
  if (mime.startsWith('video/')) return <div className="media"><video controls playsInline preload="metadata" src={src} aria-label={title} /></div>
  if (mime.startsWith('audio/')) return <div className="field"><span className="label">{title}</span><audio controls preload="none" src={src} aria-label={title} /></div>
  return <p><a href={src} download>{title}</a></p>
}
