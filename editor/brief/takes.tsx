import { useEffect, useState } from 'react'
import type { Plan } from '../../engine/model/plan.ts'
import { library } from '../api/library.ts'
import type { TemplateInfo } from '../api/types.ts'
import { lengthOf } from '../home/template-card.tsx'
import { t } from '../text/text.ts'
import { duration, priceRange } from '../ui/words.ts'

const SETTLED_MS = 400

/** What the film will take with these answers: the plan's own figures, reckoned anew when the answers rest. */
export function Takes({ template, inputs }: { template: TemplateInfo; inputs: Record<string, string> }) {
  const [plan, setPlan] = useState<Plan>()
  const text = JSON.stringify(inputs)
  useEffect(() => {
    const giveUp = new AbortController()
    const timer = setTimeout(() => {
      // While answers are not complete the last figures stand.
      library.planOf(template.id, JSON.parse(text) as Record<string, string>, giveUp.signal).then(setPlan, () => undefined)
    }, SETTLED_MS)
    return () => {
      clearTimeout(timer)
      giveUp.abort()
    }
  }, [template.id, text])
  const { scenes, shots, minutes } = template.expects
  return (
    <section aria-label={t('brief.takes')}>
      <dl className="facts wide">
        <div><dt>{t('brief.size')}</dt><dd>{t('home.scenes', { count: scenes })}, {t('home.shots', { count: shots })}, {lengthOf(minutes)}</dd></div>
        <div><dt>{t('brief.price')}</dt><dd>{plan ? priceRange(plan.usd) : t('brief.planning')}</dd></div>
        <div><dt>{t('brief.time')}</dt><dd>{!plan ? t('brief.planning') : plan.seconds?.max ? duration(plan.seconds.max * 1000) : t('brief.time-unknown')}</dd></div>
      </dl>
      {plan?.totals.about && plan.usd.max !== 0 && <p className="help">{t('brief.steps-unknown')}</p>}
    </section>
  )
}
