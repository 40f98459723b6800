import type { Plan } from '../../engine/model/plan.ts'

export interface PlanLine { node: string; counts: string; reasons: string[] }

const MOST_REASONS = 2

/** A plan node by node: what happens to how many items, and the reasons that most of them have. */
export function nodeLines(plan: Plan): PlanLine[] {
  return Object.entries(plan.nodes).map(([node, count]) => ({
    node,
    counts: [
      count.run && `${count.about ? 'about ' : ''}${count.run} to make`,
      count.maybe && `${count.maybe} perhaps`,
      count.reuse && `${count.reuse} reused`,
      count.blocked && `${count.blocked} blocked`,
      count.skip && `${count.skip} skipped`,
    ].filter(Boolean).join(', ') || 'nothing',
    reasons: mostCommon(plan.tasks.filter((task) => task.node === node && task.verdict !== 'reuse').map((task) => task.reason)),
  }))
}

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
