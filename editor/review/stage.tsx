import { artifactUrl } from '../api/client.ts'
import type { ItemDetail, Take } from '../api/types.ts'
import { t } from '../text/text.ts'
import { stillsOf } from '../values/stills.ts'
import { Compare } from './compare.tsx'
import { textsOf, OptionCards } from './option-cards.tsx'
import type { ReviewItem } from './queue.ts'

interface Props {
  item: ReviewItem
  title: string
  detail: ItemDetail | undefined
  chosen: number
  /** The takes that lie over each other. */
  compared: readonly [Take, Take] | undefined
  onChoose(index: number): void
}

/** What there is to see of one result, as large as there is room: options, a comparison, a picture, a film, a voice, or words. */
export function Stage({ item, title, detail, chosen, compared, onChoose }: Props) {
  const pair = compared?.map(({ index, media }) => ({ number: index + 1, digest: stillsOf(media as [string, string][])[0]?.[0] }))
  const [left, right] = pair ?? []
  if (left?.digest && right?.digest) return <Compare left={{ ...left, digest: left.digest }} right={{ ...right, digest: right.digest }} />
  if (detail?.candidates && detail.candidates.length > 1) return <OptionCards name={item.address} candidates={detail.candidates} chosen={chosen} onChoose={onChoose} />
  const media = item.task.media ?? []
  const [seen] = stillsOf(media)
  if (seen?.[1].startsWith('image/')) return <img className="stage-media" src={artifactUrl(seen[0])} alt={title} />
  if (seen) return <video className="stage-media" key={seen[0]} controls playsInline preload="metadata" src={artifactUrl(seen[0])} aria-label={title} />
  const sounds = media.filter(([, mime]) => mime.startsWith('audio/'))
  if (sounds.length) return <div className="stage-words">{sounds.map(([digest], at) => <audio key={`${at} ${digest}`} controls preload="metadata" src={artifactUrl(digest)} aria-label={title} />)}<Words detail={detail} /></div>
  return <div className="stage-words"><Words detail={detail} /></div>
}

function Words({ detail }: { detail: ItemDetail | undefined }) {
  const texts = Object.values(detail?.values ?? {}).flatMap((value) => (value !== null && typeof value === 'object' && !Array.isArray(value) ? textsOf({ value }) : []))
  if (detail && !texts.length) return <p className="quiet">{t('review.no-picture')}</p>
  return <>{texts.map(({ text }) => <p key={text.slice(0, 60)}>{text}</p>)}</>
}
