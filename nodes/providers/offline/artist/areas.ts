import type { Area } from './puppet/index.ts'

/** The smallest area around all of the given ones. */
export function unite(areas: readonly Area[]): Area {
  const x = Math.min(...areas.map((area) => area.x))
  const y = Math.min(...areas.map((area) => area.y))
  return { x, y, width: Math.max(...areas.map((area) => area.x + area.width)) - x, height: Math.max(...areas.map((area) => area.y + area.height)) - y }
}

/** The share of `a` that `b` covers. */
export function covered(a: Area, b: Area): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return width <= 0 || height <= 0 ? 0 : (width * height) / (a.width * a.height)
}

/** The same area with a share of its size added on each side. */
export function grown({ x, y, width, height }: Area, share: number): Area {
  return { x: x - width * share, y: y - height * share, width: width * (1 + share * 2), height: height * (1 + share * 2) }
}
