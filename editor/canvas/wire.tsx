import { getBezierPath } from '@xyflow/react'
import type { EdgeProps } from '@xyflow/react'
import { memo, useEffect, useRef } from 'react'
import type { RunStoreState } from '../run/run-store.ts'
import { useProject } from '../workflow/project.ts'
import type { WireEdge } from './flow-edges.ts'

/** How far from a wire the mouse still meets it. */
const REACH = 16

/** A wire. It flows while the node that it leads to is working on what it brings, which is told to its path directly: a run draws no wire anew. */
export const Wire = memo(function Wire({ sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition, style, data }: EdgeProps<WireEdge>) {
  const { run } = useProject()
  const path = useRef<SVGPathElement>(null)
  const [source, target] = [data?.source ?? '', data?.target ?? '']
  useEffect(() => {
    const tell = ({ nodes }: RunStoreState) => path.current?.toggleAttribute('data-flowing', nodes[target]?.state === 'running' && nodes[source] !== undefined)
    tell(run.getState())
    return run.subscribe((now, before) => now.nodes !== before.nodes && tell(now))
  }, [run, source, target])
  const [d] = getBezierPath({ sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition })
  const look = `react-flow__edge-path ${data?.isNear ? 'is-near' : ''} ${data?.isSide ? 'is-side' : ''} ${data?.isTarget ? 'is-target' : ''}`
  return (
    <>
      <path ref={path} d={d} fill="none" style={style} className={look} data-ends={`${source} ${target}`} />
      <path d={d} fill="none" strokeOpacity={0} strokeWidth={REACH} className="react-flow__edge-interaction" />
    </>
  )
})
