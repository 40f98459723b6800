import { useState } from 'react'
import { t } from '../text/text.ts'
import { Icon } from '../ui/icon.tsx'
import { filtered, progressWords } from './queue.ts'
import type { Filter, ReviewItem } from './queue.ts'
import { RetakeNote } from './retake-note.tsx'

interface Props {
  all: readonly ReviewItem[]
  filter: Filter
  isGrid: boolean
  selected: readonly ReviewItem[]
  isGoing: boolean
  onFilter(filter: Filter): void
  onGrid(isGrid: boolean): void
  onApprove(items: readonly ReviewItem[]): void
  onRetake(items: readonly ReviewItem[], note: string): void
  onRun(items: readonly ReviewItem[]): void
  onClear(): void
}

const FILTERS: readonly Filter[] = ['waiting', 'asked', 'all']

/** How far the review is, what of it is shown, and steps on many at once. */
export function ReviewBar({ all, filter, isGrid, selected, isGoing, onFilter, onGrid, onApprove, onRetake, onRun, onClear }: Props) {
  const [isNoting, setNoting] = useState(false)
  const waiting = filtered(all, 'waiting')
  const approvable = selected.filter(({ standing }) => standing === 'waiting' || standing === 'made')
  return (
    <header className="review-bar">
      <p className="figures grow">{progressWords(all)}</p>
      <div className="tabs filters" role="group" aria-label={t('review.show')}>
        {FILTERS.map((each) => <button key={each} type="button" aria-pressed={each === filter} onClick={() => onFilter(each)}>{t(`review.filter.${each}`, { count: filtered(all, each).length })}</button>)}
      </div>
      <div className="tabs layout" role="group" aria-label={t('review.layout')}>
        <button type="button" aria-pressed={!isGrid} aria-label={t('review.strip')} onClick={() => onGrid(false)}><Icon name="film" /><span className="word">{t('review.strip')}</span></button>
        <button type="button" aria-pressed={isGrid} aria-label={t('review.grid')} onClick={() => onGrid(true)}><Icon name="cards" /><span className="word">{t('review.grid')}</span></button>
      </div>
      {selected.length === 0 && waiting.length > 0 && <button type="button" className={isGrid ? 'button' : 'button wide-only'} onClick={() => onApprove(waiting)}><Icon name="reused" />{t('review.approve-all', { count: waiting.length })}</button>}
      {selected.length > 0 && (
        <div className="row">
          <span className="figures">{t('review.selected', { count: selected.length })}</span>
          <button type="button" className="button small" disabled={!approvable.length} onClick={() => onApprove(approvable)}><Icon name="done" />{t('review.approve')}</button>
          <button type="button" className="button small" aria-expanded={isNoting} onClick={() => setNoting(!isNoting)}><Icon name="again" />{t('review.retake')}</button>
          <button type="button" className="button small" disabled={isGoing} onClick={() => onRun(selected)}><Icon name="play" />{t('run.only-these', { count: selected.length })}</button>
          <button type="button" className="button small" onClick={onClear}>{t('review.select-none')}</button>
        </div>
      )}
      {isNoting && selected.length > 0 && (
        <RetakeNote isLate={!isGoing} onClose={() => setNoting(false)} onSend={(note) => {
          onRetake(selected, note)
          setNoting(false)
        }} />
      )}
    </header>
  )
}
