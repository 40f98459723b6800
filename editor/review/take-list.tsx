import type { Take } from '../api/types.ts'
import { t } from '../text/text.ts'
import { Thumb } from '../values/thumbs.tsx'
import { stillsOf } from '../values/stills.ts'

/** The takes of a result with what was asked for in each. Those that are not stored are made when they are chosen. */
export function TakeList({ takes, chosen, onChoose }: { takes: readonly Take[]; chosen: number; onChoose(index: number): void }) {
  return (
    <section aria-label={t('review.takes')}>
      <h3>{t('review.takes')}</h3>
      <ol className="takes">
        {takes.map(({ index, note, media }) => {
          const [still] = stillsOf(media as [string, string][])
          return (
            <li key={index}>
              <button type="button" aria-pressed={index === chosen} onClick={() => onChoose(index)}>
                {still ? <Thumb digest={still[0]} isFilm={still[1].startsWith('video/')} /> : <span className="thumb is-missing">{t('review.take.missing')}</span>}
                <span className="grow"><span className="figures">{t('review.take', { number: index + 1 })}</span><span className="quiet">{note || (index === 0 ? t('review.take.first') : '')}</span></span>
              </button>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
