import { useState } from 'react'
import { artifactUrl } from '../api/client.ts'
import { t } from '../text/text.ts'

interface Side { digest: string; number: number }

/** Two takes over each other; a line that is moved by mouse, finger or arrows says how much of each is seen. */
export function Compare({ left, right }: { left: Side; right: Side }) {
  const [percent, setPercent] = useState(50)
  return (
    <div className="compare">
      <img src={artifactUrl(right.digest)} alt={t('review.take', { number: right.number })} />
      <img src={artifactUrl(left.digest)} alt={t('review.take', { number: left.number })} style={{ clipPath: `inset(0 ${100 - percent}% 0 0)` }} />
      <i className="compare-line" style={{ left: `${percent}%` }} />
      <span className="compare-name is-left">{t('review.take', { number: left.number })}</span>
      <span className="compare-name is-right">{t('review.take', { number: right.number })}</span>
      <input type="range" min={0} max={100} value={percent} aria-label={t('review.compare.slider', { left: left.number, right: right.number })} onChange={(event) => setPercent(Number(event.target.value))} />
    </div>
  )
}
