import type { Plan } from '../../engine/model/plan.ts'
import { t } from '../text/text.ts'

export interface PlanLine { node: string; counts: string; reasons: string[] }

const MOST_REASONS = 2

/** A plan node by node: what happens to how many items, and the reasons that most of them have, as `say` puts them. */
export function nodeLines(plan: Plan, say: (reason: string) => string): PlanLine[] {
  return Object.entries(plan.nodes).map(([node, count]) => ({
    node,
    counts: [
      toMake(count) && t('run.counts.make', { count: toMake(count) }),
      count.reuse && t('run.counts.reuse', { count: count.reuse }),
      count.blocked && t('run.counts.blocked', { count: count.blocked }),
      count.skip && t('run.counts.skip', { count: count.skip }),
    ].filter(Boolean).join(', ') || t('run.counts.nothing'),
    reasons: mostCommon(plan.tasks.filter((task) => task.node === node && task.verdict !== 'reuse').map((task) => say(task.reason))),
  }))
}

/** How many are made: from those that are certain to those that depend on what comes before them. Empty when none is. */
export function toMake({ run, maybe, about }: { run: number; maybe: number; about: boolean }): string {
  if (run + maybe === 0) return ''
  const most = about ? t('run.about', { what: run + maybe }) : String(run + maybe)
  return maybe === 0 ? most : run > 0 ? t('run.from-to', { from: run, to: most }) : maybe === 1 ? t('run.perhaps-one') : t('run.up-to', { most })
}

/** Whether nothing that the plan names was ever made: then every step has the same reason. */
export const isFirst = ({ totals, tasks }: Plan): boolean =>
  totals.reuse + totals.blocked + totals.skip === 0 && tasks.every(({ reason }) => reason === 'not made yet' || reason.endsWith('which is not known yet'))

/** The reason that all of these lines have and no other, said once instead of on each. */
export function sharedReason(lines: readonly PlanLine[]): string | undefined {
  const reasons = new Set(lines.flatMap((line) => line.reasons))
  const [only] = reasons
  return reasons.size === 1 && lines.length > 1 ? only : undefined
}

function mostCommon(reasons: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const reason of reasons) if (reason) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, MOST_REASONS).map(([reason]) => reason)
}
