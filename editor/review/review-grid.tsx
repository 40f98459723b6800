import { t } from '../text/text.ts'
import { Icon } from '../ui/icon.tsx'
import { Thumb } from '../values/thumbs.tsx'
import { useItemTitle } from './item-title.ts'
import { stillOf } from './queue.ts'
import type { ReviewItem } from './queue.ts'
import { StandingTag } from './standing.tsx'

interface Props { items: readonly ReviewItem[]; current: string; selected: ReadonlySet<string>; onOpen(address: string): void; onGo(address: string): void; onSelect(address: string, isOn: boolean): void }

/** Many results at once; a card opens on the stage, its box selects it for a step on many. */
export function ReviewGrid({ items, current, selected, onOpen, onGo, onSelect }: Props) {
  const title = useItemTitle()
  return (
    <ul className="review-grid">
      {items.map((item) => {
        const still = stillOf(item)
        return (
          <li key={item.address} className={item.address === current ? 'is-current' : undefined}>
            <button type="button" className="review-card" aria-current={item.address === current} onFocus={() => onGo(item.address)} onClick={() => onOpen(item.address)}>
              {still ? <Thumb digest={still[0]} isFilm={still[1].startsWith('video/')} width={320} /> : <span className="thumb is-missing"><Icon name={item.candidates > 1 ? 'list' : 'image'} /></span>}
              <span className="row between"><span className="clip">{title(item)}</span><StandingTag standing={item.standing} /></span>
            </button>
            <input type="checkbox" checked={selected.has(item.address)} aria-label={t('review.select', { title: title(item) })} onChange={(event) => onSelect(item.address, event.target.checked)} />
          </li>
        )
      })}
    </ul>
  )
}
