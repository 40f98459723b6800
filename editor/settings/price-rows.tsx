import { useState } from 'react'
import { Fault } from '../inspector/control.tsx'
import { t } from '../text/text.ts'
import { Icon } from '../ui/icon.tsx'
import { ownPrice } from './model-draft.ts'
import type { Price } from './model-draft.ts'

const UNITS = ['call', 'image', 'second', 'video', 'million-input-tokens', 'million-output-tokens', 'million-image-tokens', 'thousand-characters'] as const satisfies readonly Price['unit'][]
const today = () => new Date().toISOString().slice(0, 10)

/** What a model costs: a line for each unit. Without a line the price is unknown, which is not the same as free. */
export function PriceRows({ prices, faults, onChange }: { prices: readonly Price[]; faults: Readonly<Record<string, string>>; onChange(prices: Price[]): void }) {
  const change = (at: number, next: Price) => onChange(prices.map((each, index) => (index === at ? next : each)))
  return (
    <fieldset className="field">
      <legend>{t('settings.model.prices')}</legend>
      {prices.length === 0 && <p className="quiet">{t('settings.model.prices.unknown')}</p>}
      {prices.map((price, at) => (
        <div key={at} className="price-row">
          <Amount price={price} onChange={(usd) => change(at, ownPrice(usd, price.unit, today(), price))} />
          <select aria-label={t('settings.model.unit')} value={price.unit} onChange={({ target }) => change(at, ownPrice(price.usd, target.value as Price['unit'], today(), price))}>
            {UNITS.map((unit) => <option key={unit} value={unit}>{t('settings.model.per', { unit: t(`settings.unit.${unit}`) })}</option>)}
          </select>
          <span className="help grow">{Object.entries(price.when ?? {}).map(([name, value]) => `${name} ${String(value)}`).join(', ')}</span>
          <button type="button" className="icon-button" aria-label={t('settings.model.price.remove')} title={t('settings.model.price.remove')} onClick={() => onChange(prices.filter((_, index) => index !== at))}><Icon name="trash" /></button>
        </div>
      ))}
      <button type="button" className="button small" onClick={() => onChange([...prices, ownPrice(0, 'call', today())])}><Icon name="plus" />{t('settings.model.price.add')}</button>
      <Fault words={faults['prices']} />
    </fieldset>
  )
}

function Amount({ price, onChange }: { price: Price; onChange(usd: number): void }) {
  const [draft, setDraft] = useState<string>()
  const usd = draft === undefined ? price.usd : Number(draft.replace(',', '.'))
  const isWrong = draft !== undefined && (draft.trim() === '' || !Number.isFinite(usd) || usd < 0)
  return (
    <span className="amount figures"><span aria-hidden="true">$</span><input type="text" inputMode="decimal" aria-label={t('settings.model.usd')} value={draft ?? String(price.usd)} aria-invalid={isWrong} onBlur={() => setDraft(undefined)} onChange={({ target }) => {
      setDraft(target.value)
      const next = Number(target.value.replace(',', '.'))
      if (target.value.trim() !== '' && Number.isFinite(next) && next >= 0) onChange(next)
    }} /></span>
  )
}
