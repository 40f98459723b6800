import { useCallback } from 'react'
import { useTitles } from '../run/use-titles.ts'
import { t } from '../text/text.ts'
import type { ReviewItem } from './queue.ts'

/** A result by the title of its node and its item. */
export function useItemTitle(): (item: Pick<ReviewItem, 'node' | 'item' | 'fn'>) => string {
  const titles = useTitles()
  return useCallback(({ node, item, fn }) => {
    const name = item === '' ? titles(node) : t('review.item', { node: titles(node), item })
    return fn === 'plan' ? `${name}, ${t('review.plan')}` : name
  }, [titles])
}
