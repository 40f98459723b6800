import { useEffect, useState } from 'react'
import { isFinal } from '../run/run-store.ts'
import { t } from '../text/text.ts'
import { useProject, useRun } from '../workflow/project.ts'
import { approve, retake } from './decisions.ts'
import { filtered } from './queue.ts'
import type { Filter, ReviewItem } from './queue.ts'
import { ReviewBar } from './review-bar.tsx'
import { ReviewGrid } from './review-grid.tsx'
import { ReviewStrip } from './review-strip.tsx'
import { useReviewItems } from './use-review-items.ts'

/** What waits for a person, one by one or all at once, by mouse or by keys alone. */
export function ReviewView() {
  const { document, session } = useProject()
  const isGoing = useRun(({ state }) => state !== undefined && !isFinal(state))
  const all = useReviewItems()
  const inspected = session.getState().item
  const [filter, setFilter] = useState<Filter>(() => (all.some(({ standing }) => standing === 'waiting') ? 'waiting' : all.some(({ isAsked }) => isAsked) ? 'asked' : 'all'))
  const [isGrid, setGrid] = useState(false)
  const [at, setAt] = useState<string | undefined>(() => all.find((item) => item.node === inspected?.node && item.item === inspected.item && item.fn === inspected.fn)?.address)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  // A result that was settled a moment ago stays in sight until one goes on.
  const items = keepCurrent(filtered(all, filter), all, at)
  const current = items.find(({ address }) => address === at) ?? items[0]
  useEffect(() => session.setState({ panel: 'none' }), [session])

  const chosen = items.filter(({ address }) => selected.has(address))
  const clear = () => setSelected(new Set())
  const onApprove = (list: readonly ReviewItem[]) => {
    document.edit(approve(list))
    clear()
  }
  const onRetake = (list: readonly ReviewItem[], note: string) => {
    document.edit(retake(list, note))
    clear()
  }
  return (
    <section className="review-view" aria-label={t('review.label')}>
      <ReviewBar all={all} filter={filter} isGrid={isGrid} selected={chosen} isGoing={isGoing} onFilter={setFilter} onGrid={setGrid} onApprove={onApprove} onRetake={onRetake} onRun={(list) => session.open('plan', { items: list.map(({ node, item }) => `${node}:${item}`), mode: 'fresh' })} onClear={clear} />
      {current === undefined && <Nothing hasAny={all.length > 0} onShowAll={() => setFilter('all')} />}
      {current !== undefined && (isGrid
        ? <ReviewGrid items={items} current={current.address} selected={selected} onGo={setAt} onSelect={(address, isOn) => setSelected((now) => new Set(isOn ? [...now, address] : [...now].filter((each) => each !== address)))}
            onOpen={(address) => {
              setAt(address)
              setGrid(false)
            }} />
        : <ReviewStrip items={items} current={current} isGoing={isGoing} onGo={setAt} onGrid={() => setGrid(true)} />)}
    </section>
  )
}

/** The results of a filter, and among them the one that is looked at although it no longer passes. */
function keepCurrent(shown: readonly ReviewItem[], all: readonly ReviewItem[], at: string | undefined): readonly ReviewItem[] {
  if (at === undefined || shown.some(({ address }) => address === at)) return shown
  const addresses = new Set(shown.map(({ address }) => address))
  return all.filter(({ address }) => address === at || addresses.has(address))
}

function Nothing({ hasAny, onShowAll }: { hasAny: boolean; onShowAll(): void }) {
  return (
    <div className="review-nothing">
      <h2>{t(hasAny ? 'review.none-waiting.title' : 'review.empty.title')}</h2>
      <p className="quiet">{t(hasAny ? 'review.none-waiting.text' : 'review.empty.text')}</p>
      {hasAny && <button type="button" className="button" onClick={onShowAll}>{t('review.show-all')}</button>}
    </div>
  )
}
