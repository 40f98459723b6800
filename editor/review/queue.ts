import type { Decision } from '../../engine/model/decisions.ts'
import type { Workflow } from '../../engine/model/document.ts'
import type { TaskChange } from '../../engine/model/events.ts'
import { addressOf } from '../../engine/model/ids.ts'
import type { Fn, ItemId } from '../../engine/model/ids.ts'
import type { Entry, NodeProgress } from '../run/node-progress.ts'
import { t } from '../text/text.ts'
import { stillsOf } from '../values/stills.ts'

export type Standing = 'waiting' | 'approved' | 'retaking' | 'due' | 'failed' | 'making' | 'made' | 'kept' | 'stale-kept'

/** One result as a reviewer sees it: what it is, what there is to see, and how it stands. */
export interface ReviewItem {
  address: string
  node: string
  item: ItemId
  fn: Fn
  task: TaskChange
  standing: Standing
  /** Its node asks that somebody sees it first. */
  isAsked: boolean
  /** The take that was asked for. */
  take: number
  candidates: number
}

export interface Seen {
  workflow: Workflow
  nodes: Readonly<Record<string, NodeProgress>>
  /** Whether a run is going on, which reads decisions as they are made. */
  isGoing: boolean
  /** Nodes whose results may be out of date. */
  stale: ReadonlySet<string>
}

const FUNCTIONS: readonly Fn[] = ['plan', 'run', 'gather']

/** What can be reviewed, node by node in working order and item by item: all that a node asks for, all that can be seen or heard, and all that is a choice. */
export function reviewItems(order: readonly string[], { workflow, nodes, isGoing, stale }: Seen): ReviewItem[] {
  return order.flatMap((node) => {
    const asked = workflow.nodes[node]?.review
    return (nodes[node]?.entries ?? []).flatMap((entry) => FUNCTIONS.flatMap((fn) => {
      const task = entry.tasks[fn]
      const isOwn = task !== undefined && task.task === addressOf(node, entry.item, fn)
      if (!isOwn || !(fn === asked || isWorthSeeing(task))) return []
      return [toItem(node, { entry, fn, task }, { decision: workflow.decisions[task.task], isAsked: fn === asked, isGoing, isStale: stale.has(node) })]
    }))
  })
}

const isWorthSeeing = (task: TaskChange) => (task.media?.length ?? 0) > 0 || (task.candidates ?? 0) > 1 || task.state === 'review'

function toItem(node: string, { entry, fn, task }: { entry: Entry; fn: Fn; task: TaskChange }, more: { decision: Decision | undefined; isAsked: boolean; isGoing: boolean; isStale: boolean }): ReviewItem {
  return {
    address: task.task, node, item: entry.item, fn, task, isAsked: more.isAsked, standing: standingOf(task, more),
    take: more.decision?.take?.index ?? 0, candidates: task.candidates ?? 0,
  }
}

/** How a result stands: what was decided a moment ago counts before the run has said so. */
export function standingOf(task: TaskChange, { decision, isGoing, isStale = false }: { decision: Decision | undefined; isGoing: boolean; isStale?: boolean }): Standing {
  const isOther = (decision?.take?.index ?? 0) !== (task.take ?? 0)
  const verdict = decision?.verdict
  const isApproved = verdict?.state === 'approved' && (verdict.on === undefined || verdict.on === task.digest)
  if (task.state === 'failed' || task.state === 'blocked') return isOther ? (isGoing ? 'retaking' : 'due') : 'failed'
  if (task.state === 'review') return isOther ? 'retaking' : isApproved ? 'approved' : 'waiting'
  if (task.state === 'pending' || task.state === 'running' || task.state === 'cancelled') return (decision?.take?.index ?? 0) > 0 ? (isGoing ? 'retaking' : 'due') : 'making'
  if (isOther) return 'due'
  if (decision?.lock) return isStale ? 'stale-kept' : 'kept'
  return isApproved ? 'approved' : 'made'
}

export type Filter = 'waiting' | 'asked' | 'all'

const passes: Record<Filter, (item: ReviewItem) => boolean> = {
  waiting: ({ standing }) => standing === 'waiting',
  asked: ({ isAsked }) => isAsked,
  all: () => true,
}

export const filtered = (items: readonly ReviewItem[], filter: Filter): ReviewItem[] => items.filter(passes[filter])

/** How far a review is, in words: “19 of 20 approved, 1 retaking”. Empty when nothing is to be reviewed. */
export function progressWords(items: readonly ReviewItem[]): string {
  const asked = items.filter(({ isAsked }) => isAsked)
  if (!asked.length) return ''
  const count = (...standings: Standing[]) => asked.filter(({ standing }) => standings.includes(standing)).length
  // What was made without being stopped for is as good as approved: its run did not wait.
  const parts = [
    t('review.progress', { approved: count('approved', 'made', 'kept', 'stale-kept'), total: asked.length }),
    count('retaking') && t('review.progress.retaking', { count: count('retaking') }),
    count('due') && t('review.progress.due', { count: count('due') }),
    count('waiting') && t('review.progress.waiting', { count: count('waiting') }),
    count('making') && t('review.progress.making', { count: count('making') }),
    count('failed') && t('review.progress.failed', { count: count('failed') }),
  ]
  return parts.filter(Boolean).join(', ')
}

/** The result to look at after this one was settled: the next that waits, or else the next there is. */
export function nextAfter(items: readonly ReviewItem[], address: string): string | undefined {
  const at = items.findIndex((item) => item.address === address)
  const rest = [...items.slice(at + 1), ...items.slice(0, Math.max(at, 0))]
  return (rest.find(({ standing }) => standing === 'waiting') ?? items[at + 1] ?? items[at])?.address
}

/** The first picture or film of a result. */
export const stillOf = ({ task }: ReviewItem) => stillsOf(task.media)[0]
