import type { TaskChange } from '../../engine/model/events.ts'
import { parseAddress } from '../../engine/model/ids.ts'
import { t } from '../text/text.ts'
import type { NodeProgress } from './node-progress.ts'

/** What a button beside a failure does. */
export type Remedy = 'retry' | 'edit' | 'settings' | 'model' | 'retake'

const remedies: Readonly<Record<string, readonly Remedy[]>> = {
  'rate-limited': ['retry'], unavailable: ['retry', 'model'], timeout: ['retry'], refused: ['edit', 'retry'], rejected: ['settings', 'retry'],
  unauthorised: ['model'], 'out-of-quota': ['model'], unsupported: ['model'], 'invalid-output': ['retry', 'model'], ambiguous: ['retake'],
  'bad-input': ['settings'], 'unknown-name': ['edit'], blocked: ['settings'], 'over-budget': ['model'], 'missing-tool': ['retry'],
}

/** What can be done about a failure, the most promising first. Whatever is not known can be tried again. */
export const remediesFor = (code: string | undefined): readonly Remedy[] => remedies[code ?? ''] ?? ['retry']

/** A failure as a person is told it. What the provider said stands beside it, where it says more. */
export function toldOf({ failure }: TaskChange): { message: string; hint: string } {
  if (failure?.code === 'timeout') return { message: t('run.say.timeout'), hint: failure.message }
  if (failure?.code === 'unavailable') return { message: t('run.say.unavailable'), hint: failure.message }
  return { message: failure?.message ?? '', hint: failure?.hint ?? '' }
}

/** How many of how many failed, node by node. */
export function failedByNode(failures: readonly TaskChange[], nodes: Readonly<Record<string, NodeProgress>>): { node: string; failed: number; total: number }[] {
  const counts = new Map<string, number>()
  for (const { task, state } of failures) {
    const node = parseAddress(task)?.node
    if (node !== undefined && state === 'failed') counts.set(node, (counts.get(node) ?? 0) + 1)
  }
  return [...counts].map(([node, failed]) => ({ node, failed, total: Math.max(failed, nodes[node]?.total ?? 0) }))
}
