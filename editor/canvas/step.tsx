import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { t } from '../text/text.ts'
import { Icon, TaskIcon } from '../ui/icon.tsx'
import { duration, inWords, price, taskWords } from '../ui/words.ts'
import { Thumbs } from '../values/thumbs.tsx'
import { useRun, useSession, useStale } from '../workflow/project.ts'
import type { StepData, StepNode } from './flow-nodes.ts'
import { MOST_THUMBS } from './geometry.ts'
import { useDetail } from './lod.ts'
import { useLive } from './use-live.ts'
import { Port } from './port.tsx'

/** A node on the canvas: what it is, how far it is, what it made. From afar only what can be read is drawn. */
export const Step = memo(function Step({ id, data }: NodeProps<StepNode>) {
  const detail = useDetail()
  return detail === 'painted' ? null : <Plate id={id} data={data} isSimple={detail === 'simple'} />
})

function Plate({ id, data: { node, type, inputs, outputs, isCollapsed }, isSimple }: { id: string; data: StepData; isSimple: boolean }) {
  const state = useRun((run) => run.nodes[id]?.state)
  const isDim = useSession(({ wiring }) => wiring !== undefined && wiring.node !== id)
  const isLive = useLive()
  const title = node.title ?? type?.title ?? node.type
  return (
    <div className={`step ${isSimple ? 'is-simple' : ''} ${isCollapsed ? 'is-head' : ''} ${node.mode === 'on' ? '' : 'is-off'} ${isDim ? 'is-wiring' : ''}`} data-state={state ?? 'none'}>
      <div className="step-head">
        <div className="row"><span className="step-title grow">{title}</span><Count id={id} /></div>
        <div className="row step-state">
          <Progress id={id} idle={type ? inWords(type.category) : t('node.unknown')} />
          {node.mode !== 'on' && <span className="tag">{t(node.mode === 'mute' ? 'node.muted' : 'node.bypassed')}</span>}
          {node.review && <span className="tag">{t('node.review')}</span>}
        </div>
        <Meter id={id} />
      </div>
      {inputs.map((port, index) => <Port key={port.name} node={id} port={port} side="in" index={index} isCollapsed={isCollapsed} isLive={isLive} />)}
      {outputs.map((port, index) => <Port key={port.name} node={id} port={port} side="out" index={index} isCollapsed={isCollapsed} isLive={isLive} />)}
      {!isCollapsed && <Pictures id={id} />}
    </div>
  )
}

function Count({ id }: { id: string }) {
  const [done, total] = useRun(useShallow((run) => [run.nodes[id]?.done ?? 0, run.nodes[id]?.total ?? 0] as const))
  return total > 1 ? <span className="figures count">{t('node.count', { done, total })}</span> : null
}

/** The state in a word, with what it took; and that it may be out of date. */
function Progress({ id, idle }: { id: string; idle: string }) {
  const [state, ms, usd] = useRun(useShallow((run) => [run.nodes[id]?.state, run.nodes[id]?.ms ?? 0, run.nodes[id]?.usd] as const))
  const isStale = useStale((stale) => stale.nodes.has(id))
  if (!state) return <span className="quiet">{idle}</span>
  return (
    <>
      <TaskIcon state={state} />
      <span>{taskWords[state]}</span>
      {ms >= 100 && <span className="figures quiet">{duration(ms)}</span>}
      {usd !== undefined && usd !== null && usd > 0 && <span className="figures quiet">{price(usd)}</span>}
      {isStale && <span className="stale-mark" title={t('node.stale')}><Icon name="stale" size={12} /><span className="hidden-words">{t('node.stale')}</span></span>}
    </>
  )
}

function Meter({ id }: { id: string }) {
  const [done, total, state] = useRun(useShallow((run) => [run.nodes[id]?.done ?? 0, run.nodes[id]?.total ?? 0, run.nodes[id]?.state] as const))
  return total > 1 && state === 'running' ? <div className="meter thin"><i style={{ width: `${(100 * done) / total}%` }} /></div> : null
}

function Pictures({ id }: { id: string }) {
  const media = useRun((run) => run.nodes[id]?.media)
  const isStale = useStale((stale) => stale.media.get(id))
  return media?.length ? <Thumbs media={media} most={MOST_THUMBS} stale={isStale} /> : null
}
