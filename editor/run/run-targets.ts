import type { Targets } from '../../engine/model/targets.ts'

export type What = 'all' | 'to' | 'items'
export interface Wanted { what: What; nodes: readonly string[]; items: readonly string[]; mode: Targets['mode']; sample: number | undefined }

/** What a person asked for, as the engine takes it; nothing when it is simply everything. */
export function toTargets({ what, nodes, items: chosen, mode, sample }: Wanted): Targets | undefined {
  const to = what === 'to' && nodes.length ? { to: [...nodes] } : {}
  const items = what === 'items' && chosen.length ? { items: [...chosen] } : {}
  const targets: Targets = { mode, ...to, ...items, ...(sample === undefined ? {} : { sample }) }
  return mode === 'fresh' && Object.keys(targets).length === 1 ? undefined : targets
}

/** The same backwards: what a plan that was asked for elsewhere is for. */
export function fromTargets(targets: Targets | undefined, selection: Pick<Wanted, 'nodes' | 'items'>): Wanted {
  const { to, items, mode = 'fresh', sample } = targets ?? {}
  return { what: to ? 'to' : items ? 'items' : 'all', nodes: to ?? selection.nodes, items: items ?? selection.items, mode, sample }
}

/** The number a field holds: undefined when it is empty, null when it is none that fits. */
export function numberIn(text: string, { least, isWhole }: { least: number; isWhole: boolean }): number | undefined | null {
  if (text.trim() === '') return undefined
  const value = Number(text.replace(',', '.'))
  return Number.isFinite(value) && value >= least && (!isWhole || Number.isInteger(value)) ? value : null
}
