import { artifactUrl } from '../api/client.ts'
import { t } from '../text/text.ts'

interface Media { artifact: string; mime: string }

export const isMedia = (value: unknown): value is Media =>
  value !== null && typeof value === 'object' && typeof (value as Partial<Media>).artifact === 'string' && typeof (value as Partial<Media>).mime === 'string'

/** Stored bytes as what they are: a picture, a film, a sound, or a file to take away. */
export function MediaValue({ title, media: { artifact, mime } }: { title: string; media: Media }) {
  const src = artifactUrl(artifact)
  if (mime.startsWith('image/')) return <a className="media" href={src} target="_blank" rel="noreferrer" title={t('value.full-size')}><img src={src} alt={title} decoding="async" /></a>
  if (mime.startsWith('video/')) return <div className="media"><video controls playsInline preload="metadata" src={src} aria-label={title} /></div>
  if (mime.startsWith('audio/')) return <div className="field">{title !== '' && <span className="label">{title}</span>}<audio controls preload="none" src={src} aria-label={title || t('value.sound')} /></div>
  return <p><a href={src} download>{title || t('value.file')}</a></p>
}
