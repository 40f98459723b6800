import type { PaidModel } from '../../engine/model/plan.ts'
import { t } from '../text/text.ts'
import { priceRange } from '../ui/words.ts'

/** Models that cost money and that nobody has agreed to pay for yet: one box each, with what a call costs. */
export function PaidConsent({ models, agreed, onAgree }: { models: readonly PaidModel[]; agreed: ReadonlySet<string>; onAgree(next: ReadonlySet<string>): void }) {
  if (!models.length) return null
  const toggle = (model: string, isAgreed: boolean) => onAgree(new Set(isAgreed ? [...agreed, model] : [...agreed].filter((other) => other !== model)))
  return (
    <fieldset className="consent">
      <legend>{t('run.paid.title')}</legend>
      {models.map(({ model, capability, usd }) => (
        <label key={`${capability} ${model}`} className="check">
          <input type="checkbox" checked={agreed.has(model)} onChange={(event) => toggle(model, event.target.checked)} />
          <span>{t('run.paid.model', { model, price: priceRange(usd) })}</span>
        </label>
      ))}
      <p className="quiet">{t('run.paid.help')}</p>
    </fieldset>
  )
}

/** Of the models of a plan those that still have to be agreed to. */
export const unaccepted = (paid: readonly PaidModel[] = []): PaidModel[] => paid.filter(({ isAccepted }) => !isAccepted)
