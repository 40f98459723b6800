import { useEffect, useState } from 'react'
import { useItem } from '../inspector/use-item.ts'
import { t } from '../text/text.ts'
import { Icon } from '../ui/icon.tsx'
import { isWriting } from '../ui/writing.ts'
import { useDocument, useProject } from '../workflow/project.ts'
import { approve, chooseCandidate, chooseTake, retake, toggleLock } from './decisions.ts'
import { Filmstrip } from './filmstrip.tsx'
import { useItemTitle } from './item-title.ts'
import { actionOf } from './keys.ts'
import type { Action } from './keys.ts'
import { nextAfter } from './queue.ts'
import type { ReviewItem } from './queue.ts'
import { Side } from './side.tsx'
import type { Doing } from './side.tsx'
import { Stage } from './stage.tsx'
import { useTakes } from './use-takes.ts'

interface Props { items: readonly ReviewItem[]; current: ReviewItem; isGoing: boolean; onGo(address: string): void; onGrid(): void }

/** One result large, with what can be done about it beside it and all others in a row below. */
export function ReviewStrip({ items, current, isGoing, onGo, onGrid }: Props) {
  const { document, session } = useProject()
  const [detail] = useItem(current)
  const takes = useTakes(current)
  const title = useItemTitle()(current)
  const choice = useDocument((state) => state.workflow.decisions[current.address]?.choice?.index ?? 0)
  const [noting, setNoting] = useState<string>()
  const [comparing, setComparing] = useState<string>()
  const isNoting = noting === current.address
  const seen = takes.filter(({ media }) => media.some(([, mime]) => mime?.startsWith('image/')))
  const used = seen.find(({ index }) => index === current.take)
  const other = seen.findLast(({ index }) => index !== current.take)
  const pair = used && other ? ([other, used] as const) : undefined
  const isComparing = comparing === current.address && pair !== undefined

  const at = items.findIndex(({ address }) => address === current.address)
  const go = (index: number) => {
    const next = items[Math.max(0, Math.min(items.length - 1, index))]
    if (next) onGo(next.address)
  }
  const goOn = () => onGo(nextAfter(items, current.address) ?? current.address)
  const doing: Doing = {
    approve: () => {
      document.edit(approve([current]))
      goOn()
    },
    openNote: () => setNoting(current.address),
    closeNote: () => setNoting(undefined),
    retake: (note) => {
      document.edit(retake([current], note))
      setNoting(undefined)
      goOn()
    },
    take: (index) => index !== current.take && document.edit(chooseTake(current, index)),
    lock: () => document.edit(toggleLock(current)),
    compare: () => setComparing(isComparing ? undefined : current.address),
  }
  const chooseNumber = (index: number) => {
    if (current.candidates > 1) return index < current.candidates && document.edit(chooseCandidate(current, index))
    return takes.some((take) => take.index === index) && doing.take(index)
  }
  const acts: Record<Action, () => void> = {
    approve: () => (current.standing === 'waiting' || current.standing === 'made') && doing.approve(),
    retake: doing.openNote, compare: () => pair && doing.compare(), lock: doing.lock, grid: onGrid,
    back: () => go(at - 1), on: () => go(at + 1), first: () => go(0), last: () => go(items.length - 1),
  }
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event
      const isOwn = target instanceof HTMLElement && target.matches('video, audio, input[type=range], input[type=checkbox]')
      if (isWriting() || isOwn || session.getState().overlay || session.getState().panel !== 'none') return
      const action = actionOf(event)
      if (action === undefined) return
      event.preventDefault()
      if (typeof action === 'number') chooseNumber(action)
      else acts[action]()
    }
    // Before the keys of the workflow, which mean other things by the same letters.
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  })

  return (
    <div className="review-body">
      <div className="review-main">
        <div className="review-stage">
          <Stage item={current} title={title} detail={detail} chosen={choice} compared={isComparing ? pair : undefined} onChoose={(index) => document.edit(chooseCandidate(current, index))} />
        </div>
        <div className="row review-steps">
          <button type="button" className="icon-button" aria-label={t('review.previous')} disabled={at <= 0} onClick={() => go(at - 1)}><Icon name="back" /></button>
          <span className="figures quiet">{t('review.position', { at: at + 1, total: items.length })}</span>
          <button type="button" className="icon-button" aria-label={t('review.next')} disabled={at >= items.length - 1} onClick={() => go(at + 1)}><Icon name="next" /></button>
          <span className="quiet wide-only push keys-line">{t('review.keys', { approve: 'A', retake: 'R', compare: 'C', lock: 'L' })}</span>
        </div>
        <Filmstrip items={items} current={current.address} onGo={onGo} />
      </div>
      <Side item={current} title={title} detail={detail} takes={takes} doing={doing} isNoting={isNoting} canCompare={pair !== undefined} isComparing={isComparing} isGoing={isGoing} />
    </div>
  )
}
