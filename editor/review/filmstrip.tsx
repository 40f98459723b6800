import { useEffect, useRef } from 'react'
import { Icon } from '../ui/icon.tsx'
import { Thumb } from '../values/thumbs.tsx'
import { useItemTitle } from './item-title.ts'
import { stillOf } from './queue.ts'
import type { ReviewItem } from './queue.ts'
import { StandingTag } from './standing.tsx'

/** All results in a row; the one that is looked at is kept in sight. */
export function Filmstrip({ items, current, onGo }: { items: readonly ReviewItem[]; current: string; onGo(address: string): void }) {
  const title = useItemTitle()
  const strip = useRef<HTMLOListElement>(null)
  useEffect(() => {
    // Its answer is a promise in some browsers and nothing in others: an effect must give neither.
    strip.current?.querySelector('[aria-current=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [current])
  return (
    <ol ref={strip} className="review-strip">
      {items.map((item) => {
        const still = stillOf(item)
        return (
          <li key={item.address}>
            <button type="button" aria-current={item.address === current} title={title(item)} onClick={() => onGo(item.address)}>
              {still ? <Thumb digest={still[0]} isFilm={still[1].startsWith('video/')} /> : <span className="thumb is-missing"><Icon name={item.candidates > 1 ? 'list' : item.task.media?.length ? 'sound' : 'image'} /></span>}
              <span className="figures clip">{item.item || title(item)}</span>
              <StandingTag standing={item.standing} />
            </button>
          </li>
        )
      })}
    </ol>
  )
}
