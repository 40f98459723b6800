import type { ModelSettings } from '../api/types.ts'
import { languageTag, t } from '../text/text.ts'
import { price } from '../ui/words.ts'

type Model = Pick<ModelSettings['model'], 'prices'>

/** Each price in words with what it holds for. A model without prices has an unknown one, never none. */
export function pricesOf({ prices }: Model): string[] {
  if (!prices.length) return [t('settings.unknown-price')]
  return prices.map(({ usd, unit, when }) => {
    const terms = Object.entries(when ?? {}).map(([name, value]) => (typeof value === 'boolean' ? `${value ? '+' : '−'} ${name}` : value))
    return [usd === 0 ? price(0) : t('settings.per', { price: price(usd), unit: t(`settings.unit.${unit}`) }), ...terms].join(', ')
  })
}

/** Where the prices come from and when they were read, each source once. */
export function sourcesOf({ prices }: Model): string {
  return [...new Set(prices.map(({ source, asOf }) => t('settings.as-of', { source, date: dateOf(asOf) })))].join('; ')
}

/** A day, or a month where no day is known, as the language writes it. */
export function dateOf(asOf: string): string {
  const hasDay = asOf.length > 7
  const date = new Date(`${hasDay ? asOf : `${asOf}-01`}T00:00:00Z`)
  return Number.isNaN(date.getTime()) ? asOf : date.toLocaleDateString(languageTag(), { timeZone: 'UTC', month: 'short', year: 'numeric', ...(hasDay ? { day: 'numeric' } : {}) })
}
