import type { ModelInfo } from './model.ts'

export interface Size { width: number; height: number }

/** The aspect ratio of a model that is nearest to a size, such as `16:9`; undefined when it lists none. */
export function nearestRatio({ aspectRatios }: Pick<ModelInfo, 'aspectRatios'>, { width, height }: Size): string | undefined {
  const distance = (ratio: string) => Math.abs(Math.log(shape(ratio) / (width / height)))
  return aspectRatios.reduce<string | undefined>((best, ratio) => (best === undefined || distance(ratio) < distance(best) ? ratio : best), undefined)
}

function shape(ratio: string): number {
  const [width = 1, height = 1] = ratio.split(':').map(Number)
  return width / height
}

/** The size of a list such as `1536x1024` whose shape is nearest, the smallest that is not smaller than asked where there are several. */
export function nearestSize(sizes: readonly string[], wanted: Size): string | undefined {
  const parsed = sizes.map((text) => ({ text, size: parse(text) }))
  const off = ({ size }: { size: Size }) => Math.round(Math.abs(Math.log((size.width / size.height) / (wanted.width / wanted.height))) * 100)
  const least = Math.min(...parsed.map(off))
  const alike = parsed.filter((one) => off(one) === least).sort((a, b) => a.size.width - b.size.width)
  return (alike.find(({ size }) => size.width >= wanted.width) ?? alike.at(-1))?.text
}

function parse(text: string): Size {
  const [width = 1, height = 1] = text.split('x').map(Number)
  return { width, height }
}

/** A size whose sides are multiples of `step`, of nearly the same shape, with no side longer than `longest`. */
export function steppedSize({ width, height }: Size, step: number, longest: number): Size {
  const scale = Math.min(1, longest / Math.max(width, height))
  const stepped = (side: number) => Math.max(step, Math.round((side * scale) / step) * step)
  return { width: stepped(width), height: stepped(height) }
}
