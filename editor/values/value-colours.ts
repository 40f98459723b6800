import type { NodeTypes } from '../document/wiring.ts'

const GOLDEN_ANGLE = 137.508

/** A colour for each type of value, as far from the others as can be; lightness follows the theme. */
export function valueColours(types: NodeTypes): ReadonlyMap<string, string> {
  const names = new Set([...types.values()].flatMap((type) => [...type.inputs, ...type.outputs].map((port) => port.value)))
  return new Map([...names].sort().map((name, index) => [name, `oklch(var(--port-lightness) 0.1 ${((index * GOLDEN_ANGLE + 40) % 360).toFixed(1)})`]))
}
