import type { Price } from '../../../engine/service.ts'
import type { ModelInfo, PriceLine } from './model.ts'

/** How much of what a request uses. What is left out is not used; a range where it is known only afterwards. */
export interface Usage {
  images?: number
  seconds?: number
  characters?: number
  inputTokens?: number
  outputTokens?: readonly [least: number, most: number]
  imageTokens?: readonly [least: number, most: number]
  resolution?: string
  quality?: string
  sound?: boolean
}

type Amount = readonly [least: number, most: number]

/**
 * Price of a usage from a model's table. `max` is undefined as soon as one thing that is used has no price: an unknown
 * price is unknown, never 0. Where several units fit (an image has a price, and its tokens too) the coarser one counts.
 */
export function priceOf(model: Pick<ModelInfo, 'prices'>, usage: Usage): Price {
  const lines = model.prices.filter((line) => fits(line, usage))
  const find = (unit: PriceLine['unit']) => lines.filter((line) => line.unit === unit).sort((a, b) => strictness(b) - strictness(a))[0]?.usd
  const call = find('call')
  if (call !== undefined) return { min: call, max: call }
  const video = find('video')
  if (video !== undefined && usage.seconds !== undefined) return { min: video, max: video }
  const parts: { amount: Amount; usd: number | undefined }[] = []
  const add = (amount: Amount | undefined, usd: number | undefined, per = 1) => {
    if (amount !== undefined && amount[1] > 0) parts.push({ amount, usd: usd === undefined ? undefined : usd / per })
  }
  const perImage = find('image')
  const byThePiece = usage.images !== undefined && (perImage !== undefined || usage.imageTokens === undefined)
  if (byThePiece) add(exactly(usage.images ?? 0), perImage)
  else {
    add(usage.inputTokens === undefined ? undefined : exactly(usage.inputTokens), find('million-input-tokens'), 1e6)
    add(usage.outputTokens, find('million-output-tokens'), 1e6)
    add(usage.imageTokens, find('million-image-tokens'), 1e6)
  }
  add(usage.seconds === undefined ? undefined : exactly(usage.seconds), find('second'))
  add(usage.characters === undefined ? undefined : exactly(usage.characters), find('thousand-characters'), 1e3)
  const isKnown = parts.length > 0 && parts.every(({ usd }) => usd !== undefined)
  return {
    min: sum(parts, 0),
    max: isKnown ? sum(parts, 1) : undefined,
  }
}

const exactly = (amount: number): Amount => [amount, amount]

function sum(parts: readonly { amount: Amount; usd: number | undefined }[], end: 0 | 1): number {
  return parts.reduce((total, { amount, usd }) => total + amount[end] * (usd ?? 0), 0)
}

function fits({ when }: PriceLine, { resolution, quality, sound }: Usage): boolean {
  if (!when) return true
  return (when.resolution === undefined || when.resolution === resolution) && (when.quality === undefined || when.quality === quality) && (when.sound === undefined || when.sound === (sound ?? false))
}

const strictness = ({ when }: PriceLine): number => Object.keys(when ?? {}).length

/** A cautious count of tokens before the provider has counted: four characters a token in English, fewer elsewhere. */
export function tokensIn(text: string): number {
  return Math.ceil([...text].reduce((total, character) => total + (character < '\u0250' ? 0.28 : 0.6), 0)) + 8
}
