import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { t } from '../text/text.ts'
import { duration, inWords, price, taskWords } from '../ui/words.ts'
import { useRun, useStale } from '../workflow/project.ts'
import type { StepData, StepNode } from './flow-nodes.ts'
import { useDetail } from './lod.ts'
import { mark } from './marks.tsx'
import { useStage } from './pacer.ts'
import { Ports } from './port.tsx'
import { stills } from './stills.tsx'

type Props = Pick<NodeProps<StepNode>, 'id' | 'data'>

/** A node on the canvas: what it is, how far it is, what it made. From afar only what can be read is drawn. Where it lies is not its business. */
export const Step = memo(function Step({ id, data }: Props) {
  const detail = useDetail()
  return detail === 'painted' ? null : <Plate id={id} data={data} isSimple={detail === 'simple'} />
}, (before, now) => before.id === now.id && before.data === now.data)

/** One component for all that an event of a run can change, its ports apart. */
function Plate({ id, data: { node, type, inputs, outputs, isCollapsed }, isSimple }: { id: string; data: StepData; isSimple: boolean }) {
  const progress = useRun((run) => run.nodes[id])
  const isStale = useStale((stale) => stale.nodes.has(id))
  const staleMedia = useStale((stale) => stale.media.get(id))
  const stage = useStage()
  const { state, done = 0, total = 0, ms = 0, usd = 0, media = [] } = progress ?? {}
  const look = `step ${isSimple ? 'is-simple' : ''} ${isCollapsed ? 'is-head' : ''} ${node.mode === 'on' ? '' : 'is-off'}`
  const title = <span className="step-title grow">{node.title ?? type?.title ?? node.type}</span>
  if (stage === 'plate') return <div className={look} data-state={state ?? 'none'}><div className="step-head"><div className="row">{title}</div></div></div>
  return (
    <div className={look} data-state={state ?? 'none'}>
      <div className="step-head">
        <div className="row">{title}{total > 1 && <span className="figures count">{t('node.count', { done, total })}</span>}</div>
        <div className="row step-state">
          {!state && <span className="quiet">{type ? inWords(type.category) : t('node.unknown')}</span>}
          {state && mark(state)}
          {state && <span>{taskWords[state]}</span>}
          {ms >= 100 && <span className="figures quiet">{duration(ms)}</span>}
          {usd !== null && usd > 0 && <span className="figures quiet">{price(usd)}</span>}
          {isStale && state && <span className="stale-mark" title={t('node.stale')}>{mark('stale', 12)}<span className="hidden-words">{t('node.stale')}</span></span>}
          {node.mode !== 'on' && <span className="tag">{t(node.mode === 'mute' ? 'node.muted' : 'node.bypassed')}</span>}
          {node.review && <span className="tag">{t('node.review')}</span>}
        </div>
        {total > 1 && state === 'running' && <div className="meter thin"><i style={{ width: `${(100 * done) / total}%` }} /></div>}
      </div>
      <Ports node={id} inputs={inputs} outputs={outputs} isCollapsed={isCollapsed} isLive={stage === 'live'} />
      {!isCollapsed && media.length > 0 && stills(media, staleMedia)}
    </div>
  )
}
