import type { TaskState } from '../../engine/model/events.ts'
import { LOUDEST } from '../run/node-progress.ts'
import { Icon, TaskIcon } from '../ui/icon.tsx'

const SIZE = 16
const id = (name: string) => `canvas-mark-${name}`

/** The drawings of all states, once for all nodes: a node that changes its state then draws no component for it. */
export function Marks() {
  return (
    <svg className="marks" aria-hidden="true">
      {LOUDEST.map((state) => <symbol key={state} id={id(state)} viewBox={`0 0 ${SIZE} ${SIZE}`}><TaskIcon state={state} /></symbol>)}
      <symbol id={id('stale')} viewBox={`0 0 ${SIZE} ${SIZE}`}><Icon name="stale" /></symbol>
    </svg>
  )
}

/** One of them. */
export const mark = (name: TaskState | 'stale', size = SIZE) =>
  <svg className={`icon state-${name}`} width={size} height={size} aria-hidden="true"><use href={`#${id(name)}`} /></svg>
