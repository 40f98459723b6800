import { useEffect, useState } from 'react'
import type { Plan } from '../../engine/model/plan.ts'
import { library } from '../api/library.ts'
import { t } from '../text/text.ts'
import { duration, priceRange } from '../ui/words.ts'

/** What a film of a template takes, in a line, from the plan of its sample; nothing while that is not known. */
export function useTakes(template: string, sample: Record<string, unknown>): string | undefined {
  const [plan, setPlan] = useState<Plan>()
  useEffect(() => {
    const giveUp = new AbortController()
    // A card says what it can without it.
    library.planOf(template, sample, giveUp.signal).then(setPlan, () => undefined)
    return () => giveUp.abort()
  }, [template, sample])
  if (!plan) return undefined
  const isFree = plan.usd.max === 0
  const time = plan.seconds?.max === undefined || plan.seconds.max === null ? [] : [t('home.takes', { time: duration(plan.seconds.max * 1000) })]
  return [isFree ? t('home.needs-nothing') : t('home.price', { price: priceRange(plan.usd) }), ...time].join(' · ')
}
